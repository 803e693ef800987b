"""The Session page as a person meets it: by keyboard, by mouse, and by ear."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

import backguide.ui.pages.session as session_module
from backguide.core.session import Activity
from backguide.core.settings import Theme
from backguide.core.step import StepKind
from backguide.core.vocabulary import Feedback, Side, Status
from backguide.storage.data_folder import DataFolder
from backguide.storage.errors import StorageError
from backguide.ui.figure.stage import FRAMES_PER_WAY
from backguide.ui.viewmodels.session_face import SessionPart
from tests.ui.session_helpers import two_exercises
from tests.ui.session_page_helpers import PlayedPage

pytestmark = pytest.mark.usefixtures("qapp")
Key = Qt.Key
STOPPED = ["<silence>", "<silence>", "Come out slowly. There is no hurry."]
GUIDED = (
    StepKind.OVERVIEW,
    StepKind.POSITION,
    StepKind.GET_READY,
    StepKind.MOVE_IN,
    StepKind.HOLD,
    StepKind.MOVE_OUT,
    StepKind.SWITCH_SIDE,
    StepKind.REST,
    StepKind.REPETITION,
    StepKind.COOL_DOWN,
)


@pytest.fixture
def played(tmp_path: Path) -> Iterator[PlayedPage]:
    with DataFolder.open(tmp_path / "data") as folder:
        played = PlayedPage(folder, two_exercises())
        yield played
        played.model.end_for_today()
        played.page.close()
        played.page.deleteLater()


def test_a_whole_session_by_keyboard_alone(played: PlayedPage) -> None:
    left: list[bool] = []
    played.page.finished.connect(lambda: left.append(True))
    played.press(Key.Key_4)
    played.press_on("No, let us begin")
    assert played.state.step.kind is StepKind.OVERVIEW
    played.press_on("I am ready")
    assert played.state.step.kind is StepKind.POSITION
    played.play_until(lambda state: state.step.kind is StepKind.CHECK_OUT)
    played.press(Key.Key_1, Key.Key_0)
    played.press(Key.Key_3)
    played.press_on("Tell how each one went")
    played.press(Key.Key_Space)
    played.press_on("Done")
    record = played.record
    assert (record.status, record.pain_before, record.pain_after) == (Status.COMPLETED, 4, 3)
    assert record.items[0].feedback is Feedback.FINE
    played.press_on("Done")
    assert left == [True]


@pytest.mark.parametrize("kind", GUIDED)
@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Period])
def test_stop_works_in_every_phase_and_silences(played: PlayedPage, kind: StepKind, key: Key) -> None:
    played.go_to(kind)
    played.pass_time(1)
    number = played.model.clock.number
    played.sound.heard.clear()
    played.press(key)
    assert played.page.stop_sheet.isVisible()
    assert played.sound.heard == STOPPED
    played.pass_time(60)
    assert played.model.clock.number == number
    assert not played.model.is_ticking


def test_stop_answers_to_the_press_of_the_mouse(played: PlayedPage) -> None:
    played.go_to(StepKind.HOLD)
    QTest.mousePress(played.page.player.controls.stop, Qt.MouseButton.LeftButton)
    assert played.page.stop_sheet.isVisible()
    QTest.mouseRelease(played.page.player.controls.stop, Qt.MouseButton.LeftButton)
    assert played.page.stop_sheet.isVisible()


@pytest.mark.parametrize(
    "key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter, Key.Key_MediaPlay, Key.Key_MediaTogglePlayPause]
)
def test_pause_keys_pause_and_go_on(played: PlayedPage, key: Key) -> None:
    played.go_to(StepKind.HOLD)
    played.pass_time(2)
    played.press(key)
    assert played.state.activity is Activity.PAUSED
    assert played.page.player.controls.pause.text() == "Go on"
    assert played.page.player.stage.caption.text() == "Paused. Take your time."
    played.press(key)
    assert played.state.activity is Activity.LEAD_IN
    assert played.page.player.controls.pause.text() == "Pause"


@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_PageDown, Key.Key_MediaNext])
def test_skip_keys_go_past_the_set(played: PlayedPage, key: Key) -> None:
    played.go_to(StepKind.HOLD)
    played.press(key)
    assert played.state.step.kind is StepKind.REST


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_PageUp, Key.Key_MediaPrevious])
def test_back_keys_begin_again(played: PlayedPage, key: Key) -> None:
    played.go_to(StepKind.HOLD)
    played.pass_time(8)
    played.press(key)
    assert played.state.step.kind is StepKind.HOLD
    assert played.model.clock.number == "20"
    played.press(key)
    assert played.state.step.kind is StepKind.MOVE_IN


def test_up_and_down_add_and_take_five_seconds(played: PlayedPage) -> None:
    played.go_to(StepKind.HOLD)
    before = int(played.model.clock.number)
    played.press(Key.Key_Up)
    assert int(played.model.clock.number) == before + 5
    played.press(Key.Key_Down, Key.Key_Down)
    assert int(played.model.clock.number) == before - 5


@pytest.mark.parametrize("control", ["back", "skip", "stop", "pause"])
def test_steering_keys_work_whatever_button_has_the_keyboard(played: PlayedPage, control: str) -> None:
    played.go_to(StepKind.HOLD)
    button: QWidget = getattr(played.page.player.controls, control)
    button.setFocus()
    played.press(Key.Key_Right)
    assert played.state.step.kind is StepKind.REST


@pytest.mark.parametrize("key", [Key.Key_A, Key.Key_F11])
def test_other_keys_are_left_to_the_window(played: PlayedPage, key: Key) -> None:
    window = KeyCatcher()
    played.page.setParent(window)
    window.show()
    played.page.show()
    played.go_to(StepKind.HOLD)
    played.press(key)
    played.press(Key.Key_Escape)
    played.press(key)
    assert window.keys == [key, key]
    played.page.setParent(None)
    window.close()
    window.deleteLater()


class KeyCatcher(QWidget):
    """Remembers the keys that reach the window."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[Key] = []

    def keyPressEvent(self, event: object) -> None:
        self.keys.append(Key(event.key()))  # pyright: ignore[reportAttributeAccessIssue]


def test_figure_arrow_and_words_show_the_same_side(played: PlayedPage) -> None:
    player = played.page.player
    played.go_to(StepKind.HOLD)
    seen: list[tuple[Side | None, Side | None, str]] = []
    while played.state.step.item == 0:
        seen.append((player.stage.figure_side, player.side.arrow, player.side.text.split()[0].lower()))
        played.pass_time(1)
    assert {side for side, _, _ in seen} == {Side.LEFT, Side.RIGHT}
    assert all(figure is arrow and arrow == word for figure, arrow, word in seen)


def test_the_figure_follows_the_clock(played: PlayedPage) -> None:
    played.go_to(StepKind.MOVE_IN)
    played.pass_time(2)
    figure = played.page.player.stage.figure
    assert figure.shown is not None
    assert figure.shown.index == pytest.approx(FRAMES_PER_WAY / 2, abs=12)
    played.go_to(StepKind.HOLD)
    assert figure.shown.index == FRAMES_PER_WAY


def test_pain_at_the_sheet_skips_the_exercise(played: PlayedPage) -> None:
    played.go_to(StepKind.HOLD)
    played.press(Key.Key_Escape, Key.Key_2)
    assert not played.page.stop_sheet.isVisible()
    assert played.page.player.stage.name.text() == "Cat camel"


def test_effort_at_the_sheet_goes_on_after_ready(played: PlayedPage) -> None:
    played.go_to(StepKind.HOLD)
    played.press(Key.Key_Escape, Key.Key_1, Key.Key_1)
    assert played.state.activity is Activity.LEAD_IN
    assert played.focused is played.page.player.controls.pause


def test_effort_at_the_sheet_can_make_the_exercise_easier(played: PlayedPage) -> None:
    played.go_to(StepKind.HOLD)
    before = played.state.plan.items[0]
    played.press(Key.Key_Escape, Key.Key_1, Key.Key_2)
    assert not played.page.stop_sheet.isVisible()
    assert played.state.plan.items[played.state.step.item or 0] != before


def test_the_way_to_a_warning_sign_and_out(played: PlayedPage) -> None:
    played.go_to(StepKind.HOLD)
    played.press(Key.Key_Escape, Key.Key_3)
    assert played.page.warning_sheet.isVisible()
    played.press_on("I have one of these")
    assert played.record.status is Status.STOPPED_SAFETY
    assert played.page.summary.isVisible()
    assert "call your local emergency number." in played.page.summary.accessibleName()
    assert not played.page.stop_sheet.isVisible()


def test_no_warning_sign_leads_back_to_the_choices(played: PlayedPage) -> None:
    played.go_to(StepKind.HOLD)
    played.press(Key.Key_Escape, Key.Key_3)
    for _ in range(4):
        played.press_on("None of these")
    assert not played.page.warning_sheet.isVisible()
    assert played.page.stop_sheet.isVisible()
    assert played.state.activity is Activity.STOPPING


def test_something_new_at_check_in_asks_for_signs_first(played: PlayedPage) -> None:
    played.press(Key.Key_6)
    played.press_on("Yes, something is")
    assert played.page.warning_sheet.isVisible()
    for _ in range(4):
        played.press_on("None of these")
    assert played.state.step.kind is StepKind.OVERVIEW
    assert (played.state.pain_before, played.state.anything_new) == (6, True)


def test_an_emergency_at_check_in_ends_the_session(played: PlayedPage) -> None:
    played.press(Key.Key_6)
    played.press_on("Yes, something is")
    played.press_on("I have one of these")
    assert (played.record.status, played.record.pain_before) == (Status.STOPPED_SAFETY, 6)
    assert played.page.summary.isVisible()


def test_end_for_today_keeps_a_part_session(played: PlayedPage) -> None:
    played.go_to(StepKind.SWITCH_SIDE)
    played.press(Key.Key_Escape)
    played.press_on("End for today")
    assert played.record.status is Status.PARTIAL
    assert "You did 1 of 2. That counts." in played.page.summary.accessibleName()


def test_phase_changes_are_announced(played: PlayedPage, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def hear(_widget: QWidget, text: str, urgent: bool = False) -> None:
        said.append(f"{text}!" if urgent else text)

    monkeypatch.setattr(session_module, "announce", hear)
    played.go_to(StepKind.HOLD)
    played.press(Key.Key_Escape)
    assert "Draw your left knee in." in said
    assert "Breathe. Stay soft." in said
    assert said[-1] == "Come out slowly. There is no hurry.!"


def test_a_full_disk_at_the_end_is_told_honestly(played: PlayedPage, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_record: object) -> None:
        raise StorageError("The history could not be saved: the disk is full.")

    played.go_to(StepKind.HOLD)
    played.pass_time(5)
    monkeypatch.setattr(played.folder.history, "add", fail)
    played.press(Key.Key_Escape)
    played.press_on("End for today")
    words = played.page.summary.accessibleName()
    assert "The history could not be saved: the disk is full." in words
    assert "offered again at the next start" in words


def test_everything_that_takes_the_keyboard_has_a_name(played: PlayedPage) -> None:
    focusable = [
        widget
        for widget in played.page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(focusable) > 20
    nameless = [widget for widget in focusable if not (widget.accessibleName() or text_of(widget))]
    assert not nameless


def text_of(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def test_tab_stays_inside_the_sheet(played: PlayedPage) -> None:
    played.go_to(StepKind.HOLD)
    played.press(Key.Key_Escape)
    for _ in range(9):
        played.press(Key.Key_Tab)
        assert played.page.stop_sheet.isAncestorOf(played.focused)


def test_less_motion_steps_the_bar_and_fades_the_figure(played: PlayedPage) -> None:
    played.go_to(StepKind.HOLD)
    played.look.choose_reduced_motion(reduced=True)
    played.pass_time(0.4, step=0.1)
    assert played.model.clock.share_left * 20 == pytest.approx(round(played.model.clock.share_left * 20))


def test_a_new_theme_reaches_the_figure(played: PlayedPage) -> None:
    played.go_to(StepKind.HOLD)
    played.look.choose_theme(Theme.DARK)
    assert played.drawing.shots[-1].theme == "dark"


def test_the_parts_take_turns(played: PlayedPage) -> None:
    page = played.page
    assert page.check_in.isVisible()
    assert not page.player.isVisible()
    played.go_to(StepKind.HOLD)
    assert played.model.face.part is SessionPart.PLAYER
    assert page.player.isVisible()
    assert not page.check_in.isVisible()
