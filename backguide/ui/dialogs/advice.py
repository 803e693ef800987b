"""What to do after a warning sign, in large letters."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backguide.core.warning_signs import WarningSigns
from backguide.ui.dialogs.session_panel import SessionPanel
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.viewmodels.safety_words import UNTIL, look_of
from backguide.ui.widgets.buttons import PrimaryButton
from backguide.ui.widgets.session.controls import size_button
from backguide.ui.widgets.session.fitted import FittedLabel
from backguide.ui.widgets.session.geometry import SessionScale
from backguide.ui.widgets.session.icon_mark import IconMark
from backguide.ui.widgets.session.paragraph import Paragraph


class AdvicePanel(SessionPanel):
    """The advice of one list of signs. ``understood`` is sent when the person has read it."""

    understood = Signal()

    def __init__(self, look: Look, signs: WarningSigns, parent: QWidget | None = None) -> None:
        super().__init__(look, is_sheet=False, parent=parent)
        icon, role = look_of(signs.urgency)
        self._mark = IconMark(look, icon, role)
        self._title = FittedLabel(look, signs.heading, role, QFont.Weight.Bold)
        self._sentences = [
            Paragraph(look, sentence, Role.INK, QFont.Weight.DemiBold) for sentence in signs.advice
        ]
        self._until = Paragraph(look, UNTIL if signs.urgency.locks else "", Role.INK2)
        self._done = PrimaryButton(look, "I understand" if signs.urgency.locks else "Go on", "check")
        self._head = QHBoxLayout()
        self._head.addWidget(self._mark)
        self._head.addWidget(self._title, 1)
        self._text = QVBoxLayout()
        for sentence in self._sentences:
            self._text.addWidget(sentence)
        self.column.addLayout(self._head)
        self.column.addStretch(1)
        self.column.addLayout(self._text)
        self.column.addStretch(2)
        self.column.addWidget(self._until)
        foot = QHBoxLayout()
        foot.addWidget(self._done)
        foot.addStretch(1)
        self.column.addLayout(foot)
        self.setAccessibleName(" ".join([signs.heading, *signs.advice, self._until.text()]).strip())
        self._done.clicked.connect(self.understood)
        self.setFocusProxy(self._done)

    def first_target(self) -> QWidget:
        """The button."""
        return self._done

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._mark.set_size(scale.length(60))
        self._head.setSpacing(scale.length(20))
        self._title.set_size(scale.text(60, 66))
        self._text.setSpacing(scale.length(10))
        for sentence in self._sentences:
            sentence.set_size(scale.text(38, 44))
        self._until.set_size(scale.text(28, 32))
        self._done.setFixedWidth(size_button(self._done, scale, padding=56))
