"""Who shows the exercises: a small picture of each person, one of them chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from backguide.core.settings import Choice
from backguide.ui.figure.gallery_protocol import PortraitGallery
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import RADIUS_FIELD, RADIUS_SMALL
from backguide.ui.type_scale import Level
from backguide.ui.widgets import ButtonColours, ButtonSize, FlowLayout, KitButton
from backguide.ui.widgets.exclusive_choice import ExclusiveChoice
from backguide.ui.widgets.painting import box_path

_WIDTH, _HEIGHT = 96, 152
_INSET = 6
_NAME = 34


class PersonButton(KitButton):
    """One person: picture and name."""

    def __init__(self, look: Look, gallery: PortraitGallery, choice: Choice, title: str) -> None:
        self._gallery = gallery
        self._person_id = str(choice.value)
        super().__init__(look, choice.title)
        self.setCheckable(True)
        self.setAccessibleName(f"{title}: {choice.title}, {choice.detail}")
        self.setToolTip(f"{choice.title}: {choice.detail}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._take_look)
        gallery.picture_ready.connect(self._take_picture)

    def colours_now(self) -> ButtonColours:
        """Chosen: soft fill and accent edge."""
        if self.isChecked():
            return ButtonColours(ink=Role.ON_SOFT, fill=Role.SOFT, edge=Role.ACCENT, edge_width=2)
        return ButtonColours(ink=Role.INK, fill=Role.CARD, edge=Role.LINE2)

    def weight_now(self) -> QFont.Weight:
        """Semibold when chosen."""
        return QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal

    def usual_size(self) -> ButtonSize:
        """Corners of a field."""
        return ButtonSize(
            text=self._look.type.pixels(Level.BODY), height=0, padding=0, icon=0, gap=0, radius=RADIUS_FIELD
        )

    def sizeHint(self) -> QSize:
        """Room for a standing person and the name."""
        scaled = self._look.scaled
        return QSize(scaled(_WIDTH), scaled(_HEIGHT) + scaled(_NAME))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paint_content(self, painter: QPainter, colours: ButtonColours) -> None:
        """The person on the stage, the name below."""
        name = self._look.scaled(_NAME)
        stage = QRectF(_INSET, _INSET, self.width() - 2 * _INSET, self.height() - name - _INSET)
        path = box_path(stage, RADIUS_SMALL, RADIUS_SMALL)
        painter.fillPath(path, self._look.colour(Role.STAGE))
        ratio = self.devicePixelRatioF()
        size = QSize(round(stage.width() * ratio), round(stage.height() * ratio))
        picture = self._gallery.portrait(self._person_id, size)
        if picture is not None and not picture.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(stage, picture, QRectF(picture.rect()))
        painter.setFont(self.font())
        painter.setPen(self._look.colour(colours.ink))
        below = QRectF(0, self.height() - name, self.width(), name)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.text())

    def _take_picture(self, person_id: str) -> None:
        if person_id == self._person_id:
            self.update()


class PeopleChoice(ExclusiveChoice):
    """The people side by side. Arrow keys move the choice; ``value_changed`` carries the id."""

    def __init__(
        self,
        look: Look,
        title: str,
        choices: Sequence[Choice],
        gallery: PortraitGallery,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = FlowLayout(self, gap=8)
        for choice in choices:
            button = PersonButton(look, gallery, choice, title)
            self.add_choice(choice.value, button)
            row.addWidget(button)
