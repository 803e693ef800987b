import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from backguide.core.vocabulary import Level
from backguide.ui import strings
from backguide.ui.icons import IconError, Icons
from backguide.ui.widgets import PHASES
from tests.ui.looks import ASSETS

INK = QColor("#9A2F22")


@pytest.fixture
def icons(qapp: QApplication) -> Icons:
    del qapp
    return Icons(ASSETS / "icons")


def test_every_icon_is_drawn_in_the_colour_asked_for(icons: Icons) -> None:
    names = icons.names()
    assert len(names) >= 50
    for name in names:
        image = icons.pixmap(name, INK, 48).toImage()
        colours = {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() == 255
        }
        assert INK.name() in colours, name


def test_icons_are_on_one_grid_with_one_line_and_round_ends() -> None:
    for path in (ASSETS / "icons").glob("*.svg"):
        text = path.read_text(encoding="utf-8")
        assert 'stroke-linecap="round"' in text, path.name
        if not path.stem.startswith("logo"):
            assert 'viewBox="0 0 24 24"' in text, path.name
            assert 'stroke-width="2"' in text, path.name


def test_a_sharper_screen_gets_a_sharper_icon(icons: Icons) -> None:
    pixmap = icons.pixmap("clock", INK, 20, pixel_ratio=2.0)
    assert pixmap.width() == 40
    assert pixmap.deviceIndependentSize().width() == 20


def test_an_icon_is_drawn_only_once(icons: Icons) -> None:
    first = icons.pixmap("clock", INK, 20)
    assert icons.pixmap("clock", QColor(INK), 20).cacheKey() == first.cacheKey()
    assert icons.pixmap("clock", QColor("black"), 20).cacheKey() != first.cacheKey()


def test_an_unknown_icon_is_named(icons: Icons) -> None:
    with pytest.raises(IconError, match="unicorn"):
        icons.pixmap("unicorn", INK, 20)


def test_every_icon_named_by_a_phase_a_place_or_a_thing_exists(icons: Icons) -> None:
    used = {phase.icon for phase in PHASES.values()}
    used |= {strings.PLACES[level][1] for level in Level}
    used |= {strings.equipment_icon(thing) for thing in ("mat", "broomstick", "exercise ball", "towel")}
    assert used <= set(icons.names())
