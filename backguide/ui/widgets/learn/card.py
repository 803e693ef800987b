"""The card of one article, upright with its picture on top, or lying with it at the left."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from backguide.ui.figure.gallery_protocol import FigureGallery
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import RADIUS_CARD, RADIUS_SMALL
from backguide.ui.type_scale import Level
from backguide.ui.viewmodels.learn import ArticleCardView
from backguide.ui.widgets.button_base import ButtonColours, ButtonSize, KitButton
from backguide.ui.widgets.exercise.pictures import device_size, paint_on_stage
from backguide.ui.widgets.painting import paint_box, paint_wrapped, wrapped_height

_INSET = 8
_PADDING = 16
_UPRIGHT_PICTURE = 0.42
"""Height of the picture for the width of an upright card."""
_LYING_PICTURE = 100
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class ArticleCard(KitButton):
    """Picture, title and minutes of an article; ``clicked`` opens it. The whole of it is one button.

    ``arrow_pressed`` carries an arrow key. ``label`` is a word before the title, such as "Next"; such a card
    leaves the minutes out.
    """

    arrow_pressed = Signal(int)

    def __init__(
        self,
        look: Look,
        gallery: FigureGallery,
        view: ArticleCardView,
        *,
        lying: bool = False,
        label: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._gallery = gallery
        self._lying = lying
        self._with_summary = False
        self._label = label
        self.view = view
        super().__init__(look, view.title, parent=parent)
        # Cards of one row are as high as the highest.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(f"{label}: {view.spoken}" if label else view.spoken)
        gallery.picture_ready.connect(self._take_picture)

    def set_lying(self, lying: bool, with_summary: bool = False) -> None:
        """Picture at the left or on top; ``with_summary`` says what the article is about, too."""
        self._lying = lying
        self._with_summary = with_summary
        self.updateGeometry()
        self.update()

    def colours_now(self) -> ButtonColours:
        """A card with its quiet edge."""
        return ButtonColours(Role.INK, Role.CARD, Role.LINE, self._look.theme.card_edge)

    def usual_size(self) -> ButtonSize:
        """The corners of a card."""
        text = self._look.type.pixels(Level.LEAD)
        return ButtonSize(text=text, height=0, padding=0, icon=0, gap=0, radius=RADIUS_CARD)

    def sizeHint(self) -> QSize:
        """As wide as a third of a page."""
        width = self._look.scaled(340)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for one column."""
        return QSize(self._look.scaled(150), self._look.scaled(80))

    def heightForWidth(self, width: int) -> int:
        """Room for the picture and for every word."""
        picture, *words = self._places(width)
        below = self._look.scaled(_PADDING if not self._lying else _INSET + 2)
        return round(max(picture.bottom() + _INSET, words[-1].bottom() + below))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and space open the card; where to an arrow key leads is for the page to say."""
        if event.key() in _ARROWS:
            self.arrow_pressed.emit(event.key())
            return
        super().keyPressEvent(event)

    def paint_content(self, painter: QPainter, colours: ButtonColours) -> None:
        """Picture and words."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        picture, label, title, summary, minutes = self._places(self.width())
        self._paint_picture(painter, picture)
        self._write(painter, label, self._label, self._small(), Role.INK2)
        self._write(painter, title, self.view.title, self.font(), colours.ink)
        self._write(painter, summary, self._summary(), self._small(), Role.INK2)
        if minutes.height():
            side = self._look.scaled(18)
            box = QRectF(minutes.left(), minutes.center().y() - side / 2, side, side)
            self._look.icons.paint(painter, "clock", box, self._look.colour(Role.INK2))
            words = minutes.adjusted(side + self._look.scaled(7), 0, 0, 0)
            self._write(painter, words, self.view.minutes, self._small(), Role.INK2)

    def _paint_picture(self, painter: QPainter, area: QRectF) -> None:
        if self.view.cover is None:
            edge = self._look.colour(Role.STOP_EDGE) if self._look.theme.is_high_contrast else None
            paint_box(painter, area, RADIUS_SMALL, self._look.colour(Role.STOP_BG), edge, 2)
            side = self._look.scaled(44)
            box = QRectF(0, 0, side, side)
            box.moveCenter(area.center())
            self._look.icons.paint(painter, "warn", box, self._look.colour(Role.STOP), 1.8)
            return
        still = self._gallery.still(self.view.cover, device_size(self, area))
        paint_on_stage(painter, self._look, area, RADIUS_SMALL, still)

    def _write(self, painter: QPainter, area: QRectF, words: str, font: QFont, role: Role) -> None:
        paint_wrapped(painter, area, words, font, self._look.colour(role))

    def _places(self, width: int) -> tuple[QRectF, QRectF, QRectF, QRectF, QRectF]:
        """Where picture, label, title, summary and minutes stand on a card of that width."""
        scaled = self._look.scaled
        if self._lying:
            wide = min(scaled(_LYING_PICTURE) * 1.5, width * 0.3)
            words = self._words_height(width - round(wide) - _INSET - 2 * _PADDING)
            picture = QRectF(_INSET, _INSET, wide, max(words + scaled(8), wide * 0.56))
            left, top = picture.right() + _PADDING, picture.center().y() - words / 2
        else:
            picture = QRectF(_INSET, _INSET, width - 2 * _INSET, round(width * _UPRIGHT_PICTURE))
            left, top = float(_PADDING), picture.bottom() + scaled(10)
        room = round(width - left - _PADDING)
        label = QRectF(left, top, room, wrapped_height(self._small(), room, self._label))
        title = QRectF(left, label.bottom(), room, wrapped_height(self.font(), room, self.view.title))
        summary = QRectF(left, title.bottom(), room, wrapped_height(self._small(), room, self._summary()))
        gap = 0 if self._label else scaled(6)
        line = 0 if self._label else QFontMetrics(self._small()).height()
        minutes = QRectF(left, summary.bottom() + gap, room, line)
        return picture, label, title, summary, minutes

    def _words_height(self, room: int) -> float:
        """Height of a lying card's words."""
        line = 0 if self._label else QFontMetrics(self._small()).height() + self._look.scaled(6)
        texts = (
            (self._small(), self._label),
            (self.font(), self.view.title),
            (self._small(), self._summary()),
        )
        return sum(wrapped_height(font, room, text) for font, text in texts) + line

    def _summary(self) -> str:
        return self.view.summary if self._with_summary else ""

    def _small(self) -> QFont:
        return self._look.font(Level.CARD_CAPTION)

    def _take_picture(self, exercise_id: str) -> None:
        if exercise_id == self.view.cover:
            self.update()
