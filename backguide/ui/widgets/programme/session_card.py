"""How long a session of a phase takes, and how that is shared among the kinds of exercise."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level
from backguide.ui.viewmodels.programme import PhaseView, Share
from backguide.ui.widgets.card import Card
from backguide.ui.widgets.labels import TextLabel
from backguide.ui.widgets.painting import paint_box

_TONES = (Role.CHART3, Role.CHART2, Role.CHART1)
_BAR, _SWATCH, _GAP = 12, 14, 4


class SessionCard(Card):
    """Minutes of a session, a bar with one part for each kind, and the kinds with their times."""

    def __init__(self, look: Look, phase: PhaseView, parent: QWidget | None = None) -> None:
        super().__init__(look, spacing=14, parent=parent)
        row = QHBoxLayout()
        row.setSpacing(8)
        number = TextLabel(look, str(phase.minutes), Level.H1, wrap=False, tabular=True)
        words = TextLabel(look, f"min a session, {phase.times}", role=Role.INK2)
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignBaseline)
        self.column.addLayout(row)
        self.column.addWidget(_ShareBar(look, phase.shares))
        self.column.addLayout(self._legend(phase.shares))

    def _legend(self, shares: Sequence[Share]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for number, share in enumerate(shares):
            grid.addWidget(_Swatch(self._look, _tone(number)), number, 0)
            grid.addWidget(TextLabel(self._look, share.kind, wrap=False), number, 1)
            time = TextLabel(self._look, share.words, weight=QFont.Weight.Normal, wrap=False, tabular=True)
            grid.addWidget(time, number, 2, Qt.AlignmentFlag.AlignRight)
        return grid


class _ShareBar(QWidget):
    """One part for each kind, as long as its time."""

    def __init__(self, look: Look, shares: Sequence[Share], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shares = tuple(shares)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As broad as its card."""
        return QSize(200, _BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The parts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = sum(share.seconds for share in self._shares)
        room = self.width() - _GAP * (len(self._shares) - 1)
        left = 0.0
        for number, share in enumerate(self._shares):
            width = room * share.seconds / whole
            _paint_tone(painter, self._look, QRectF(left, 0, width, _BAR), _tone(number))
            left += width + _GAP
        painter.end()


class _Swatch(QWidget):
    """The colour of one kind."""

    def __init__(self, look: Look, tone: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A small square."""
        return QSize(_SWATCH, _SWATCH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The square."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_tone(painter, self._look, QRectF(self.rect()), self._tone)
        painter.end()


def _tone(number: int) -> Role:
    return _TONES[number % len(_TONES)]


def _paint_tone(painter: QPainter, look: Look, area: QRectF, tone: Role) -> None:
    edge = None if tone is Role.CHART3 else look.colour(Role.CHART3)
    paint_box(painter, area, _GAP, look.colour(tone), edge, 1)
