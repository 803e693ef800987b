from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backguide.core.settings import Theme
from backguide.ui.look import Look
from backguide.ui.widgets import FocusRing, PrimaryButton, Rail
from tests.ui.looks import make_look


def rail(look: Look) -> Rail:
    shown = Rail(look)
    shown.add_page("today", "Today", "today")
    shown.add_page("exercises", "Exercises", "exercises")
    shown.add_page("settings", "Settings", "settings", at_foot=True)
    shown.set_current("today")
    return shown


def test_a_press_on_the_rail_tells_the_page(qtbot: QtBot) -> None:
    shown = rail(make_look())
    qtbot.addWidget(shown)
    with qtbot.waitSignal(shown.chosen) as told:
        qtbot.mouseClick(shown.item("exercises"), Qt.MouseButton.LeftButton)
    assert told.args == ["exercises"]
    assert shown.item("exercises").isChecked()
    assert not shown.item("today").isChecked()


def test_settings_stand_at_the_foot(qtbot: QtBot) -> None:
    shown = rail(make_look())
    qtbot.addWidget(shown)
    shown.resize(216, 768)
    shown.show()
    assert shown.item("exercises").y() < 200
    assert shown.item("settings").geometry().bottom() > 700


def test_the_person_opens_their_page_and_moves_away_at_large_text(qtbot: QtBot) -> None:
    look = make_look()
    shown = rail(look)
    qtbot.addWidget(shown)
    shown.set_person("Margaret", "settings")
    shown.show()
    person = next(
        child for child in shown.findChildren(type(shown.item("today"))) if child.text() == "Margaret"
    )
    with qtbot.waitSignal(shown.chosen) as told:
        qtbot.mouseClick(person, Qt.MouseButton.LeftButton)
    assert told.args == ["settings"]
    look.choose_text_scale(2.0)
    assert not person.isVisible()


def test_the_longest_word_fits_at_every_text_size(qtbot: QtBot) -> None:
    look = make_look()
    shown = rail(look)
    shown.add_page("programme", "Programme", "programme")
    qtbot.addWidget(shown)
    shown.show()
    for scale in (1.0, 1.25, 1.5, 1.75, 2.0):
        look.choose_text_scale(scale)
        shown.adjustSize()
        item = shown.item("programme")
        words = item.fontMetrics().horizontalAdvance("Programme")
        beside = 0 if scale >= 1.5 else 60
        assert words + beside <= item.width(), scale
        assert item.sizeHint().height() >= 44


class Window(QWidget):
    """A button, and a field far down in a part that scrolls."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.button = PrimaryButton(look, "Start")
        column.addWidget(self.button)
        self.area = QScrollArea()
        inside = QWidget()
        inside.setMinimumSize(300, 2000)
        self.field = QLineEdit(inside)
        self.field.setGeometry(20, 30, 200, 40)
        self.area.setWidget(inside)
        column.addWidget(self.area)
        self.ring = FocusRing(look, self)
        self.resize(500, 400)


def shown_window(qtbot: QtBot, theme: Theme = Theme.LIGHT) -> Window:
    window = Window(make_look(theme))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


def test_the_ring_stands_clear_around_what_has_the_keyboard(qtbot: QtBot) -> None:
    window = shown_window(qtbot)
    window.area.setFocus()
    qtbot.keyClick(window.area, Qt.Key.Key_Backtab)
    assert window.focusWidget() is window.button
    assert window.ring.isVisible()
    assert window.ring.geometry() == window.button.geometry().adjusted(-6, -6, 6, 6)


def test_the_ring_follows_its_widget_when_the_page_scrolls(qtbot: QtBot) -> None:
    window = shown_window(qtbot)
    window.button.setFocus()
    qtbot.keyClick(window.button, Qt.Key.Key_Tab)
    window.field.setFocus()
    before = window.ring.geometry()
    window.area.verticalScrollBar().setValue(25)
    assert window.ring.geometry() == before.translated(QPoint(0, -25))


def test_the_ring_goes_with_the_mouse_and_comes_back_with_the_keyboard(qtbot: QtBot) -> None:
    window = shown_window(qtbot)
    window.button.setFocus()
    qtbot.keyClick(window.button, Qt.Key.Key_Down)
    assert window.ring.isVisible()
    qtbot.mousePress(window.field, Qt.MouseButton.LeftButton)
    assert not window.ring.isVisible()
    qtbot.mouseRelease(window.field, Qt.MouseButton.LeftButton)
    qtbot.keyClick(window.field, Qt.Key.Key_Tab)
    assert window.ring.isVisible()


def test_the_ring_does_not_come_because_the_focus_was_moved_by_the_program(qtbot: QtBot) -> None:
    window = shown_window(qtbot)
    window.button.setFocus()
    window.button.hide()
    assert not window.ring.isVisible()


def test_high_contrast_always_shows_the_ring(qtbot: QtBot) -> None:
    window = shown_window(qtbot, Theme.CONTRAST)
    window.button.setFocus()
    assert window.ring.isVisible()
