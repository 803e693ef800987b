"""The questions after a session: pain and effort, then how each exercise went."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from backguide.core.vocabulary import Feedback
from backguide.ui.dialogs.check_in import PAIN_ENDS
from backguide.ui.dialogs.session_panel import SessionPanel
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.widgets.buttons import PrimaryButton, QuietButton
from backguide.ui.widgets.session.controls import size_button
from backguide.ui.widgets.session.feedback_row import FeedbackRow
from backguide.ui.widgets.session.fitted import FittedLabel
from backguide.ui.widgets.session.geometry import SessionScale
from backguide.ui.widgets.session.scale_picker import ScalePicker

_TITLES = ("Well done. How do you feel now?", "How did each one go?")


class CheckOutPanel(SessionPanel):
    """Every answer can be left out. ``answered`` carries pain, effort (None without) and the feedback.

    The feedback is a dict of ``Feedback`` by the exercise's index in the plan.
    """

    answered = Signal(object, object, object)

    def __init__(self, look: Look, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(look, is_sheet=False, parent=parent)
        self.setAccessibleName(_TITLES[0])
        self._title = FittedLabel(look, _TITLES[0], Role.INK, QFont.Weight.Bold)
        self._pain = ScalePicker(look, "Your back now", PAIN_ENDS, "Pain")
        self._effort = ScalePicker(look, "How hard was it?", "0 easy, 10 all I had", "Effort")
        self._rows = [FeedbackRow(look, name) for name in names]
        self._steps = QStackedWidget()
        self._scales = QWidget()
        self._scales_column = QVBoxLayout(self._scales)
        self._list_column = QVBoxLayout()
        self._go_on = PrimaryButton(look, "Go on", "right")
        self._skip = QuietButton(look, "Skip the questions", "skip")
        self._foot = QHBoxLayout()
        self._build()
        self._go_on.clicked.connect(self._take_step)
        self._skip.clicked.connect(self._answer)

    def begin(self, known: dict[int, Feedback], worked: frozenset[int]) -> None:
        """Ask about the exercises that were ``worked`` on; ``known`` answers are chosen already."""
        for number, row in enumerate(self._rows):
            row.setVisible(number in worked or number in known)
            if number in known:
                row.choose(known[number])
        self._show_step(0)

    def first_target(self) -> QWidget:
        """The first question of the step."""
        if self._steps.currentIndex() == 0:
            return self._pain.first_target()
        shown = [row for row in self._rows if not row.isHidden()]
        return shown[0].first_target() if shown else self._go_on

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._title.set_size(scale.text(56, 62))
        self._scales_column.setSpacing(scale.length(20))
        self._list_column.setSpacing(scale.length(12))
        for picker in (self._pain, self._effort):
            picker.set_scale(scale)
        for row in self._rows:
            row.set_scale(scale)
        self._go_on.setFixedWidth(size_button(self._go_on, scale, padding=56))
        self._skip.setFixedWidth(size_button(self._skip, scale, padding=4, text=28))

    def _build(self) -> None:
        self._scales_column.setContentsMargins(0, 0, 0, 0)
        self._scales_column.addStretch(1)
        self._scales_column.addWidget(self._pain)
        self._scales_column.addStretch(1)
        self._scales_column.addWidget(self._effort)
        self._scales_column.addStretch(1)
        content = QWidget()
        content.setObjectName("page_content")
        content.setLayout(self._list_column)
        self._list_column.setContentsMargins(6, 6, 6, 6)
        for row in self._rows:
            self._list_column.addWidget(row)
        self._list_column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        area.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        self._steps.addWidget(self._scales)
        self._steps.addWidget(area)
        self._foot.addWidget(self._go_on)
        self._foot.addStretch(1)
        self._foot.addWidget(self._skip)
        self.column.addWidget(self._title)
        self.column.addWidget(self._steps, 1)
        self.column.addLayout(self._foot)

    def _take_step(self) -> None:
        if self._steps.currentIndex() == 0 and any(not row.isHidden() for row in self._rows):
            self._show_step(1)
        else:
            self._answer()

    def _show_step(self, number: int) -> None:
        self._steps.setCurrentIndex(number)
        self._title.setText(_TITLES[number])
        self.setAccessibleName(_TITLES[number])
        self.first_target().setFocus()

    def _answer(self) -> None:
        feedback = {number: row.value for number, row in enumerate(self._rows) if row.value is not None}
        self.answered.emit(self._pain.value, self._effort.value, feedback)
