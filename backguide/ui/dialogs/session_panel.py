"""The card that the questions and choices of a session stand on, over the page or in its place."""

from PySide6.QtCore import QRect, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.widgets.painting import paint_box
from backguide.ui.widgets.session.geometry import SessionScale, session_scale
from backguide.ui.widgets.session.phase_card import FADE_MILLISECONDS

_WIDTH_SHARE = 0.88
_MARGIN = 48.0


class SessionPanel(QWidget):
    """Fills its page with a ground and a card of 88 % of the width; subclasses add to ``column``.

    ``is_sheet`` panels lie on a scrim over the session, the others on the plain ground; with ``fades`` the
    scrim comes up softly, the card is there at once. The keyboard stays inside: Tab goes round the card.
    """

    def __init__(
        self, look: Look, is_sheet: bool, fades: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._is_sheet = is_sheet
        self._card = QWidget(self)
        self.column = QVBoxLayout(self._card)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._fades = fades and is_sheet
        self._fade = QVariantAnimation(self, duration=FADE_MILLISECONDS)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.valueChanged.connect(self.update)
        look.changed.connect(self._arrange)

    @property
    def scale(self) -> SessionScale:
        """The scale at the present size."""
        return session_scale(max(self.width(), 1), max(self.height(), 1), self._look.text_scale)

    @property
    def content_width(self) -> int:
        """Pixels between the card's margins."""
        return self._card.width() - 2 * self.scale.length(_MARGIN)

    def set_scale(self, scale: SessionScale) -> None:
        """Give the content its sizes; subclasses do."""
        raise NotImplementedError

    def first_target(self) -> QWidget:
        """Where the keyboard begins when the panel appears."""
        return self

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the card anew."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the scrim come up."""
        super().showEvent(event)
        if self._fades:
            self._fade.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing fades unseen."""
        self._fade.stop()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Scrim or ground, and the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        ground = look.colour(Role.SCRIM if self._is_sheet else Role.BG)
        if self._fade.state() is QVariantAnimation.State.Running:
            ground.setAlphaF(ground.alphaF() * float(self._fade.currentValue()))
        painter.fillRect(self.rect(), ground)
        edge = look.colour(Role.LINE)
        radius = 28 * self.scale.unit
        area = QRectF(self._card.geometry())
        paint_box(painter, area, radius, look.colour(Role.CARD), edge, look.theme.card_edge)
        painter.end()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 (Qt's name)
        """Keep the keyboard on the card."""
        targets = [widget for widget in self._card.findChildren(QWidget) if _takes_tab(widget)]
        if not targets:
            return False
        ordered = _in_tab_order(self, targets)
        focused = self.focusWidget()
        at = ordered.index(focused) if focused in ordered else (-1 if forward else 0)
        ordered[(at + (1 if forward else -1)) % len(ordered)].setFocus(
            Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        )
        return True

    def _arrange(self) -> None:
        scale = self.scale
        width = round(self.width() * _WIDTH_SHARE)
        room = self.height() - 2 * scale.length(32)
        height = min(room, scale.length(1100)) if scale.is_tall else room
        top = (self.height() - height) // 2
        self._card.setGeometry(QRect((self.width() - width) // 2, top, width, height))
        side = scale.length(_MARGIN)
        self.column.setContentsMargins(side, scale.length(34), side, scale.length(40))
        self.column.setSpacing(scale.length(16))
        self.set_scale(scale)
        self.update()


def _takes_tab(widget: QWidget) -> bool:
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(takes) and widget.isVisible() and widget.isEnabled()


def _in_tab_order(panel: QWidget, targets: list[QWidget]) -> list[QWidget]:
    """``targets`` in the order in which Tab would reach them from ``panel``."""
    ordered: list[QWidget] = []
    widget: QWidget | None = panel.nextInFocusChain()
    while widget is not None and widget is not panel:
        if widget in targets:
            ordered.append(widget)
        widget = widget.nextInFocusChain()
    return ordered
