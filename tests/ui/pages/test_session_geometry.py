"""Nothing of a session overlaps or is cut, and the figure keeps half of the window."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QWidget

from backguide.core.settings import Theme
from backguide.core.step import StepKind
from backguide.storage.data_folder import DataFolder
from backguide.ui.widgets.button_base import KitButton
from backguide.ui.widgets.session.fitted import FittedLabel
from backguide.ui.widgets.session.geometry import SMALLEST_TARGET
from tests.ui.session_helpers import two_exercises
from tests.ui.session_page_helpers import PlayedPage

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = (
    (1024, 640),
    (1366, 768),
    (1280, 1024),
    (1920, 1080),
    (2560, 1080),
    (768, 1366),
    (1000, 1000),
)
SCALES = (1.0, 2.0)


@pytest.fixture(params=[(size, scale) for size in SIZES for scale in SCALES], ids=str)
def played(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[PlayedPage]:
    size, scale = request.param
    with DataFolder.open(tmp_path / "data") as folder:
        played = PlayedPage(folder, two_exercises(), size, scale)
        yield played
        played.model.end_for_today()
        played.page.close()
        played.page.deleteLater()


def shown_parts(page: QWidget) -> list[QWidget]:
    return [child for child in page.findChildren(QWidget) if child.isVisible()]


def place(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, widget.rect().topLeft()), widget.size())


def check_labels_and_buttons(played: PlayedPage, smallest_text: float) -> None:
    """Every label is high enough for its text, every button wide enough for its words."""
    page = played.page
    unit = played.page.player.geometry_now.scale.unit
    for widget in shown_parts(page):
        assert page.rect().contains(place(widget, page)), widget
        if isinstance(widget, FittedLabel) and widget.text():
            assert widget.fitted_pixels >= smallest_text * unit - 1, widget.text()
            assert widget.height() >= widget.fitted_pixels * 1.2 - 1, widget.text()
        if isinstance(widget, KitButton):
            assert widget.width() >= widget.sizeHint().width() - 1, widget.text()
            assert widget.height() >= SMALLEST_TARGET
            assert widget.width() >= SMALLEST_TARGET


def check_no_overlap(page: QWidget, kinds: tuple[type[QWidget], ...]) -> None:
    parts = [widget for widget in shown_parts(page) if isinstance(widget, kinds)]
    for one, other in combinations(parts, 2):
        assert not place(one, page).intersects(place(other, page)), (one, other)


def test_the_guided_parts_fit_in_every_phase(played: PlayedPage) -> None:
    for kind in (StepKind.OVERVIEW, StepKind.HOLD, StepKind.REST, StepKind.SWITCH_SIDE, StepKind.REPETITION):
        played.go_to(kind)
        check_guided_parts(played)
        if kind in (StepKind.HOLD, StepKind.SWITCH_SIDE):
            check_reading_from_the_floor(played)


def test_the_reasons_after_skip_fit(played: PlayedPage) -> None:
    played.go_to(StepKind.HOLD)
    played.model.skip()
    player = played.page.player
    row = place(player.why, played.page)
    assert player.why.isVisible()
    for part in (player.stage, player.phase, player.next, player.ready, *player.controls.buttons()):
        assert not part.isVisible() or not place(part, played.page).intersects(row)
    for button in player.why.buttons:
        assert row.contains(place(button, played.page))
    check_no_overlap(player.why, (FittedLabel, KitButton))
    check_labels_and_buttons(played, smallest_text=30)


def test_controls_and_keys_fit(played: PlayedPage) -> None:
    played.go_to(StepKind.HOLD)
    played.page.open_help()
    sheet = played.page.help.sheet
    for button in sheet.buttons:
        assert played.page.rect().contains(place(button, played.page))
        assert button.height() >= SMALLEST_TARGET
    check_no_overlap(sheet, (FittedLabel, KitButton))
    played.page.help.close()


def check_guided_parts(played: PlayedPage) -> None:
    player, page = played.page.player, played.page
    stage = player.stage.width() * player.stage.height()
    assert stage >= 0.5 * page.width() * page.height()
    shown = (player.stage, player.phase, player.overview, player.side, player.next, player.ready, player.bar)
    parts = [*(part for part in shown if part.isVisible()), *player.controls.buttons()]
    for one, other in combinations(parts, 2):
        assert not place(one, page).intersects(place(other, page)), (one, other)
    check_labels_and_buttons(played, smallest_text=36)
    check_no_overlap(player.stage, (FittedLabel,))


def check_reading_from_the_floor(played: PlayedPage) -> None:
    """Number and side keep their least sizes, and the figure keeps clear of the words."""
    player = played.page.player
    unit = player.geometry_now.scale.unit
    assert player.phase.number_height() >= 0.16 * played.page.height()
    assert player.side.words_font().pixelSize() >= 56 * unit - 1
    margins = played.drawing.shots[-1].margins
    assert margins.top >= 96 * unit - 1
    assert margins.bottom >= 100 * unit - 1


def test_questions_sheets_and_summary_fit(played: PlayedPage) -> None:
    text = (FittedLabel, QAbstractButton)
    check_labels_and_buttons(played, smallest_text=22)
    check_no_overlap(played.page.check_in, text)
    played.go_to(StepKind.HOLD)
    played.model.stop()
    check_no_overlap(played.page.stop_sheet, text)
    check_labels_and_buttons(played, smallest_text=24)
    played.page.stop_sheet._worry.click()
    check_no_overlap(played.page.warning_sheet, text)
    played.page.warning_sheet.hide()
    played.page.stop_sheet._effort.click()
    check_no_overlap(played.page.stop_sheet, text)
    check_labels_and_buttons(played, smallest_text=24)
    played.page.stop_sheet._go_on.click()
    played.go_to(StepKind.CHECK_OUT)
    check_no_overlap(played.page.check_out, text)
    played.page.check_out._each.click()
    check_no_overlap(played.page.check_out, text)
    played.page.check_out._done.click()
    check_no_overlap(played.page.summary, text)
    check_labels_and_buttons(played, smallest_text=22)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.CONTRAST])
def test_every_theme_paints_without_fault(tmp_path: Path, theme: Theme) -> None:
    with DataFolder.open(tmp_path / "data") as folder:
        played = PlayedPage(folder, two_exercises(), theme=theme)
        for kind in (StepKind.CHECK_IN, StepKind.OVERVIEW, StepKind.HOLD, StepKind.REST):
            played.go_to(kind)
            assert not played.page.grab().isNull()
        played.model.stop()
        assert not played.page.grab().isNull()
        played.model.end_for_today()
        assert not played.page.grab().isNull()
        played.page.close()
        played.page.deleteLater()
