"""A moving picture that costs nothing: it is green all over."""

from typing import cast

from PySide6.QtCore import QObject, QSize, Signal, SignalInstance
from PySide6.QtGui import QColor, QPixmap

GREEN = QColor("#00ff00")


class GreenPicture(QObject):
    """Remembers what it was asked to play, by exercise and mistake."""

    changed = cast("SignalInstance", Signal())

    def __init__(self) -> None:
        super().__init__()
        self.opacity = 1.0
        self.playing: list[str] = []
        self.ends = 0
        self._size = QSize()

    def begin(
        self, exercise_id: str, size: QSize, in_seconds: float, hold_seconds: float, out_seconds: float
    ) -> None:
        assert in_seconds > 0
        assert out_seconds > 0
        assert hold_seconds >= 0
        self.playing.append(exercise_id)
        self._size = size

    def begin_pair(
        self,
        exercise_id: str,
        size: QSize,
        variant: str,
        rings: tuple[str, str],
        tempo: tuple[float, float, float],
    ) -> None:
        assert all(ring.startswith("#") for ring in rings)
        self.begin(f"{exercise_id} {variant}", size, *tempo)

    def end(self) -> None:
        self.ends += 1

    def picture(self, number: int = 0) -> QPixmap:
        del number
        made = QPixmap(self._size)
        made.fill(GREEN)
        return made
