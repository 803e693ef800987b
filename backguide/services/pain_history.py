"""The pain of the sessions so far, as the pain rule reads it."""

from collections.abc import Iterable, Mapping, Sequence

from backguide.core.pain_rule import PainLimits, Reading, has_pain, usual_pain
from backguide.core.record import ItemRecord, SessionRecord
from backguide.core.safety import Morning
from backguide.core.vocabulary import Feedback, SkipReason

RELIEF_EXERCISES = frozenset(
    {
        "diaphragmatic-breathing",
        "ninety-ninety-rest",
        "side-lying-pillow",
        "pelvic-tilt-supine",
        "lower-trunk-rotation",
        "glute-set-prone",
        "abdominal-bracing",
        "walk-interval",
        "heat-pack",
    }
)
"""The exercises of the acute relief week (CLINICAL.md, P1), which alone allow the flare exception."""


def readings(records: Iterable[SessionRecord], mornings: Mapping[str, Morning | None]) -> tuple[Reading, ...]:
    """A reading for each of ``records``, oldest first; ``mornings`` are answers by the id of the session."""
    found: list[Reading] = []
    answers: list[int] = []
    for record in sorted(records, key=lambda record: record.started_at):
        found.append(
            Reading(
                resting=record.pain_before,
                after=record.pain_after,
                usual=usual_pain(answers),
                morning=mornings.get(record.id),
                hurt=hurt_exercises(record.items),
                leg=record.leg,
                relief_only=is_relief_only(item.exercise for item in record.items if _was_done(item)),
            )
        )
        if record.pain_before is not None:
            answers.append(record.pain_before)
    return tuple(found)


def usual_of(records: Sequence[SessionRecord]) -> float | None:
    """The usual pain after all of ``records``."""
    ordered = sorted(records, key=lambda record: record.started_at)
    return usual_pain([record.pain_before for record in ordered if record.pain_before is not None])


def hurt_exercises(items: Iterable[ItemRecord]) -> frozenset[str]:
    """The ids of the exercises that hurt, or were left out because of pain."""
    return frozenset(
        item.exercise
        for item in items
        if item.feedback is Feedback.HURT or item.reason == SkipReason.PAIN.value
    )


def is_relief_only(exercises: Iterable[str]) -> bool:
    """True where something was done, and nothing but relief exercises."""
    done = frozenset(exercises)
    return bool(done) and done <= RELIEF_EXERCISES


def had_pain(record: SessionRecord, limits: PainLimits) -> bool:
    """True for a session whose next morning matters."""
    return has_pain(record.pain_after, hurt_exercises(record.items), limits)


def _was_done(item: ItemRecord) -> bool:
    return any(done.seconds for done in item.done)
