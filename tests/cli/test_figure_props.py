"""``backguide figure props`` writes the sheet of props."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from backguide.cli.main import main


@pytest.mark.usefixtures("qapp")
def test_the_sheet_shows_the_props_asked_for(tmp_path: Path) -> None:
    assert main(["figure", "props", "--out", str(tmp_path), "ball", "chair"]) == 0
    image = QImage(str(tmp_path / "props.png"))
    assert not image.isNull()
    background = image.pixelColor(0, image.height() - 1)
    columns = range(0, image.width(), 7)
    row = image.height() // 2
    assert any(image.pixelColor(column, row) != background for column in columns)


def test_an_unknown_prop_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["figure", "props", "--out", str(tmp_path), "trampoline"]) == 1
    assert "trampoline" in capsys.readouterr().err
