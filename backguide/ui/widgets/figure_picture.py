"""A still picture of the figure on its stage."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backguide.core.vocabulary import Side
from backguide.ui.figure.gallery_protocol import FigureGallery
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import RADIUS_SMALL
from backguide.ui.widgets.painting import box_path


class FigurePicture(QWidget):
    """The stage with one exercise on it; the ground alone until the picture has been drawn.

    ``top_radius`` and ``bottom_radius`` round the corners: a stage that fills a card's top is square at the
    bottom. ``hint`` is the size it likes to have, in pixels at 100 %.
    """

    def __init__(
        self,
        look: Look,
        gallery: FigureGallery,
        exercise_id: str = "",
        *,
        top_radius: float = RADIUS_SMALL,
        bottom_radius: float = RADIUS_SMALL,
        hint: QSize | None = None,
        position: float | None = None,
        side: Side | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._gallery = gallery
        self._exercise_id = exercise_id
        self._corners = (top_radius, bottom_radius)
        self._hint = hint or QSize(160, 90)
        self._position = position
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        gallery.picture_ready.connect(self._take_picture)
        look.changed.connect(self.update)

    def set_exercise(self, exercise_id: str, name: str = "") -> None:
        """Show another exercise; ``name`` tells those who do not see it what is pictured."""
        self._exercise_id = exercise_id
        self.setAccessibleName(f"Picture: {name}" if name else "")
        self.update()

    def set_corners(self, top_radius: float, bottom_radius: float) -> None:
        """Round the corners differently."""
        self._corners = (top_radius, bottom_radius)
        self.update()

    def sizeHint(self) -> QSize:
        """The size it likes to have."""
        return self._hint

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, and the figure in its middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect())
        path = box_path(area, *self._corners)
        painter.fillPath(path, self._look.colour(Role.STAGE))
        ratio = self.devicePixelRatioF()
        wanted = QSize(round(self.width() * ratio), round(self.height() * ratio))
        picture = None
        if self._exercise_id and not wanted.isEmpty():
            picture = self._gallery.still(self._exercise_id, wanted, self._position, self._side)
        if picture is not None and not picture.isNull():
            painter.setClipPath(path)
            drawn = picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(0, 0, drawn.width(), drawn.height())
            place.moveCenter(area.center())
            painter.drawPixmap(place, picture, QRectF(picture.rect()))
        painter.end()

    def _take_picture(self, exercise_id: str) -> None:
        if exercise_id == self._exercise_id:
            self.update()
