"""Finished pictures are kept small, found again, and let go when there are too many."""

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from backguide.ui.figure.frame_cache import FrameCache, FrameKey, PackedFrame, pack, unpack

pytestmark = pytest.mark.usefixtures("qapp")


def picture() -> QImage:
    image = QImage(400, 300, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.fillRect(QRect(120, 60, 50, 40), QColor(200, 80, 40, 180))
    painter.end()
    return image


def frame(size: int) -> PackedFrame:
    return PackedFrame(bytes(size), 0, 0, 1, 1, 1.0)


def test_a_picture_comes_back_as_it_was() -> None:
    original = picture()
    packed = pack(original)
    assert (packed.left, packed.top, packed.width, packed.height) == (120, 60, 50, 40)
    image, corner = unpack(packed)
    whole = QImage(400, 300, QImage.Format.Format_ARGB32_Premultiplied)
    whole.fill(0)
    painter = QPainter(whole)
    painter.drawImage(corner, image)
    painter.end()
    assert whole == original


def test_packing_makes_a_picture_much_smaller() -> None:
    assert len(pack(picture()).data) < 400 * 300 * 4 / 50


def test_the_pixel_ratio_is_kept() -> None:
    image = picture()
    image.setDevicePixelRatio(2.0)
    assert unpack(pack(image))[0].devicePixelRatio() == 2.0


def test_an_empty_picture_can_be_packed() -> None:
    image = QImage(50, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    unpacked, _ = unpack(pack(image))
    assert np.frombuffer(unpacked.constBits(), np.uint8).sum() == 0


def test_the_oldest_frames_go_when_the_cache_is_full() -> None:
    cache = FrameCache(limit=1000)
    for index in range(10):
        cache.put(FrameKey("walk", index), frame(300))
        cache.get(FrameKey("walk", 0))
    assert cache.size <= 1000
    assert FrameKey("walk", 0) in cache
    assert FrameKey("walk", 5) not in cache
    assert FrameKey("walk", 9) in cache


def test_putting_a_frame_again_does_not_count_it_twice() -> None:
    cache = FrameCache(limit=1000)
    for _ in range(5):
        cache.put(FrameKey("walk", 0), frame(300))
    assert cache.size == 300


def test_the_nearest_finished_frame_is_found() -> None:
    cache = FrameCache()
    for index in (0, 40, 96):
        cache.put(FrameKey("walk", index), frame(1))
    assert cache.nearest("walk", 25, 97) == FrameKey("walk", 40)
    assert cache.nearest("walk", 90, 97) == FrameKey("walk", 96)
    assert cache.nearest("run", 25, 97) is None
