"""One unpacked picture and how it is put on a widget."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QSize
from PySide6.QtGui import QImage, QPainter

from backguide.ui.figure.frame_cache import FrameKey, PackedFrame, unpack
from backguide.ui.figure.stage import Shot


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """The drawn part of a picture, where it belongs (device pixels of the picture) and what it shows."""

    image: QImage
    corner: QPoint
    key: FrameKey
    shot: Shot

    @classmethod
    def of(cls, key: FrameKey, shot: Shot, frame: PackedFrame) -> "ShownPicture":
        """The picture of a packed frame."""
        image, corner = unpack(frame)
        return cls(image, corner, key, shot)

    def paint(self, painter: QPainter, size: QSize, opacity: float = 1.0) -> None:
        """Draw into an area of ``size``; a picture made for another size is scaled and centred."""
        scale = min(size.width() / self.shot.width, size.height() / self.shot.height)
        ratio = self.image.devicePixelRatio()
        painter.save()
        painter.setOpacity(opacity)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if scale != 1.0:
            painter.translate(
                (size.width() - self.shot.width * scale) / 2, (size.height() - self.shot.height * scale) / 2
            )
            painter.scale(scale, scale)
        painter.drawImage(QPointF(self.corner.x() / ratio, self.corner.y() / ratio), self.image)
        painter.restore()
