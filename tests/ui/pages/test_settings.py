from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from backguide.core.settings import Theme, Value, default_values
from backguide.storage.errors import WriteError
from backguide.ui.look import Look
from backguide.ui.pages.settings import SettingsPage
from tests.ui.looks import FakeGallery, found, make_look


class Store:
    """Settings in memory, which can refuse to be saved."""

    def __init__(self) -> None:
        self.values = default_values()
        self.full = False

    def get(self, key: str) -> Value:
        return self.values[key]

    def set(self, key: str, value: Value) -> None:
        if self.full:
            raise WriteError(Path("settings.json"), OSError(28, "No space left on device"))
        self.values[key] = value


def page(qtbot: QtBot, look: Look | None = None, store: Store | None = None) -> SettingsPage:
    kept = store or Store()
    made = SettingsPage(look or make_look(), kept.get, kept.set, FakeGallery())
    qtbot.addWidget(made)
    made.resize(1150, 768)
    made.show()
    return made


def choice(made: SettingsPage, name: str) -> QAbstractButton:
    return next(child for child in made.findChildren(QAbstractButton) if child.accessibleName() == name)


def press(qtbot: QtBot, made: SettingsPage, name: str) -> None:
    qtbot.mouseClick(choice(made, name), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("name", "key", "value"),
    [
        ("Colours: Dark", "theme", "dark"),
        ("Text size: 150 %", "text_scale", 1.5),
        ("Movement on the screen: Less", "motion", "reduced"),
        (
            "Who shows the exercises: Anna, grey hair to the chin, long sleeves and leggings",
            "person",
            "anna",
        ),
        ("Sessions a week: 4", "weekly_goal", 4),
        ("Side that goes first: Right", "first_side", "right"),
    ],
)
def test_a_choice_is_saved_at_once(qtbot: QtBot, name: str, key: str, value: Value) -> None:
    store = Store()
    made = page(qtbot, store=store)
    with qtbot.waitSignal(made.setting_changed) as told:
        press(qtbot, made, name)
    assert told.args == [key, value]
    assert store.values[key] == value


def test_the_look_changes_at_once(qtbot: QtBot) -> None:
    look = make_look()
    made = page(qtbot, look)
    press(qtbot, made, "Colours: High contrast")
    press(qtbot, made, "Text size: 200 %")
    press(qtbot, made, "Movement on the screen: Less")
    assert look.choice is Theme.CONTRAST
    assert look.theme.is_high_contrast
    assert look.text_scale == 2.0
    assert look.reduced_motion


def test_a_name_is_saved_when_it_is_finished(qtbot: QtBot) -> None:
    store = Store()
    made = page(qtbot, store=store)
    field = found(made, QLineEdit)
    qtbot.keyClicks(field, " Margaret ")
    assert store.values["name"] == ""
    with qtbot.waitSignal(made.setting_changed) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["name", "Margaret"]


def test_what_cannot_be_saved_is_said_and_goes_back(qtbot: QtBot) -> None:
    store, look = Store(), make_look()
    store.full = True
    made = page(qtbot, look, store)
    with qtbot.assertNotEmitted(made.setting_changed):
        press(qtbot, made, "Colours: Dark")
    shown = [label.text() for label in made.findChildren(QLabel) if label.isVisible()]
    assert "settings.json could not be saved: No space left on device." in shown
    assert choice(made, "Colours: Like the system").isChecked()
    assert look.choice is Theme.LIGHT
    store.full = False
    press(qtbot, made, "Colours: Dark")
    assert store.values["theme"] == "dark"


def test_the_page_shows_what_a_shortcut_changed(qtbot: QtBot) -> None:
    store = Store()
    made = page(qtbot, store=store)
    store.values["text_scale"] = 1.75
    with qtbot.assertNotEmitted(made.setting_changed):
        made.refresh()
    assert choice(made, "Text size: 175 %").isChecked()


@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
def test_nothing_is_wider_than_the_page(qtbot: QtBot, text_scale: float) -> None:
    made = page(qtbot, make_look(text_scale=text_scale))
    for button in made.findChildren(QAbstractButton):
        right = button.mapTo(made, button.rect().topRight()).x()
        assert right < made.width(), button.accessibleName()
        words = button.fontMetrics().horizontalAdvance(button.text())
        assert words <= button.width(), button.accessibleName()
