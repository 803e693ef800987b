"""Props as an exercise's file writes them."""

import pytest

from backguide.content.errors import ContentError
from backguide.content.fields import Fields
from backguide.content.figure_extras import read_props
from backguide.figure.motion import PropPlacement


def read(entry: dict[str, object]) -> tuple[tuple[PropPlacement, ...], list[str]]:
    faults: list[ContentError] = []
    fields = Fields({"props": [entry]}, "exercises/x.toml", faults, "figure.")
    return read_props(fields), [str(fault) for fault in faults]


def test_numbers_and_words_are_read() -> None:
    (strap,), faults = read({"name": "strap", "width": 0.03, "around": "left-foot", "held_by": "left"})
    assert not faults
    assert strap.numbers == {"width": 0.03}
    assert strap.words == {"around": "left-foot", "held_by": "left"}


def test_an_exercise_ball_is_the_ball() -> None:
    (ball,), faults = read({"name": "exercise-ball", "radius": 0.3})
    assert (ball.name, faults) == ("ball", [])


@pytest.mark.parametrize(
    ("entry", "place", "fix"),
    [
        ({"name": "chair", "wheels": 4}, "wheels", "known are height, name, turn, x, y"),
        ({"name": "chair", "hight": 0.4}, "hight", 'rename it to "height"'),
        ({"name": "chair", "height": 3.0}, "height", "from 0.34 to 0.6, not 3"),
        ({"name": "stick", "held": "teeth"}, "held", "known are along-back, hands, shoulders"),
    ],
)
def test_what_a_prop_does_not_know_is_refused_in_one_line(
    entry: dict[str, object], place: str, fix: str
) -> None:
    _, (fault,) = read(entry)
    assert fault.startswith(f"exercises/x.toml: figure.props[1].{place}: ")
    assert fix in fault
    assert "\n" not in fault
