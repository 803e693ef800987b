"""``backguide figure muscles`` writes a picture of every muscle."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from backguide.cli.main import main
from backguide.figure.muscles_table import ANATOMICAL, MUSCLES


def test_the_chosen_muscles_are_drawn_on_a_person(tmp_path: Path) -> None:
    assert main(["figure", "muscles", "piriformis", "hamstrings", "--out", str(tmp_path)]) == 0
    sheet = QImage(str(tmp_path / "muscles.png"))
    colours = {sheet.pixel(x, y) for x in range(0, sheet.width(), 2) for y in range(0, sheet.height(), 2)}
    reddish = [each for each in colours if (each >> 16 & 255) > 200 and (each >> 8 & 255) < 110]
    assert reddish


def test_every_muscle_has_a_title_once() -> None:
    assert len(ANATOMICAL) >= 28
    assert len({id(MUSCLES[name]) for name in ANATOMICAL}) == len(ANATOMICAL)


def test_an_unknown_muscle_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["figure", "muscles", "wing", "--out", str(tmp_path)]) == 1
    assert "There is no muscle 'wing'" in capsys.readouterr().err
