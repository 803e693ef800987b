"""Fine sweeps: does anything in a picture jump from one moment to the next?"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.camera import Camera, Margins, frame_camera
from backguide.figure.motion import Motion, View
from backguide.figure.people import default_person
from backguide.figure.picture import Picture
from backguide.figure.posed import Array
from backguide.figure.scene_builder import SceneBuilder, SceneOptions

BLOCK = 12
"""Pixels along a block's side: what appears at once is counted block by block, so that motion elsewhere
cannot hide it."""

NEIGHBOURS = 3
STEP = 1 / 800


@dataclass(frozen=True)
class Changes:
    """How many pixels of each block (pictures - 1, rows, columns) change between one picture and the next."""

    fill: Array
    ink: Array


def without_arrows(motion: Motion) -> SceneBuilder:
    return SceneBuilder(motion, Side.RIGHT, default_person(), SceneOptions(arrows=False))


def steady_camera(builder: SceneBuilder, view: View, width: int, height: int) -> Camera:
    points = [part.vertices for position in (0.0, 0.5, 1.0) for part in builder.surfaces(position)]
    return frame_camera(view, np.concatenate(points), width, height, Margins(8, 8, 8, 8))


def changes(pictures: Iterable[Picture]) -> Changes:
    fills: list[Array] = []
    inks: list[Array] = []
    last: tuple[Array, Array] | None = None
    for picture in pictures:
        now = picture.pixels.astype(float), _ink(picture)
        if last is not None:
            fills.append(_in_blocks(np.abs(now[0] - last[0]).max(-1) / 255))
            inks.append(_in_blocks(np.abs(now[1] - last[1])))
        last = now
    return Changes(np.array(fills), np.array(inks))


def jumps(change: Array) -> Array:
    """By how much each block changes more than half as much again as it does a few moments before or after.

    A thing that moves changes its block again and again; a thing that pops changes it once.
    """
    beside = np.zeros_like(change)
    for offset in range(1, NEIGHBOURS + 1):
        beside[offset:] = np.maximum(beside[offset:], change[:-offset])
        beside[:-offset] = np.maximum(beside[:-offset], change[offset:])
    return (change - 1.5 * beside)[NEIGHBOURS:-NEIGHBOURS]


def _in_blocks(values: Array) -> Array:
    rows, columns = values.shape[0] // BLOCK, values.shape[1] // BLOCK
    inside = values[: rows * BLOCK, : columns * BLOCK]
    return inside.reshape(rows, BLOCK, columns, BLOCK).sum((1, 3))


def _ink(picture: Picture) -> Array:
    """How much of each pixel is under a line, 0-1, blurred over two pixels."""
    ink = np.zeros((picture.height + 2, picture.width + 2))
    for strokes in picture.strokes:
        start, step = strokes.points[:-1], np.diff(strokes.points, axis=0)
        drawn = ~strokes.starts[1:]
        start, step = start[drawn], step[drawn]
        length = np.hypot(step[:, 0], step[:, 1])
        count = np.ceil(length / 0.5).astype(int)
        segment = np.repeat(np.arange(len(count)), count)
        share = (np.arange(len(segment)) - np.repeat(np.cumsum(count) - count, count) + 0.5) / count[segment]
        points = start[segment] + step[segment] * share[:, None] + 0.5
        amount = strokes.width * (length / np.maximum(count, 1))[segment]
        inside = ((points >= 0) & (points < [picture.width + 1, picture.height + 1])).all(1)
        points, amount = points[inside], amount[inside]
        cell = np.floor(points).astype(int)
        (u, v), (x, y) = (points - cell).T, cell.T
        for across, down, weight in ((0, 0, (1 - u) * (1 - v)), (1, 0, u * (1 - v)), (0, 1, (1 - u) * v)):
            np.add.at(ink, (y + down, x + across), amount * weight)
        np.add.at(ink, (y + 1, x + 1), amount * u * v)
    return np.minimum(ink[1:-1, 1:-1], 1.0)
