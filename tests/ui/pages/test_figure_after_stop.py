"""After Stop the figure comes out slowly while everything else rests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from backguide.core.step import StepKind
from backguide.storage.data_folder import DataFolder
from backguide.ui.figure.stage import FRAMES_PER_WAY
from tests.ui.session_helpers import two_exercises
from tests.ui.session_page_helpers import PlayedPage


@pytest.fixture
def played(tmp_path: Path, qapp: QApplication) -> Iterator[PlayedPage]:
    with DataFolder.open(tmp_path / "data") as folder:
        played = PlayedPage(folder, two_exercises())
        played.go_to(StepKind.HOLD)
        played.pass_time(3)
        yield played
        played.model.end_for_today()
        played.page.close()
        played.page.deleteLater()
        qapp.processEvents()


def shown(played: PlayedPage) -> int:
    shot = played.page.player.stage.figure.shown
    assert shot is not None
    return shot.index


def let_come_out(played: PlayedPage, seconds: float) -> None:
    played.clock.seconds += seconds
    played.model._coming_out.timeout.emit()


def test_the_figure_comes_out_over_seconds_and_then_rests(played: PlayedPage) -> None:
    played.model.stop()
    assert shown(played) == FRAMES_PER_WAY
    seen = []
    for _ in range(8):
        let_come_out(played, 0.5)
        seen.append(shown(played))
    assert seen == sorted(seen, reverse=True)
    assert 0 < seen[2] < FRAMES_PER_WAY
    assert seen[-1] == 0
    assert not played.model._coming_out.isActive()
    assert not played.model.is_ticking


def test_a_choice_ends_the_coming_out(played: PlayedPage) -> None:
    played.model.stop()
    let_come_out(played, 0.5)
    assert played.model._coming_out.isActive()
    played.model.end_for_today()
    assert not played.model._coming_out.isActive()


def test_with_less_motion_the_figure_fades_from_end_to_start(played: PlayedPage) -> None:
    played.look.choose_reduced_motion(reduced=True)
    figure = played.page.player.stage.figure
    played.model.stop()
    seen: list[tuple[int, bool]] = []
    for _ in range(10):
        let_come_out(played, 0.5)
        seen.append((shown(played), figure.is_fading))
    assert {index for index, _ in seen} == {0, FRAMES_PER_WAY}
    assert any(fading for _, fading in seen)
    assert seen[-1][0] == 0
