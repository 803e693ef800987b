"""Read one programme file."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from backguide.content.dose_fields import read_changed_dose
from backguide.content.errors import ContentError
from backguide.content.exercise_file import read_sources
from backguide.content.fields import Fields
from backguide.content.files import relative_name
from backguide.content.reference import Reference
from backguide.core.dose import Dose
from backguide.core.exercise import Exercise
from backguide.core.programme import Item, Phase, Programme, Timing
from backguide.core.review import review

_MOST_WEEKS = 52
_MOST_SESSIONS = 21
"""Three a day, as some short relief programmes ask for."""

_GET_READY = (3.0, 60.0)
_POSITION = (8.0, 120.0)
"""Shorter, the name and the first instruction could not be said."""
_REST = (0.0, 600.0)


@dataclass(frozen=True, slots=True)
class Shelf:
    """What a programme is made of.

    ``installed`` are the ids of all exercise files: one that is among them but not in ``exercises`` has
    faults of its own, which are not told twice.
    """

    exercises: Mapping[str, Exercise]
    installed: Collection[str]
    reference: Reference


def read_programme(
    table: Mapping[str, object], path: Path, folder: Path, shelf: Shelf, faults: list[ContentError]
) -> Programme | None:
    """The programme that ``table`` of file ``path`` describes, or None after adding to ``faults``."""
    found: list[ContentError] = []
    fields = Fields(table, relative_name(path, folder), found)
    reader = _ProgrammeReader(shelf)
    programme = reader.read(fields)
    if not fields.is_faulty("id") and programme.id != path.stem:
        fields.fault("id", f'write "{path.stem}", or rename the file to {programme.id}.toml')
    if not fields.is_faulty("phases") and reader.is_whole:
        for finding in review(programme):
            if finding.serious:
                fields.fault(finding.where, finding.advice)
    faults.extend(found)
    return None if found or not reader.is_whole else programme


class _ProgrammeReader:
    """Reads one programme; ``is_whole`` turns false when an exercise in it could not be had."""

    def __init__(self, shelf: Shelf) -> None:
        self.is_whole = True
        self._shelf = shelf

    def read(self, fields: Fields) -> Programme:
        programme = Programme(
            id=fields.slug("id"),
            version=fields.whole("version", 1, 10_000),
            title=fields.text("title", 60),
            purpose=fields.text("purpose"),
            for_whom=fields.text("for_whom"),
            sources=read_sources(fields, self._shelf.reference),
            phases=tuple(self._phase(phase) for phase in fields.tables("phases", least=1)),
            caution_note=fields.text("caution_note") if fields.has("caution_note") else "",
        )
        fields.close()
        return programme

    def _phase(self, fields: Fields) -> Phase:
        items = (self._item(item) for item in fields.tables("items", least=1))
        phase = Phase(
            name=fields.text("name", 60),
            weeks=fields.whole("weeks", 1, _MOST_WEEKS) if fields.has("weeks") else None,
            sessions_per_week=fields.whole("sessions_per_week", 1, _MOST_SESSIONS),
            items=tuple(item for item in items if item is not None),
            advance_when=fields.text("advance_when"),
            fixed_order=fields.flag("fixed_order"),
        )
        fields.close()
        return phase

    def _item(self, fields: Fields) -> Item | None:
        name = fields.word("exercise", self._shelf.installed)
        exercise = None if name is None else self._shelf.exercises.get(name)
        chosen = fields.text("dose_named", 20) if fields.has("dose_named") else ""
        changes = fields.table("dose") if fields.has("dose") else None
        times = fields.table("timing") if fields.has("timing") else None
        fields.close()
        timing = Timing() if times is None else _timing(times)
        if exercise is None:
            self.is_whole = False
            return None
        dose = _dose_named(fields, exercise, chosen) if chosen else exercise.dose
        if changes is not None:
            dose = read_changed_dose(changes, dose, exercise.category.is_stretch)
        easier = None if exercise.easier is None else self._shelf.exercises.get(exercise.easier)
        return Item(exercise, dose, easier, timing)


def _dose_named(fields: Fields, exercise: Exercise, name: str) -> Dose:
    if name in (names := [named.name for named in exercise.doses]):
        return exercise.dose_named(name)
    known = ", ".join(names)
    fix = f"use one of its doses: {known}" if known else f"leave it out: {exercise.id} has one dose only"
    fields.fault("dose_named", fix)
    return exercise.dose


def _timing(fields: Fields) -> Timing:
    timing = Timing(
        get_ready=fields.number("get_ready", *_GET_READY) if fields.has("get_ready") else None,
        position=fields.number("position", *_POSITION) if fields.has("position") else None,
        rest=fields.number("rest", *_REST) if fields.has("rest") else None,
    )
    fields.close()
    return timing
