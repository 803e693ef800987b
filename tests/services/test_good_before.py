"""What an exercise is good before comes from the programmes."""

from dataclasses import replace

from backguide.core.programme import Item
from backguide.core.vocabulary import Category, Caution
from backguide.services.good_before import good_before
from tests import builders


def test_the_commonest_of_what_follows_comes_first() -> None:
    a, b, c, d = (builders.item(name) for name in "abcd")
    programmes = [builders.programme(a, b), builders.programme(a, c, a, b), builders.programme(d, a)]
    assert good_before("a", programmes) == ("b", "c")
    assert good_before("d", programmes) == ("a",)
    assert good_before("nowhere", programmes) == ()


def test_an_exercise_is_not_good_before_itself() -> None:
    a = builders.item("a")
    assert good_before("a", [builders.programme(a, a)]) == ()


def test_of_a_round_through_a_clinic_only_what_follows_a_treatment_counts() -> None:
    machine, heat = builders.exercise("machine"), builders.exercise("heat", category=Category.ADJUNCT)
    machine = replace(machine, cautions=(Caution.CLINIC_ONLY,))
    items = [
        *map(builders.item, "ab"),
        Item(machine, machine.dose),
        Item(heat, heat.dose),
        builders.item("c"),
    ]
    programmes = [builders.programme(*items)]
    assert good_before("a", programmes) == ()
    assert good_before("heat", programmes) == ("c",)
