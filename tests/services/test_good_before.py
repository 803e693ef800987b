"""What an exercise is good before comes from the programmes."""

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
