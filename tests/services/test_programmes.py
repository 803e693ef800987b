"""Choosing a programme: what each asks for, and beginning another."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from backguide.content.errors import ContentError
from backguide.content.library import Library
from backguide.core.mappings import OnDemand
from backguide.core.programme import Item, Phase, Programme
from backguide.core.settings import default_values, typed_settings
from backguide.core.vocabulary import Category, Caution, Position
from backguide.services.appointment import weekly_goal
from backguide.services.clinic import shown_library
from backguide.services.exercise_words import Kind
from backguide.services.programmes import ProgrammeSummary, choose_programme, summarise_programmes
from backguide.storage.data_folder import DataFolder
from tests import builders

TODAY = date(2026, 11, 25)
STRETCH = builders.exercise("stretch")
MOBILITY = builders.exercise("turn", category=Category.MOBILITY, position=Position.STANDING)


def item(exercise_name: str = "stretch") -> Item:
    exercise = STRETCH if exercise_name == "stretch" else MOBILITY
    return Item(exercise, exercise.dose)


FIRST = Programme(
    "first-steps",
    1,
    "First steps",
    "",
    "",
    ("TEST",),
    (Phase("Begin", 2, 3, (item(), item("turn")), ""), Phase("Keep on", None, 2, (item(),), "")),
)
DAILY = replace(FIRST, id="daily", phases=(Phase("All days", None, 14, (item(),), ""),))
PROGRAMMES = {"daily": DAILY, "first-steps": FIRST}


def summaries(**settings: str) -> tuple[ProgrammeSummary, ...]:
    return summarise_programmes(PROGRAMMES, typed_settings({**default_values(), **settings}), TODAY)


def test_the_one_in_use_comes_first_with_its_week_and_phase() -> None:
    first, other = summaries(programme="first-steps", programme_started="2026-11-09")
    assert (first.programme.id, first.week, first.present_phase) == ("first-steps", 3, 1)
    assert (other.programme.id, other.week, other.present_phase) == ("daily", None, None)


@pytest.mark.parametrize("shows_clinic", [False, True])
def test_a_faulty_programme_does_not_hide_the_others(shows_clinic: bool) -> None:
    def read(key: str) -> Programme:
        if key == "daily":
            raise ContentError("programmes/daily.toml", "title", "add this field")
        return PROGRAMMES[key]

    whole = Library({}, OnDemand(tuple(PROGRAMMES), read))
    programmes = shown_library(whole, shows_clinic=shows_clinic).programmes
    settings = typed_settings(default_values())
    found = summarise_programmes(programmes, settings, TODAY)
    assert [summary.programme.id for summary in found] == ["first-steps"]
    with pytest.raises(ContentError, match="add this field"):
        _ = programmes["daily"]


def test_phases_say_when_they_begin_and_how_long_a_session_takes() -> None:
    first = summaries()[0]
    assert [(phase.first_week, phase.weeks) for phase in first.phases] == [(1, 2), (3, None)]
    assert first.phases[0].seconds > sum(first.phases[0].item_seconds) > 0
    assert list(first.phases[0].seconds_by_kind()) == [Kind.STRETCH, Kind.MOBILITY]


def test_it_says_where_somebody_should_be_asked() -> None:
    hard = replace(STRETCH, cautions=(Caution.THERAPIST_ADVISED,))
    phases = (Phase("Only", None, 3, (Item(hard, hard.dose),), ""),)
    programmes = {"first-steps": replace(FIRST, phases=phases)}
    (summary,) = summarise_programmes(programmes, typed_settings(default_values()), TODAY)
    assert summary.asks_first
    assert not summary.is_clinic


def test_a_chosen_programme_begins_today(tmp_path: Path) -> None:
    with DataFolder.open(tmp_path) as folder:
        folder.settings.set("programme_started", "2026-01-05")
        choose_programme(DAILY, folder, TODAY)
        settings = folder.settings.values()
    assert (settings.programme, settings.programme_started) == ("daily", TODAY)


@pytest.mark.parametrize(("programme", "goal"), [(FIRST, 3), (DAILY, 7)])
def test_the_goal_counts_days_as_the_phase_asks(programme: Programme, goal: int) -> None:
    assert weekly_goal(typed_settings(default_values()), programme.phases[0]) == goal


def test_an_own_goal_stays_what_it_is() -> None:
    own = typed_settings({**default_values(), "weekly_goal": 4})
    assert weekly_goal(own, DAILY.phases[0]) == 4
