"""Read one exercise file: everything but its figure."""

import re
from collections.abc import Mapping
from math import inf
from pathlib import Path

from backguide.content.dose_fields import read_dose, read_range
from backguide.content.errors import ContentError
from backguide.content.fields import Fields
from backguide.content.files import relative_name
from backguide.content.reference import Reference
from backguide.content.spoken_fields import read_spoken
from backguide.content.words import EQUIPMENT, MUSCLES, REGIONS
from backguide.core.dose import Dose, DoseRange, NamedDose, Range
from backguide.core.exercise import Exercise, Mistake, Spoken
from backguide.core.review import compared
from backguide.core.vocabulary import Category, Caution, Evidence, Mode, Position, Sidedness

_MISTAKE_WORDS = 5
_SENTENCE_WORDS = 12
_SHORT_NAME = 20
_LONGEST_NOTE = 700
"""Characters: a treatment has many reasons against it, and each must be said."""
_NO_DOSE = Dose(1, 1, 0, 0, 0, 0, Mode.REPETITIONS)
_ANY_DOSE = DoseRange(Range(0, inf), Range(0, inf), Range(0, inf))


def read_exercise(
    table: Mapping[str, object], path: Path, folder: Path, reference: Reference, faults: list[ContentError]
) -> Exercise | None:
    """The exercise that ``table`` of file ``path`` describes, or None after adding to ``faults``."""
    found: list[ContentError] = []
    fields = Fields(table, relative_name(path, folder), found)
    exercise = _read(fields, reference)
    fields.leave("figure")
    fields.close()
    _check_place(fields, exercise, path)
    faults.extend(found)
    return None if found else exercise


def _read(fields: Fields, reference: Reference) -> Exercise:
    category = fields.choice("category", Category)
    sidedness = fields.choice("sidedness", Sidedness)
    dose, dose_range, doses = _doses(fields, category.is_stretch and not fields.is_faulty("category"))
    return Exercise(
        id=fields.slug("id"),
        name=fields.text("name", 60),
        short_name=fields.text("short_name", _SHORT_NAME),
        aliases=fields.texts("aliases", longest=60),
        category=category,
        regions=fields.words("regions", REGIONS, least=1),
        muscles=fields.words("muscles", MUSCLES, least=int(category.is_active)),
        position=fields.choice("position", Position),
        equipment=fields.words("equipment", EQUIPMENT),
        sidedness=sidedness,
        dose=dose,
        dose_range=dose_range,
        steps=_sentences(fields, "steps", least=3, most=6),
        cues=_sentences(fields, "cues", least=2, most=6),
        mistakes=tuple(_mistake(mistake) for mistake in fields.tables("mistakes", least=1)),
        spoken=_spoken(fields, sidedness),
        easier=_neighbour(fields, "easier", reference),
        harder=_neighbour(fields, "harder", reference),
        cautions=fields.choices("cautions", Caution),
        caution_note=_plain(fields, "caution_note", fields.text("caution_note", _LONGEST_NOTE)),
        sources=read_sources(fields, reference),
        evidence=fields.choice("evidence", Evidence),
        evidence_note=_evidence_note(fields),
        doses=doses,
    )


def _evidence_note(fields: Fields) -> str:
    if not fields.has("evidence_note"):
        return ""
    return _plain(fields, "evidence_note", fields.text("evidence_note"))


def read_sources(fields: Fields, reference: Reference) -> tuple[str, ...]:
    """The works behind the codes in ``sources``; at least one is required."""
    if reference.sources is None:
        return fields.texts("sources", least=1)
    return tuple(reference.sources[code] for code in fields.words("sources", reference.sources, least=1))


def _doses(fields: Fields, is_stretch: bool) -> tuple[Dose, DoseRange, tuple[NamedDose, ...]]:
    """The usual dose, the usual range, and the named doses where one of them has to be chosen."""
    named = _named_doses(fields, is_stretch) if fields.has("doses") else ()
    if fields.has("doses") and fields.has("dose"):
        fields.fault("dose", "leave it out: the first of the named doses is the usual one")
    dose_fields = None if fields.has("doses") else fields.table("dose")
    range_fields = fields.table("range")
    dose = _NO_DOSE if dose_fields is None else read_dose(dose_fields, is_stretch)
    usual = _ANY_DOSE if range_fields is None else read_range(range_fields)
    doses = [one.dose for one in named] or [dose]
    if not any(fields.is_faulty(name) for name in ("dose", "doses", "range")):
        for field, value, span in (values for one in doses for values in compared(one, usual)):
            if not span.holds(value):
                fields.fault(f"range.{field}", f"widen it: the usual dose of {value:g} lies outside")
    return doses[0], usual, named


def _named_doses(fields: Fields, is_stretch: bool) -> tuple[NamedDose, ...]:
    found: list[NamedDose] = []
    for entry in fields.tables("doses", least=2):
        name, note = entry.text("name", _SHORT_NAME), _plain(entry, "note", entry.text("note", 120))
        if name in [one.name for one in found]:
            entry.fault("name", f'choose another name: "{name}" is taken')
        found.append(NamedDose(name, note, read_dose(entry, is_stretch)))
    return tuple(found)


def _spoken(fields: Fields, sidedness: Sidedness) -> Spoken:
    spoken = fields.table("spoken")
    if spoken is None:
        return Spoken("", "", "", "", "", "")
    has_sides = None if fields.is_faulty("sidedness") else sidedness is not Sidedness.BILATERAL
    return read_spoken(spoken, has_sides)


def _sentences(fields: Fields, field: str, least: int, most: int) -> tuple[str, ...]:
    texts = fields.texts(field, least, most)
    return tuple(_plain(fields, f"{field}[{at}]", text) for at, text in enumerate(texts, 1))


def _plain(fields: Fields, field: str, text: str) -> str:
    """``text``, after a fault where a sentence is too long to be read at a glance (look guide, section 8)."""
    longest = max(len(sentence.split()) for sentence in re.split(r"(?<=[.!?]) ", text))
    if longest > _SENTENCE_WORDS:
        fields.fault(field, f"use {_SENTENCE_WORDS} words a sentence at most (one has {longest})")
    return text


def _mistake(fields: Fields) -> Mistake:
    mistake = Mistake(
        wrong=_few_words(fields, "wrong"),
        right=_few_words(fields, "right"),
        variant=fields.slug("variant") if fields.has("variant") else None,
    )
    fields.close()
    return mistake


def _few_words(fields: Fields, field: str) -> str:
    text = fields.text(field, 60)
    words = len(text.split())
    if words > _MISTAKE_WORDS:
        fields.fault(field, f"use {_MISTAKE_WORDS} words at most (it has {words})")
    return text


def _neighbour(fields: Fields, field: str, reference: Reference) -> str | None:
    if not fields.has(field):
        return None
    return fields.slug(field) if reference.names is None else fields.word(field, reference.names)


def _check_place(fields: Fields, exercise: Exercise, path: Path) -> None:
    """The file must be found by what it says it is."""
    if not fields.is_faulty("id") and exercise.id != path.stem:
        fields.fault("id", f'write "{path.stem}", or rename the file to {exercise.id}.toml')
    if not fields.is_faulty("category") and exercise.category.value != path.parent.name:
        fields.fault("category", f'write "{path.parent.name}", or move the file to {exercise.category}/')
