"""One exercise of a phase: the whole row is one button, which opens the exercise."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from backguide.ui.figure.gallery_protocol import FigureGallery
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import RADIUS_CARD, RADIUS_SMALL
from backguide.ui.type_scale import Level
from backguide.ui.viewmodels.programme import RowView
from backguide.ui.widgets.button_base import ButtonColours, ButtonSize, KitButton
from backguide.ui.widgets.exercise.pictures import device_size, paint_on_stage

_PADDING = 12
_PICTURE = (104, 66)
_GAP = 16
_DOSE, _TOTAL = 130, 76
_ROOM_FOR_COLUMNS = 560
"""Narrower than this, in pixels at 100 %, how much and how long stand below the name."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ItemRow(KitButton):
    """Picture, name and place, how much, and how long it takes; ``clicked`` opens the exercise."""

    def __init__(
        self, look: Look, gallery: FigureGallery, view: RowView, parent: QWidget | None = None
    ) -> None:
        self._gallery = gallery
        self._view = view
        super().__init__(look, view.name, parent=parent)
        self.setAccessibleName(view.spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        gallery.picture_ready.connect(self._take_picture)

    @property
    def exercise_id(self) -> str:
        """The exercise that the row shows."""
        return self._view.exercise_id

    def colours_now(self) -> ButtonColours:
        """A card with its quiet edge."""
        return ButtonColours(Role.INK, Role.CARD, Role.LINE, self._look.theme.card_edge)

    def usual_size(self) -> ButtonSize:
        """The corners of a card."""
        return ButtonSize(
            text=self._look.type.pixels(Level.LEAD), height=0, padding=0, icon=0, gap=0, radius=RADIUS_CARD
        )

    def sizeHint(self) -> QSize:
        """High enough for the picture and for two lines."""
        lines = QFontMetrics(self.font()).height() + 2 * QFontMetrics(self._small()).height()
        return QSize(self._look.scaled(400), max(_PICTURE[1], lines) + 2 * _PADDING)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for one column."""
        return QSize(self._look.scaled(220), self.sizeHint().height())

    def paint_content(self, painter: QPainter, colours: ButtonColours) -> None:
        """Picture, words and numbers."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        stage = QRectF(_PADDING, (self.height() - _PICTURE[1]) / 2, *_PICTURE)
        still = self._gallery.still(self._view.exercise_id, device_size(self, stage))
        paint_on_stage(painter, self._look, stage, RADIUS_SMALL, still)
        area = self.rect().adjusted(round(stage.right()) + _GAP, _PADDING, -_GAP, -_PADDING)
        scaled = self._look.scaled
        if self.width() < scaled(_ROOM_FOR_COLUMNS):
            numbers = f"{self._view.dose} · {self._view.total} min"
            self._write_lines(painter, area, (self._where(), numbers), colours.ink)
            return
        total = QRect(area.right() - scaled(_TOTAL), area.top(), scaled(_TOTAL), area.height())
        dose = QRect(total.left() - scaled(_DOSE), area.top(), scaled(_DOSE), area.height())
        strong = self._look.font(Level.BODY, QFont.Weight.DemiBold, tabular=True)
        self._write(painter, total, _RIGHT, self._view.total, strong, colours.ink)
        self._write(painter, dose, _CENTRE, self._view.dose, strong, colours.ink)
        words = QRect(area.topLeft(), QSize(dose.left() - area.left() - _GAP, area.height()))
        self._write_lines(painter, words, (self._where(),), colours.ink)

    def _where(self) -> str:
        return " · ".join(filter(None, (self._view.where, self._view.mark)))

    def _write_lines(self, painter: QPainter, area: QRect, small: tuple[str, ...], ink: Role) -> None:
        """The name and the smaller lines below it, together in the middle of ``area``."""
        name, line = QFontMetrics(self.font()).height(), QFontMetrics(self._small()).height()
        top = area.top() + (area.height() - name - line * len(small)) // 2
        place = QRect(area.left(), top, area.width(), name)
        self._write(painter, place, _LEFT, self._view.name, self.font(), ink)
        for number, words in enumerate(small):
            below = QRect(area.left(), place.bottom() + 1 + number * line, area.width(), line)
            self._write(painter, below, _LEFT, words, self._small(), Role.INK2)

    def _write(
        self, painter: QPainter, area: QRect, flags: Qt.AlignmentFlag, words: str, font: QFont, role: Role
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._look.colour(role))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, flags, shown)

    def _small(self) -> QFont:
        return self._look.font(Level.CARD_CAPTION)

    def _take_picture(self, exercise_id: str) -> None:
        if exercise_id == self._view.exercise_id:
            self.update()


class ColumnHeads(QWidget):
    """What the columns of the rows are, above them; nothing where the rows have no columns."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self._look.scaled(400), QFontMetrics(self._look.font(Level.CARD_CAPTION)).height())

    def paintEvent(self, _event: object) -> None:
        """The words above their columns."""
        scaled = self._look.scaled
        painter = QPainter(self)
        painter.setFont(self._look.font(Level.CARD_CAPTION))
        painter.setPen(self._look.colour(Role.INK2))
        area = self.rect().adjusted(_PADDING, 0, -_GAP, 0)
        painter.drawText(area, _LEFT, "In this order")
        if self.width() >= scaled(_ROOM_FOR_COLUMNS):
            total = QRect(area.right() - scaled(_TOTAL), 0, scaled(_TOTAL), area.height())
            dose = QRect(total.left() - scaled(_DOSE), 0, scaled(_DOSE), area.height())
            painter.drawText(total, _RIGHT, "Total")
            painter.drawText(dose, _CENTRE, "How much")
        painter.end()
