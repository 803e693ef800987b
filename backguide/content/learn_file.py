"""Read the articles of the page Learn: Markdown with TOML before it."""

from collections.abc import Collection, Mapping
from pathlib import Path

from backguide.content.errors import ContentError
from backguide.content.exercise_file import read_sources
from backguide.content.fields import Fields
from backguide.content.files import read_text, relative_name, toml_table
from backguide.content.learn_body import BodyReader
from backguide.content.learn_pictures import PictureReader
from backguide.content.programme_file import Shelf
from backguide.content.reading import exercise_paths
from backguide.content.reference import read_reference
from backguide.core.article import Article, Destination, Link
from backguide.core.exercise import Exercise
from backguide.core.settings import SETTINGS

MOST_WORDS = 600
"""Four minutes: more than that is not read in one go."""

_FENCE = "+++"
_MOST_ARTICLES = 99
_PAGES = ("today", "exercises", "programme", "progress", "settings")


def article_paths(folder: Path) -> list[Path]:
    """All articles, in the order of their paths."""
    return sorted((folder / "learn").glob("*.md"))


def load_articles(folder: Path, exercises: Mapping[str, Exercise]) -> tuple[Article, ...]:
    """All articles under the assets ``folder`` in their order. Raises ContentError naming the first fault."""
    faults: list[ContentError] = []
    installed = frozenset(path.stem for path in exercise_paths(folder))
    articles = read_articles(folder, Shelf(exercises, installed, read_reference(folder, faults)), faults)
    if faults:
        raise faults[0]
    return articles


def read_articles(folder: Path, shelf: Shelf, faults: list[ContentError]) -> tuple[Article, ...]:
    """The articles without faults, in their order; what is wrong with the others is added to ``faults``."""
    found: list[Article] = []
    paths = article_paths(folder)
    names = frozenset(path.stem for path in paths)
    for path in paths:
        try:
            article = _read_article(path, folder, shelf, names, faults)
        except ContentError as error:
            faults.append(error)
            continue
        if article is not None:
            found.append(article)
    return tuple(sorted(found, key=lambda article: (article.order, article.id)))


def _read_article(
    path: Path, folder: Path, shelf: Shelf, names: Collection[str], faults: list[ContentError]
) -> Article | None:
    file = relative_name(path, folder)
    head, body, first_line = _split(read_text(path, folder), file)
    found: list[ContentError] = []
    fields = Fields(toml_table(head, file), file, found)
    pictures = PictureReader(shelf)
    article = Article(
        id=path.stem,
        order=fields.whole("order", 1, _MOST_ARTICLES),
        title=fields.text("title", 60),
        summary=fields.text("summary", 140),
        cover=_cover(fields, pictures) if fields.has("cover") else None,
        sections=BodyReader(file, found, pictures).read(body, first_line),
        links=tuple(_link(link, shelf, names) for link in fields.tables("links", least=1)),
        sources=read_sources(fields, shelf.reference),
    )
    fields.close()
    if article.words > MOST_WORDS:
        found.append(ContentError(file, "text", f"shorten it to {MOST_WORDS} words (it has {article.words})"))
    faults.extend(found)
    return None if found else article


def _split(text: str, file: str) -> tuple[str, str, int]:
    """The TOML before the text, the text, and the number of its first line."""
    lines = text.splitlines()
    if not lines or lines[0].strip() != _FENCE:
        raise ContentError(file, "line 1", f"begin the file with a line {_FENCE}, then its fields in TOML")
    ends = [number for number, line in enumerate(lines) if number and line.strip() == _FENCE]
    if not ends:
        raise ContentError(file, "file", f"end the fields with a line {_FENCE} before the text")
    return "\n".join(lines[1 : ends[0]]), "\n".join(lines[ends[0] + 1 :]), ends[0] + 2


def _cover(fields: Fields, pictures: PictureReader) -> str:
    cover = fields.text("cover", 80)
    fault = pictures.exercise_fault(cover) if cover else None
    if fault is not None:
        fields.fault("cover", fault)
    return cover


def _link(fields: Fields, shelf: Shelf, names: Collection[str]) -> Link:
    known: dict[Destination, Collection[str]] = {
        Destination.EXERCISE: shelf.installed,
        Destination.PAGE: _PAGES,
        Destination.SETTING: [setting.key for setting in SETTINGS],
        Destination.ARTICLE: names,
    }
    to = fields.choice("to", Destination)
    target = ""
    if to in known and not fields.is_faulty("to"):
        target = fields.word("target", known[to]) or ""
    link = Link(to, target, fields.text("words", 40))
    fields.close()
    return link
