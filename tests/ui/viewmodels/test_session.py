"""The view model: what a session shows, and that a person's choices reach the record."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from backguide.core.events import StopReason
from backguide.core.session import Activity
from backguide.core.step import StepKind
from backguide.core.vocabulary import Feedback, Side, Status
from backguide.storage.data_folder import DataFolder
from backguide.storage.errors import StorageError
from backguide.ui.viewmodels.session_face import SessionPart
from tests.ui.session_helpers import Played, two_exercises

pytestmark = pytest.mark.usefixtures("qapp")
STOPPED = ["<silence>", "<silence>", "Come out slowly. There is no hurry."]
"""Voice and tones both fall silent; only the calm sentence follows."""


@pytest.fixture
def played(tmp_path: Path) -> Iterator[Played]:
    with DataFolder.open(tmp_path / "data") as folder:
        played = Played(folder, two_exercises())
        played.model.start()
        yield played
        played.model.end_for_today()


def test_the_parts_follow_one_another(played: Played) -> None:
    assert played.model.face.part is SessionPart.CHECK_IN
    played.model.check_in(4, anything_new=False)
    assert played.model.face.part is SessionPart.OVERVIEW
    played.go_to(StepKind.HOLD)
    assert played.model.face.part is SessionPart.PLAYER
    played.go_to(StepKind.CHECK_OUT)
    assert played.model.face.part is SessionPart.CHECK_OUT
    played.model.check_out(2, 5, {0: Feedback.FINE, 1: Feedback.HARD})
    assert played.model.face.part is SessionPart.SUMMARY


def test_a_hint_stays_to_be_read_until_the_first_exercise(played: Played) -> None:
    played.model.check_in(4, anything_new=False)
    played.model.show_hint("The screen may go dark.")
    played.pass_time(5.0)
    assert played.model.caption == "The screen may go dark."
    played.go_to(StepKind.POSITION)
    assert played.model.caption != "The screen may go dark."


def test_answers_are_stored(played: Played) -> None:
    played.model.check_in(4, anything_new=False)
    played.go_to(StepKind.CHECK_OUT)
    played.model.check_out(2, 5, {0: Feedback.FINE, 1: Feedback.HARD})
    record = played.record
    assert (record.pain_before, record.pain_after, record.effort) == (4, 2, 5)
    assert [item.feedback for item in record.items] == [Feedback.FINE, Feedback.HARD]
    assert record.status is Status.COMPLETED


def test_unanswered_questions_stay_unanswered(played: Played) -> None:
    played.model.skip()
    played.go_to(StepKind.CHECK_OUT)
    played.model.skip()
    record = played.record
    assert (record.pain_before, record.pain_after, record.effort) == (None, None, None)


def test_the_number_counts_whole_seconds_down_to_one(played: Played) -> None:
    played.go_to(StepKind.HOLD)
    seen = [played.model.clock.number]
    while played.state.step.kind is StepKind.HOLD:
        if played.model.clock.number != seen[-1]:
            seen.append(played.model.clock.number)
        played.pass_time(0.25, step=0.25)
    assert seen == [str(number) for number in range(20, 0, -1)]


def test_the_bar_drains_evenly_or_by_the_second(played: Played) -> None:
    played.go_to(StepKind.HOLD)
    played.pass_time(5.5)
    assert played.model.clock.share_left == pytest.approx(14.5 / 20, abs=0.03)
    played.model.set_reduced_motion(reduced=True)
    assert played.model.clock.share_left in (15 / 20, 14 / 20)


def test_repetitions_are_counted_instead_of_seconds(played: Played) -> None:
    played.go_to(StepKind.REPETITION)
    assert (played.model.clock.number, played.model.clock.suffix) == ("1", "of 3")
    played.play_until(lambda state: state.step.repetition == 2)
    assert (played.model.clock.number, played.model.clock.suffix) == ("2", "of 3")
    assert played.model.caption == "Slow and smooth."


def test_arrow_words_and_figure_show_the_same_side(played: Played) -> None:
    played.go_to(StepKind.MOVE_IN)
    assert (played.model.face.side, played.model.face.side_text) == (Side.LEFT, "Left leg")
    played.go_to(StepKind.SWITCH_SIDE)
    assert (played.model.face.side, played.model.face.side_text) == (Side.RIGHT, "Right leg")
    played.go_to(StepKind.HOLD)
    assert (played.model.face.side, played.model.face.side_text) == (Side.RIGHT, "Right leg")


def test_before_an_exercise_the_side_says_which_comes_first(played: Played) -> None:
    played.go_to(StepKind.POSITION)
    face = played.model.face
    assert (face.side, face.side_text, face.set_text) == (Side.LEFT, "Left first", "2 × 20 s a side")


def test_next_names_set_then_side_then_exercise(played: Played) -> None:
    played.go_to(StepKind.HOLD)
    seen = [played.model.face.next_text]
    while played.state.step.kind is not StepKind.COOL_DOWN:
        played.pass_time(0.5)
        if played.model.face.next_text != seen[-1]:
            seen.append(played.model.face.next_text)
    assert seen == ["Set 2 of 2", "Right leg", "Set 2 of 2", "Cat camel", "Slow breathing", "All done"]


def test_a_rest_shows_the_coming_exercise_and_can_be_ended(played: Played) -> None:
    played.go_to(StepKind.HOLD)
    played.play_until(lambda state: state.step.kind is StepKind.REST and state.step.item == 1)
    face = played.model.face
    assert (face.name, face.exercise, face.tag) == ("Cat camel", "cat-camel", "Next")
    assert face.can_be_ready
    assert (face.side, face.side_text) == (None, "Both sides")
    played.model.ready()
    assert played.state.step.kind is StepKind.POSITION


def test_a_pause_stops_clock_and_timer_and_says_so(played: Played) -> None:
    played.go_to(StepKind.HOLD)
    played.pass_time(3)
    number = played.model.clock.number
    assert played.model.is_ticking
    played.model.toggle_pause()
    assert not played.model.is_ticking
    played.pass_time(300)
    assert played.model.clock.number == number
    assert played.model.caption == "Paused. Take your time."
    assert played.sound.heard[-2] == "<silence>"


def test_going_on_counts_five_seconds_of_ready_first(played: Played) -> None:
    played.go_to(StepKind.HOLD)
    played.pass_time(3)
    number = played.model.clock.number
    played.model.toggle_pause()
    played.model.toggle_pause()
    assert (played.model.face.kind, played.model.clock.number) == (StepKind.GET_READY, "5")
    played.play_until(lambda state: state.activity is Activity.RUNNING)
    assert (played.model.face.kind, played.model.clock.number) == (StepKind.HOLD, number)
    assert played.model.caption == "Breathe. Stay soft."


def test_a_sleeping_computer_pauses_and_says_why(played: Played) -> None:
    played.go_to(StepKind.HOLD)
    played.clock.seconds += 3600
    played.model.tick()
    assert played.model.face.activity is Activity.PAUSED
    assert played.model.caption == "The computer slept. We paused."


@pytest.mark.parametrize(
    "kind",
    [
        StepKind.POSITION,
        StepKind.GET_READY,
        StepKind.MOVE_IN,
        StepKind.HOLD,
        StepKind.MOVE_OUT,
        StepKind.REST,
        StepKind.SWITCH_SIDE,
        StepKind.REPETITION,
        StepKind.COOL_DOWN,
    ],
)
def test_stop_freezes_and_silences_every_phase(played: Played, kind: StepKind) -> None:
    played.go_to(kind)
    played.pass_time(1)
    number = played.model.clock.number
    played.sound.heard.clear()
    played.model.stop()
    assert played.model.face.activity is Activity.STOPPING
    assert played.sound.heard == STOPPED
    played.pass_time(120)
    assert played.model.clock.number == number
    assert not played.model.is_ticking
    assert played.sound.heard == STOPPED


def test_pain_leaves_the_exercise_and_is_written_down(played: Played) -> None:
    played.go_to(StepKind.HOLD)
    played.model.stop()
    played.model.choose(StopReason.PAIN)
    assert played.model.face.name == "Cat camel"
    played.go_to(StepKind.CHECK_OUT)
    played.model.check_out(None, None, {})
    record = played.record
    assert record.items[0].reason == "pain"
    assert record.items[0].feedback is Feedback.HURT


def test_a_warning_sign_ends_the_session(played: Played) -> None:
    played.go_to(StepKind.HOLD)
    played.model.stop()
    played.model.stop_for_safety()
    record = played.record
    assert record.status is Status.STOPPED_SAFETY
    assert played.model.summary.title == "You did right to stop."


def test_a_warning_sign_at_check_in_keeps_the_pain_answer(played: Played) -> None:
    played.model.stop_at_check_in(7)
    record = played.record
    assert (record.status, record.pain_before) == (Status.STOPPED_SAFETY, 7)
    assert played.sound.heard[-1] == "<silence>"


def test_a_part_session_is_stored_as_partial_and_praised(played: Played) -> None:
    played.go_to(StepKind.SWITCH_SIDE)
    played.model.stop()
    played.model.end_for_today()
    record = played.record
    assert record.status is Status.PARTIAL
    assert record.credited == (2, 5)
    assert played.model.summary.sentences[0] == "You did 1 of 2. That counts."


def test_nothing_ticks_once_it_is_over(played: Played) -> None:
    played.go_to(StepKind.HOLD)
    played.model.end_for_today()
    assert not played.model.is_ticking
    assert len(played.ended) == 1


def test_up_and_down_change_the_running_step(played: Played) -> None:
    played.go_to(StepKind.HOLD)
    before = int(played.model.clock.number)
    played.model.longer()
    assert int(played.model.clock.number) == before + 5
    played.model.shorter()
    played.model.shorter()
    assert int(played.model.clock.number) == before - 5


def test_slow_breathing_is_paced(played: Played) -> None:
    played.go_to(StepKind.COOL_DOWN)
    assert (played.model.face.name, played.model.face.side_text) == ("Slow breathing", "Breathe in")
    played.pass_time(5)
    assert played.model.face.side_text == "Breathe out"


def test_minutes_left_go_down_to_one(played: Played) -> None:
    played.go_to(StepKind.POSITION)
    minutes = int(played.model.clock.minutes_text.split()[0])
    assert played.sound.heard[:2] == ["2 exercises.", f"About {minutes} minutes."]
    played.go_to(StepKind.COOL_DOWN)
    assert played.model.clock.minutes_text == "1 min left"


def test_a_full_disk_is_told_once_and_the_session_goes_on(
    played: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    played.model.trouble.connect(told.append)

    def fail(_snapshot: object) -> None:
        raise StorageError("journal could not be saved: the disk is full.")

    monkeypatch.setattr(played.folder.journal, "append", fail)
    played.go_to(StepKind.HOLD)
    played.pass_time(10)
    assert played.state.step.kind is StepKind.HOLD
    assert told == ["journal could not be saved: the disk is full."]
    assert played.model.is_saved


def test_a_record_that_cannot_be_stored_is_not_called_saved(
    played: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_record: object) -> None:
        raise StorageError("history could not be saved: the disk is full.")

    played.go_to(StepKind.HOLD)
    played.pass_time(5)
    monkeypatch.setattr(played.folder.history, "add", fail)
    played.model.end_for_today()
    assert not played.model.is_saved
