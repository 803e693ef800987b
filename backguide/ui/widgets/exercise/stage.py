"""The stage of one exercise: the moving figure, which can be stopped and turned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import RADIUS_CARD
from backguide.ui.viewmodels.exercise_tempo import Tempo
from backguide.ui.widgets.buttons import SecondaryButton
from backguide.ui.widgets.exercise.show_row import ShowRow
from backguide.ui.widgets.exercise.turn_panel import TurnPanel
from backguide.ui.widgets.painting import paint_box

if TYPE_CHECKING:
    from backguide.core.vocabulary import Side
    from backguide.figure.motion import Motion
    from backguide.ui.figure.view import FigureView

_EDGE = 16
_FIGURE_EDGE = 24
_SHAPE = 0.425
_LEAST_HEIGHT = 264
_CHIP_GAP = 10


class ExerciseStage(QWidget):
    """Shows a motion over and over. Dragging turns the figure, as the slider does; chips say what is shown.

    ``playing_changed`` carries True while it moves.
    """

    playing_changed = Signal(bool)

    def __init__(self, look: Look, figure: FigureView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tempo = Tempo(3.0, 0.0, 3.0)
        self._has_motion = False
        self.figure = figure
        figure.setParent(self)
        figure.set_turnable()
        self.pause = SecondaryButton(look, "Pause", "pause", parent=self)
        self.turn = TurnPanel(look, self)
        self.shown = ShowRow(look, self)
        self.pause.clicked.connect(self._toggle)
        self.turn.turned.connect(figure.set_turn)
        figure.turned.connect(self._follow_hand)
        figure.second_view_shown.connect(self.shown.other_view.setChecked)
        self.shown.changed.connect(self._show_chosen)
        self.shown.view_changed.connect(self._show_other_view)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._take_look)
        self._take_look()

    def show_motion(self, motion: Motion | None, name: str, tempo: Tempo, side: Side | None) -> None:
        """Play a motion from its best side; None leaves the stage empty. ``side`` is None without sides."""
        self._tempo = tempo
        self._has_motion = motion is not None
        self.turn.slider.setValue(0)
        self.figure.show_motion(motion, side, description=name)
        self.shown.begin(
            spine=motion is not None and motion.spine_line,
            muscles=motion is None or bool(motion.muscles),
            arrows=motion is None or bool(motion.arrows),
            has_other_view=self.figure.has_second_view,
        )
        if motion is not None:
            self._show_chosen()
        self._place()
        # One chip more or less may make another row.
        self.updateGeometry()
        self.play()

    @property
    def has_motion(self) -> bool:
        """False while it waits for the exercise's figure."""
        return self._has_motion

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
        ground = max(round(width * _SHAPE), _LEAST_HEIGHT + self._controls_height(width) // 2)
        return ground + _CHIP_GAP + self.shown.height_for(width)

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

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, QRectF(self._ground()), RADIUS_CARD, self._look.colour(Role.STAGE), None, 0)
        painter.end()

    def _follow_hand(self, sideways: float, _upwards: float) -> None:
        """The slider goes along with the hand that turns the figure."""
        with QSignalBlocker(self.turn.slider):
            self.turn.slider.setValue(round(sideways))

    def _show_chosen(self) -> None:
        self.figure.set_options(self.shown.options())

    def _show_other_view(self, other: bool) -> None:
        self.figure.set_second_view(other)
        with QSignalBlocker(self.turn.slider):
            self.turn.slider.setValue(0)

    def _ground(self) -> QRect:
        """The stage itself, without the chips below it."""
        return self.rect().adjusted(0, 0, 0, -_CHIP_GAP - self.shown.height_for(self.width()))

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
        ground = self._ground()
        height = self.turn.sizeHint().height()
        bottom = ground.height() - _EDGE - height
        width = min(self.turn.sizeHint().width(), self.width() - 2 * _EDGE)
        self.turn.setGeometry(self.width() - _EDGE - width, bottom, width, height)
        beside = self._fits_in_one_row(self.width())
        top = bottom if beside else bottom - height - _EDGE // 2
        self.pause.setGeometry(_EDGE, top, self._pause_width(), height)
        chips = ground.height() + _CHIP_GAP
        self.shown.setGeometry(0, chips, self.width(), self.height() - chips)
        self.figure.setGeometry(ground)
        controls = [self.pause.geometry(), self.turn.geometry()]
        self.figure.set_margins(_FIGURE_EDGE, _EDGE, _FIGURE_EDGE, _EDGE, covered=controls)

    def _take_look(self) -> None:
        self.figure.set_theme(self._look.theme.name)
        self.figure.set_reduced_motion(self._look.reduced_motion)
        self._place()
        self.updateGeometry()
        self.update()
