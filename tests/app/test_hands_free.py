"""A whole session from Today to the summary and back, by keyboard, by clicker, by a headset's keys alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from backguide.app import App
from backguide.core.session import Activity
from backguide.core.step import StepKind
from backguide.core.vocabulary import Status
from backguide.services.headless import FastClock
from backguide.ui.dialogs.question_panel import QuestionPanel
from backguide.ui.pages.session import SessionPage
from backguide.ui.viewmodels.session import SessionViewModel
from backguide.ui.viewmodels.session_face import SessionPart

Key = Qt.Key
KEYBOARD = (Key.Key_Tab, Key.Key_Return, Key.Key_Right, Key.Key_Left, Key.Key_Space, Key.Key_Escape)
CLICKER = (
    Key.Key_PageDown,
    Key.Key_Period,
    Key.Key_PageDown,
    Key.Key_PageUp,
    None,
    Key.Key_Period,
)
MEDIA = (
    Key.Key_MediaNext,
    Key.Key_MediaTogglePlayPause,
    Key.Key_MediaNext,
    Key.Key_MediaPrevious,
    Key.Key_MediaTogglePlayPause,
    None,
)


class Hands:
    """Presses keys of one kind only: on, press, skip, back, pause, stop; None where there is none."""

    def __init__(self, app: App, clock: FastClock, keys: tuple[Qt.Key | None, ...]) -> None:
        self.app, self.clock = app, clock
        self.on, self.take, self.skip, self.back, self.pause, self.stop = keys

    def press(self, key: Qt.Key | None) -> None:
        assert key is not None
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            focused = self.app.window.focusWidget() or self.app.window
            text = chr(key.value) if key.value < 0x7F else ""
            QCoreApplication.sendEvent(focused, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
            QApplication.processEvents()

    def press_on(self, text: str) -> None:
        """Go on to the button with this name and press it."""
        for _ in range(60):
            focused = self.app.window.focusWidget()
            if isinstance(focused, QAbstractButton) and text in (focused.text(), focused.accessibleName()):
                self.press(self.take)
                return
            self.press(self.on)
        raise AssertionError(f"never came to {text!r}")

    def choose(self, number: int) -> None:
        """On a scale: type the number, or count up to it."""
        if self.on is Key.Key_Tab:
            self.press(Qt.Key(Key.Key_0.value + number))
            return
        for _ in range(number + 1):
            self.press(self.take)

    def play_until(self, session: SessionViewModel, wanted: Callable[[], bool]) -> None:
        for _ in range(8000):
            if wanted():
                return
            self.clock.move(0.5)
            session.tick()
        raise AssertionError("never came there")


def page_of(app: App) -> SessionPage:
    page = app.window.findChild(SessionPage)
    assert isinstance(page, SessionPage)
    return page


def begin(app: App, hands: Hands) -> SessionViewModel:
    """From Today, past whatever is asked before, to the first exercise."""
    hands.press_on("Start")
    for question in app.window.findChildren(QuestionPanel):
        if question.isVisible():
            hands.press(hands.on)
            hands.press(hands.take)
    session = page_of(app).findChild(SessionViewModel)
    assert isinstance(session, SessionViewModel)
    assert session.face.part is SessionPart.CHECK_IN
    hands.choose(4)
    hands.press_on("No, let us begin")
    assert session.face.part is SessionPart.OVERVIEW
    return session


@pytest.mark.parametrize("keys", [KEYBOARD, CLICKER, MEDIA], ids=["keyboard", "clicker", "media"])
def test_from_today_to_the_summary(app: App, clock: FastClock, keys: tuple[Qt.Key | None, ...]) -> None:
    hands = Hands(app, clock, keys)
    session = begin(app, hands)
    hands.press(hands.skip)
    assert session.face.kind is StepKind.POSITION
    hands.play_until(session, lambda: session.face.kind is StepKind.HOLD)
    if hands.pause is not None:
        hands.press(hands.pause)
        assert session.face.activity is Activity.PAUSED
        hands.press(hands.pause)
    if hands.stop is not None:
        hands.press(hands.stop)
        assert session.face.activity is Activity.STOPPING
        hands.press(hands.on)
        hands.press_on("My muscles are working hard")
        hands.press_on("Go on as it was")
    assert session.face.activity is Activity.LEAD_IN
    hands.play_until(session, lambda: session.face.part is SessionPart.CHECK_OUT)
    hands.choose(3)
    hands.press_on("All went fine")
    assert session.face.part is SessionPart.SUMMARY
    record = app.history.latest()
    assert record is not None
    assert (record.status, record.pain_before, record.pain_after) == (Status.COMPLETED, 4, 3)
    hands.press_on("Done")
    assert app.window.findChild(SessionPage) is None or not page_of(app).isVisible()
    today: QWidget | None = app.window.page("today")
    assert today is not None
    assert today.isVisible()


def test_a_second_press_of_stop_chooses_nothing(app: App, clock: FastClock) -> None:
    hands = Hands(app, clock, CLICKER)
    session = begin(app, hands)
    hands.press(hands.skip)
    for _ in range(3):
        hands.press(hands.stop)
    assert session.face.activity is Activity.STOPPING
