"""The stage of one exercise: the moving figure, which can be stopped and turned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import RADIUS_CARD
from backguide.ui.viewmodels.exercise_detail import Tempo
from backguide.ui.widgets.buttons import SecondaryButton
from backguide.ui.widgets.exercise.turn_panel import TurnPanel
from backguide.ui.widgets.painting import paint_box

if TYPE_CHECKING:
    from backguide.figure.motion import Motion
    from backguide.ui.figure.view import FigureView

_EDGE = 16
_FIGURE_EDGE = 24
_SHAPE = 0.48
_LEAST_HEIGHT = 300
_DEGREES_A_PIXEL = 0.5


class ExerciseStage(QWidget):
    """Shows a motion over and over. Dragging turns the figure, as the slider does.

    ``playing_changed`` carries True while it moves.
    """

    playing_changed = Signal(bool)

    def __init__(self, look: Look, figure: FigureView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tempo = Tempo(3.0, 0.0, 3.0)
        self._held: QPoint | None = None
        self.figure = figure
        figure.setParent(self)
        self.pause = SecondaryButton(look, "Pause", "pause", parent=self)
        self.turn = TurnPanel(look, self)
        self.pause.clicked.connect(self._toggle)
        self.turn.turned.connect(figure.set_turn)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        for child in (self.pause, self.turn):
            child.setCursor(Qt.CursorShape.ArrowCursor)
        look.changed.connect(self._take_look)
        self._take_look()

    def show_motion(self, motion: Motion | None, name: str, tempo: Tempo) -> None:
        """Play a motion from its best side; None leaves the stage empty."""
        self._tempo = tempo
        self.turn.slider.setValue(0)
        self.figure.show_motion(motion, description=name)
        self.play()

    def play(self) -> None:
        """Move at the dose's tempo."""
        tempo = self._tempo
        self.figure.play_loop(tempo.in_seconds, tempo.hold_seconds, tempo.out_seconds)
        self._say_playing()

    def stand_still(self, position: float | None = None) -> None:
        """Stop; ``position`` says where, 0 at the start of the way in and 1 at its end."""
        self.figure.stop_loop()
        if position is not None:
            self.figure.set_position(position)
        self._say_playing()

    def heightForWidth(self, width: int) -> int:
        """Broad, as bodies lying down are, and high enough for the controls below the figure."""
        return max(round(width * _SHAPE), _LEAST_HEIGHT + self._controls_height(width) // 2)

    def sizeHint(self) -> QSize:
        """As in the look guide."""
        return QSize(690, self.heightForWidth(690))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the controls one above the other."""
        width = max(self.pause.sizeHint().width(), self.turn.minimumSizeHint().width()) + 2 * _EDGE
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put figure and controls in their places."""
        super().resizeEvent(event)
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the figure."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = event.position().toPoint()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Turn it with the hand."""
        if self._held is None:
            return
        here = event.position().toPoint()
        degrees = round((here.x() - self._held.x()) * _DEGREES_A_PIXEL)
        if degrees:
            self.turn.slider.setValue(self.turn.slider.value() + degrees)
            self._held = here

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._held = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, QRectF(self.rect()), RADIUS_CARD, self._look.colour(Role.STAGE), None, 0)
        painter.end()

    def _toggle(self) -> None:
        if self.figure.is_looping:
            self.stand_still()
        else:
            self.play()

    def _say_playing(self) -> None:
        playing = self.figure.is_looping
        self.pause.setText("Pause" if playing else "Play")
        self.pause.set_icon_name("pause" if playing else "play")
        self._place()
        self.playing_changed.emit(playing)

    def _fits_in_one_row(self, width: int) -> bool:
        return self._pause_width() + self.turn.sizeHint().width() + 3 * _EDGE <= width

    def _controls_height(self, width: int) -> int:
        height = self.turn.sizeHint().height()
        return height if self._fits_in_one_row(width) else 2 * height + _EDGE // 2

    def _pause_width(self) -> int:
        # Room for either word, so that the button stays as it is when it is pressed.
        return max(self.pause.sizeHint().width(), self._look.scaled(120))

    def _place(self) -> None:
        height = self.turn.sizeHint().height()
        bottom = self.height() - _EDGE - height
        width = min(self.turn.sizeHint().width(), self.width() - 2 * _EDGE)
        self.turn.setGeometry(self.width() - _EDGE - width, bottom, width, height)
        beside = self._fits_in_one_row(self.width())
        top = bottom if beside else bottom - height - _EDGE // 2
        self.pause.setGeometry(_EDGE, top, self._pause_width(), height)
        self.figure.setGeometry(self.rect())
        self.figure.set_margins(_FIGURE_EDGE, _EDGE, _FIGURE_EDGE, self.height() - top + _EDGE // 2)

    def _take_look(self) -> None:
        self.figure.set_theme(self._look.theme.name)
        self.figure.set_reduced_motion(self._look.reduced_motion)
        self._place()
        self.updateGeometry()
        self.update()
