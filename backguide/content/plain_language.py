"""Whether a text is written in our plain words, and where it is not."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from backguide.content.errors import ContentError
from backguide.content.plain_words import DENIALS, HONEST_HEALING, PROMISES, PUSHING, SAY_INSTEAD
from backguide.content.readability import effort, grade, hardest_words, sentences, words
from backguide.core.article import Article
from backguide.core.exercise import Exercise
from backguide.core.programme import Programme

HARDEST_GRADE = 7.0
"""What most adults read with ease, also on a sore day."""
HARDEST_SENTENCE = 11.0
_SHORT_SENTENCE = 5
"""In fewer words than this one long word makes a grade that means nothing."""
_MANY_LONG_WORDS = 3
"""So many words of three syllables make hard what is too short for a grade."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What is read in one go: ``texts`` of field ``field`` in ``file``, each with the field's path."""

    file: str
    field: str
    texts: Mapping[str, str]


def exercise_passages(exercise: Exercise) -> Iterator[Passage]:
    """All that a patient reads or hears of ``exercise``, by groups of fields."""
    file = f"exercises/{exercise.category}/{exercise.id}.toml"
    yield Passage(file, "steps", _numbered("steps", exercise.steps))
    yield Passage(file, "cues", _numbered("cues", exercise.cues))
    mistakes: dict[str, str] = {}
    for at, mistake in enumerate(exercise.mistakes, 1):
        mistakes[f"mistakes[{at}].wrong"] = mistake.wrong
        mistakes[f"mistakes[{at}].right"] = mistake.right
    yield Passage(file, "mistakes", mistakes)
    yield Passage(file, "caution_note", {"caution_note": exercise.caution_note})
    if exercise.evidence_note:
        yield Passage(file, "evidence_note", {"evidence_note": exercise.evidence_note})
    if exercise.doses:
        notes = {f"doses[{at}].note": dose.note for at, dose in enumerate(exercise.doses, 1)}
        yield Passage(file, "doses", notes)
    spoken = exercise.spoken
    lines = {
        "position": spoken.position,
        "move_in": spoken.move_in,
        "hold": spoken.hold,
        "move_out": spoken.move_out,
        "repetition": spoken.repetition,
        "rest": spoken.rest,
        "rest_after": spoken.rest_after,
        "stop": spoken.stop,
    }
    texts = {f"spoken.{name}": _said(line) for name, line in lines.items() if line}
    yield Passage(file, "spoken", texts)


def programme_passages(programme: Programme) -> Iterator[Passage]:
    """All that a patient reads of ``programme``, by groups of fields."""
    file = f"programmes/{programme.id}.toml"
    yield Passage(file, "purpose", {"purpose": programme.purpose})
    yield Passage(file, "for_whom", {"for_whom": programme.for_whom})
    if programme.caution_note:
        yield Passage(file, "caution_note", {"caution_note": programme.caution_note})
    names = {f"phases[{at}].name": phase.name for at, phase in enumerate(programme.phases, 1)}
    yield Passage(file, "names", {"title": programme.title, **names})
    advance = {
        f"phases[{at}].advance_when": phase.advance_when for at, phase in enumerate(programme.phases, 1)
    }
    yield Passage(file, "advance_when", advance)


def article_passage(article: Article) -> Passage:
    """All that is read of an article of Learn."""
    return Passage(f"learn/{article.id}.md", "text", _numbered("text", article.texts))


def plain_faults(passage: Passage) -> Iterator[ContentError]:
    """What to put right in ``passage``: grade, hard sentences, words we do not use, promises."""
    found = grade(passage.texts.values())
    if found > HARDEST_GRADE:
        fix = f"use shorter words or sentences: grade {found:.1f}, {HARDEST_GRADE:g} at most"
        yield ContentError(passage.file, passage.field, fix + _hardest(tuple(passage.texts.values())))
    for field, text in passage.texts.items():
        for sentence in sentences(text):
            yield from (ContentError(passage.file, field, fix) for fix in sentence_faults(sentence))


def sentence_faults(sentence: str) -> Iterator[str]:
    """What to put right in one sentence, each as advice."""
    if _is_hard(sentence):
        yield f'say it more simply: "{sentence}" is grade {grade([sentence]):.0f}{_hardest((sentence,))}'
    for pattern, instead in SAY_INSTEAD.items():
        found = _whole(pattern).search(sentence)
        if found is not None:
            yield f'say "{instead}" instead of "{found[0]}"'
    for pattern in PUSHING:
        found = _whole(pattern).search(sentence)
        if found is not None:
            yield f'leave out "{found[0]}": nobody is driven here'
    yield from _promises(sentence)


def _promises(sentence: str) -> Iterator[str]:
    if sentence.endswith("?") or DENIALS.search(sentence):
        return
    for pattern in PROMISES:
        found = _whole(pattern).search(sentence)
        if found is None or (found[0].lower().startswith("heal") and HONEST_HEALING.search(sentence)):
            continue
        yield f'promise less than "{found[0]}": "{sentence}"'


def _is_hard(sentence: str) -> bool:
    found = words(sentence)
    if len(found) < _SHORT_SENTENCE:
        return sum(effort(word) >= 3 for word in found) >= _MANY_LONG_WORDS
    return grade([sentence]) > HARDEST_SENTENCE


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w])", re.IGNORECASE)


def _hardest(texts: tuple[str, ...]) -> str:
    found = hardest_words(texts)
    return f" (hardest: {', '.join(found)})" if found else ""


def _said(line: str) -> str:
    return line.replace("{side}", "left").replace("{other}", "right")


def _numbered(field: str, texts: tuple[str, ...]) -> dict[str, str]:
    return {f"{field}[{at}]": text for at, text in enumerate(texts, 1)}
