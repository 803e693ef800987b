"""What the Programme page says."""

from datetime import date

import pytest

from backguide.core.programme import Item, Phase, Programme
from backguide.core.settings import default_values, typed_settings
from backguide.services.programmes import ProgrammeSummary, summarise_programmes
from backguide.ui.viewmodels.programme import Fact, programme_view, replace_words, times_a_week
from tests import builders

TODAY = date(2026, 11, 25)


def programme(key: str, *phases: Phase) -> Programme:
    return Programme(key, 1, key.capitalize(), "", "", ("TEST",), phases, "Mind the step.")


def items(count: int) -> tuple[Item, ...]:
    return tuple(builders.item(f"stretch-{number}") for number in range(count))


FIRST = programme(
    "first-steps", Phase("Begin", 2, 3, items(8), "It is easy."), Phase("On", None, 2, items(1), "")
)
SECOND = programme("second", Phase("One", 1, 5, items(2), ""), Phase("Two", None, 5, items(2), ""))


@pytest.fixture
def shown() -> tuple[ProgrammeSummary, ...]:
    settings = typed_settings({**default_values(), "programme_started": "2026-11-16"})
    return summarise_programmes({"first-steps": FIRST, "second": SECOND}, settings, TODAY)


@pytest.mark.parametrize(
    ("sessions", "words"),
    [
        (1, "once a week"),
        (2, "twice a week"),
        (3, "3 times a week"),
        (7, "every day"),
        (14, "twice a day"),
        (21, "3 times a day"),
    ],
)
def test_how_often_is_said_as_people_say_it(sessions: int, words: str) -> None:
    assert times_a_week(sessions) == words


def test_a_card_says_how_long_how_often_and_what_is_needed(shown: tuple[ProgrammeSummary, ...]) -> None:
    view = programme_view(shown[0])
    assert view.status == "In use, week 2"
    assert view.facts[1:] == (
        Fact("calendar", "3 times a week, later twice a week"),
        Fact("repeat", "2 weeks, then with no end"),
        Fact("mat", "You need: mat"),
    )
    assert view.caution == "Mind the step."
    assert not programme_view(shown[1]).is_mine


def test_phases_say_when_they_are_and_the_last_has_no_end(shown: tuple[ProgrammeSummary, ...]) -> None:
    first, last = programme_view(shown[0]).phases
    assert first.title == "1 Begin"
    assert first.line.startswith("Weeks 1–2 · 3 times a week · ")
    assert first.holds.endswith("Stretch 5 and 2 more")
    assert (first.end_title, first.end) == ("Go on when", "It is easy.")
    assert (last.when, last.end_title) == ("from week 3 on", "This phase has no end")
    assert programme_view(shown[1]).phases[0].when == "week 1"


def test_a_row_says_everything_at_once(shown: tuple[ProgrammeSummary, ...]) -> None:
    row = programme_view(shown[0]).phases[0].rows[0]
    assert (row.where, row.dose) == ("On your back · each side", "2 × 20 s")
    assert row.spoken == f"Stretch 0, On your back, each side, 2 times 20 seconds, {row.total} minutes"


def test_the_question_says_what_is_replaced_what_begins_and_what_stays(
    shown: tuple[ProgrammeSummary, ...],
) -> None:
    words = replace_words(shown[1], shown[0])
    assert words == (
        "It takes the place of First-steps, where you are in week 2. "
        "Second begins today with its first phase, “One”. That is 5 times a week, 8 minutes each. "
        "All you have done stays in your history."
    )
