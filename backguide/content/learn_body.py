"""Read the body of an article: a small part of Markdown, line by line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from backguide.content.errors import ContentError
from backguide.content.learn_pictures import PictureReader
from backguide.core.article import Block, Bullets, Note, Paragraph, Section

_PICTURE = re.compile(r"!\[(?P<caption>[^\]]*)\]\((?P<target>[^)]*)\)")
_UNKNOWN = re.compile(r"[*_`<>|\[\]]|^#|^\d+[.)] |^\+")
_SENTENCE_WORDS = 20
"""Most sentences have about 12 words; none so many that one loses the thread."""
_PARAGRAPH_WORDS = 70
_HEADING_LENGTH = 60
_CAPTION_LENGTH = 140


@dataclass(frozen=True, slots=True)
class _Group:
    """Lines that belong together: their kind, the number of the first one, and the text of each."""

    kind: str
    number: int
    lines: tuple[str, ...]


class BodyReader:
    """Reads the lines of a body; whatever does not fit is added to ``faults`` by the number of its line."""

    def __init__(self, file: str, faults: list[ContentError], pictures: PictureReader) -> None:
        self._file = file
        self._faults = faults
        self._pictures = pictures

    def read(self, text: str, first_line: int) -> tuple[Section, ...]:
        """The sections of ``text``, whose first line is line ``first_line`` of the file."""
        heading = ""
        blocks: list[Block] = []
        sections: list[Section] = []
        for group in _groups(text, first_line):
            if group.kind != "## ":
                block = self._block(group)
                if block is not None:
                    blocks.append(block)
                continue
            if blocks or heading:
                sections.append(self._section(heading, blocks, group.number))
            heading, blocks = self._heading(group), []
        sections.append(self._section(heading, blocks, first_line + text.count("\n")))
        return tuple(sections)

    def _section(self, heading: str, blocks: list[Block], end: int) -> Section:
        if not blocks:
            self._fault(end, "write something under the heading before it: there is nothing")
        return Section(heading, tuple(blocks))

    def _heading(self, group: _Group) -> str:
        heading = self._plain(group.number, " ".join(group.lines))
        if len(heading) > _HEADING_LENGTH:
            self._fault(group.number, f"shorten the heading to {_HEADING_LENGTH} characters")
        return heading

    def _block(self, group: _Group) -> Block | None:
        text = " ".join(group.lines)
        match group.kind:
            case "![":
                return self._picture(group.number, text)
            case "- ":
                lines = enumerate(group.lines, group.number)
                return Bullets(tuple(self._plain(number, line) for number, line in lines))
            case "> ":
                return Note(self._plain(group.number, text))
            case _:
                words = len(text.split())
                if words > _PARAGRAPH_WORDS:
                    fix = f"split the paragraph: {_PARAGRAPH_WORDS} words at most (it has {words})"
                    self._fault(group.number, fix)
                return Paragraph(self._plain(group.number, text))

    def _picture(self, number: int, line: str) -> Block | None:
        found = _PICTURE.fullmatch(line)
        if found is None:
            self._fault(number, "write a picture alone on its line as ![caption](kind:name)")
            return None
        caption = self._plain(number, found["caption"].strip())
        if not 0 < len(caption) <= _CAPTION_LENGTH:
            self._fault(number, f"give the picture a caption of 1 to {_CAPTION_LENGTH} characters")
        answer = self._pictures.read(found["target"].strip(), caption)
        if isinstance(answer, str):
            self._fault(number, answer)
            return None
        return answer

    def _plain(self, number: int, text: str) -> str:
        mark = _UNKNOWN.search(text)
        if mark is not None:
            self._fault(number, f'write plain words: the mark "{mark.group().strip()}" is not used here')
        longest = max(len(sentence.split()) for sentence in re.split(r"(?<=[.!?:]) ", text))
        if longest > _SENTENCE_WORDS:
            self._fault(number, f"use {_SENTENCE_WORDS} words a sentence at most (one has {longest})")
        return text

    def _fault(self, number: int, fix: str) -> None:
        self._faults.append(ContentError(self._file, f"line {number}", fix))


def _groups(text: str, first_line: int) -> Iterator[_Group]:
    """Lines of one kind in a row; headings and pictures stand alone."""
    kind, start, lines = "", first_line, list[str]()
    for number, line in enumerate(text.splitlines(), first_line):
        mark, words = _split(line.rstrip())
        if lines and (mark != kind or mark in ("## ", "![") or not words):
            yield _Group(kind, start, tuple(lines))
            lines = []
        if words:
            kind, start = mark, start if lines else number
            lines.append(words)
    if lines:
        yield _Group(kind, start, tuple(lines))


def _split(line: str) -> tuple[str, str]:
    """The mark that says what a line is, and its words."""
    if line.startswith("!["):
        return "![", line
    for mark in ("## ", "- ", "> "):
        if line.startswith(mark):
            return mark, line.removeprefix(mark).strip()
    return "", line.strip()
