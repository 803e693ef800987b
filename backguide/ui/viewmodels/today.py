"""Everything the Today page says, as plain words."""

from dataclasses import dataclass
from datetime import date, datetime

from backguide.core.programme import Item
from backguide.core.safety import Lock
from backguide.core.shorter import Version
from backguide.services.interrupted import Offer
from backguide.services.today import LastPain, TodaySummary, VersionOffer, WeekDay
from backguide.ui import strings
from backguide.ui.viewmodels.safety_words import LockedView, locked_view

_STEADY = 1
"""A change of this many points of pain or fewer is called steady."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing to know before a session: words and icon."""

    text: str
    icon: str


@dataclass(frozen=True, slots=True)
class Picture:
    """One exercise of the strip."""

    exercise_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Shorter:
    """A shorter version of the session: its key for starting it, words and icon."""

    version: str
    text: str
    icon: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Week:
    """The days of this week, and how many sessions are done, as a sentence and in short."""

    days: tuple[WeekDay, ...]
    sentence: str
    short: str


@dataclass(frozen=True, slots=True)
class Pain:
    """Pain last time, 0-10, and a sentence; both numbers are None before the first answer."""

    before: int | None
    after: int | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Tip:
    """One piece of advice on one of today's exercises."""

    exercise: str
    text: str


@dataclass(frozen=True, slots=True)
class TodayView:
    """The Today page. ``left_over`` is what can be done with a session that was cut off, or None.

    ``locked`` stands in the place of the session while the programme rests.
    """

    greeting: str
    sub_line: str
    title: str
    facts: tuple[Fact, ...]
    pictures: tuple[Picture, ...]
    shorter: tuple[Shorter, ...]
    week: Week
    pain: Pain
    tip: Tip | None
    left_over: Offer | None
    locked: LockedView | None


def today_view(summary: TodaySummary, left_over: Offer | None = None, lock: Lock | None = None) -> TodayView:
    """The page for a summary of the day; ``left_over`` is on a session that was cut off."""
    today = summary.now.date()
    return TodayView(
        greeting=_greeting(summary.now, summary.name),
        sub_line=f"{strings.weekday(today)} {strings.day_and_month(today)}. {_day_sentence(summary, lock)}",
        title=f"{summary.programme_title}, week {summary.week}",
        facts=_facts(summary),
        pictures=tuple(Picture(item.exercise.id, item.exercise.short_name) for item in summary.items),
        shorter=tuple(_shorter(offer) for offer in summary.offers[1:]),
        week=Week(summary.days, _week_sentence(summary), f"{summary.sessions} of {summary.goal} done"),
        pain=_pain(summary.last_pain, today),
        tip=_tip(summary.items, today),
        left_over=left_over,
        locked=None if lock is None else locked_view(lock),
    )


def _greeting(now: datetime, name: str) -> str:
    words = "Good evening"
    if now.hour < 18:
        words = "Good morning" if now.hour < 12 else "Good afternoon"
    return f"{words}, {name}" if name else words


def _day_sentence(summary: TodaySummary, lock: Lock | None) -> str:
    if lock is not None:
        return "Your health comes first."
    if _is_done_today(summary):
        return "You have done today’s session."
    return "Today is a session day." if summary.is_session_day else "Today is a rest day."


def _facts(summary: TodaySummary) -> tuple[Fact, ...]:
    minutes = summary.offers[0].minutes
    place, icon = strings.PLACES[summary.level]
    things = [
        Fact(strings.sentence_case(thing), strings.equipment_icon(thing)) for thing in summary.equipment
    ]
    return (Fact(_minutes(minutes), "clock"), Fact(place, icon), *things)


def _shorter(offer: VersionOffer) -> Shorter:
    if offer.version is Version.GENTLE:
        text = f"{offer.minutes} min, very gentle"
        return Shorter(offer.version.value, text, "leaf", f"Very gentle, {_minutes(offer.minutes)}")
    text = f"{offer.minutes} min"
    return Shorter(offer.version.value, text, "clock", f"Short, {_minutes(offer.minutes)}")


def _minutes(count: int) -> str:
    return f"{count} minute" if count == 1 else f"{count} minutes"


def _week_sentence(summary: TodaySummary) -> str:
    done, goal = summary.sessions, summary.goal
    so_far = f"{done} of {_sessions(goal)} done." if done else "This week is new."
    if done > goal:
        return f"{_sessions(done)} done. Your week’s goal is {goal}."
    if done == goal:
        return f"{so_far} That is your week’s goal."
    if _is_done_today(summary):
        return f"{so_far}{_next_sentence(summary)}"
    if summary.is_session_day:
        return f"{so_far} Today makes {done + 1}." if done else f"{so_far} Today is the first of {goal}."
    return f"{so_far}{_next_sentence(summary)}"


def _sessions(count: int) -> str:
    return "1 session" if count == 1 else f"{count} sessions"


def _next_sentence(summary: TodaySummary) -> str:
    later = [day for day in summary.days if day.is_planned and not day.is_today]
    return f" {strings.weekday(later[0].day)} is next." if later else ""


def _is_done_today(summary: TodaySummary) -> bool:
    return any(day.is_today and (day.completed or day.partial) for day in summary.days)


def _pain(last: LastPain | None, today: date) -> Pain:
    if last is None:
        return Pain(None, None, "Each session asks how your back is, before and after.")
    return Pain(last.before, last.after, f"{_pain_when(last, today)} {_pain_change(last)}".strip())


def _pain_when(last: LastPain, today: date) -> str:
    days = (today - last.day).days
    moment = "After" if last.after is not None else "Before"
    if days == 0:
        return f"{moment} today’s session."
    if days < 7:
        return f"{moment} {strings.weekday(last.day)}’s session."
    return f"{moment} the session on {strings.day_and_month(last.day)}."


def _pain_change(last: LastPain) -> str:
    if last.before is None or last.after is None:
        return ""
    change = last.after - last.before
    if abs(change) <= _STEADY:
        return "Steady is good."
    return "It went down." if change < 0 else "It went up. Take it gently today."


def _tip(items: tuple[Item, ...], today: date) -> Tip | None:
    """One cue a day, so that each of today's exercises has its turn."""
    cues = [Tip(item.exercise.short_name, cue) for item in items for cue in item.exercise.cues]
    return cues[today.toordinal() % len(cues)] if cues else None
