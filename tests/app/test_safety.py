"""What is asked around sessions, by keyboard alone, and the lock that survives a restart."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from backguide.app import App
from backguide.core.safety import (
    ConsentGiven,
    Lock,
    Morning,
    MorningAfter,
    Occasion,
    ProgrammeLockedError,
    SafetyEntry,
    SignsAsked,
    Urgency,
)
from backguide.core.settings import LegPain
from backguide.core.step import StepKind
from backguide.core.vocabulary import Status
from backguide.platform.quiet import NoTones
from backguide.services.headless import FastClock
from backguide.services.safety import SafetyDesk
from backguide.storage.data_folder import DataFolder
from backguide.ui.dialogs.advice import AdvicePanel
from backguide.ui.dialogs.consent import ConsentPage
from backguide.ui.dialogs.question_panel import QuestionPanel
from backguide.ui.dialogs.signs_page import SignsPage
from backguide.ui.pages.session import SessionPage
from backguide.ui.pages.today.resting import RestingCard
from tests.dressed import undress
from tests.services.test_safety import NOW, yesterday

Key = Qt.Key
DAY = 24 * 3600.0


class Person:
    """Someone with a keyboard, at a window over a folder of their own."""

    def __init__(self, application: QApplication, path: Path, clock: FastClock) -> None:
        self._application = application
        self._path = path
        self.clock = clock
        self.open()

    def open(self) -> None:
        self.folder = DataFolder.open(self._path, now=self.clock.wall)
        self.app = App(self._application, self.folder, self.clock, tones=NoTones())
        self.app.show()

    def close(self) -> None:
        self.app.close()
        self.folder.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def restart(self) -> None:
        self.close()
        self.open()

    @property
    def shown(self) -> QWidget:
        """What has the whole window, or the page."""
        whole = self.app.window.centralWidget()
        current = getattr(whole, "currentWidget")()  # noqa: B009 - the window's stack has no public name
        assert isinstance(current, QWidget)
        return current

    @property
    def entries(self) -> tuple[SafetyEntry, ...]:
        return self.folder.safety.entries()

    @property
    def lock(self) -> Lock | None:
        return SafetyDesk(self.folder, self.clock).lock

    def press(self, *keys: Key) -> None:
        for key in keys:
            text = chr(key.value) if key.value < 0x7F else ""
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                target = self.app.window.focusWidget() or self.app.window
                QCoreApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))

    def tab_to(self, words: str) -> None:
        """Tab to what has these words or begins with them."""
        for _ in range(60):
            focused = self.app.window.focusWidget()
            if isinstance(focused, QAbstractButton) and focused.text() == words:
                return
            if focused is not None and focused.accessibleName().startswith(words):
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab never came to {words!r}")

    def press_on(self, words: str) -> None:
        """Tab there and press Space."""
        self.tab_to(words)
        self.press(Key.Key_Space)

    def get_through_first_run(self) -> None:
        self.press_on("I have read this")
        self.press_on("None of these")
        self.press_on("Go on")
        self.press_on("No")


@pytest.fixture
def person(qapp: QApplication, tmp_path: Path) -> Iterator[Person]:
    made = Person(qapp, tmp_path / "data", FastClock(NOW))
    yield made
    made.close()
    undress(qapp)


def test_the_first_run_by_keyboard(person: Person) -> None:
    assert isinstance(person.shown, ConsentPage)
    person.press_on("I have read this")
    assert isinstance(person.shown, SignsPage)
    assert not person.shown.go_on.isEnabled()
    person.press_on("None of these")
    person.press_on("Go on")
    assert isinstance(person.shown, QuestionPanel)
    person.press_on("Yes")
    assert person.entries == (ConsentGiven(NOW), SignsAsked(NOW, Occasion.FIRST, None))
    assert person.folder.settings.values().leg_pain is LegPain.YES
    person.restart()
    assert person.app.window.current_page == "today"
    assert not isinstance(person.shown, ConsentPage)


def test_looking_around_first_leaves_the_questions_for_the_first_session(person: Person) -> None:
    person.press_on("Look around first")
    assert person.entries == ()
    person.app.request_session()
    assert isinstance(person.shown, ConsentPage)
    person.get_through_first_run()
    assert isinstance(person.shown, SessionPage)


def test_a_sign_at_the_first_run_is_advised_and_locks(person: Person) -> None:
    person.press_on("I have read this")
    person.press_on("Get help now")
    person.press_on("Ask when you next see a doctor")
    person.press_on("Go on")
    panel = person.shown
    assert isinstance(panel, AdvicePanel)
    assert "call your local emergency number" in panel.accessibleName()
    person.press_on("I understand")
    assert person.app.window.current_page == "today"
    assert person.lock == Lock(NOW, Urgency.NOW)


def locked(person: Person) -> None:
    person.get_through_first_run()
    session = person.app.start_session()
    session.check_in(4, anything_new=False)
    person.press(Key.Key_Escape, Key.Key_3)
    person.press_on("I have one of these")
    person.press_on("Done")


def test_a_worry_in_a_session_locks_and_the_lock_survives_a_restart(person: Person) -> None:
    locked(person)
    latest = person.folder.history.latest()
    assert latest is not None
    assert latest.status is Status.STOPPED_SAFETY
    person.clock.move(2 * DAY)
    person.restart()
    assert person.lock == Lock(NOW, Urgency.NOW)
    card = person.shown.findChild(RestingCard)
    assert isinstance(card, RestingCard)
    assert card.isVisible()
    before = person.shown
    person.app.request_session()
    person.app.request_trial("bird-dog")
    assert person.shown is before
    with pytest.raises(ProgrammeLockedError):
        person.app.start_session()


def test_leaving_a_session_that_worried_shows_why_the_programme_rests(person: Person) -> None:
    person.get_through_first_run()
    person.app.window.show_page("exercises")
    person.app.request_trial("bird-dog")
    person.press_on("Yes, something is")
    person.press_on("I have one of these")
    person.press_on("Done")
    assert person.app.window.current_page == "today"
    card = person.shown.findChild(RestingCard)
    assert isinstance(card, RestingCard)
    assert card.isVisible()


def test_confirming_that_advice_was_taken_unlocks_with_two_presses(person: Person) -> None:
    locked(person)
    person.app.window.show_page("today")
    card = person.shown.findChild(RestingCard)
    assert isinstance(card, RestingCard)
    assert not card.start_again.isEnabled()
    person.press_on("I was checked, and I may exercise")
    person.press_on("Start again")
    assert person.lock is None
    assert not card.isVisible()
    person.app.request_session()
    assert isinstance(person.shown, SessionPage)


def test_once_a_month_the_list_comes_first_and_takes_two_presses(person: Person) -> None:
    person.get_through_first_run()
    person.clock.move(31 * DAY)
    person.app.request_session()
    assert isinstance(person.shown, SignsPage)
    person.press_on("None of these")
    person.press_on("Go on")
    assert isinstance(person.shown, SessionPage)
    assert person.entries[-1] == SignsAsked(person.clock.wall(), Occasion.MONTHLY, None)


def test_what_is_not_urgent_is_advised_and_the_session_starts(person: Person) -> None:
    person.get_through_first_run()
    person.clock.move(31 * DAY)
    person.app.request_session()
    person.press_on("Ask when you next see a doctor")
    person.press_on("Go on")
    person.press_on("Go on")
    assert isinstance(person.shown, SessionPage)
    assert person.lock is None


def test_not_now_starts_nothing(person: Person) -> None:
    person.get_through_first_run()
    person.clock.move(31 * DAY)
    person.app.request_session()
    person.press_on("Not now")
    assert person.app.window.current_page == "today"
    assert not isinstance(person.shown, SessionPage | SignsPage)


@pytest.mark.parametrize(
    ("keys", "answer"), [((Key.Key_3,), Morning.WORSE), ((Key.Key_1,), Morning.USUAL), ((), None)]
)
def test_the_morning_after_pain_is_asked_about_and_can_be_skipped(
    person: Person, keys: tuple[Key, ...], answer: Morning | None
) -> None:
    person.get_through_first_run()
    person.folder.history.add(yesterday())
    person.app.request_session()
    assert isinstance(person.shown, QuestionPanel)
    if keys:
        person.press(*keys)
    else:
        person.press_on("Skip the question")
    assert person.entries[-1] == MorningAfter(NOW, yesterday().id, answer)
    page = person.shown
    assert isinstance(page, SessionPage)
    advised = "Do three quarters today" in page.check_in.accessibleName()
    assert advised is (answer is Morning.WORSE)


def test_leg_pain_that_spreads_leads_to_the_signs(person: Person) -> None:
    person.press_on("I have read this")
    person.press_on("None of these")
    person.press_on("Go on")
    person.press_on("Yes")
    session = person.app.start_session()
    session.check_in(3, anything_new=False)
    while session.face.kind is not StepKind.CHECK_OUT:
        session.skip()
    person.press_on("Your leg pain: Further down")
    person.press_on("Skip the questions")
    page = person.shown
    assert isinstance(page, SessionPage)
    assert page.warning_sheet.isVisible()
    page.warning_sheet.warned.emit(page.warning_sheet.group)
    latest = person.folder.history.latest()
    assert latest is not None
    assert (latest.status, latest.leg) == (Status.STOPPED_SAFETY, "down")
    assert person.lock is not None
