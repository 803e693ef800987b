"""The closest camera that cuts nothing off and puts nothing behind the controls over the picture."""

import math
from dataclasses import dataclass, field

import numpy as np

from backguide.figure.camera import Camera, Margins
from backguide.figure.framing import Extent
from backguide.figure.motion import View
from backguide.figure.posed import Array

AROUND_ACROSS, AROUND_UPWARDS = 0.4, 0.8
"""Share of the margins that mats and arrows keep clear: beside the figure, above and below it."""

GAP = 8.0
ROW_GAP = 14.0
"""Pixels from the figure to a control: past its corner; above or below it, where a mat comes nearer."""

_CLOSER = 0.96
_ANGLES = np.linspace(0.0, 2.0 * np.pi, 48, endpoint=False)
_DIRECTIONS: Array = np.stack([np.cos(_ANGLES), np.sin(_ANGLES)])


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the picture in pixels."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Room:
    """The room for a figure: a picture of ``width`` by ``height`` pixels, its margins, the boxes covered."""

    width: int
    height: int
    margins: Margins = field(default=Margins())
    covered: tuple[Box, ...] = ()


def steady_camera(extent: Extent, view: View, home: View, room: Room) -> Camera:
    """The camera for ``view``, never closer than for ``home``: the figure does not pulse while it turns."""
    closest = math.inf if view == home else _closest(extent, home, room, math.inf).pixels_per_metre
    return _closest(extent, view, room, closest)


def _closest(extent: Extent, view: View, room: Room, limit: float) -> Camera:
    """The larger of two pictures: clear of the covered boxes' whole rows, or only just past their corners."""
    above_all = _framed(extent, view, room, _clear_of_rows(room), limit)
    if not room.covered:
        return above_all
    between = _framed(extent, view, room, room.margins, limit)
    while between.pixels_per_metre > above_all.pixels_per_metre:
        if _is_clear(between.project(extent.points)[0], room.covered):
            return between
        limit = between.pixels_per_metre * _CLOSER
        between = _framed(extent, view, room, room.margins, limit)
    return above_all


def _framed(extent: Extent, view: View, room: Room, margins: Margins, limit: float) -> Camera:
    """The body inside the margins and the rest inside smaller ones, as large as ``limit`` allows."""
    target = (extent.body.min(0) + extent.body.max(0)) / 2
    unit = Camera(view, target, 1.0, room.width, room.height)
    body, around = (unit.project(points)[0] - unit.centre for points in (extent.body, extent.around))
    size = np.array([room.width, room.height])
    start, end = np.array([margins.left, margins.top]), np.array([margins.right, margins.bottom])
    share = np.array([AROUND_ACROSS, AROUND_UPWARDS])
    limits = (start, share * start), (size - end, size - share * end)
    lows, highs = (body.min(0), around.min(0)), (body.max(0), around.max(0))
    scale = limit
    for low, first in zip(lows, limits[0], strict=True):
        for high, last in zip(highs, limits[1], strict=True):
            space = np.maximum(last - first, 1.0)
            scale = min(scale, float((space / np.maximum(high - low, 1e-6)).min()))
    least = np.max([first - scale * low for low, first in zip(lows, limits[0], strict=True)], axis=0)
    most = np.min([last - scale * high for high, last in zip(highs, limits[1], strict=True)], axis=0)
    centred = (start + size - end) / 2 - scale * (lows[0] + highs[0]) / 2
    place = np.minimum(np.maximum(centred, least), most)
    shift = place - size / 2
    return Camera(view, target, scale, room.width, room.height, (float(shift[0]), float(shift[1])))


def _clear_of_rows(room: Room) -> Margins:
    """The margins widened until no covered box is beside the figure."""
    top, bottom = room.margins.top, room.margins.bottom
    for box in room.covered:
        if box.top + box.bottom > room.height:
            bottom = max(bottom, room.height - box.top + ROW_GAP)
        else:
            top = max(top, box.bottom + ROW_GAP)
    return Margins(room.margins.left, top, room.margins.right, bottom)


def _is_clear(pixels: Array, boxes: tuple[Box, ...]) -> bool:
    """Whether a line can be drawn between the outline of ``pixels`` (n, 2) and each box."""
    reach = (pixels @ _DIRECTIONS).max(axis=0) + GAP
    for box in boxes:
        corners = np.array([(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)])
        if not (reach < (corners @ _DIRECTIONS).min(axis=0)).any():
            return False
    return True
