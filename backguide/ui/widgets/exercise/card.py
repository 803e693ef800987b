"""The card of one exercise: the whole of it is one button."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from backguide.ui.figure.gallery_protocol import FigureGallery
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import LARGE_TEXT, RADIUS_CARD, RADIUS_SMALL
from backguide.ui.type_scale import Level
from backguide.ui.viewmodels.exercise_cards import CardView
from backguide.ui.viewmodels.exercise_tempo import Tempo
from backguide.ui.widgets.button_base import ButtonColours, ButtonSize, KitButton
from backguide.ui.widgets.exercise.pictures import device_size, paint_on_stage
from backguide.ui.widgets.painting import paint_wrapped, wrapped_height
from backguide.ui.widgets.status import Status

_INSET = 8
_PADDING = 16
_PICTURE_HEIGHT = 149
_MARK_GAP = 6
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class ExerciseCard(KitButton):
    """Picture, name, position and dose of an exercise; ``clicked`` opens it.

    It paints itself: the library has many, and one widget a card keeps it quick. The figure is asked for when
    the card first comes into sight. ``attention`` says whether the pointer or the keyboard is on the card.
    """

    attention = Signal(bool)

    def __init__(
        self, look: Look, gallery: FigureGallery, view: CardView, parent: QWidget | None = None
    ) -> None:
        self._gallery = gallery
        self._view = view
        self._moving: tuple[QPixmap, float] | None = None
        super().__init__(look, view.name, parent=parent)
        self._mine: Status | None = None
        self._mark: Status | None = None
        self._rows_at: dict[int, tuple[QRectF, QRectF, QRectF, QRectF]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        gallery.picture_ready.connect(self._take_picture)
        look.changed.connect(self._forget_rows)
        self.show_view(view)

    @property
    def exercise_id(self) -> str:
        """The exercise's id."""
        return self._view.exercise_id

    @property
    def view(self) -> CardView:
        """What the card says."""
        return self._view

    @property
    def tempo(self) -> Tempo:
        """How fast the exercise moves."""
        return self._view.tempo

    def picture_size(self) -> QSize:
        """Size of the figure's picture in the pixels of its screen."""
        return device_size(self, self._figure_area(self._rows(self.width())[0]))

    def show_moving(self, picture: QPixmap | None, opacity: float) -> None:
        """Show a picture of the movement, fading in below ``opacity`` 1; None is the still alone."""
        self._moving = None if picture is None else (picture, opacity)
        self.update()

    def show_view(self, view: CardView) -> None:
        """Say something else about the same exercise, such as that it is now mine."""
        self._view = view
        self.setAccessibleName(view.spoken)
        self._mine = self._status(self._mine, "Mine" if view.is_mine else "", "check", Role.HOLD)
        icon, role = ("shield", Role.MOVE) if view.is_clinic else ("warn", Role.WARN)
        self._mark = self._status(self._mark, view.mark, icon, role)
        self._forget_rows()
        self.update()

    def colours_now(self) -> ButtonColours:
        """A card with its quiet edge."""
        return ButtonColours(Role.INK, Role.CARD, Role.LINE, self._look.theme.card_edge)

    def usual_size(self) -> ButtonSize:
        """The corners of a card."""
        return ButtonSize(
            text=self._look.type.pixels(Level.LEAD), height=0, padding=0, icon=0, gap=0, radius=RADIUS_CARD
        )

    def sizeHint(self) -> QSize:
        """As in the look guide."""
        width = self._look.scaled(252)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for one column."""
        return QSize(self._look.scaled(150), self._look.scaled(150))

    def heightForWidth(self, width: int) -> int:
        """Room for the picture and for every word."""
        return round(self._rows(width)[-1].bottom()) + self._look.scaled(17)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The marks stand where there is room."""
        super().resizeEvent(event)
        self._place_marks()

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is on the card."""
        super().enterEvent(event)
        self.attention.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has left."""
        super().leaveEvent(event)
        self.attention.emit(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is on the card; a press of the mouse, which opens it, is no reason to move."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.attention.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard has left."""
        super().focusOutEvent(event)
        self.attention.emit(False)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees it."""
        super().hideEvent(event)
        self.attention.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and space open the card; arrow keys belong to the grid."""
        if event.key() in _ARROWS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paint_content(self, painter: QPainter, colours: ButtonColours) -> None:
        """Picture and words."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        picture, name, place, line = self._rows(self.width())
        self._paint_picture(painter, picture)
        self._write(painter, name, self._view.name, self.font(), colours.ink)
        side = self._icon_side()
        top = place.top() + (QFontMetrics(self._small()).height() - side) / 2
        box = QRectF(_PADDING, top, side, side)
        self._look.icons.paint(painter, self._view.place_icon, box, self._look.colour(Role.INK2))
        self._write(painter, place, self._view.place, self._small(), Role.INK2)
        self._write(painter, line, self._view.line, self._small(), Role.INK2)

    def _paint_picture(self, painter: QPainter, stage: QRectF) -> None:
        figure = self._figure_area(stage)
        still = None
        if self._moving is None or self._moving[1] < 1.0:
            still = self._gallery.still(self._view.exercise_id, device_size(self, figure))
        paint_on_stage(painter, self._look, stage, RADIUS_SMALL, still, figure)
        if self._moving is not None:
            picture, opacity = self._moving
            painter.setOpacity(opacity)
            # On its own ground, so that the still below fades as the movement comes.
            paint_on_stage(painter, self._look, stage, RADIUS_SMALL, picture, figure)
            painter.setOpacity(1.0)

    def _figure_area(self, stage: QRectF) -> QRectF:
        figure = QRectF(stage)
        marks = self._marks()
        if marks and (self._look.text_scale >= LARGE_TEXT or len(marks) > 1):
            # Large or many marks would hide a head or a foot.
            figure.setTop(max(mark.geometry().bottom() for mark in marks))
        return figure

    def _write(self, painter: QPainter, area: QRectF, words: str, font: QFont, role: Role) -> None:
        paint_wrapped(painter, area, words, font, self._look.colour(role))

    def _rows(self, width: int) -> tuple[QRectF, QRectF, QRectF, QRectF]:
        """Where picture, name, position and last line stand on a card of that width."""
        # Asked for again and again while many cards find their places.
        if width not in self._rows_at:
            self._rows_at[width] = self._measured(width)
        return self._rows_at[width]

    def _measured(self, width: int) -> tuple[QRectF, QRectF, QRectF, QRectF]:
        scaled = self._look.scaled
        # The picture grows half as fast as the words, so that a large card still fits a laptop's window.
        height = round(_PICTURE_HEIGHT * (1 + self._look.text_scale) / 2)
        picture = QRectF(_INSET, _INSET, width - 2 * _INSET, height)
        room = width - 2 * _PADDING
        beside = self._icon_side() + scaled(7)
        name = QRect(_PADDING, round(picture.bottom()) + scaled(9), room, 0)
        name.setHeight(wrapped_height(self.font(), room, self._view.name))
        place = QRect(_PADDING + beside, name.top() + name.height() + scaled(5), room - beside, 0)
        place.setHeight(wrapped_height(self._small(), room - beside, self._view.place))
        line = QRect(_PADDING, place.top() + place.height() + scaled(6), room, 0)
        line.setHeight(wrapped_height(self._small(), room, self._view.line))
        return picture, QRectF(name), QRectF(place), QRectF(line)

    def _small(self) -> QFont:
        return self._look.font(Level.CARD_CAPTION)

    def _icon_side(self) -> int:
        return self._look.scaled(19)

    def _status(self, status: Status | None, text: str, icon: str, role: Role) -> Status | None:
        """A mark that says ``text``, made where it is first needed: most cards have none."""
        if status is None and text:
            status = Status(self._look, text, icon, role, self)
            status.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if status is not None:
            status.setVisible(bool(text))
            status.set_status(text, icon, role)
        return status

    def _marks(self) -> list[Status]:
        return [mark for mark in (self._mine, self._mark) if mark is not None and not mark.isHidden()]

    def _forget_rows(self) -> None:
        self._rows_at.clear()
        self._place_marks()

    def _place_marks(self) -> None:
        """Beside each other at the top of the picture, the second below the first where it has no room."""
        left = top = 2 * _INSET
        for mark in self._marks():
            mark.resize(mark.sizeHint())
            if left > 2 * _INSET and left + mark.width() > self.width() - 2 * _INSET:
                left, top = 2 * _INSET, top + mark.height() + _MARK_GAP
            mark.move(left, top)
            left += mark.width() + _MARK_GAP

    def _take_picture(self, exercise_id: str) -> None:
        if exercise_id == self._view.exercise_id:
            self.update()
