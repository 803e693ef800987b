"""So many people of ten."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.widgets.learn.drawing import Drawing

_TEN = 10
_PERSON = 40
_WIDEST = 54
_GAP = 18
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class Share:
    """``count`` of ten people, and what is true of them."""

    count: int
    words: str


class OfTen(Drawing):
    """A row of ten people for each share; filled ones are those of whom it is true."""

    def __init__(self, look: Look, shares: tuple[Share, ...], parent: QWidget | None = None) -> None:
        self._shares = shares
        said = " ".join(f"{share.words} {share.count} of 10 people." for share in shares)
        super().__init__(look, said, parent)

    def height_for(self, width: float) -> float:
        """Words and people, share after share."""
        rows = sum(self._row_height(share, width) for share in self._shares)
        return rows + self.scaled(_GAP) * (len(self._shares) - 1)

    def paint(self, painter: QPainter, width: float) -> None:
        """Share after share."""
        top = 0.0
        for share in self._shares:
            height = self._label_height(share, width)
            area = QRectF(0, top, width, height)
            self.write(painter, area, self._label(share), Role.INK, self._bold(), _LEFT)
            self._paint_people(painter, share, top + height + self.scaled(6), width)
            top += self._row_height(share, width) + self.scaled(_GAP)

    def _paint_people(self, painter: QPainter, share: Share, top: float, width: float) -> None:
        step = min(width / _TEN, self.scaled(_WIDEST))
        # A person is 20 units wide and 38 high; there must be a gap between two.
        unit = min(self.scaled(_PERSON) / 40, step / 26)
        for number in range(_TEN):
            centre = QPointF(number * step + 10 * unit + 1, top)
            is_one = number < share.count
            painter.setPen(QPen(self._look.colour(Role.CHART3 if is_one else Role.LINE2), 2))
            painter.setBrush(self._look.colour(Role.CHART3) if is_one else Qt.BrushStyle.NoBrush)
            painter.drawPath(self._person(centre, unit))

    def _person(self, top: QPointF, unit: float) -> QPainterPath:
        """Head and body, standing on one line."""
        path = QPainterPath()
        path.addEllipse(QPointF(top.x(), top.y() + 8 * unit), 6.5 * unit, 6.5 * unit)
        body = QRectF(top.x() - 10 * unit, top.y() + 18 * unit, 20 * unit, 20 * unit)
        shoulders = QPainterPath()
        shoulders.addRoundedRect(body, 9 * unit, 9 * unit)
        feet = QPainterPath()
        feet.addRoundedRect(body.adjusted(0, 9 * unit, 0, 0), 3 * unit, 3 * unit)
        path.addPath(shoulders.united(feet))
        return path

    def _row_height(self, share: Share, width: float) -> float:
        return self._label_height(share, width) + self.scaled(_PERSON + 6)

    def _label_height(self, share: Share, width: float) -> float:
        return self.words_height(self._label(share), width, self._bold())

    def _label(self, share: Share) -> str:
        return f"{share.words} about {share.count} in 10"

    def _bold(self) -> QFont:
        return self.small(QFont.Weight.DemiBold)
