"""The questions after a session: pain and effort, then, for who wants, how each exercise went."""

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from backguide.core.events import CheckOut
from backguide.core.safety import LegChange
from backguide.core.vocabulary import Feedback, SkipReason
from backguide.ui.dialogs.check_in import PAIN_ENDS
from backguide.ui.dialogs.session_panel import SessionPanel
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from backguide.ui.widgets.session.controls import size_button, size_row
from backguide.ui.widgets.session.feedback_row import FEEDBACK, LEG, REASONS, AnswerRow
from backguide.ui.widgets.session.fitted import FittedLabel
from backguide.ui.widgets.session.geometry import SessionScale
from backguide.ui.widgets.session.scale_picker import ScalePicker

_TITLES = ("Well done. How do you feel now?", "How did each one go?")
_ALL_FINE = "All went fine"
_SCROLL_BAR = 26
"""Pixels at the right of the list that a scroll bar and the margins may take."""
_REST_FINE = "The rest went fine"


class CheckOutPanel(SessionPanel):
    """Two clicks, a number and *All went fine*; every answer can be left out.

    ``answered`` carries a ``CheckOut``. ``names`` are the exercises in the order of the plan.
    """

    answered = Signal(object)

    def __init__(self, look: Look, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(look, is_sheet=False, parent=parent)
        self.setAccessibleName(_TITLES[0])
        self._worked: frozenset[int] = frozenset()
        self._title = FittedLabel(look, _TITLES[0], Role.INK, QFont.Weight.Bold)
        self._pain = ScalePicker(look, "Your back now", PAIN_ENDS, "Pain")
        self._effort = ScalePicker(look, "How hard was it?", "0 easy, 10 all I had", "Effort")
        self._leg = AnswerRow(look, "Your leg pain", LEG)
        self._rows = [AnswerRow(look, name, FEEDBACK) for name in names]
        self._reasons = [AnswerRow(look, f"{name}: left out", REASONS) for name in names]
        self._steps = QStackedWidget()
        self._scales = QWidget()
        self._scales_column = QVBoxLayout(self._scales)
        self._list_column = QVBoxLayout()
        self._fine = PrimaryButton(look, _ALL_FINE, "check")
        self._each = SecondaryButton(look, "Tell how each one went", "table")
        self._done = PrimaryButton(look, "Done", "check")
        self._skip = QuietButton(look, "Skip the questions", "skip")
        self._foot = QHBoxLayout()
        self._build()
        self._fine.clicked.connect(self._answer_fine)
        self._each.clicked.connect(self._show_list)
        self._done.clicked.connect(self._answer)
        self._skip.clicked.connect(self._answer)

    def begin(
        self,
        known: dict[int, Feedback],
        worked: frozenset[int],
        reasons: dict[int, str] | None = None,
        asks_leg: bool = False,
    ) -> None:
        """Ask about the exercises that were ``worked`` on, and why the others were left out.

        ``known`` answers and ``reasons`` (a ``SkipReason``'s word) are chosen already.
        """
        self._worked = worked
        why = reasons or {}
        for number, (row, reason) in enumerate(zip(self._rows, self._reasons, strict=True)):
            row.setVisible(number in worked)
            reason.setVisible(number not in worked)
            row.choose(known.get(number))
            reason.choose(why.get(number))
        self._leg.setVisible(asks_leg)
        self._fine.setText(_REST_FINE if any(number in known for number in worked) else _ALL_FINE)
        self._fine.setVisible(bool(worked))
        self._show_step(0)

    def first_target(self) -> QWidget:
        """The first question of the step."""
        if self._steps.currentIndex() == 0:
            return self._pain.first_target()
        shown = [row for row in (*self._rows, *self._reasons) if not row.isHidden()]
        return shown[0].first_target() if shown else self._done

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._title.set_size(scale.text(56, 62))
        self._scales_column.setSpacing(scale.length(6))
        self._list_column.setSpacing(scale.length(12))
        for picker in (self._pain, self._effort):
            picker.set_scale(scale)
        self._leg.set_scale(scale, self.content_width)
        for row in (*self._rows, *self._reasons):
            row.set_scale(scale, self.content_width - _SCROLL_BAR)
        self._skip.setFixedWidth(size_button(self._skip, scale, padding=4, text=28))
        answers = (self._fine, self._each)
        room = self.content_width - self._skip.width() - scale.length(40)
        for button, width in zip(answers, size_row(answers, scale, room, text=30), strict=True):
            button.setFixedWidth(width)
        self._done.setFixedWidth(size_button(self._done, scale, padding=56))
        self._foot.setSpacing(scale.length(18))

    def _build(self) -> None:
        self._scales_column.setContentsMargins(0, 0, 0, 0)
        for part in (self._pain, self._effort, self._leg):
            self._scales_column.addStretch(1)
            self._scales_column.addWidget(part)
        self._scales_column.addStretch(1)
        content = QWidget()
        content.setObjectName("page_content")
        content.setLayout(self._list_column)
        self._list_column.setContentsMargins(6, 6, 6, 6)
        for row in (*self._rows, *self._reasons):
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
        for button in (self._fine, self._each, self._done):
            self._foot.addWidget(button)
        self._foot.addStretch(1)
        self._foot.addWidget(self._skip)
        self.column.addWidget(self._title)
        self.column.addWidget(self._steps, 1)
        self.column.addLayout(self._foot)

    def _show_list(self) -> None:
        self._show_step(1)

    def _show_step(self, number: int) -> None:
        self._steps.setCurrentIndex(number)
        self._title.setText(_TITLES[number])
        self.setAccessibleName(_TITLES[number])
        self._fine.setVisible(number == 0 and bool(self._worked))
        self._each.setVisible(number == 0)
        self._done.setVisible(number == 1)
        self.first_target().setFocus()

    def _answer_fine(self) -> None:
        for number in self._worked:
            if self._rows[number].value is None:
                self._rows[number].choose(Feedback.FINE)
        self._answer()

    def _answer(self) -> None:
        feedback = [(number, self._rows[number].value) for number in sorted(self._worked)]
        reasons = [(at, row.value) for at, row in enumerate(self._reasons) if at not in self._worked]
        self.answered.emit(
            CheckOut(
                pain=self._pain.value,
                effort=self._effort.value,
                feedback=tuple((at, said) for at, said in feedback if isinstance(said, Feedback)),
                reasons=tuple((at, why) for at, why in reasons if isinstance(why, SkipReason)),
                leg=cast("LegChange | None", self._leg.value),
            )
        )
