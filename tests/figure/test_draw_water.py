"""Water tints what is in and behind it and nothing else."""

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.body import body_parts
from backguide.figure.camera import frame_camera
from backguide.figure.draw import draw
from backguide.figure.motion import PropPlacement, View
from backguide.figure.palette import figure_palette
from backguide.figure.people import default_person
from backguide.figure.picture import Picture
from backguide.figure.posed import Array
from backguide.figure.props import prop_parts
from backguide.figure.scene import Scene
from backguide.figure.skeleton import neutral_stance

BODY = neutral_stance()
PERSON = default_person()
PERSON_PARTS = body_parts(BODY, PERSON)
WATER = prop_parts(PropPlacement("pool", {"depth": 1.0}), BODY)
CAMERA = frame_camera(
    View(-40.0, 8.0), np.concatenate([part.vertices for part in (*WATER, *PERSON_PARTS)]), 300, 260
)


def picture(*, filled: bool) -> Picture:
    water = tuple(part for part in WATER if part.name == "water") if filled else ()
    return draw(Scene(BODY, (*water, *PERSON_PARTS), ()), CAMERA, figure_palette(PERSON), 1)


def pixel(of: Picture, point: Array) -> Array:
    column, row = np.floor(CAMERA.project(point[None])[0][0]).astype(int)
    return of.pixels[row, column].astype(float)


def test_the_head_stays_dry_and_the_feet_are_tinted() -> None:
    dry, wet = picture(filled=False), picture(filled=True)
    head, knee = BODY.head_position, BODY.legs[Side.LEFT].knee
    assert np.array_equal(pixel(dry, head), pixel(wet, head))
    change = pixel(wet, knee) - pixel(dry, knee)
    assert change[2] - change[0] > 10.0


def test_what_one_sees_through_has_no_outline_and_throws_no_shadow() -> None:
    dry, wet = picture(filled=False), picture(filled=True)
    assert len(dry.strokes) == len(wet.strokes)
    beside = np.array([0.42, 0.50, 0.5])
    assert pixel(dry, beside)[3] == 0.0
    assert 0.0 < pixel(wet, beside)[3] < 255.0
