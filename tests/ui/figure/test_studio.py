"""An exercise whose figure cannot be read is shown without it, wherever its figure is asked for."""

import logging

import pytest

from backguide.content.errors import ContentError
from backguide.figure.motion import Motion
from backguide.ui.figure.studio import Motions
from tests.figure.moving import march_with_mistake


class OneBroken:
    """Reads a figure, or finds its file broken."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, exercise_id: str) -> Motion:
        """A motion. Raises ContentError for "broken"."""
        self.asked.append(exercise_id)
        if exercise_id == "broken":
            raise ContentError("broken.toml", "figure", "mend it")
        return march_with_mistake()


def test_a_broken_figure_is_none_and_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    load = OneBroken()
    motions = Motions({"march": None, "broken": None}, load)
    with caplog.at_level(logging.WARNING):
        assert motions.get("broken") is None
        assert motions.is_read("broken")
        assert motions.get("broken") is None
    assert load.asked == ["broken"]
    assert len(caplog.records) == 1
    assert "mend it" in caplog.text


def test_the_others_are_read_once() -> None:
    load = OneBroken()
    motions = Motions({"march": None, "broken": None}, load)
    assert motions.get("march") is motions["march"]
    assert load.asked == ["march"]
    assert motions.get("unknown") is None
