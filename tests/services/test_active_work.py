"""Heat or traction alone is no session; with exercise the session counts, and only by its exercise."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from backguide.content.assets import assets_folder
from backguide.content.library import load_library
from backguide.core.adherence import counts
from backguide.core.record import ItemRecord, SessionRecord, SetDone
from backguide.core.vocabulary import Mode, Status
from backguide.services.active_work import active_work
from backguide.services.progress import summarise_progress
from backguide.storage.data_folder import DataFolder
from tests import builders

TODAY = date(2026, 11, 25)
INDEX = load_library(assets_folder()).index


def record(*done: tuple[str, bool]) -> SessionRecord:
    """A session today of these exercises, each credited or not."""
    dose = builders.dose(Mode.TIME, sets=1)
    now = datetime(2026, 11, 25, 9, tzinfo=UTC)
    items = tuple(ItemRecord(name, dose, (SetDone(1, None, 20.0, 1, credited),)) for name, credited in done)
    return SessionRecord("s", now, now, "first-steps", 1, 0, Status.COMPLETED, items)


@pytest.mark.parametrize("treatment", ["heat-pack", "lumbar-traction-supine"])
def test_a_treatment_alone_is_no_session(treatment: str) -> None:
    alone = record((treatment, True))
    assert counts(alone)
    assert not any(counts(left) for left in active_work([alone], INDEX))


@pytest.mark.parametrize(
    ("exercised", "counted"), [(True, True), (False, False)], ids=["with exercise", "exercise left out"]
)
def test_the_exercise_after_it_is_what_counts(exercised: bool, counted: bool) -> None:
    session = record(("heat-pack", True), ("cat-camel", exercised))
    assert [counts(left) for left in active_work([session], INDEX)] == [counted]


@pytest.mark.parametrize("exercise", ["cat-camel", "walk-brisk", "ninety-ninety-rest", "no-longer-installed"])
def test_everything_else_counts_as_it_is(exercise: str) -> None:
    session = record((exercise, True))
    assert list(active_work([session], INDEX)) == [session]


def test_progress_does_not_count_heat(folder: DataFolder) -> None:
    for number, done in enumerate([("heat-pack", True), ("walk-brisk", True)]):
        folder.history.add(replace(record(done), id=f"s{number}"))
    week = summarise_progress(folder.history, INDEX, 3, TODAY).weeks[-1]
    assert week.sessions == 1
