"""What a session should know of the sessions before it: the usual pain, the advice, and what to ask."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from backguide.core.pain_rule import Advice, PainLimits, Reading, Verdict, advise
from backguide.core.safety import mornings
from backguide.core.settings import LegPain
from backguide.services.pain_history import readings, usual_of
from backguide.storage.data_folder import DataFolder

LOOKED_BACK = timedelta(days=60)
"""Sessions longer ago say nothing about the pain of today."""


@dataclass(frozen=True, slots=True)
class SessionBackground:
    """The sessions so far as the pain rule reads them, oldest first, and what they advise for today.

    ``usual`` is the usual pain or None; ``asks_leg`` is true where leg pain is part of the profile.
    """

    readings: tuple[Reading, ...] = ()
    usual: float | None = None
    limits: PainLimits = field(default_factory=PainLimits)
    asks_leg: bool = False
    advice: Advice = field(default_factory=lambda: Advice(Verdict.UNKNOWN))


def session_background(folder: DataFolder, today: date) -> SessionBackground:
    """The background of a session that begins ``today``."""
    settings = folder.settings.values()
    records = folder.history.all_between(today - LOOKED_BACK, today)
    found = readings(records, mornings(folder.safety.entries()))
    return SessionBackground(
        readings=found,
        usual=usual_of(records),
        limits=settings.pain_limits,
        asks_leg=settings.leg_pain is LegPain.YES,
        advice=advise(found, settings.pain_limits),
    )
