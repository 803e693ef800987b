"""Shorter versions of a session, for a day with little time or a sore back."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from backguide.core.compile import make_plan
from backguide.core.plan import Plan, PlanSettings
from backguide.core.programme import Item
from backguide.core.vocabulary import Category, Mode

SHORT_SHARE = 0.6
"""A short version lasts at most this share of the whole session, where its first exercise allows."""


class Version(StrEnum):
    """How much of a day's session the person chose to do."""

    FULL = "full"
    SHORT = "short"
    GENTLE = "gentle"


def plan_version(items: Sequence[Item], settings: PlanSettings, version: Version) -> Plan:
    """The plan of ``items`` in the chosen version. At least one exercise always stays."""
    full = make_plan(items, settings)
    match version:
        case Version.FULL:
            return full
        case Version.SHORT:
            return _fit([_lighter(item) for item in full.items], settings, SHORT_SHARE * full.seconds)
        case Version.GENTLE:
            easy = [_lighter(item) for item in full.items if _is_gentle(item)]
            return make_plan(easy or [_lighter(full.items[0])], settings)


def _fit(items: list[Item], settings: PlanSettings, seconds: float) -> Plan:
    plan = make_plan(items, settings)
    while plan.seconds > seconds and len(items) > 1:
        items = items[:-1]
        plan = make_plan(items, settings)
    return plan


def _is_gentle(item: Item) -> bool:
    category = item.exercise.category
    return category.is_stretch or category is Category.MOBILITY


def _lighter(item: Item) -> Item:
    """One set, and at most half of a set's moving repetitions beyond four; a treatment as it was chosen."""
    if item.exercise.category.is_treatment:
        return item
    dose = item.dose
    repetitions = dose.repetitions
    if dose.mode is Mode.REPETITIONS:
        repetitions = min(repetitions, max(4, (repetitions + 1) // 2))
    return replace(item, dose=replace(dose, sets=1, repetitions=repetitions))
