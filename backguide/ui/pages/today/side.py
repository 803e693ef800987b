"""The small cards of Today: a session that was cut off, this week, pain, and a tip."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backguide.services.interrupted import Offer
from backguide.services.today import WeekDay
from backguide.ui import strings
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level
from backguide.ui.viewmodels.today import Pain, Tip, Week
from backguide.ui.widgets import (
    Card,
    DayDot,
    DotState,
    FlowLayout,
    HeadingRow,
    PainScale,
    QuietButton,
    SecondaryButton,
    TextLabel,
    WeekDots,
    body,
    caption,
    strong,
)


class WeekCard(Card):
    """The days of this week and how far the goal is, and the way to the programme."""

    programme_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._short = TextLabel(look, "", Level.CARD_CAPTION, Role.INK2, wrap=False)
        heading = HeadingRow(look, "This week", "calendar")
        heading.add_right(self._short)
        programme = QuietButton(look, "My programme")
        programme.clicked.connect(self.programme_requested)
        heading.add_right(programme)
        self._dots = WeekDots(look)
        self._sentence = caption(look, "")
        self.column.addWidget(heading)
        self.column.addStretch(1)
        self.column.addWidget(self._dots)
        self.column.addStretch(1)
        self.column.addWidget(self._sentence)
        self.column.setContentsMargins(24, 16, 24, 24)
        self.set_narrow(narrow=False)

    def show_week(self, week: Week) -> None:
        """Show another week."""
        self._dots.set_days([_dot(day) for day in week.days])
        self._dots.setAccessibleName(week.sentence)
        self._sentence.setText(week.sentence)
        self._short.setText(week.short)

    def set_narrow(self, narrow: bool) -> None:
        """On narrow pages the count moves into the heading."""
        self._short.setVisible(narrow)


_ABOVE, _BETWEEN, _BELOW = 1, 3, 5
"""Places of the pain card's empty room: above its scale, under it, and under the sentence."""


class PainCard(Card):
    """Pain before and after the last session that asked."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, spacing=8, parent=parent)
        self._scale = PainScale(look)
        self._sentence = caption(look, "")
        self.column.addWidget(HeadingRow(look, "Your pain last time", "heart"))
        self.column.addStretch(1)
        self.column.addWidget(self._scale)
        self.column.addStretch(1)
        self.column.addWidget(self._sentence)
        self.column.addStretch(0)

    def show_pain(self, pain: Pain) -> None:
        """Show other answers; without any, the sentence alone, right under the title."""
        is_known = (pain.before, pain.after) != (None, None)
        self._scale.set_pain(pain.before, pain.after)
        self._scale.setVisible(is_known)
        for place, stretch in ((_ABOVE, is_known), (_BETWEEN, is_known), (_BELOW, not is_known)):
            self.column.setStretch(place, int(stretch))
        self._sentence.setText(pain.sentence)


class TipCard(Card):
    """One piece of advice, and the way to the exercises."""

    exercises_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, spacing=4, parent=parent)
        self._exercise = strong(look, "")
        self._text = body(look, "")
        more = QuietButton(look, "See the exercises")
        more.clicked.connect(self.exercises_requested)
        self.column.addWidget(HeadingRow(look, "Good to know", "info"))
        self.column.addSpacing(6)
        self.column.addWidget(self._exercise)
        self.column.addWidget(self._text)
        self.column.addStretch(1)
        self.column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.setContentsMargins(24, 24, 24, 14)

    def show_tip(self, tip: Tip | None) -> None:
        """Show another tip."""
        self._exercise.setText(tip.exercise if tip else "")
        self._text.setText(tip.text if tip else "")


class RecoveredCard(Card):
    """A session that was cut off: go on with it, keep what was done of it, or leave it out.

    Nothing is lost by not answering: it is kept then, so that button stands out.
    """

    resume_requested = Signal()
    keep_requested = Signal()
    discard_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._sentence = body(look, "")
        self._resume = SecondaryButton(look, "Resume here", "play")
        self._resume.clicked.connect(self.resume_requested)
        self._keep = SecondaryButton(look, "Keep what I did", "check")
        self._keep.clicked.connect(self.keep_requested)
        self._discard = QuietButton(look, "Leave it out", None)
        self._discard.clicked.connect(self.discard_requested)
        buttons = FlowLayout(gap=12, row_gap=8)
        for button in (self._resume, self._keep, self._discard):
            buttons.addWidget(button)
        self.column.addWidget(HeadingRow(look, "Your last session was cut off", "clock"))
        self.column.addWidget(self._sentence)
        self.column.addLayout(buttons)
        self.column.addStretch(1)

    def show_offer(self, offer: Offer | None) -> None:
        """Say what was done and what is possible; None hides the card."""
        self.setVisible(offer is not None)
        if offer is not None:
            self._sentence.setText(offer.sentence)
            self._resume.setVisible(offer.can_resume)
            self._keep.setVisible(offer.can_keep)


def _dot(day: WeekDay) -> DayDot:
    state = DotState.PLANNED if day.is_planned else DotState.FREE
    if day.partial:
        state = DotState.PART
    if day.completed:
        state = DotState.DONE
    return DayDot(strings.short_weekday(day.day), state, day.is_today)
