"""Read a dose, whole or as what differs from the usual one, and the usual range."""

from collections.abc import Mapping
from dataclasses import replace

from backguide.content.fields import Fields
from backguide.core.dose import Dose, DoseRange, Range
from backguide.core.vocabulary import Mode

SLOWEST_STRETCH_WAY = 3.0
"""Least seconds into and out of a stretch: slow and gradual, never a bounce (CLINICAL.md 0)."""

_SETS = (1, 30)
_REPETITIONS = (1, 100)
_HOLD = (0.0, 3600.0)
_WAY = (0.0, 180.0)
_REST = (0.0, 600.0)
_OPTIONAL: Mapping[str, tuple[float, float]] = {
    "first_in_seconds": _WAY,
    "last_out_seconds": _WAY,
    "rest_after_seconds": _REST,
}
"""What few doses have, with its least and most seconds."""


def read_dose(fields: Fields, is_stretch: bool) -> Dose:
    """A whole dose of an exercise: every field that most doses have is required.

    A stretch must come and go slowly.
    """
    dose = Dose(
        mode=fields.choice("mode", Mode),
        sets=fields.whole("sets", *_SETS),
        repetitions=fields.whole("repetitions", *_REPETITIONS),
        hold_seconds=fields.number("hold_seconds", *_HOLD),
        in_seconds=fields.number("in_seconds", *_WAY),
        out_seconds=fields.number("out_seconds", *_WAY),
        rest_seconds=fields.number("rest_seconds", *_REST),
    )
    dose = _with_optional(fields, dose)
    _close(fields, dose, is_stretch)
    return dose


def read_changed_dose(fields: Fields, usual: Dose, is_stretch: bool) -> Dose:
    """``usual`` with the fields that are given; the mode stays."""
    dose = usual
    if fields.has("sets"):
        dose = replace(dose, sets=fields.whole("sets", *_SETS))
    if fields.has("repetitions"):
        dose = replace(dose, repetitions=fields.whole("repetitions", *_REPETITIONS))
    if fields.has("hold_seconds"):
        dose = replace(dose, hold_seconds=fields.number("hold_seconds", *_HOLD))
    if fields.has("in_seconds"):
        dose = replace(dose, in_seconds=fields.number("in_seconds", *_WAY))
    if fields.has("out_seconds"):
        dose = replace(dose, out_seconds=fields.number("out_seconds", *_WAY))
    if fields.has("rest_seconds"):
        dose = replace(dose, rest_seconds=fields.number("rest_seconds", *_REST))
    dose = _with_optional(fields, dose)
    _close(fields, dose, is_stretch)
    return dose


def _with_optional(fields: Fields, dose: Dose) -> Dose:
    for name, span in _OPTIONAL.items():
        if fields.gives(name):
            dose = replace(dose, **{name: fields.number(name, *span)})
    return dose


def read_range(fields: Fields) -> DoseRange:
    """The usual range of sets, repetitions and hold."""
    usual = DoseRange(
        sets=Range(*fields.span("sets", *_SETS)),
        repetitions=Range(*fields.span("repetitions", *_REPETITIONS)),
        hold_seconds=Range(*fields.span("hold_seconds", *_HOLD)),
    )
    fields.close()
    return usual


def _close(fields: Fields, dose: Dose, is_stretch: bool) -> None:
    """Refuse unknown fields and, in a dose that is right field by field, what does not go together."""
    fault_free = not any(error.field.startswith(fields.path) for error in fields.faults)
    fields.close()
    if not fault_free:
        return
    if dose.mode is not Mode.REPETITIONS and dose.hold_seconds <= 0:
        fields.fault("hold_seconds", f'write the seconds to hold: mode "{dose.mode}" needs more than 0')
    elif dose.repetition_seconds <= 0:
        fields.fault("in_seconds", "give the way in or out some seconds: a repetition takes none now")
    if dose.mode is Mode.REPETITIONS and (dose.first_in_seconds or dose.last_out_seconds):
        fault = "leave it out: repetitions are all alike"
        fields.fault("first_in_seconds" if dose.first_in_seconds else "last_out_seconds", fault)
    if is_stretch:
        _check_stretch(fields, dose)


def _check_stretch(fields: Fields, dose: Dose) -> None:
    if dose.mode is not Mode.HOLD:
        fields.fault("mode", f'write "hold": a stretch is held still, not done as "{dose.mode}"')
    for field, seconds in (("in_seconds", dose.in_seconds), ("out_seconds", dose.out_seconds)):
        if seconds < SLOWEST_STRETCH_WAY:
            fields.fault(field, f"write {SLOWEST_STRETCH_WAY:g} or more: a stretch comes and goes slowly")
