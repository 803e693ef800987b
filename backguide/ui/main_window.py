"""The window: a rail with the pages, and the session, which takes all of it."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from backguide.core.settings import ChoiceSetting, setting
from backguide.ui.actions import Action, ActionRegistry
from backguide.ui.look import Look
from backguide.ui.page_error import PageError
from backguide.ui.remote_keys import remote_key, steer
from backguide.ui.widgets import FocusRing, Rail
from backguide.ui.window_help import WindowHelp

_LOG = logging.getLogger(__name__)

USUAL_SIZE = (1366, 768)
SMALLEST_SIZE = (800, 560)
HELP = "help"


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page of the rail. ``factory`` builds it when it is first shown."""

    key: str
    title: str
    icon: str
    factory: Callable[[], QWidget]
    at_foot: bool = False


@runtime_checkable
class Refreshable(Protocol):
    """A page that reads its data anew each time it is shown."""

    def refresh(self) -> None:
        """Show the present state."""
        ...


class MainWindow(QMainWindow):
    """Rail and pages. Call ``show_page`` once to open the first.

    ``page_shown`` carries a page's key, ``page_chosen`` that of a press in the rail. ``text_scale_chosen``
    carries a text scale chosen by a shortcut; it is in use already. A page that fails while it is built or
    refreshed says so; the others live on.
    """

    page_shown = Signal(str)
    page_chosen = Signal(str)
    text_scale_chosen = Signal(float)

    def __init__(self, look: Look, pages: Sequence[PageEntry]) -> None:
        super().__init__()
        self._look = look
        self._entries = {entry.key: entry for entry in pages}
        self._pages: dict[str, QWidget] = {}
        self._current = ""
        self._session: QWidget | None = None
        self.setWindowTitle("BackGuide")
        self.setMinimumSize(*SMALLEST_SIZE)
        self.resize(*USUAL_SIZE)
        self._rail = Rail(look)
        self._stack = QStackedWidget()
        self._whole = QStackedWidget()
        self._build_shell()
        FocusRing(look, self)
        self.actions_registry = ActionRegistry(self)
        self._add_actions()
        self._help = WindowHelp(look, self._whole, self.actions_registry)
        self.actions_registry.add(Action(HELP, "Controls and keys", ("?", "F1"), "info", self._help.open))

    @property
    def current_page(self) -> str:
        """Key of the page that is shown, or was before the session."""
        return self._current

    def page(self, key: str) -> QWidget | None:
        """The page of that key if it has been built."""
        return self._pages.get(key)

    @property
    def everywhere(self) -> tuple[Action, ...]:
        """The actions that a session shows, too."""
        own = (*self._page_actions(), "text_usual")
        return tuple(action for action in self.actions_registry.all() if action.id not in own)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no page has a use for may come from a clicker or a remote."""
        remote = remote_key(event)
        if remote is None or event.isAutoRepeat():
            super().keyPressEvent(event)
        else:
            steer(remote, self.focusWidget() or self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The help lies over everything."""
        super().resizeEvent(event)
        self._help.fit()

    def set_person(self, name: str) -> None:
        """Show the person's name at the foot of the rail; a press opens the page at the foot."""
        feet = [entry.key for entry in self._entries.values() if entry.at_foot]
        self._rail.set_person(name if feet else "", feet[0] if feet else "")

    def show_page(self, key: str) -> None:
        """Show a page, built on its first time. Raises KeyError for an unknown key."""
        entry = self._entries[key]
        if isinstance(self._pages.get(key), PageError):
            self._forget(key)
        page = self._pages.get(key)
        try:
            if page is None:
                page = entry.factory()
            if isinstance(page, Refreshable):
                page.refresh()
        except Exception as error:  # noqa: BLE001
            # Whatever a page's data did, the person keeps the rest of the app.
            _LOG.exception("page %s could not be shown", key)
            self._forget(key)
            page = PageError(self._look, key, entry.title, str(error))
            page.retry_requested.connect(self.show_page)
        if self._pages.get(key) is not page:
            self._stack.addWidget(page)
            self._pages[key] = page
        self._stack.setCurrentWidget(page)
        # A page names what to begin with by its focus proxy; on other pages nothing has the focus yet.
        if self.focusWidget() is None and page.focusProxy() is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._current = key
        self._rail.set_current(key)
        self.page_shown.emit(key)

    def enter_session(self, session: QWidget) -> None:
        """Give the whole window to a session. The window owns it from now on."""
        self.leave_session()
        self._session = session
        self._help.close()
        self._whole.addWidget(session)
        self._whole.setCurrentWidget(session)
        self.actions_registry.set_enabled(self._page_actions(), enabled=False)
        session.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_session(self) -> None:
        """Back to the page before the session, read anew; the session's widget is deleted."""
        if self._session is None:
            return
        self._whole.removeWidget(self._session)
        self._session.deleteLater()
        self._session = None
        self._whole.setCurrentIndex(0)
        self.actions_registry.set_enabled(self._page_actions(), enabled=True)
        if self._current:
            self.show_page(self._current)

    def _build_shell(self) -> None:
        for entry in self._entries.values():
            self._rail.add_page(entry.key, entry.title, entry.icon, at_foot=entry.at_foot)
        self._rail.chosen.connect(self.show_page)
        self._rail.chosen.connect(self.page_chosen)
        shell = QWidget()
        row = QHBoxLayout(shell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._stack, 1)
        self._whole.addWidget(shell)
        self.setCentralWidget(self._whole)

    def _add_actions(self) -> None:
        for number, entry in enumerate(self._entries.values(), start=1):
            shortcuts = (f"Ctrl+{number}",) if number < 10 else ()
            show = partial(self.show_page, entry.key)
            self.actions_registry.add(Action(f"page_{entry.key}", entry.title, shortcuts, entry.icon, show))
        sizes = (
            Action("text_larger", "Larger text", ("Ctrl++", "Ctrl+="), "plus", self._larger_text),
            Action("text_smaller", "Smaller text", ("Ctrl+-",), "minus", self._smaller_text),
            Action("text_usual", "Usual text size", ("Ctrl+0",), "repeat", self._usual_text),
            Action("full_screen", "Full screen", ("F11",), "share", self._toggle_full_screen),
        )
        for action in sizes:
            self.actions_registry.add(action)

    def _page_actions(self) -> tuple[str, ...]:
        """What a session has no use for: other pages, and their help."""
        return (HELP, *(f"page_{key}" for key in self._entries))

    def _forget(self, key: str) -> None:
        page = self._pages.pop(key, None)
        if page is not None:
            self._stack.removeWidget(page)
            page.deleteLater()

    def _larger_text(self) -> None:
        larger = [size for size in _text_sizes() if size > self._look.text_scale]
        self._take_text_size(min(larger, default=self._look.text_scale))

    def _smaller_text(self) -> None:
        smaller = [size for size in _text_sizes() if size < self._look.text_scale]
        self._take_text_size(max(smaller, default=self._look.text_scale))

    def _usual_text(self) -> None:
        self._take_text_size(1.0)

    def _take_text_size(self, size: float) -> None:
        if size != self._look.text_scale:
            self._look.choose_text_scale(size)
            self.text_scale_chosen.emit(size)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)


def _text_sizes() -> list[float]:
    known = setting("text_scale")
    return [float(choice.value) for choice in known.choices] if isinstance(known, ChoiceSetting) else []
