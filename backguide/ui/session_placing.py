"""Where a session is shown when more than one screen is connected."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget


class Screen(Protocol):
    """What is needed of a ``QScreen``."""

    def name(self) -> str:
        """The system's name of it."""
        ...

    def availableGeometry(self) -> QRect:  # noqa: N802 (Qt's name)
        """Its place without the system's bars."""
        ...


def other_screen(names: Sequence[str], here: str, wanted: str) -> str | None:
    """The screen for a session: ``wanted`` where it is connected, else the next after ``here``.

    None where there is no other one.
    """
    others = [name for name in names if name != here]
    if wanted in others:
        return wanted
    if not others:
        return None
    return names[(names.index(here) + 1) % len(names)] if here in names else others[0]


class SessionPlacing(QObject):
    """Moves ``window`` to another screen for a session, and back after it.

    ``screens`` gives what is connected now. ``chosen`` carries the name of a screen chosen by hand,
    nothing where that is the one the window came from.
    """

    chosen = Signal(str)

    def __init__(self, window: QWidget, screens: Callable[[], Sequence[Screen]]) -> None:
        super().__init__(window)
        self._window = window
        self._screens = screens
        self._before: tuple[QRect, Qt.WindowState] | None = None
        self._is_in_session = False

    @property
    def here(self) -> str:
        """The name of the screen that shows most of the window; empty where none does."""
        return self._screen_of(self._window.geometry())

    def begin(self) -> None:
        """A session begins where the window is."""
        self._is_in_session = True

    def enter(self, wanted: str) -> None:
        """Show the session on another screen, filling it, unless ``wanted`` is this one.

        Nothing moves where no other screen is connected.
        """
        target = self._target(wanted)
        if target is None or wanted == self.here:
            return
        self._before = self._window.geometry(), self._window.windowState()
        self._show_on(target, Qt.WindowState.WindowFullScreen)

    def leave(self) -> None:
        """The session is over: back to where the window was, or to a screen that is still there."""
        self._is_in_session = False
        if self._before is None:
            return
        (place, state), self._before = self._before, None
        home = next((one for one in self._screens() if one.availableGeometry().intersects(place)), None)
        self._window.setWindowState(state)
        if home is not None:
            self._window.setGeometry(place)
        else:
            self.bring_back()

    def move_on(self) -> None:
        """To the next screen, as the person asked; in a session, the next ones will be shown there too."""
        target = self._target("")
        if target is None:
            return
        if self._is_in_session and self._before is None:
            self._before = self._window.geometry(), self._window.windowState()
        self._show_on(target, self._window.windowState())
        if self._before is not None:
            home = self._screen_of(self._before[0])
            self.chosen.emit("" if target.name() == home else target.name())

    def bring_back(self) -> None:
        """A screen was unplugged: where it showed the window, the first one left does."""
        left = self._screens()
        if self.here or not left:
            return
        self._show_on(left[0], self._window.windowState())

    def _screen_of(self, place: QRect) -> str:
        middle = place.center()
        return next((one.name() for one in self._screens() if one.availableGeometry().contains(middle)), "")

    def _target(self, wanted: str) -> Screen | None:
        connected = {one.name(): one for one in self._screens()}
        name = other_screen(tuple(connected), self.here, wanted)
        return connected.get(name) if name else None

    def _show_on(self, screen: Screen, state: Qt.WindowState) -> None:
        window, area = self._window, screen.availableGeometry()
        window.setWindowState(Qt.WindowState.WindowNoState)
        if isinstance(screen, QScreen):
            window.setScreen(screen)
        size = window.size().boundedTo(area.size())
        place = QRect(area.topLeft(), size)
        place.moveCenter(area.center())
        window.setGeometry(area if state & Qt.WindowState.WindowFullScreen else place)
        window.setWindowState(state)
