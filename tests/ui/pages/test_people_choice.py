"""Who shows the exercises is chosen from pictures, by mouse, by keys and by ear."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from backguide.core.settings import ChoiceSetting, Theme, setting
from backguide.ui.pages.settings.people_choice import PeopleChoice
from tests.ui.looks import FakeGallery, colour_share, make_look, picture_of


def people(qtbot: QtBot, gallery: FakeGallery | None = None, scale: float = 1.0) -> PeopleChoice:
    known = setting("person")
    assert isinstance(known, ChoiceSetting)
    made = PeopleChoice(make_look(Theme.LIGHT, scale), known.title, known.choices, gallery or FakeGallery())
    qtbot.addWidget(made)
    made.set_value("alex")
    made.show()
    return made


def buttons(made: PeopleChoice) -> list[QAbstractButton]:
    return made.findChildren(QAbstractButton)


def chosen(made: PeopleChoice) -> list[str]:
    return [button.text() for button in buttons(made) if button.isChecked()]


def test_a_press_chooses_one_person(qtbot: QtBot) -> None:
    made = people(qtbot)
    with qtbot.waitSignal(made.value_changed) as told:
        qtbot.mouseClick(buttons(made)[3], Qt.MouseButton.LeftButton)
    assert told.args == ["priya"]
    assert chosen(made) == ["Priya"]


def test_arrow_keys_move_the_choice_and_stop_at_the_ends(qtbot: QtBot) -> None:
    made = people(qtbot)
    qtbot.keyClick(made, Qt.Key.Key_Right)
    assert chosen(made) == ["Anna"]
    for _ in range(9):
        qtbot.keyClick(made, Qt.Key.Key_Down)
    assert chosen(made) == ["George"]
    qtbot.keyClick(made, Qt.Key.Key_Left)
    assert chosen(made) == ["Priya"]


def test_everyone_is_described_for_those_who_do_not_see_them(qtbot: QtBot) -> None:
    made = people(qtbot)
    names = [button.accessibleName() for button in buttons(made)]
    assert names[1] == "Who shows the exercises: Anna, grey hair to the chin, long sleeves and leggings"
    assert all(", " in name for name in names)


def test_every_person_is_pictured_once_it_is_drawn(qtbot: QtBot) -> None:
    gallery = FakeGallery(ready=False)
    made = people(qtbot, gallery)
    button = buttons(made)[4]
    assert colour_share(picture_of(button), QColor("#FF8800")) == 0
    gallery.ready = True
    picture_of(made)
    gallery.picture_ready.emit("george")
    assert colour_share(picture_of(button), QColor("#FF8800")) > 0.5
    assert {person for person, _ in gallery.asked} == {"alex", "anna", "samuel", "priya", "george"}


def test_pictures_grow_with_the_text(qtbot: QtBot) -> None:
    usual, large = people(qtbot), people(qtbot, scale=2.0)
    assert buttons(large)[0].sizeHint() == buttons(usual)[0].sizeHint() * 2


def test_an_unknown_person_changes_nothing(qtbot: QtBot) -> None:
    made = people(qtbot)
    made.set_value("nobody")
    assert chosen(made) == ["Alex"]
