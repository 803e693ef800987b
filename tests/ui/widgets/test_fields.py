from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from backguide.ui.widgets import SearchField, TextField
from tests.ui.looks import found, make_look


def test_a_field_has_a_name_and_room_that_grows_with_the_text(qtbot: QtBot) -> None:
    look = make_look()
    field = TextField(look, "Your name", width=300)
    qtbot.addWidget(field)
    assert field.accessibleName() == "Your name"
    assert field.sizeHint().width() == 300
    look.choose_text_scale(2.0)
    assert field.sizeHint().width() == 600


def test_a_search_is_emptied_by_its_cross(qtbot: QtBot) -> None:
    search = SearchField(make_look(), "Search", "Search by name or muscle")
    qtbot.addWidget(search)
    cross = found(search, QAbstractButton)
    assert cross.isHidden()
    qtbot.keyClicks(search, "bridge")
    assert not cross.isHidden()
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert search.text() == ""
    assert cross.isHidden()
    assert cross.accessibleName() == "Clear the search"
