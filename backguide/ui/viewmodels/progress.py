"""The words and numbers of the Progress page."""

from dataclasses import dataclass

from PySide6.QtCore import QDate, QLocale

from backguide.core.adherence import WeekSummary
from backguide.services.progress import ProgressSummary


@dataclass(frozen=True, slots=True)
class WeekRow:
    """One week as the chart and its table show it. ``label`` stands under the bar, ``told`` is said of it."""

    label: str
    sessions: int
    partial: int
    reached: bool
    is_current: bool
    told: str
    practised: int


@dataclass(frozen=True, slots=True)
class Light:
    """A question and its answer; ``is_good`` when there is something to be glad about."""

    question: str
    answer: str
    is_good: bool


@dataclass(frozen=True, slots=True)
class ProgressView:
    """Everything on the Progress page, in words."""

    sentence: str
    goal: int
    weeks: tuple[WeekRow, ...]
    lights: tuple[Light, ...]


def progress_view(summary: ProgressSummary, locale: QLocale) -> ProgressView:
    """The page for a summary, with dates in the person's own way of writing them."""
    rows = tuple(_row(week, locale) for week in summary.weeks)
    return ProgressView(summary.sentence, summary.goal, rows, _lights(summary))


def _row(week: WeekSummary, locale: QLocale) -> WeekRow:
    monday = QDate(week.monday.year, week.monday.month, week.monday.day)
    label = "now" if week.is_current else locale.toString(monday, "d MMM")
    when = "This week" if week.is_current else f"Week of {locale.toString(monday, 'd MMMM')}"
    noun = "session" if week.sessions == 1 else "sessions"
    told = f"{when}: {week.sessions} {noun}"
    if week.partial:
        told += f", {week.partial} in part"
    told += f". Goal {week.goal}" + (" reached." if week.reached else ".")
    if week.practised:
        told += f" {_exercises(week.practised)} tried besides."
    return WeekRow(label, week.sessions, week.partial, week.reached, week.is_current, told, week.practised)


def _exercises(number: int) -> str:
    return "1 exercise" if number == 1 else f"{number} exercises"


def _lights(summary: ProgressSummary) -> tuple[Light, ...]:
    current = summary.weeks[-1]
    active = sum(week.sessions > 0 for week in summary.weeks)
    total = sum(week.sessions for week in summary.weeks)
    week = f"{current.sessions} of {current.goal}"
    this_week = Light("How is this week?", week if current.reached else f"{week} so far", current.reached)
    weeks = len(summary.weeks)
    keeping = f"Active in {active} of {weeks} weeks" if active else "Your first week is ahead"
    noun = "session" if total == 1 else "sessions"
    return (
        this_week,
        Light("Am I keeping it up?", keeping, active > 0),
        Light("What have I done?", f"{total} {noun}", total > 0),
    )
