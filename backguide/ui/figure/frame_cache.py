"""Finished pictures of the figure, kept small: cropped to what is drawn and lightly compressed."""

import zlib
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from threading import Lock

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

DEFAULT_LIMIT = 120 * 1024 * 1024
"""Bytes of packed pictures kept at most."""

FASTEST = 1
"""zlib level: a frame shrinks to about a tenth and unpacks in about two milliseconds."""


@dataclass(frozen=True, slots=True)
class PackedFrame:
    """The drawn part of a transparent picture: compressed pixels, their place and their size."""

    data: bytes
    left: int
    top: int
    width: int
    height: int
    device_pixel_ratio: float


@dataclass(frozen=True, slots=True)
class FrameKey:
    """Names one picture: everything it depends on (``series``) and the index of its position."""

    series: Hashable
    index: int


def pack(image: QImage) -> PackedFrame:
    """``image`` cropped to its visible pixels and compressed."""
    image = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    width, height = image.width(), image.height()
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(height, image.bytesPerLine() // 4)[:, :width]
    rows, columns = np.flatnonzero(pixels.any(axis=1)), np.flatnonzero(pixels.any(axis=0))
    if len(rows) == 0:
        return PackedFrame(zlib.compress(bytes(4), FASTEST), 0, 0, 1, 1, image.devicePixelRatio())
    top, left = int(rows[0]), int(columns[0])
    drawn = np.ascontiguousarray(pixels[top : rows[-1] + 1, left : columns[-1] + 1])
    data = zlib.compress(drawn.tobytes(), FASTEST)
    return PackedFrame(data, left, top, drawn.shape[1], drawn.shape[0], image.devicePixelRatio())


def unpack(frame: PackedFrame) -> tuple[QImage, QPoint]:
    """The drawn part as an image with its device pixel ratio, and its top left corner in device pixels."""
    data = zlib.decompress(frame.data)
    format_ = QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(data, frame.width, frame.height, frame.width * 4, format_).copy()
    image.setDevicePixelRatio(frame.device_pixel_ratio)
    return image, QPoint(frame.left, frame.top)


class FrameCache:
    """Packed frames by key; when full, those used longest ago go first. Safe to use from several threads."""

    def __init__(self, limit: int = DEFAULT_LIMIT) -> None:
        self._limit = limit
        self._size = 0
        self._frames: OrderedDict[FrameKey, PackedFrame] = OrderedDict()
        self._lock = Lock()

    @property
    def size(self) -> int:
        """Bytes of packed pictures kept now."""
        return self._size

    def __len__(self) -> int:
        """How many pictures are kept now."""
        return len(self._frames)

    def __contains__(self, key: FrameKey) -> bool:
        with self._lock:
            return key in self._frames

    def get(self, key: FrameKey) -> PackedFrame | None:
        """The frame, now the most recently used one, or None."""
        with self._lock:
            frame = self._frames.get(key)
            if frame is not None:
                self._frames.move_to_end(key)
            return frame

    def put(self, key: FrameKey, frame: PackedFrame) -> None:
        """Keep a frame and let the oldest go while there are more than ``limit`` bytes."""
        with self._lock:
            replaced = self._frames.pop(key, None)
            if replaced is not None:
                self._size -= len(replaced.data)
            self._frames[key] = frame
            self._size += len(frame.data)
            while self._size > self._limit and len(self._frames) > 1:
                _, oldest = self._frames.popitem(last=False)
                self._size -= len(oldest.data)

    def nearest(self, series: Hashable, index: int, count: int, *, is_round: bool = False) -> FrameKey | None:
        """The key of the finished frame of a series of ``count`` frames that is nearest to ``index``.

        In a series that is round, the first frame comes after the last one.
        """
        with self._lock:
            for distance in range(count):
                for candidate in (index - distance, index + distance):
                    if not is_round and not 0 <= candidate < count:
                        continue
                    key = FrameKey(series, candidate % count)
                    if key in self._frames:
                        return key
        return None
