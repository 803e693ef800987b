"""The blocks of an article as widgets: text at reading size, pictures with their captions, the signs."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from backguide.core.article import (
    Block,
    Bullets,
    DiagramPicture,
    ExercisePicture,
    MistakePicture,
    Note,
    Paragraph,
    SignsList,
)
from backguide.core.exercise import Exercise
from backguide.ui.figure.gallery_protocol import PairGallery
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import RADIUS_CARD
from backguide.ui.type_scale import Level
from backguide.ui.viewmodels.exercise_detail import Pair
from backguide.ui.widgets.card import Card
from backguide.ui.widgets.exercise.pair import RightAndWrong
from backguide.ui.widgets.exercise.pictures import device_size, paint_on_stage
from backguide.ui.widgets.labels import TextLabel
from backguide.ui.widgets.learn.diagrams import make_diagram
from backguide.ui.widgets.learn.four_reasons import FourReasons
from backguide.ui.widgets.learn.neighbours import Neighbours
from backguide.ui.widgets.learn.reading_size import READING, reading_entry
from backguide.ui.widgets.learn.signs import SignsCards

_SHAPE = 0.5
"""Height of a picture for its width."""
_TWO_PICTURES = 420


class StillPicture(QWidget):
    """An exercise at one moment of its movement, on the stage."""

    def __init__(
        self, look: Look, gallery: PairGallery, picture: ExercisePicture, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._gallery = gallery
        self._picture = picture
        self.setAccessibleName(f"Picture: {picture.caption}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        gallery.picture_ready.connect(self._take_picture)
        look.changed.connect(self.update)

    def heightForWidth(self, width: int) -> int:
        """Always the same shape."""
        return round(width * _SHAPE)

    def sizeHint(self) -> QSize:
        """As wide as a column of text."""
        return QSize(600, 300)

    def minimumSizeHint(self) -> QSize:
        """As narrow as a page may be."""
        return QSize(200, 100)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground and figure."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        stage = QRectF(self.rect())
        still = self._gallery.still(self._picture.exercise, device_size(self, stage), self._picture.position)
        paint_on_stage(painter, self._look, stage, RADIUS_CARD, still)
        painter.end()

    def _take_picture(self, exercise_id: str) -> None:
        if exercise_id == self._picture.exercise:
            self.update()


class Captioned(QWidget):
    """A picture with its caption below."""

    def __init__(self, look: Look, picture: QWidget, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = picture
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(8)
        column.addWidget(picture)
        column.addWidget(TextLabel(look, caption, Level.CARD_CAPTION, Role.INK2))


class NoteCard(Card):
    """What to remember of a section: weight, a tinted ground and a bar in the accent."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(look, padding=18, radius=12, fill=Role.HOLD_BG, parent=parent)
        self.column.addWidget(TextLabel(look, text, READING, Role.INK, weight=QFont.Weight.DemiBold))
        look.changed.connect(self._take_edge)
        self._take_edge()

    def _take_edge(self) -> None:
        self.set_edge(Role.HOLD if self._look.theme.is_high_contrast else None)


class BlockMaker:
    """Makes the widget of each block. ``exercises`` say what is right and wrong in a pair of pictures."""

    def __init__(self, look: Look, gallery: PairGallery, exercises: Mapping[str, Exercise]) -> None:
        self._look = look
        self._gallery = gallery
        self._exercises = exercises

    def make(self, block: Block) -> QWidget:
        """The widget of a block."""
        look = self._look
        match block:
            case Paragraph(text):
                return TextLabel(look, text, READING)
            case Note(text):
                return NoteCard(look, text)
            case Bullets(items):
                return self._bullets(items)
            case ExercisePicture():
                return Captioned(look, StillPicture(look, self._gallery, block), block.caption)
            case MistakePicture():
                return Captioned(look, self._pair(block), block.caption)
            case DiagramPicture(diagram, caption):
                return Captioned(look, _on_card(look, make_diagram(look, diagram)), caption)
            case SignsList(caption):
                return Captioned(look, SignsCards(look), caption)

    def _bullets(self, items: tuple[str, ...]) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(4, 0, 0, 0)
        column.setSpacing(8)
        for item in items:
            column.addWidget(reading_entry(self._look, item))
        return whole

    def _pair(self, picture: MistakePicture) -> QWidget:
        mistakes = self._exercises[picture.exercise].mistakes
        mistake = next(mistake for mistake in mistakes if mistake.variant == picture.variant)
        pair = RightAndWrong(self._look, self._gallery)
        pair.show_pair(picture.exercise, Pair(picture.variant, mistake.right, mistake.wrong))
        return pair


def fit_width(look: Look, block: QWidget, width: int) -> None:
    """Let a block that has columns use as many as ``width`` pixels leave room for."""
    picture = block.picture if isinstance(block, Captioned) else None
    if isinstance(picture, RightAndWrong):
        picture.set_stacked(width < look.scaled(_TWO_PICTURES))
    elif isinstance(picture, FourReasons):
        picture.set_width(width)
    elif isinstance(block, Neighbours):
        block.set_width(width)


def _on_card(look: Look, drawing: QWidget) -> QWidget:
    """A drawing on a ground of its own; what has cards already stands without one."""
    if isinstance(drawing, FourReasons):
        return drawing
    card = Card(look, padding=22)
    card.column.addWidget(drawing)
    return card
