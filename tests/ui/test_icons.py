import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from backguide.core.vocabulary import Level
from backguide.ui import strings
from backguide.ui.icons import IconError, Icons
from backguide.ui.widgets import PHASES
from tests.ui.looks import ASSETS

INK = QColor("#9A2F22")


def drawn(icons: Icons, name: str, size: int, *, pixel_ratio: float = 1.0, weight: float = 2.0) -> QImage:
    side = round(size * pixel_ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(pixel_ratio)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        icons.paint(painter, name, QRectF(0, 0, size, size), INK, weight)
    return image


def inked(image: QImage) -> int:
    """How many pixels have the icon's full colour."""
    wanted = INK.rgba()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


@pytest.fixture
def icons(qapp: QApplication) -> Icons:
    del qapp
    return Icons(ASSETS / "icons")


def test_every_icon_is_drawn_in_the_colour_asked_for(icons: Icons) -> None:
    names = icons.names()
    assert len(names) >= 50
    for name in names:
        assert inked(drawn(icons, name, 48)) > 8, name


def test_icons_are_on_one_grid_with_one_line_and_round_ends() -> None:
    for path in (ASSETS / "icons").glob("*.svg"):
        text = path.read_text(encoding="utf-8")
        assert 'stroke-linecap="round"' in text, path.name
        if not path.stem.startswith("logo"):
            assert 'viewBox="0 0 24 24"' in text, path.name
            assert 'stroke-width="2"' in text, path.name


def test_a_sharper_screen_gets_a_sharper_icon(icons: Icons) -> None:
    assert inked(drawn(icons, "clock", 20, pixel_ratio=2.0)) > 1.5 * inked(drawn(icons, "clock", 20))


def test_a_heavier_line_covers_more(icons: Icons) -> None:
    assert inked(drawn(icons, "clock", 48, weight=3.0)) > inked(drawn(icons, "clock", 48))


def test_an_icon_keeps_its_shape_in_a_wide_place(icons: Icons) -> None:
    image = QImage(100, 20, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        icons.paint(painter, "clock", QRectF(0, 0, 100, 20), INK)
    columns = [x for x in range(100) if any(image.pixelColor(x, y).alpha() for y in range(20))]
    assert min(columns) >= 40
    assert max(columns) < 60


def test_an_unknown_icon_is_named(icons: Icons) -> None:
    with pytest.raises(IconError, match="unicorn"):
        drawn(icons, "unicorn", 20)


def test_every_icon_named_by_a_phase_a_place_or_a_thing_exists(icons: Icons) -> None:
    used = {phase.icon for phase in PHASES.values()}
    used |= {strings.PLACES[level][1] for level in Level}
    used |= {strings.equipment_icon(thing) for thing in ("mat", "broomstick", "exercise ball", "towel")}
    assert used <= set(icons.names())
