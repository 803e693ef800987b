"""The authoring window: a figure turned and scrubbed by hand, drawn anew whenever its file is saved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from backguide.content.errors import ContentError
from backguide.core.vocabulary import Side
from backguide.figure.motion import Motion
from backguide.figure.pose_checks import faults_at
from backguide.ui.figure.view import FigureView

SCRUB_STEPS = 200
RIGHT_WAY = "Right way"
ALL_WELL = "Nothing to mend here."

TEMPO = (3.0, 1.0, 3.0)
"""Seconds in, still and out while it plays; a cycle goes at its own cadence."""

_SETTLE_MS = 80
"""Editors write a file in several goes: it is read when it has been quiet for so long."""


class AuthoringWindow(QWidget):
    """Shows the figure in ``view``, or the fault that keeps it from being shown.

    ``load`` reads the motion from the file at ``path`` and raises ContentError where it is faulty.
    ``reloaded`` is emitted after every reading, whether it succeeded or not.
    """

    reloaded = Signal()

    def __init__(self, path: Path, load: Callable[[], Motion], view: FigureView) -> None:
        super().__init__()
        self._path = path
        self._load = load
        self._motion: Motion | None = None
        self._turn = (0.0, 0.0)
        self.view = view
        self.error = QLabel()
        self.side = QComboBox()
        self.variant = QComboBox()
        self.play = QPushButton("Play")
        self.scrub = QSlider(Qt.Orientation.Horizontal)
        self.position = QLabel()
        self.faults = QListWidget()
        self._watcher = QFileSystemWatcher([str(path), str(path.parent)], self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._dress()
        self._lay_out()
        self._connect()
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Read the file again; position, side, variant and turn stay where they are."""
        # Who saves by replacing the file ends the watch on the old one.
        if self._path.exists():
            self._watcher.addPath(str(self._path))
        try:
            motion = self._load()
        except ContentError as error:
            self._refuse(str(error))
        else:
            self._accept(motion)
        self.reloaded.emit()

    def _dress(self) -> None:
        self.setWindowTitle(f"{self._path.stem} – BackGuide figure")
        self.resize(1100, 760)
        self.view.set_turnable()
        self.error.setWordWrap(True)
        self.error.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.error.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.error.hide()
        for side in (Side.RIGHT, Side.LEFT):
            self.side.addItem(f"{side.value.capitalize()} side", side)
        self.side.setAccessibleName("Working side")
        self.variant.setAccessibleName("Right way or a mistake")
        self.variant.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.play.setCheckable(True)
        self.scrub.setRange(0, SCRUB_STEPS)
        self.scrub.setPageStep(SCRUB_STEPS // 10)
        self.scrub.setAccessibleName("Position in the movement")
        self.faults.setAccessibleName("What the checks find at this position")
        self.faults.setWordWrap(True)
        self.faults.setMaximumHeight(150)

    def _lay_out(self) -> None:
        controls = QHBoxLayout()
        controls.addWidget(self.play)
        controls.addWidget(self.scrub, 1)
        for widget in (self.position, self.side, self.variant):
            controls.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.addWidget(self.view, 1)
        whole.addWidget(self.error, 1)
        whole.addLayout(controls)
        whole.addWidget(self.faults)

    def _connect(self) -> None:
        self._watcher.fileChanged.connect(self._notice)
        self._watcher.directoryChanged.connect(self._notice)
        self._settle.timeout.connect(self.reload)
        self.play.toggled.connect(self._play)
        self.scrub.valueChanged.connect(self._show_position)
        self.side.currentIndexChanged.connect(self._show_way)
        self.variant.currentIndexChanged.connect(self._show_way)
        self.view.turned.connect(self._remember_turn)

    @Slot()
    def _notice(self) -> None:
        self._settle.start()

    @Slot(float, float)
    def _remember_turn(self, azimuth: float, rise: float) -> None:
        self._turn = (azimuth, rise)

    def _refuse(self, why: str) -> None:
        """Show the fault instead of a figure that is no longer what the file says."""
        self._motion = None
        self.view.show_motion(None)
        self.view.hide()
        self.error.setText(why)
        self.error.show()
        self.faults.clear()

    def _accept(self, motion: Motion) -> None:
        self._motion = motion
        chosen = self.variant.currentText()
        self.variant.blockSignals(True)
        self.variant.clear()
        self.variant.addItems([RIGHT_WAY, *motion.mistakes])
        self.variant.setCurrentIndex(max(self.variant.findText(chosen), 0))
        self.variant.blockSignals(False)
        self._show_way()

    @Slot()
    def _show_way(self) -> None:
        """Show the chosen side of the chosen variant, unless it cannot be solved."""
        motion = self._motion
        if motion is None:
            return
        mistake = self._mistake()
        unsolved = [fault for fault in faults_at(motion, 0.0, mistake) if fault.kind == "unsolved"]
        if unsolved:
            self._refuse(str(unsolved[0]))
            self._motion = motion
            return
        self.error.hide()
        self.view.show()
        self.view.show_motion(
            motion.mistakes[mistake] if mistake else motion,
            Side(self.side.currentData()),
            description=motion.exercise,
        )
        self.view.set_turn(*self._turn)
        if not self.play.isChecked():
            self._show_position()

    @Slot(bool)
    def _play(self, playing: bool) -> None:
        if playing:
            self.view.play_loop(*TEMPO)
        else:
            self.view.stop_loop()
            self._show_position()

    @Slot()
    def _show_position(self) -> None:
        """Show where the bar is; who pulls it wants to look at one moment."""
        self.play.setChecked(False)
        position = self.scrub.value() / SCRUB_STEPS
        self.position.setText(f"{position:.2f}")
        self.faults.clear()
        if self._motion is None or self.view.isHidden():
            return
        self.view.set_position(position)
        found = faults_at(self._motion, position, self._mistake())
        self.faults.addItems([str(fault) for fault in found] or [ALL_WELL])

    def _mistake(self) -> str:
        return "" if self.variant.currentIndex() <= 0 else self.variant.currentText()
