"""What "easier" means."""

import pytest

from backguide.core.dose import Dose
from backguide.core.easier import easier_item, has_easier
from backguide.core.programme import Item
from backguide.core.vocabulary import Mode, Position, Sidedness
from tests import builders


@pytest.mark.parametrize(
    ("dose", "repetitions", "hold"),
    [
        (builders.repetitions(10), 5, 1.0),
        (builders.repetitions(4), 3, 1.0),
        (builders.dose(hold=30.0), 1, 15.0),
        (builders.dose(hold=8.0, repetitions=4), 4, 5.0),
        (builders.dose(hold=5.0, repetitions=4), 2, 5.0),
        (builders.dose(Mode.TIME, hold=300.0), 1, 150.0),
    ],
)
def test_less_of_the_same(dose: Dose, repetitions: int, hold: float) -> None:
    item = builders.item("hug", usual=dose)
    assert has_easier(item)
    less = easier_item(item)
    assert less.exercise is item.exercise
    assert (less.dose.sets, less.dose.repetitions, less.dose.hold_seconds) == (dose.sets, repetitions, hold)


@pytest.mark.parametrize("dose", [builders.repetitions(3), builders.dose(hold=5.0)])
def test_there_is_a_least(dose: Dose) -> None:
    assert not has_easier(builders.item("hug", usual=dose))


def test_an_easier_exercise_on_the_same_level_comes_first() -> None:
    hug, leg = builders.item("hug"), builders.exercise("leg", Sidedness.ALTERNATING, Position.QUADRUPED)
    easier = easier_item(Item(hug.exercise, hug.dose, easier=leg))
    assert easier.exercise is leg
    assert easier.dose.sets == hug.dose.sets


def test_nobody_is_sent_to_a_chair_while_less_of_the_same_will_do() -> None:
    hug, seated = builders.item("hug"), builders.exercise("seated", position=Position.SITTING)
    assert easier_item(Item(hug.exercise, hug.dose, easier=seated)).exercise is hug.exercise
    least = builders.item("hug", usual=builders.dose(hold=5.0))
    assert easier_item(Item(least.exercise, least.dose, easier=seated)).exercise is seated


@pytest.mark.parametrize(
    ("asked", "easier_dose", "sets"),
    [
        (builders.dose(sets=3, repetitions=4, hold=8.0), builders.dose(sets=2, repetitions=4), 3),
        (builders.dose(sets=3, hold=20.0), builders.dose(sets=2, hold=60.0), 3),
        # Ten short holds are not ten times ten breaths, and two sets not two walks of five minutes.
        (builders.dose(sets=10, hold=8.0), builders.dose(Mode.REPETITIONS, sets=1, repetitions=10), 1),
        (builders.dose(Mode.REPETITIONS, sets=2, repetitions=10), builders.dose(Mode.TIME, sets=1), 1),
        (builders.dose(sets=3, repetitions=4, hold=8.0), builders.dose(sets=10, hold=8.0), 8),
        (builders.repetitions(6), builders.dose(sets=3, hold=60.0), 1),
    ],
)
def test_sets_are_kept_where_they_are_alike_and_else_it_takes_no_longer(
    asked: Dose, easier_dose: Dose, sets: int
) -> None:
    hug, other = builders.item("hug", usual=asked), builders.exercise("other", usual=easier_dose)
    assert easier_item(Item(hug.exercise, hug.dose, easier=other)).dose.sets == sets
