"""What a person changes on the way: side, easier, later, sound, reasons, and the sheet that lists it all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation, QRectF, Qt

from backguide.core.compile import make_plan
from backguide.core.plan import PlanSettings
from backguide.core.session import Activity
from backguide.core.step import StepKind
from backguide.core.vocabulary import Side, SkipReason
from backguide.storage.data_folder import DataFolder
from backguide.ui.session_actions import SESSION_ACTIONS, SessionKey
from backguide.ui.theme import Role
from backguide.ui.widgets.session.glow import EdgeGlow
from tests.ui.session_helpers import two_exercises
from tests.ui.session_page_helpers import PlayedPage

pytestmark = pytest.mark.usefixtures("qapp")
Key = Qt.Key


@pytest.fixture
def played(tmp_path: Path) -> Iterator[PlayedPage]:
    yield from playing(tmp_path, PlanSettings())


@pytest.fixture
def own_pace(tmp_path: Path) -> Iterator[PlayedPage]:
    yield from playing(tmp_path, PlanSettings(self_paced=True, position_waits=True))


def playing(tmp_path: Path, settings: PlanSettings) -> Iterator[PlayedPage]:
    plan = two_exercises()
    with DataFolder.open(tmp_path / "data") as folder:
        played = PlayedPage(folder, make_plan(plan.items, settings))
        yield played
        played.model.end_for_today()
        played.page.close()
        played.page.deleteLater()


def test_the_number_keeps_size_and_place_as_it_counts(played: PlayedPage) -> None:
    phase = played.page.player.phase
    played.go_to(StepKind.HOLD)
    heights: set[float] = set()
    ends: set[float] = set()
    for _ in range(19):
        place: QRectF = phase.number_place()
        heights.add(place.height())
        ends.add(round(place.right(), 3))
        played.pass_time(1)
    assert played.model.clock.number == "1"
    assert len(heights) == len(ends) == 1
    assert heights.pop() >= 0.12 * played.page.height()


def test_the_spoken_name_of_the_phase_does_not_count(played: PlayedPage) -> None:
    phase = played.page.player.phase
    played.go_to(StepKind.HOLD)
    before = phase.accessibleName()
    played.pass_time(5)
    assert phase.accessibleName() == before == "Hold"


def test_the_figure_says_exercise_phase_and_side(played: PlayedPage) -> None:
    figure = played.page.player.stage.figure
    played.go_to(StepKind.HOLD)
    assert "Hold, Left" in figure.accessibleName()
    played.go_to(StepKind.SWITCH_SIDE)
    assert "Switch, Right" in figure.accessibleName()


def test_a_step_that_waits_has_a_large_button_and_no_number(own_pace: PlayedPage) -> None:
    player = own_pace.page.player
    own_pace.go_to(StepKind.POSITION)
    own_pace.pass_time(60)
    assert own_pace.state.step.kind is StepKind.POSITION
    assert own_pace.model.clock.number == ""
    assert player.ready.height() >= 0.2 * own_pace.page.height()
    assert player.phase.geometry().contains(player.ready.geometry())
    player.ready.click()
    assert own_pace.state.step.kind is StepKind.GET_READY


def test_a_set_at_ones_own_pace_ends_with_done(own_pace: PlayedPage) -> None:
    own_pace.go_to(StepKind.POSITION)
    own_pace.model.later()
    own_pace.play_until(lambda state: state.step.kind is StepKind.POSITION and state.step.item == 1)
    own_pace.model.ready()
    own_pace.play_until(lambda state: state.step.kind is StepKind.REPETITION)
    own_pace.pass_time(120)
    clock = own_pace.model.clock
    assert (clock.number, clock.suffix) == ("3", "times")
    assert own_pace.page.player.ready.text() == "Done"
    own_pace.page.player.ready.click()
    assert own_pace.state.step.kind is not StepKind.REPETITION


def test_s_goes_to_the_other_side(played: PlayedPage) -> None:
    played.go_to(StepKind.HOLD)
    assert played.state.step.side is Side.LEFT
    played.press(Key.Key_S)
    assert played.state.upcoming_side() is Side.RIGHT


def test_e_makes_it_easier_and_l_puts_it_off(played: PlayedPage) -> None:
    played.go_to(StepKind.HOLD)
    before = played.state.plan
    played.press(Key.Key_E)
    assert played.state.plan != before
    played.press(Key.Key_L)
    assert played.page.player.stage.name.text() == "Cat camel"


def test_what_cannot_be_done_is_said(played: PlayedPage) -> None:
    played.go_to(StepKind.REPETITION)
    played.press(Key.Key_S)
    assert played.page.player.stage.caption.text() == "There is no other side to do now."
    played.press(Key.Key_L)
    assert played.page.player.stage.caption.text() == "Nothing comes after this one."


def test_m_mutes_and_tones_become_light(played: PlayedPage) -> None:
    played.go_to(StepKind.HOLD)
    played.press(Key.Key_M)
    played.sound.heard.clear()
    played.play_until(lambda state: state.step.kind is StepKind.SWITCH_SIDE)
    assert played.sound.heard == []
    assert played.page.player.glow.isVisible()
    played.press(Key.Key_M)
    played.play_until(lambda state: state.step.kind is StepKind.HOLD)
    assert played.sound.heard


def test_light_never_comes_more_than_three_times_a_second(played: PlayedPage) -> None:
    glow = EdgeGlow(played.look, parent=played.page)
    started: list[QAbstractAnimation.State] = []

    def note(now: QAbstractAnimation.State, _before: QAbstractAnimation.State) -> None:
        started.append(now)

    glow._fade.stateChanged.connect(note)
    for _ in range(50):
        glow.light(Role.HOLD)
    assert started.count(QAbstractAnimation.State.Running) == 1
    assert glow._fade.duration() >= 600


def test_skip_asks_why_and_never_waits_for_it(played: PlayedPage) -> None:
    why = played.page.player.why
    played.go_to(StepKind.HOLD)
    played.press(Key.Key_Right)
    assert played.state.step.kind is StepKind.REST
    assert played.state.activity is Activity.RUNNING
    assert why.isVisible()
    played.pass_time(9)
    assert not why.isVisible()


def test_a_reason_leaves_the_exercise_out_and_is_kept(played: PlayedPage) -> None:
    played.go_to(StepKind.HOLD)
    played.pass_time(5)
    played.press(Key.Key_Right)
    played.page.player.why.buttons[0].click()
    assert played.page.player.stage.name.text() == "Cat camel"
    assert not played.page.player.why.isVisible()
    played.model.end_for_today()
    assert played.record.items[0].reason == SkipReason.PAIN.value


def test_no_reason_is_asked_for_ending_a_rest(played: PlayedPage) -> None:
    played.go_to(StepKind.REST)
    played.press(Key.Key_Right)
    assert not played.page.player.why.isVisible()


def test_the_help_sheet_waits_lists_every_action_and_goes_on(played: PlayedPage) -> None:
    played.go_to(StepKind.HOLD)
    played.press(Key.Key_Question)
    sheet = played.page.help.sheet
    assert sheet.isVisible()
    assert played.state.activity is Activity.PAUSED
    shown = {button.text() for button in sheet.buttons}
    assert {one.text for one in SESSION_ACTIONS if one.key is not SessionKey.HELP} <= shown
    played.press(Key.Key_Escape)
    assert not sheet.isVisible()
    assert played.state.activity is Activity.LEAD_IN
    assert played.focused is played.page.player.controls.pause


def test_an_action_can_be_chosen_from_the_sheet(played: PlayedPage) -> None:
    played.go_to(StepKind.HOLD)
    played.page.player.controls.more.click()
    played.press_on("Other side now")
    assert not played.page.help.sheet.isVisible()
    assert played.state.upcoming_side() is Side.RIGHT
    assert played.state.activity is not Activity.PAUSED


def test_tooltips_tell_the_keys(played: PlayedPage) -> None:
    controls = played.page.player.controls
    assert controls.skip.toolTip() == "Go on to what comes next (→ or Page Down)"
    assert controls.stop.accessibleDescription() == "Everything stops at once (Esc or full stop)"


def test_the_bar_is_full_only_when_the_breathing_is_over(played: PlayedPage) -> None:
    played.go_to(StepKind.COOL_DOWN)
    played.pass_time(30)
    bar = played.model.clock.segments
    assert [part.done for part in bar] == pytest.approx([1.0, 1.0, 0.5], abs=0.02)
    assert sum(part.share for part in bar) == pytest.approx(1.0)
    assert played.page.player.bar.accessibleName().startswith("Exercise 2 of 2")
    played.pass_time(15)
    assert played.model.clock.minutes_text == "Nearly done"
