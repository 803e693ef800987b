"""The page of one exercise."""

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from backguide.content.errors import ContentError
from backguide.content.library import load_library
from backguide.core.dose import NamedDose
from backguide.core.exercise import Exercise
from backguide.core.mappings import OnDemand
from backguide.core.settings import Theme
from backguide.core.vocabulary import Caution
from backguide.figure.motion import View
from backguide.ui.figure.stage import Shot
from backguide.ui.widgets import QuietButton
from backguide.ui.widgets.exercise.detail import ExerciseDetail
from backguide.ui.widgets.exercise.pictures import PairPicture
from backguide.ui.widgets.exercise.stage import ExerciseStage
from tests.ui.green_picture import GREEN
from tests.ui.pages.exercises_on_stage import (
    ASSETS,
    RAIL,
    OnStage,
    cut_off,
    nameless,
    new_look,
    too_wide,
    undress,
)


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot) -> Iterator[OnStage]:
    library = load_library(ASSETS)
    linked = {**library.exercises, "bird-dog": replace(library.exercises["bird-dog"], easier="cat-camel")}
    made = OnStage(new_look(qapp), replace(library, exercises=MappingProxyType(linked)))
    qtbot.addWidget(made.page)
    made.page.resize(1366 - RAIL, 768)
    with qtbot.waitExposed(made.page):
        made.page.show()
    yield made
    undress(qapp)


def opened(stage: OnStage, qtbot: QtBot, exercise_id: str = "bird-dog") -> ExerciseDetail:
    stage.page.show_exercise(exercise_id)
    detail = stage.page.detail
    assert detail is not None
    qtbot.waitUntil(lambda: detail.stage.figure.shown is not None)
    detail.stage.stand_still()
    return detail


def words(detail: ExerciseDetail) -> str:
    return "\n".join(label.text() for label in detail.findChildren(QLabel) if label.isVisible())


def shot(stage: ExerciseStage) -> Shot:
    assert stage.figure.shown is not None
    assert isinstance(stage.figure.shown.series, Shot)
    return stage.figure.shown.series


def test_everything_worth_knowing_is_there(stage: OnStage, qtbot: QtBot) -> None:
    said = words(opened(stage, qtbot))
    exercise = stage.library.exercises["bird-dog"]
    for text in (*exercise.steps, *exercise.cues, exercise.caution_note):
        assert text in said
    assert "3 × 4 a side, 8 s hold" in said
    assert "Back, deep back, buttock, shoulder and side of the belly" in said
    assert "Erector spinae, multifidus, gluteus maximus, deltoid, obliques" in said
    assert "leg level with back" in said
    assert "leg higher than the back" in said
    assert "Head up, neck bent" in said
    assert "Bird-dog squares" in said
    assert "McGill SM. Low back exercises" in said


def test_words_are_there_before_the_figure(stage: OnStage, qtbot: QtBot) -> None:
    stage.page.show_exercise("cat-camel")
    detail = stage.page.detail
    assert detail is not None
    assert detail.stage.figure.shown is None
    assert "Round your back slowly" in words(detail)
    qtbot.waitUntil(lambda: detail.stage.figure.shown is not None)
    detail.stage.stand_still()


def test_an_exercise_whose_file_is_broken_is_told_of(stage: OnStage, qtbot: QtBot) -> None:
    def broken(name: str) -> Exercise:
        raise ContentError(f"{name}.toml", "steps", "write at least one step")

    stage.library = replace(stage.library, exercises=OnDemand(tuple(stage.library.index), broken))
    stage.page.refresh()
    with qtbot.waitSignal(stage.page.unreadable) as told:
        stage.page.show_exercise("cat-camel")
    assert "write at least one step" in str(told.args)
    assert stage.page.exercise_id == ""


def test_an_exercise_without_a_figure_keeps_its_words(stage: OnStage, qtbot: QtBot) -> None:
    del stage.motions["cat-camel"]
    opened(stage, qtbot)
    stage.page.show_exercise("cat-camel")
    QApplication.processEvents()
    assert stage.page.detail is not None
    assert stage.page.detail.stage.figure.shown is None
    assert "Round your back slowly" in words(stage.page.detail)
    stage.page.detail.stage.stand_still()


def is_green(picture: PairPicture) -> bool:
    return picture.grab().toImage().pixelColor(picture.rect().center()) == GREEN


def test_right_and_wrong_move_with_the_figure_and_stop_with_it(stage: OnStage, qtbot: QtBot) -> None:
    stage.page.show_exercise("bird-dog")
    detail = stage.page.detail
    assert detail is not None
    variant = next(each.variant for each in stage.library.exercises["bird-dog"].mistakes if each.variant)
    qtbot.waitUntil(lambda: stage.moving.playing == [f"bird-dog {variant}"])
    stage.moving.changed.emit()
    pictures = detail.pair.findChildren(PairPicture)
    assert [is_green(picture) for picture in pictures] == [True, True]
    qtbot.mouseClick(detail.stage.pause, Qt.MouseButton.LeftButton)
    assert [is_green(picture) for picture in pictures] == [False, False]
    qtbot.mouseClick(detail.stage.pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(stage.moving.playing) == 2)
    ends = stage.moving.ends
    stage.page.show_library()
    assert stage.moving.ends > ends


def test_with_reduced_motion_right_and_wrong_stand_still(stage: OnStage, qtbot: QtBot) -> None:
    stage.look.choose_reduced_motion(True)
    stage.page.show_exercise("bird-dog")
    detail = stage.page.detail
    assert detail is not None
    (begin_soon,) = detail.pair.findChildren(QTimer)
    qtbot.waitUntil(lambda: detail.stage.has_motion and not begin_soon.isActive())
    assert stage.moving.playing == []


def test_try_it_now_names_the_exercise(stage: OnStage, qtbot: QtBot) -> None:
    detail = opened(stage, qtbot, "ball-curl-up")
    with qtbot.waitSignal(stage.page.try_requested) as asked:
        qtbot.keyClick(detail.head.try_it, Qt.Key.Key_Return)
    assert asked.args == ["ball-curl-up", ""]


def test_the_chosen_dose_is_tried(stage: OnStage, qtbot: QtBot) -> None:
    exercise = stage.library.exercises["bird-dog"]
    doses = tuple(NamedDose(name, f"{name} note.", exercise.dose) for name in ("Static", "Intermittent"))
    known = {**stage.library.exercises, "bird-dog": replace(exercise, doses=doses)}
    stage.library = replace(stage.library, exercises=known)
    stage.page.refresh()
    detail = opened(stage, qtbot)
    assert detail.side is not None
    assert detail.side.doses is not None
    detail.side.doses.choice.set_value("Intermittent")
    with qtbot.waitSignal(stage.page.try_requested) as asked:
        qtbot.mouseClick(detail.head.try_it, Qt.MouseButton.LeftButton)
    assert asked.args == ["bird-dog", "Intermittent"]


def test_who_should_be_asked_first_is_read_before_the_button(stage: OnStage, qtbot: QtBot) -> None:
    assert not opened(stage, qtbot).head.advice.isVisible()
    exercise = stage.library.exercises["bird-dog"]
    cautions = (Caution.SPINAL_COMPRESSION, Caution.THERAPIST_ADVISED)
    known = {**stage.library.exercises, "bird-dog": replace(exercise, cautions=cautions)}
    stage.library = replace(stage.library, exercises=known)
    stage.page.refresh()
    detail = opened(stage, qtbot)
    assert "Ask your therapist first" in words(detail)
    assert "It puts a heavy load on the back." in detail.head.try_it.accessibleDescription()
    tops = [widget.mapTo(detail, QPoint()).y() for widget in (detail.head.title, detail.head.advice)]
    assert tops == sorted(tops)


def test_it_says_whether_the_exercise_is_mine(stage: OnStage, qtbot: QtBot) -> None:
    assert opened(stage, qtbot, "bird-dog").head.mine.isVisible()
    assert not opened(stage, qtbot, "ball-curl-up").head.mine.isVisible()


def test_pause_stops_the_figure_and_play_goes_on(stage: OnStage, qtbot: QtBot) -> None:
    shown = opened(stage, qtbot).stage
    assert shown.pause.text() == "Play"
    qtbot.keyClick(shown.pause, Qt.Key.Key_Space)
    assert shown.figure.is_looping
    assert shown.pause.text() == "Pause"
    qtbot.mouseClick(shown.pause, Qt.MouseButton.LeftButton)
    assert not shown.figure.is_looping


def test_arrow_keys_turn_the_figure(stage: OnStage, qtbot: QtBot) -> None:
    shown = opened(stage, qtbot).stage
    shown.turn.slider.setFocus()
    for _ in range(4):
        qtbot.keyClick(shown.turn.slider, Qt.Key.Key_Right)
    assert shot(shown).turn == 20
    stage.page.show_exercise("cat-camel")
    assert shown.turn.slider.value() == 0
    shown.stand_still()


def test_dragging_turns_the_figure(stage: OnStage, qtbot: QtBot) -> None:
    shown = opened(stage, qtbot).stage
    qtbot.mousePress(shown.figure, Qt.MouseButton.LeftButton, pos=QPoint(300, 100))
    qtbot.mouseMove(shown.figure, QPoint(340, 100))
    qtbot.mouseRelease(shown.figure, Qt.MouseButton.LeftButton, pos=QPoint(340, 100))
    assert shown.turn.slider.value() == 20
    qtbot.mouseMove(shown.figure, QPoint(400, 100))
    assert shown.turn.slider.value() == 20


@pytest.mark.parametrize(
    ("chip", "field", "at_first"),
    [
        ("muscles", "muscles", True),
        ("arrows", "arrows", True),
        ("start_pose", "ghost", False),
        ("spine", "spine_line", True),
    ],
)
def test_chips_say_what_is_shown(stage: OnStage, qtbot: QtBot, chip: str, field: str, at_first: bool) -> None:
    shown = opened(stage, qtbot).stage
    assert getattr(shot(shown).options, field) is at_first
    qtbot.keyClick(getattr(shown.shown, chip), Qt.Key.Key_Space)
    assert getattr(shot(shown).options, field) is not at_first


def test_the_spine_can_be_shown_where_the_exercise_does_not(stage: OnStage, qtbot: QtBot) -> None:
    stage.motions["bird-dog"] = replace(stage.motions["bird-dog"], spine_line=False)
    shown = opened(stage, qtbot).stage
    assert not shown.shown.spine.isChecked()
    qtbot.mouseClick(shown.shown.spine, Qt.MouseButton.LeftButton)
    assert shot(shown).options.spine_always


def test_the_other_view_is_a_press_away_and_forgotten_at_the_next_exercise(
    stage: OnStage, qtbot: QtBot
) -> None:
    stage.motions["bird-dog"] = replace(stage.motions["bird-dog"], second_view=View(-150.0, 20.0))
    shown = opened(stage, qtbot).stage
    qtbot.mouseClick(shown.shown.other_view, Qt.MouseButton.LeftButton)
    assert shot(shown).second_view
    qtbot.keyClick(shown.figure, Qt.Key.Key_V)
    assert not shown.shown.other_view.isChecked()
    qtbot.keyClick(shown.figure, Qt.Key.Key_V)
    assert shown.shown.other_view.isChecked()
    assert shot(shown).second_view
    stage.page.show_exercise("cat-camel")
    assert not shown.shown.other_view.isChecked()
    assert not shown.shown.other_view.isVisible()
    shown.stand_still()


def test_the_figure_keeps_clear_of_the_controls(stage: OnStage, qtbot: QtBot) -> None:
    shown = opened(stage, qtbot).stage
    assert {(box.left, box.top) for box in shot(shown).covered} == {
        (control.x(), control.y()) for control in (shown.pause, shown.turn)
    }


def test_the_figure_takes_the_theme(stage: OnStage, qtbot: QtBot) -> None:
    shown = opened(stage, qtbot).stage
    stage.look.choose_theme(Theme.DARK)
    assert shot(shown).theme == "dark"


def test_right_and_wrong_come_from_one_camera(stage: OnStage, qtbot: QtBot) -> None:
    opened(stage, qtbot)
    pair = [made for made, _ in stage.drawing.drawn if made.ring is not None]
    motion = stage.motions["bird-dog"]
    assert {made.motion for made in pair} == {motion, motion.mistakes["leg-too-high"]}
    assert len({(made.width, made.height, made.framed_with) for made in pair}) == 1


def test_right_and_wrong_are_drawn_before_the_moving_figure(stage: OnStage, qtbot: QtBot) -> None:
    opened(stage, qtbot)
    rings = [made.ring is not None for made, _ in stage.drawing.drawn if made.width > 250]
    assert rings[:2] == [True, True]
    assert not any(rings[2:])


def test_a_neighbour_that_is_installed_is_a_link(stage: OnStage, qtbot: QtBot) -> None:
    detail = opened(stage, qtbot)
    links = [each for each in detail.findChildren(QuietButton) if each.text() == "Cat-camel"]
    assert [link.accessibleName() for link in links] == ["Easier: Cat-camel"]
    qtbot.keyClick(links[0], Qt.Key.Key_Return)
    assert stage.page.exercise_id == "cat-camel"
    detail.stage.stand_still()


def test_the_side_column_stands_beside_or_under_the_figure(stage: OnStage, qtbot: QtBot) -> None:
    detail = opened(stage, qtbot)

    def how_to() -> QPoint:
        title = next(each for each in detail.findChildren(QLabel) if each.text() == "How to do it")
        return title.mapTo(detail, QPoint(0, 0))

    assert how_to().x() > detail.stage.geometry().right()
    stage.page.resize(900, 768)
    QApplication.processEvents()
    assert how_to().x() < 100
    assert how_to().y() > detail.pair.mapTo(detail, QPoint(0, 0)).y()


def test_stage_and_pair_are_in_sight_at_once(stage: OnStage, qtbot: QtBot) -> None:
    detail = opened(stage, qtbot)
    bottom = detail.pair.mapTo(detail, QPoint(0, detail.pair.height()))
    assert bottom.y() <= 768


@pytest.mark.parametrize(
    ("width", "height", "text_scale"),
    [(1150, 768, 1.0), (1158, 768, 1.5), (1158, 768, 2.0), (584, 560, 1.0), (592, 560, 2.0)],
)
@pytest.mark.parametrize("exercise_id", ["bird-dog", "good-morning-stick"])
def test_nothing_is_cut_off(
    stage: OnStage, qtbot: QtBot, exercise_id: str, width: int, height: int, text_scale: float
) -> None:
    stage.look.choose_text_scale(text_scale)
    stage.page.resize(width, height)
    detail = opened(stage, qtbot, exercise_id)
    QApplication.processEvents()
    assert cut_off(detail.findChildren(QWidget)) == []
    assert too_wide(detail) == 0
    assert detail.stage.turn.geometry().intersects(detail.stage.pause.geometry()) is False
    assert detail.stage.rect().contains(detail.stage.turn.geometry())


def test_every_part_that_can_be_reached_has_a_name(stage: OnStage, qtbot: QtBot) -> None:
    assert nameless(opened(stage, qtbot)) == []


def test_alt_and_left_go_back(stage: OnStage, qtbot: QtBot) -> None:
    detail = opened(stage, qtbot)
    qtbot.keyClick(detail.head.try_it, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert stage.page.exercise_id == ""


def test_an_unknown_exercise_is_refused(stage: OnStage) -> None:
    with pytest.raises(KeyError):
        stage.page.show_exercise("handstand")
