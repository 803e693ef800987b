"""The wheel holds the whole program, assets too, and works where it is installed."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """Build the wheel, without network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return zipfile.ZipFile(next(folder.glob("backguide-*.whl")))


def test_it_holds_every_asset_and_module(wheel: zipfile.ZipFile) -> None:
    assets = {f"backguide/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "assets").rglob("*.*")}
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "backguide").rglob("*.py")}
    assert assets | modules <= set(wheel.namelist())


def test_it_holds_nothing_of_development(wheel: zipfile.ZipFile) -> None:
    folders = {name.partition("/")[0] for name in wheel.namelist()}
    assert {folder for folder in folders if not folder.endswith(".dist-info")} == {"backguide"}


def test_it_brings_the_command(wheel: zipfile.ZipFile) -> None:
    entry_points = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert "backguide = backguide.__main__:main" in wheel.read(entry_points).decode()


def test_an_installed_copy_finds_its_assets(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    result = subprocess.run(
        [sys.executable, "-m", "backguide", "plan", "first-steps"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path), "HOME": str(tmp_path), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, "")
    assert "cat-camel" in result.stdout
