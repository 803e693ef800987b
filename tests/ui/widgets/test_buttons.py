import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from backguide.core.settings import Theme
from backguide.ui.theme import Role
from backguide.ui.widgets import (
    ButtonSize,
    KitButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    StopButton,
)
from tests.ui.looks import colour_share, make_look, picture_of

KINDS = (PrimaryButton, SecondaryButton, QuietButton)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_every_button_is_large_enough_to_hit_and_to_read(
    qtbot: QtBot, kind: type[KitButton], text_scale: float
) -> None:
    button = kind(make_look(text_scale=text_scale), "Print sheet", "print")
    qtbot.addWidget(button)
    assert button.sizeHint().height() >= 44 * text_scale
    words = button.fontMetrics().horizontalAdvance(button.text())
    assert button.minimumSizeHint().width() > words


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_is_pressed_from_the_keyboard(qtbot: QtBot, key: Qt.Key) -> None:
    button = PrimaryButton(make_look(), "Start", "play")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_a_screen_reader_hears_the_word_and_the_kind(qtbot: QtBot) -> None:
    button = StopButton(make_look())
    qtbot.addWidget(button)
    heard = QAccessible.queryAccessibleInterface(button)
    assert heard.text(QAccessible.Text.Name) == "Stop, it hurts"
    assert heard.role() is QAccessible.Role.Button


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.CONTRAST])
def test_the_primary_button_is_filled_with_the_accent(qtbot: QtBot, theme: Theme) -> None:
    look = make_look(theme)
    button = PrimaryButton(look, "Start", "play", large=True)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    assert colour_share(picture_of(button), look.colour(Role.ACCENT)) > 0.6


def test_a_button_takes_a_new_theme_at_once(qtbot: QtBot) -> None:
    look = make_look()
    button = PrimaryButton(look, "Start")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    look.choose_theme(Theme.DARK)
    assert colour_share(picture_of(button), look.colour(Role.ACCENT)) > 0.5


def test_a_button_with_sizes_of_its_own_does_not_follow_the_text(qtbot: QtBot) -> None:
    look = make_look()
    button = SecondaryButton(look, "Back", "back")
    qtbot.addWidget(button)
    button.set_button_size(ButtonSize(text=32, height=72, padding=30, icon=30, gap=12, radius=16))
    look.choose_text_scale(2.0)
    assert button.sizeHint().height() == 72
    assert button.font().pixelSize() == 32


def test_start_is_the_largest_button(qtbot: QtBot) -> None:
    look = make_look()
    start = PrimaryButton(look, "Start", "play", large=True)
    qtbot.addWidget(start)
    assert start.sizeHint().height() == 72
    look.choose_text_scale(2.0)
    assert start.sizeHint().height() > 90


def test_a_disabled_button_has_no_fill(qtbot: QtBot) -> None:
    look = make_look()
    button = PrimaryButton(look, "Start")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    button.setEnabled(False)
    assert colour_share(picture_of(button), look.colour(Role.ACCENT)) == 0.0
