"""Articles: what a writer is told when a file cannot be used, and that ours can."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from backguide.content.assets import assets_folder
from backguide.content.check import check_content
from backguide.content.errors import ContentError
from backguide.content.learn_file import load_articles
from backguide.content.library import load_library
from backguide.core.article import Bullets, Destination, ExercisePicture, MistakePicture, Note

ARTICLE = """+++
order = 1
title = "Why move?"
summary = "Because it may do you good."
cover = "bird-dog"
sources = ["CPG21"]

[[links]]
to = "exercise"
target = "bird-dog"
words = "Open the bird-dog"
+++

Move a little, and move often.

## How

- Ease in slowly.
- Come back slowly.

![The back stays still.](mistake:bird-dog/leg-too-high)
![On the way.](exercise:cat-camel@0.5)

> Keep breathing.
"""

Put = Callable[[str, str], Path]


@pytest.fixture
def put(content: Path) -> Put:
    """Write the article with one change into ``content``."""

    def write(old: str = "", new: str = "") -> Path:
        assert old in ARTICLE
        path = content / "learn" / "why.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(ARTICLE.replace(old, new, 1) if old else ARTICLE, encoding="utf-8")
        return content

    return write


def faults(folder: Path) -> list[str]:
    """What ``content check`` says about the article."""
    return [fault for fault in check_content(folder, figures=False).faults if fault.startswith("learn/")]


def test_an_article_is_read_block_by_block(put: Put) -> None:
    folder = put("", "")
    (article,) = load_articles(folder, load_library(folder).exercises)
    assert (article.id, article.title, article.cover) == ("why", "Why move?", "bird-dog")
    introduction, how = article.sections
    assert (introduction.heading, how.heading) == ("", "How")
    bullets, mistake, picture, note = how.blocks
    assert bullets == Bullets(("Ease in slowly.", "Come back slowly."))
    assert mistake == MistakePicture("bird-dog", "leg-too-high", "The back stays still.")
    assert picture == ExercisePicture("cat-camel", "On the way.", 0.5)
    assert note == Note("Keep breathing.")
    assert article.links[0].to is Destination.EXERCISE
    assert article.sources[0].startswith("George SZ")
    assert check_content(folder, figures=False).articles == 1


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('title = "Why move?"\n', "", "title: add this field: it is missing"),
        ("order = 1", 'order = "first"', "order: write a whole number, not text"),
        ('["CPG21"]', '["CPG12"]', 'sources[1]: replace the unknown word "CPG12": did you mean "CPG21"?'),
        (
            'cover = "bird-dog"',
            'cover = "bird-dgo"',
            'cover: replace the unknown word "bird-dgo": did you mean',
        ),
        ('target = "bird-dog"', 'target = "birddog"', 'links[1].target: replace the unknown word "birddog"'),
        ('to = "exercise"', 'to = "page"', 'links[1].target: replace the unknown word "bird-dog": known are'),
        ('to = "exercise"', 'to = "exercises"', 'links[1].to: replace the unknown word "exercises"'),
        ("cat-camel@0.5", "cat-cow", 'line 22: replace the unknown word "cat-cow"'),
        ("cat-camel@0.5", "cat-camel@5", 'line 22: write a position from 0 to 1 after the @, not "5"'),
        ("leg-too-high", "leg-too-hihg", 'line 21: replace the unknown word "leg-too-hihg": did you mean'),
        ("exercise:cat-camel", "diagram:scale", "line 22: replace the unknown word"),
        ("exercise:cat-camel", "photo:cat-camel", 'line 22: replace the unknown word "photo"'),
        ("![On the way.]", "![]", "line 22: give the picture a caption of 1 to 140 characters"),
        (
            "![On the way.](exercise:cat-camel@0.5)",
            "![On the way.]",
            "line 22: write a picture alone on its line",
        ),
        ("Keep breathing.", "**Keep** breathing.", 'line 24: write plain words: the mark "*" is not used'),
        ("## How", "### How", 'line 16: write plain words: the mark "#" is not used here'),
        ("> Keep breathing.\n", "## And so\n", "write something under the heading before it"),
        ("move often.", "move " + "very " * 20 + "often.", "line 14: use 20 words a sentence at most"),
        ("and move often.", "and move. " * 40, "line 14: split the paragraph: 70 words at most"),
        ("> Keep breathing.", "Breathe in. Breathe out.\n\n" * 160, "text: shorten it to 600 words"),
        ("+++\norder", "order", "line 1: begin the file with a line +++"),
        ("+++\n\nMove", "\n\nMove", "file: end the fields with a line +++ before the text"),
        ("order = 1", "order = ", "file: correct the TOML"),
        ("order = 1", 'order = 1\nauthor = "A"', "author: remove it"),
    ],
)
def test_a_fault_is_told_with_its_place_and_its_remedy(put: Put, old: str, new: str, said: str) -> None:
    told = faults(put(old, new))
    assert any(said in fault for fault in told), told
    assert all(fault.startswith("learn/why.md: ") and "\n" not in fault for fault in told)


def test_loading_names_the_first_fault(put: Put) -> None:
    folder = put("order = 1", "order = 0")
    with pytest.raises(ContentError, match=r"learn/why\.md: order: write a number from 1 to 99"):
        load_articles(folder, load_library(folder).exercises)


def test_whatever_is_in_the_file_it_is_only_told(put: Put) -> None:
    folder = put("", "")
    path = folder / "learn" / "why.md"
    for data in (
        b"",
        b"+++",
        b"+++\n+++",
        b"\xff\xfe",
        b"+++\n+++\n" + b"#" * 1000,
        b"+++\n+++\n![](:)\n> \n- ",
    ):
        path.write_bytes(data)
        assert faults(folder)


def test_articles_come_in_their_order(put: Put) -> None:
    folder = put("", "")
    shutil.copy(folder / "learn" / "why.md", folder / "learn" / "a-later-one.md")
    path = folder / "learn" / "a-later-one.md"
    path.write_text(path.read_text(encoding="utf-8").replace("order = 1", "order = 2"), encoding="utf-8")
    articles = load_articles(folder, load_library(folder).exercises)
    assert [article.id for article in articles] == ["why", "a-later-one"]


def test_our_articles_are_short_have_sources_and_something_to_do() -> None:
    folder = assets_folder()
    articles = load_articles(folder, load_library(folder).exercises)
    assert [article.id for article in articles] == [
        "why-exercise",
        "how-much-pain",
        "why-plans-fail",
        "keeping-going",
        "water-walking-heat-cold",
        "traction",
        "warning-signs",
    ]
    for article in articles:
        assert 1 <= article.minutes <= 4
        assert article.sources
        assert article.links
        words = [len(sentence.split()) for text in article.texts for sentence in text.split(". ")]
        assert sum(words) / len(words) <= 12
