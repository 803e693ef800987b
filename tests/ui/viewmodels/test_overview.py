"""Before a session a person knows what comes, what to fetch and how much room it takes."""

from dataclasses import replace

import pytest

from backguide.core.plan import Plan
from backguide.core.vocabulary import Position
from backguide.ui.viewmodels.overview import overview_facts, overview_rows, rows_shown
from tests import builders
from tests.ui.session_helpers import plan_of


def needing(*needs: tuple[Position, tuple[str, ...]]) -> Plan:
    """A plan of one exercise for each position and its things."""
    made = [builders.item(f"one-{number}", position=place) for number, (place, _) in enumerate(needs)]
    return plan_of(
        *(
            replace(item, exercise=replace(item.exercise, equipment=things))
            for item, (_, things) in zip(made, needs, strict=True)
        )
    )


@pytest.mark.parametrize(
    ("place", "things", "words"),
    [
        (Position.SUPINE, ("mat",), ["Mat", "Room to lie down"]),
        (Position.STANDING, (), ["Nothing needed", "Room to move"]),
        (Position.WATER, ("pool", "pool noodle"), ["Pool, pool noodle"]),
        (Position.MACHINE, ("machine",), ["Machine"]),
        (Position.SITTING, ("chair",), ["Chair", "Room to move"]),
    ],
)
def test_things_and_room(place: Position, things: tuple[str, ...], words: list[str]) -> None:
    assert [fact.text for fact in overview_facts(needing((place, things)))] == words


def test_each_thing_is_told_once_and_the_floor_needs_most_room() -> None:
    plan = needing(
        (Position.WATER, ("pool",)), (Position.STANDING, ("chair",)), (Position.SUPINE, ("mat", "chair"))
    )
    things, room = overview_facts(plan)
    assert sorted(things.text.lower().split(", ")) == ["chair", "mat", "pool"]
    assert room.text == "Room to lie down"


def test_every_exercise_has_its_dose() -> None:
    row = overview_rows(plan_of(builders.item("hug")))[0]
    assert (row.name, row.dose) == ("Hug", "2 × 20 s a side")


@pytest.mark.parametrize(
    ("rows", "most", "shown"),
    [(1, 7, (1, "")), (7, 7, (7, "")), (8, 7, (6, "and 2 more")), (23, 6, (5, "and 18 more"))],
)
def test_many_exercises_are_counted_once_there_is_no_more_room(
    rows: int, most: int, shown: tuple[int, str]
) -> None:
    assert rows_shown(rows, most) == shown
