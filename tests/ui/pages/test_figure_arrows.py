"""In a session the arrows beside the figure say what the words say."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from backguide.core.step import StepKind
from backguide.figure.motion import ArrowShown
from backguide.storage.data_folder import DataFolder
from tests import builders
from tests.ui.figure.painted import ARROW_ROW, IN_COLUMN, OUT_COLUMN, BarStage
from tests.ui.session_helpers import plan_of
from tests.ui.session_page_helpers import PlayedPage, still_motion


@pytest.fixture
def played(tmp_path: Path, qapp: QApplication) -> Iterator[PlayedPage]:
    with DataFolder.open(tmp_path / "data") as folder:
        played = PlayedPage(folder, plan_of(builders.item("knee-hug")), painter=BarStage())
        played.motions["knee-hug"] = replace(still_motion("knee-hug"), arrows=(ArrowShown("knee working"),))
        played.page.player.stage.figure.show_motion(played.motions["knee-hug"])
        yield played
        played.model.end_for_today()
        played.page.close()
        played.page.deleteLater()
        qapp.processEvents()


def arrows_of(played: PlayedPage) -> list[int]:
    """The columns in which arrows are seen."""
    image = played.page.player.stage.figure.grab().toImage()
    ground = image.pixelColor(5, 5)
    return [
        column for column in (IN_COLUMN, OUT_COLUMN) if image.pixelColor(column + 20, ARROW_ROW + 5) != ground
    ]


@pytest.mark.parametrize(
    ("kind", "columns"),
    [
        (StepKind.GET_READY, [IN_COLUMN]),
        (StepKind.MOVE_IN, [IN_COLUMN]),
        (StepKind.HOLD, []),
        (StepKind.MOVE_OUT, [OUT_COLUMN]),
        (StepKind.COOL_DOWN, []),
    ],
)
def test_the_arrows_follow_the_phase(played: PlayedPage, kind: StepKind, columns: list[int]) -> None:
    played.go_to(kind)
    assert arrows_of(played) == columns


def test_a_pause_leaves_them_as_they_are(played: PlayedPage) -> None:
    played.go_to(StepKind.MOVE_OUT)
    played.model.toggle_pause()
    assert arrows_of(played) == [OUT_COLUMN]
