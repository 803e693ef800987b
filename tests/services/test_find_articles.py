"""Finding an article by what is in it."""

import pytest

from backguide.content.assets import assets_folder
from backguide.content.learn_file import load_articles
from backguide.content.library import load_library
from backguide.services.find_articles import ArticleFinder


@pytest.fixture(scope="module")
def finder() -> ArticleFinder:
    folder = assets_folder()
    return ArticleFinder(load_articles(folder, load_library(folder).exercises))


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("traction", "traction"),
        ("warning", "warning-signs"),
        ("swimming pool water", ""),
        ("water", "water-walking-heat-cold"),
        ("heet", "water-walking-heat-cold"),
        ("flare", "how-much-pain"),
        ("numb", "warning-signs"),
        ("coffee", "why-plans-fail"),
        ("stretching", "why-exercise"),
        ("booster", "keeping-going"),
    ],
)
def test_words_find_the_article_that_is_about_them(finder: ArticleFinder, typed: str, first: str) -> None:
    found = [article.id for article in finder.find(typed)]
    assert found[:1] == ([first] if first else [])


def test_nothing_typed_finds_all(finder: ArticleFinder) -> None:
    assert len(finder.find("  ")) == 7
