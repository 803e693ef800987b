"""Blocks side by side, as high as how much is done in them: time goes to the right."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.widgets.learn.drawing import Drawing
from backguide.ui.widgets.painting import paint_box

_HIGHEST = 132
_GAP = 6
_ARROW = 20


@dataclass(frozen=True, slots=True)
class TimeBlock:
    """A stretch of time: ``share`` of the highest block from 0 to 1, and ``width`` beside the others.

    ``inside`` stands in the block, ``below`` under it and as many blocks after it as make up ``span``;
    ``is_pale`` marks what is out of the ordinary.
    """

    share: float
    width: float
    inside: str
    below: str = ""
    span: int = 1
    is_pale: bool = False


class BlocksInTime(Drawing):
    """Blocks on a line; ``goes_on`` ends the line in an arrow."""

    def __init__(
        self,
        look: Look,
        blocks: tuple[TimeBlock, ...],
        spoken: str,
        *,
        goes_on: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._blocks = blocks
        self._goes_on = goes_on
        super().__init__(look, spoken, parent)

    def height_for(self, width: float) -> float:
        """The highest block and the words under them."""
        labels = self._labels(self._places(width))
        words = (self.words_height(label, wide, self.fitted(label, wide)) for label, _, wide in labels)
        return self.scaled(_HIGHEST + 10) + max(words)

    def paint(self, painter: QPainter, width: float) -> None:
        """Block by block, then the line."""
        base = self.scaled(_HIGHEST)
        places = self._places(width)
        for block, place in zip(self._blocks, places, strict=True):
            self._paint_block(painter, block, place)
        for label, left, wide in self._labels(places):
            below = QRectF(left, base + self.scaled(8), wide, self.height())
            self.write(painter, below, label, Role.INK2, self.fitted(label, wide))
        self.line(painter, QPointF(0, base), QPointF(width, base), Role.LINE2)
        if self._goes_on:
            tip, arm = QPointF(width - 1, base), self.scaled(7)
            for up in (-arm, arm):
                self.line(painter, tip, QPointF(tip.x() - arm, tip.y() + up), Role.LINE2)

    def _paint_block(self, painter: QPainter, block: TimeBlock, place: QRectF) -> None:
        fill, ink = (Role.CHART1, Role.INK) if block.is_pale else (Role.CHART3, Role.ON_ACCENT)
        edge = self._look.colour(Role.CHART3)
        paint_box(painter, place, self.scaled(6), self._look.colour(fill), edge, 2, dashed=block.is_pale)
        font = self.fitted(block.inside, place.width() - 4, QFont.Weight.Bold)
        height = self.words_height(block.inside, place.width(), font)
        fits = height <= place.height()
        top = place.center().y() - height / 2 if fits else place.top() - height - 2
        words = QRectF(place.left(), top, place.width(), height)
        self.write(painter, words, block.inside, ink if fits else Role.INK, font)

    def _labels(self, places: list[QRectF]) -> list[tuple[str, float, float]]:
        """The words under the blocks, each with its left edge and its width."""
        found: list[tuple[str, float, float]] = []
        for number, block in enumerate(self._blocks):
            if block.below:
                last = places[number + block.span - 1]
                found.append(
                    (block.below, places[number].left() - 2, last.right() - places[number].left() + 4)
                )
        return found

    def _places(self, width: float) -> list[QRectF]:
        """Where the blocks stand."""
        room = width - (self.scaled(_ARROW) if self._goes_on else 0)
        whole = sum(block.width for block in self._blocks)
        base, gap = self.scaled(_HIGHEST), self.scaled(_GAP)
        places: list[QRectF] = []
        left = 0.0
        for block in self._blocks:
            wide = room * block.width / whole
            high = block.share * base
            places.append(QRectF(left + gap / 2, base - high, wide - gap, high))
            left += wide
        return places
