"""What is left out of the frozen program, and what must not be."""

import runpy
from collections.abc import Callable
from pathlib import Path

import pytest

TRIM = Path(__file__).parents[2] / "packaging" / "trim.py"


@pytest.fixture(scope="module")
def is_wanted() -> Callable[[str], bool]:
    wanted: Callable[[str], bool] = runpy.run_path(str(TRIM))["is_wanted"]
    return wanted


@pytest.mark.parametrize(
    "file",
    [
        "backguide/assets/exercises/catalogue.toml",
        "font_source_sans_pro/files/SourceSansPro-Regular.ttf",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/plugins/texttospeech/libqtexttospeech_speechd.so",
        "PySide6/QtOpenGLWidgets.abi3.so",  # pyqtgraph does not start without it
        "pyqtgraph/multiprocess/bootstrap.py",
    ],
)
def test_it_keeps_what_the_program_uses(is_wanted: Callable[[str], bool], file: str) -> None:
    assert is_wanted(file)


@pytest.mark.parametrize(
    "file",
    [
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/plugins/imageformats/libqpdf.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt/translations/qtbase_de.qm",
        "libgtk-3.so.0",
    ],
)
def test_it_drops_what_only_makes_it_bigger(is_wanted: Callable[[str], bool], file: str) -> None:
    assert not is_wanted(file)
