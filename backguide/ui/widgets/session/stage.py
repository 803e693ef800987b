"""The stage: the moving figure with the exercise's name, the set and the spoken line around it."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from backguide.core.step import StepKind
from backguide.core.vocabulary import Side
from backguide.core.way import Way
from backguide.figure.motion import Motion
from backguide.figure.scene_builder import SceneOptions
from backguide.ui.figure.view import FigureView
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.viewmodels.session_face import SessionFace
from backguide.ui.widgets.painting import paint_box
from backguide.ui.widgets.phases import spoken_face
from backguide.ui.widgets.session.fitted import FittedLabel
from backguide.ui.widgets.session.geometry import SessionScale

CLEAR_ABOVE = 96.0
CLEAR_BELOW = 100.0
"""Units that belong to the words; the figure never reaches into them."""

_SIDE_ROOM = 30.0


class SessionStage(QWidget):
    """Shows one exercise. ``motion_of`` gives the motion of an exercise's id, or None where none is drawn."""

    def __init__(
        self,
        look: Look,
        figure: FigureView,
        motion_of: Callable[[str], Motion | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.figure = figure
        self._motion_of = motion_of
        self._scale = SessionScale(1.0, 1.0, is_tall=False)
        self._shown: tuple[str | None, Side | None] | None = None
        self._tag = ""
        self._is_muted = False
        figure.setParent(self)
        semibold, bold = QFont.Weight.DemiBold, QFont.Weight.Bold
        right = Qt.AlignmentFlag.AlignRight
        self.name = FittedLabel(look, "", Role.STAGE_INK, bold, parent=self)
        self.set_label = FittedLabel(look, "", Role.STAGE_INK2, alignment=right, parent=self)
        self.caption = FittedLabel(look, "", Role.STAGE_INK, semibold, parent=self)
        look.changed.connect(self._take_look)
        self._take_look()

    @property
    def figure_side(self) -> Side | None:
        """The side the figure works with now."""
        return self._shown[1] if self._shown else None

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._scale = scale
        self._arrange()

    def show_face(self, face: SessionFace) -> None:
        """Show the exercise, its name and the set."""
        self._tag = face.tag
        self.name.setText(face.name)
        self.set_label.setText(face.set_text)
        self._show_figure(face)
        self._arrange()
        self.update()

    def show_moment(self, position: float, seconds: float, way: Way) -> None:
        """Move the figure: 0 is the start of the movement, 1 its end; a cycle goes by the seconds.

        Its arrows show the ``way``.
        """
        self.figure.set_way(way)
        self.figure.set_moment(position, seconds)

    def show_muted(self, muted: bool) -> None:
        """Tell beside the spoken line whether it can be heard."""
        self._is_muted = muted
        self.update()

    def show_caption(self, text: str) -> None:
        """Show what is being said."""
        self.caption.setText(text)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, the tag of a coming exercise, and the loudspeaker beside the spoken line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit, look = self._scale.unit, self._look
        paint_box(painter, QRectF(self.rect()), 16 * unit, look.colour(Role.STAGE), None, 0)
        if self._tag:
            self._paint_tag(painter)
        if self.caption.text():
            size = 44 * unit
            box = QRectF(_SIDE_ROOM * unit, self._caption_middle() - size / 2, size, size)
            icon = "mute" if self._is_muted else "sound"
            look.icons.paint(painter, icon, box, look.colour(Role.STAGE_INK2), 2.0)
        painter.end()

    def _paint_tag(self, painter: QPainter) -> None:
        area = self._tag_area()
        look, unit = self._look, self._scale.unit
        rest = look.colour(Role.REST)
        edge = rest if look.theme.is_high_contrast else None
        paint_box(painter, QRectF(area), 20 * unit, look.colour(Role.REST_BG), edge, 2)
        painter.setFont(self._tag_font())
        painter.setPen(rest)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._tag)

    def _tag_font(self) -> QFont:
        return self._look.type.font_of_size(self._scale.text(36, 42), QFont.Weight.DemiBold)

    def _tag_area(self) -> QRect:
        unit = self._scale.length
        width = int(QFontMetricsF(self._tag_font()).horizontalAdvance(self._tag)) + unit(42)
        return QRect(unit(28), unit(20), width, unit(66))

    def _caption_middle(self) -> int:
        return self.height() - self._scale.length(47)

    def _arrange(self) -> None:
        unit = self._scale.length
        edge, right = unit(_SIDE_ROOM), self.width() - unit(_SIDE_ROOM)
        self.figure.setGeometry(self.rect())
        self.figure.set_margins(unit(24), unit(CLEAR_ABOVE), unit(24), unit(CLEAR_BELOW))
        self.name.set_size(self._scale.text(52, 60))
        self.set_label.set_size(self._scale.text(44, 52))
        self.caption.set_size(self._scale.text(44, 52))
        left = self._tag_area().right() + unit(16) if self._tag else edge
        top, height = unit(14), unit(CLEAR_ABOVE - 20)
        room, gap = right - left, unit(24)
        set_width = min(
            self.set_label.natural_width(), max(room - gap - self.name.natural_width(), room // 3)
        )
        set_width = set_width if self.set_label.text() else 0
        self.set_label.setGeometry(right - set_width, top, set_width, height)
        self.name.setGeometry(left, top, room - set_width - (gap if set_width else 0), height)
        start, tall = edge + unit(58), unit(CLEAR_BELOW - 30)
        self.caption.setGeometry(start, self._caption_middle() - tall // 2, right - start, tall)

    def _show_figure(self, face: SessionFace) -> None:
        side = face.side
        if face.kind is StepKind.COOL_DOWN and self._shown is not None:
            # While breathing nothing is worked on: the last figure lies still, on the side it was.
            side = self._shown[1]
        self.figure.set_options(
            SceneOptions(muscles=False, arrows=False) if face.kind is StepKind.COOL_DOWN else SceneOptions()
        )
        if (face.exercise, side) != self._shown:
            self._shown = face.exercise, side
            motion = self._motion_of(face.exercise) if face.exercise else None
            self.figure.show_motion(motion, side, description=face.name)
        self.figure.describe(spoken_face(face))
        if face.coming is not None:
            exercise, coming_side = face.coming
            motion = self._motion_of(exercise)
            if motion is not None:
                self.figure.prepare(motion, coming_side or Side.RIGHT)

    def _take_look(self) -> None:
        self.figure.set_theme(self._look.theme.name)
        self.figure.set_reduced_motion(self._look.reduced_motion)
        self.update()
