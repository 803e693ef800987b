"""``backguide figure sheet`` draws one exercise, whatever is wrong elsewhere."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from backguide.cli.errors import UsageError
from backguide.cli.figure import write_figure_sheets
from backguide.content.assets import assets_folder

BRIDGE = Path("exercises/core-posterior/bridge.toml")


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """An assets folder with the bridge, a file that is no exercise, and the look."""
    real, folder = assets_folder(), tmp_path / "assets"
    for name in ("themes", "fonts"):
        if (real / name).is_dir():
            shutil.copytree(real / name, folder / name)
    for name in (
        "sources.toml",
        "exercises/catalogue.toml",
        str(BRIDGE),
        str(BRIDGE.with_suffix(".baked.json")),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(real / name, folder / name)
    (folder / BRIDGE).with_name("broken.toml").write_text("not TOML", encoding="utf-8")
    return folder


@pytest.mark.usefixtures("qapp")
def test_a_fault_elsewhere_keeps_no_sheet_back(assets: Path, tmp_path: Path) -> None:
    assert write_figure_sheets(assets, ["bridge"], tmp_path) == 0
    assert not QImage(str(tmp_path / "bridge.png")).isNull()


@pytest.mark.usefixtures("qapp")
def test_a_pose_that_cannot_be_solved_is_told_in_one_sentence(assets: Path, tmp_path: Path) -> None:
    path = assets / BRIDGE
    words = path.read_text(encoding="utf-8")
    path.write_text(words.replace("equals = -0.45", "equals = -1.9"), encoding="utf-8")
    with pytest.raises(
        UsageError, match=r"^bridge: no pose meets .* short\). `backguide content check bridge`"
    ):
        write_figure_sheets(assets, ["bridge"], tmp_path)


def test_an_unknown_exercise_is_named(assets: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no exercise 'nothing'"):
        write_figure_sheets(assets, ["nothing"], tmp_path)
