from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backguide.core.settings import Theme as Choice
from backguide.ui.palette import make_palette
from backguide.ui.style_sheet import make_style_sheet
from backguide.ui.theme import Role, Theme, ThemeError, load_theme
from backguide.ui.theme_contrast import contrast, edge_pairs, lowest_text_contrast, text_pairs
from backguide.ui.type_scale import Level, one_step_down
from tests.ui.looks import ASSETS, make_look

NAMES = ("light", "dark", "contrast")


def theme(name: str) -> Theme:
    return load_theme(ASSETS / "themes" / f"{name}.toml")


def changed_theme(folder: Path, old: str, new: str) -> Path:
    text = (ASSETS / "themes" / "light.toml").read_text(encoding="utf-8")
    assert old in text
    path = folder / "odd.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    style, palette, font = qapp.style().objectName(), qapp.palette(), qapp.font()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


def test_black_on_white_has_the_largest_contrast() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21.0)
    assert contrast(QColor("white"), QColor("white")) == pytest.approx(1.0)


@pytest.mark.parametrize("name", NAMES)
def test_every_text_can_be_read_on_every_ground_it_stands_on(name: str) -> None:
    shown = theme(name)
    low = {
        f"{ink} on {ground}": round(contrast(shown.colour(ink), shown.colour(ground)), 2)
        for ink, ground in text_pairs()
        if contrast(shown.colour(ink), shown.colour(ground)) < lowest_text_contrast(shown)
    }
    assert low == {}


@pytest.mark.parametrize("name", NAMES)
def test_every_edge_of_a_control_can_be_seen(name: str) -> None:
    shown = theme(name)
    low = {
        f"{edge} on {ground}": round(contrast(shown.colour(edge), shown.colour(ground)), 2)
        for edge, ground in edge_pairs()
        if contrast(shown.colour(edge), shown.colour(ground)) < 3.0
    }
    assert low == {}


def test_high_contrast_asks_for_more() -> None:
    assert lowest_text_contrast(theme("contrast")) == 7.0
    assert lowest_text_contrast(theme("dark")) == 4.5


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('accent = "teal"', "", "odd.toml: roles.accent is missing"),
        ('accent = "teal"', 'accent = "tael"', "roles.accent: there is no base colour tael"),
        ('teal = "#1C6B68"', 'teal = "green-ish"', "base.teal: green-ish is not a colour"),
        ("[roles]", "[rolls]", r"odd.toml: \[roles\] is missing"),
        ("[roles]", "[roles", "odd.toml: is not TOML"),
    ],
)
def test_a_faulty_theme_is_refused_with_one_clear_line(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    with pytest.raises(ThemeError, match=message) as caught:
        load_theme(changed_theme(tmp_path, old, new))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", NAMES)
def test_the_palette_and_style_sheet_come_from_the_roles(name: str) -> None:
    shown = theme(name)
    palette = make_palette(shown)
    assert palette.color(QPalette.ColorRole.Window) == shown.colour(Role.BG)
    assert palette.color(QPalette.ColorRole.PlaceholderText) == shown.colour(Role.INK2)
    sheet = make_style_sheet(shown, 1.0)
    card = shown.colour(Role.CARD)
    assert f"rgba({card.red()}, {card.green()}, {card.blue()}, 255)" in sheet
    assert "$" not in sheet


def test_a_change_of_theme_is_told_and_taken(qtbot: QtBot, dressed: QApplication) -> None:
    look = make_look()
    look.dress(dressed)
    with qtbot.waitSignal(look.changed):
        look.choose_theme(Choice.DARK)
    assert look.choice is Choice.DARK
    assert dressed.palette().color(QPalette.ColorRole.Window) == theme("dark").colour(Role.BG)


def test_without_a_word_from_the_system_its_theme_is_light(qapp: QApplication) -> None:
    del qapp
    assert make_look(Choice.SYSTEM).theme.name == "light"


def test_text_grows_with_the_scale_and_stays_in_range(qtbot: QtBot, dressed: QApplication) -> None:
    look = make_look()
    look.dress(dressed)
    assert look.font().pixelSize() == 17
    with qtbot.waitSignal(look.changed):
        look.choose_text_scale(2.0)
    assert look.font().pixelSize() == 34
    assert dressed.font().pixelSize() == 34
    assert look.scaled(44) == 88
    look.choose_text_scale(9.0)
    assert look.text_scale == 2.0


def test_page_titles_are_smaller_at_large_text(qapp: QApplication) -> None:
    del qapp
    assert make_look(text_scale=1.0).font(Level.H1).pixelSize() == 36
    assert make_look(text_scale=2.0).font(Level.H1).pixelSize() == 54


def test_headings_step_down_and_running_text_does_not() -> None:
    assert one_step_down(Level.H2) is Level.H3
    assert one_step_down(Level.BODY) is Level.BODY


def test_the_apps_own_typeface_is_loaded(qapp: QApplication) -> None:
    del qapp
    assert make_look().font().family() == "Source Sans Pro"
