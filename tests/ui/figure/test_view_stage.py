"""The stage draws the real figure as a shot describes it."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from backguide.core.vocabulary import Side
from backguide.figure.camera import Margins
from backguide.figure.people import default_person
from backguide.ui.figure.stage import FRAMES_PER_WAY, Ring, Shot, Stage, coarse_to_fine
from tests.figure.moving import march_with_mistake

pytestmark = pytest.mark.usefixtures("qapp")

SHOT = Shot(march_with_mistake(), Side.RIGHT, 240, 200, "light", margins=Margins(10.0, 30.0, 10.0, 40.0))


@pytest.fixture(scope="module")
def stage() -> Stage:
    return Stage(default_person())


def drawn(image: QImage) -> np.ndarray:
    """Where the picture is not transparent, (height, width)."""
    image = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)
    return pixels >> 24 > 200


def test_the_figure_stands_clear_of_the_margins(stage: Stage) -> None:
    rows = np.flatnonzero(drawn(stage.render(SHOT, 0)).any(axis=1))
    assert 25 <= rows[0] <= 50
    assert 150 <= rows[-1] <= 170


def test_a_finer_screen_gets_more_pixels(stage: Stage) -> None:
    image = stage.render(replace(SHOT, device_pixel_ratio=2.0), 0)
    assert (image.width(), image.height(), image.devicePixelRatio()) == (480, 400, 2.0)


def test_left_is_the_mirror_of_right(stage: Stage) -> None:
    right = drawn(stage.render(SHOT, FRAMES_PER_WAY))
    left = drawn(stage.render(replace(SHOT, side=Side.LEFT), FRAMES_PER_WAY))
    assert (right == left[:, ::-1]).mean() > 0.98


def test_the_ring_is_painted_in_its_colour(stage: Stage) -> None:
    ring = Ring(SHOT.motion, SHOT.motion.mistakes["leaning"], "#9A2F22")
    ringed = stage.render(replace(SHOT, ring=ring), 0)
    colours = {ringed.pixelColor(x, y).rgb() for x in range(240) for y in range(200)}
    assert QColor("#9A2F22").rgb() in colours


@pytest.mark.parametrize("start", [0, 37, FRAMES_PER_WAY])
def test_every_picture_comes_once_and_the_first_ones_are_far_apart(start: int) -> None:
    order = coarse_to_fine(start)
    assert sorted(order) == list(range(FRAMES_PER_WAY + 1))
    assert order[0] == start
    assert {0, FRAMES_PER_WAY} <= set(order[:3])
    early = sorted(order[:12])
    assert max(np.diff(early)) <= FRAMES_PER_WAY / 3
