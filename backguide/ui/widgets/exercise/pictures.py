"""The pictures of right and wrong on their stage."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from backguide.ui.figure.gallery_protocol import PairGallery
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import RADIUS_SMALL
from backguide.ui.widgets.painting import box_path

_SHAPE = 0.62
"""Height of a picture of the pair for its width."""


def paint_on_stage(
    painter: QPainter,
    look: Look,
    stage: QRectF,
    radius: float,
    picture: QPixmap | None,
    area: QRectF | None = None,
) -> None:
    """The ground of the stage with a picture in ``area``, by default all of it; None is the ground alone."""
    path = box_path(stage, radius, radius)
    painter.fillPath(path, look.colour(Role.STAGE))
    if picture is not None and not picture.isNull():
        painter.save()
        painter.setClipPath(path)
        painter.drawPixmap(area or stage, picture, QRectF(picture.rect()))
        painter.restore()


def device_size(widget: QWidget, area: QRectF) -> QSize:
    """The size of ``area`` of a widget in the pixels of its screen."""
    ratio = widget.devicePixelRatioF()
    return QSize(round(area.width() * ratio), round(area.height() * ratio))


class PairPicture(QWidget):
    """The right form or the mistake on its stage, with a ring around the place where the two differ."""

    def __init__(
        self, look: Look, gallery: PairGallery, *, wrong: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._gallery = gallery
        self._wrong = wrong
        self._exercise_id = ""
        self._variant = ""
        self._moving: tuple[QPixmap, float] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        gallery.picture_ready.connect(self._take_picture)
        look.changed.connect(self.update)

    def show_mistake(self, exercise_id: str, variant: str) -> None:
        """Show this mistake of an exercise, or the right form beside it."""
        self._exercise_id = exercise_id
        self._variant = variant
        self.update()

    @property
    def ring(self) -> str:
        """The colour of its ring (#rrggbb)."""
        return self._ring()

    def picture_size(self) -> QSize:
        """Size of the picture in the pixels of its screen."""
        return device_size(self, self._area())

    def show_moving(self, picture: QPixmap | None, opacity: float) -> None:
        """Show a picture of the movement, fading in below ``opacity`` 1; None is the still alone."""
        self._moving = None if picture is None else (picture, opacity)
        self.update()

    def is_drawn(self) -> bool:
        """True once its picture is there; asks for it where it is not."""
        return self._picture() is not None

    def heightForWidth(self, width: int) -> int:
        """Always the same shape."""
        return round(width * _SHAPE)

    def sizeHint(self) -> QSize:
        """As in the look guide."""
        return QSize(317, 197)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground and figure."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        stage = QRectF(self.rect())
        paint_on_stage(painter, self._look, stage, RADIUS_SMALL, self._picture(), self._area())
        if self._moving is not None:
            picture, opacity = self._moving
            painter.setOpacity(opacity)
            paint_on_stage(painter, self._look, stage, RADIUS_SMALL, picture, self._area())
        painter.end()

    def _picture(self) -> QPixmap | None:
        size = device_size(self, self._area())
        if not self._variant or size.isEmpty():
            return None
        still = self._gallery.wrong_still if self._wrong else self._gallery.right_still
        return still(self._exercise_id, size, self._variant, self._ring())

    def _area(self) -> QRectF:
        # Halves of a row may differ by a pixel; right and wrong must have the same scale.
        return QRectF(0, 0, self.width() // 2 * 2, self.height() // 2 * 2)

    def _ring(self) -> str:
        # The stage stays light or mid-grey in every theme: where the inks are pale, their grounds are dark.
        theme = self._look.theme
        pale = theme.is_dark or theme.is_high_contrast
        ink, ground = (Role.BAD, Role.BAD_BG) if self._wrong else (Role.OK, Role.OK_BG)
        return self._look.colour(ground if pale else ink).name()

    def _take_picture(self, exercise_id: str) -> None:
        if exercise_id == self._exercise_id:
            self.update()
