"""Article: one short illustrated text of the page Learn."""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from backguide.core.warning_signs import WARNING_SIGNS

WORDS_A_MINUTE = 175
"""A calm pace. Most adults read English non-fiction silently at 175 to 300 words a minute, older people more
slowly than young ones (Brysbaert M. How many words do we read per minute? J Mem Lang 2019;109:104047)."""


class Diagram(StrEnum):
    """The drawings that an article may show beside pictures of exercises."""

    PAIN_SCALE = "pain-scale"
    AFTER_FLARE_UP = "after-flare-up"
    FOUR_REASONS = "four-reasons"
    AGAIN_IN_A_YEAR = "again-in-a-year"
    KEEPING_ON = "keeping-on"


class Destination(StrEnum):
    """Where a link of an article leads."""

    SESSION = "session"
    EXERCISE = "exercise"
    PAGE = "page"
    SETTING = "setting"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A short list."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What to remember of a section."""

    text: str


@dataclass(frozen=True, slots=True)
class ExercisePicture:
    """An exercise at a ``position`` of its movement, 0 at its start and 1 at its end.

    None is the moment that shows it best.
    """

    exercise: str
    caption: str
    position: float | None = None


@dataclass(frozen=True, slots=True)
class MistakePicture:
    """The right form of an exercise beside its mistake ``variant``."""

    exercise: str
    variant: str
    caption: str


@dataclass(frozen=True, slots=True)
class DiagramPicture:
    """A drawing of the app's own."""

    diagram: Diagram
    caption: str


@dataclass(frozen=True, slots=True)
class SignsList:
    """All warning signs with what to do, in the words that sessions use."""

    caption: str


Picture = ExercisePicture | MistakePicture | DiagramPicture | SignsList
Block = Paragraph | Bullets | Note | Picture


@dataclass(frozen=True, slots=True)
class Section:
    """Some blocks under a heading. The first section of an article may have none."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Something to do in the app now. ``target`` is an id or a key, empty for a session."""

    to: Destination
    target: str
    words: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article. ``order`` is its place among the others.

    ``cover`` is the id of the exercise on its card; without one the card shows the warning sign. ``sources``
    are the works its facts come from.
    """

    id: str
    order: int
    title: str
    summary: str
    cover: str | None
    sections: tuple[Section, ...]
    links: tuple[Link, ...]
    sources: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """Every string of its own that a reader sees, in reading order; the warning signs have their own."""
        found = [self.title, self.summary]
        for section in self.sections:
            found.append(section.heading)
            for block in section.blocks:
                found.extend(_texts_of(block))
        found.extend(link.words for link in self.links)
        return tuple(text for text in found if text)

    @property
    def shows_signs(self) -> bool:
        """True where the warning signs are part of it."""
        return any(isinstance(block, SignsList) for section in self.sections for block in section.blocks)

    @property
    def words(self) -> int:
        """How many words there are to read, warning signs among them."""
        texts = (*self.texts, *_signs_texts()) if self.shows_signs else self.texts
        return sum(len(text.split()) for text in texts)

    @property
    def minutes(self) -> int:
        """Whole minutes that most people need at the most."""
        return ceil(self.words / WORDS_A_MINUTE)


def _texts_of(block: Block) -> tuple[str, ...]:
    match block:
        case Paragraph(text) | Note(text):
            return (text,)
        case Bullets(items):
            return items
        case _:
            return (block.caption,)


def _signs_texts() -> tuple[str, ...]:
    return tuple(text for signs in WARNING_SIGNS for text in (signs.heading, *signs.signs, *signs.advice))
