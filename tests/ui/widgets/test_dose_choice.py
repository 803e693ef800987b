"""The choice between the ways to dose an exercise."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from backguide.ui.widgets.exercise.dose_choice import DoseChoice
from tests.ui.looks import make_look

DOSES = [("Static", "One steady pull."), ("Intermittent", "Eleven pulls, with rests between.")]


def made(qtbot: QtBot) -> DoseChoice:
    choice = DoseChoice(make_look(), DOSES)
    qtbot.addWidget(choice)
    return choice


def test_the_usual_dose_is_chosen_and_explained_until_somebody_chooses(qtbot: QtBot) -> None:
    choice = made(qtbot)
    assert (choice.name, choice.note.text()) == DOSES[0]
    intermittent = next(
        button for button in choice.findChildren(QAbstractButton) if button.text() == "Intermittent"
    )
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.mouseClick(intermittent, Qt.MouseButton.LeftButton)
    assert told.args == ["Intermittent"]
    assert (choice.name, choice.note.text()) == DOSES[1]


def test_it_is_chosen_with_arrow_keys_too(qtbot: QtBot) -> None:
    choice = made(qtbot)
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.keyClick(choice.choice, Qt.Key.Key_Right)
    assert told.args == ["Intermittent"]


def test_whoever_does_not_see_it_hears_what_is_chosen_from(qtbot: QtBot) -> None:
    choice = made(qtbot)
    names = [button.accessibleName() for button in choice.findChildren(QAbstractButton)]
    assert names == ["How it is done: Static", "How it is done: Intermittent"]
