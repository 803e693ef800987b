"""Contact sheets show every exercise from all sides, with its mistakes."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from backguide.ui.figure.sheet import SheetColours, write_sheets
from tests.figure.moving import march, march_with_mistake
from tests.ui.figure.painted import BarStage

pytestmark = pytest.mark.usefixtures("qapp")

COLOURS = SheetColours("#FFFFFF", "#EAF1F2", "#1F2D3A")


def test_a_sheet_is_written_for_each_exercise(tmp_path: Path) -> None:
    stage = BarStage()
    motions = [("march", march_with_mistake()), ("plain", march())]
    paths = write_sheets(motions, tmp_path / "sheets", stage, "light", COLOURS)
    assert paths == [tmp_path / "sheets" / "march.png", tmp_path / "sheets" / "plain.png"]
    with_mistake, without = (QImage(str(path)) for path in paths)
    assert with_mistake.width() == without.width() > 2000
    assert with_mistake.height() > without.height()


def test_it_shows_the_way_in_other_views_both_sides_and_mistakes(tmp_path: Path) -> None:
    stage = BarStage()
    motion = march_with_mistake()
    write_sheets([("march", motion)], tmp_path, stage, "light", COLOURS)
    assert len({index for shot, index in stage.drawn if shot.turn == 0}) >= 4
    assert len({shot.turn for shot, _ in stage.drawn}) >= 3
    assert len({shot.side for shot, _ in stage.drawn}) == 2
    assert motion.mistakes["leaning"] in {shot.motion for shot, _ in stage.drawn}
