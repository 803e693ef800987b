from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from backguide.core.dose import Dose
from backguide.core.programme import Item
from backguide.core.shorter import Version
from backguide.core.vocabulary import Level
from backguide.services.interrupted import Offer
from backguide.services.today import LastPain, TodaySummary, VersionOffer, WeekDay
from backguide.ui.viewmodels.today import Fact, Shorter, TodayView, today_view
from tests import builders

WEDNESDAY = datetime(2026, 11, 25, 9, 30)  # noqa: DTZ001
MONDAY = date(2026, 11, 23)


def week(
    done: tuple[int, ...] = (), planned: tuple[int, ...] = (2, 4), today: int = 2
) -> tuple[WeekDay, ...]:
    return tuple(
        WeekDay(MONDAY + timedelta(days=number), number in done, False, number == today, number in planned)
        for number in range(7)
    )


def summary() -> TodaySummary:
    usual: Dose = builders.dose()
    return TodaySummary(
        name="Margaret",
        now=WEDNESDAY,
        programme_title="Gentle start",
        week=3,
        level=Level.FLOOR,
        equipment=("mat",),
        items=(Item(builders.exercise("cat-camel"), usual), Item(builders.exercise("bird-dog"), usual)),
        offers=(
            VersionOffer(Version.FULL, 14),
            VersionOffer(Version.SHORT, 7),
            VersionOffer(Version.GENTLE, 5),
        ),
        sessions=1,
        goal=3,
        days=week(done=(0,)),
        is_session_day=True,
        last_pain=LastPain(4, 3, MONDAY),
    )


def view(**changes: object) -> TodayView:
    return today_view(replace(summary(), **changes))


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [(5, "Good morning"), (11, "Good morning"), (12, "Good afternoon"), (18, "Good evening")],
)
def test_the_greeting_goes_with_the_time_of_day(hour: int, greeting: str) -> None:
    assert view(now=WEDNESDAY.replace(hour=hour)).greeting == f"{greeting}, Margaret"


def test_without_a_name_the_greeting_stands_alone() -> None:
    assert view(name="").greeting == "Good morning"


def test_the_day_says_whether_it_is_for_a_session() -> None:
    assert view().sub_line == "Wednesday 25 November. Today is a session day."
    assert view(is_session_day=False).sub_line == "Wednesday 25 November. Today is a rest day."
    done = view(days=week(done=(0, 2), planned=(4,)), is_session_day=False, sessions=2)
    assert done.sub_line == "Wednesday 25 November. You have done today’s session."


def test_the_facts_say_time_place_and_things() -> None:
    assert view(equipment=("mat", "exercise ball")).facts == (
        Fact("14 minutes", "clock"),
        Fact("On the floor", "floor"),
        Fact("Mat", "mat"),
        Fact("Exercise ball", "ball"),
    )
    assert view(offers=(VersionOffer(Version.FULL, 1),)).facts[0].text == "1 minute"


def test_the_title_names_programme_and_week() -> None:
    assert view().title == "Gentle start, week 3"


def test_shorter_versions_are_offered_with_words_and_icons() -> None:
    assert view().shorter == (
        Shorter("short", "7 min", "clock", "Short, 7 minutes"),
        Shorter("gentle", "5 min, very gentle", "leaf", "Very gentle, 5 minutes"),
    )
    assert view(offers=(VersionOffer(Version.FULL, 5),)).shorter == ()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, "1 of 3 sessions done. Today makes 2."),
        ({"sessions": 0, "days": week()}, "This week is new. Today is the first of 3."),
        (
            {"is_session_day": False, "days": week(done=(0,), planned=(3,))},
            "1 of 3 sessions done. Thursday is next.",
        ),
        ({"sessions": 2, "days": week(done=(0, 2), planned=(4,))}, "2 of 3 sessions done. Friday is next."),
        ({"sessions": 3}, "3 of 3 sessions done. That is your week’s goal."),
        ({"sessions": 4}, "4 sessions done. Your week’s goal is 3."),
        ({"sessions": 1, "goal": 1}, "1 of 1 session done. That is your week’s goal."),
    ],
)
def test_the_week_is_summed_up_without_blame(changes: dict[str, object], sentence: str) -> None:
    assert view(**changes).week.sentence == sentence


@pytest.mark.parametrize(
    ("pain", "sentence"),
    [
        (LastPain(4, 3, MONDAY), "After Monday’s session. Steady is good."),
        (LastPain(3, 3, WEDNESDAY.date()), "After today’s session. Steady is good."),
        (LastPain(6, 3, MONDAY), "After Monday’s session. It went down."),
        (LastPain(3, 6, MONDAY), "After Monday’s session. It went up. Take it gently today."),
        (LastPain(4, None, MONDAY), "Before Monday’s session."),
        (LastPain(4, 4, date(2026, 11, 9)), "After the session on 9 November. Steady is good."),
        (None, "Each session asks how your back is, before and after."),
    ],
)
def test_pain_is_stated_as_seen(pain: LastPain | None, sentence: str) -> None:
    assert view(last_pain=pain).pain.sentence == sentence


def test_every_exercise_of_the_day_has_its_turn_in_the_tip() -> None:
    names = {
        tip.exercise for day in range(4) if (tip := view(now=WEDNESDAY + timedelta(days=day)).tip) is not None
    }
    assert names == {"Cat camel", "Bird dog"}


def test_a_session_that_was_cut_off_is_told() -> None:
    offer = Offer("You did 4 of 5 exercises. That counts.", can_resume=True, can_keep=True)
    assert today_view(summary(), offer).left_over == offer
    assert today_view(summary()).left_over is None
