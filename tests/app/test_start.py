"""The window opens before anything heavy is loaded."""

import subprocess
import sys
from pathlib import Path

import pytest

from backguide.content.assets import assets_folder
from backguide.content.library import load_library
from backguide.content.reading import exercise_paths
from backguide.services.appointment import FIRST_PROGRAMME

ROOT = Path(__file__).parents[2]

SCRIPT = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from PySide6.QtWidgets import QApplication
from backguide.app import App
from backguide.platform.clock import SystemClock
from backguide.storage.data_folder import DataFolder

read = []


def note(event, arguments):
    if event == "open" and str(arguments[0]).endswith(".toml"):
        read.append(Path(arguments[0]).stem)


sys.addaudithook(note)
application = QApplication([])
with DataFolder.open(Path(sys.argv[1])) as folder:
    app = App(application, folder, SystemClock())
    app.window.show_page("today")
    app.window.show()
    app.window.grab()
    late = {"numpy", "pyqtgraph", "PySide6.QtMultimedia", "PySide6.QtTextToSpeech"}
    late |= {"backguide.content.learn_file", "backguide.ui.pages.learn"}
    print(" ".join(sorted(read)))
    print(sorted(late & set(sys.modules)))
    app.close()
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What a first start prints: the names of the content it read, and what was loaded of the heavy."""
    folder = tmp_path_factory.mktemp("data")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(folder)], capture_output=True, text=True, cwd=ROOT, check=True
    )
    return done.stdout.strip().splitlines()


def test_today_is_painted_without_numpy_charts_sound_or_articles(said: list[str]) -> None:
    assert said[-1] == "[]"


def test_the_start_reads_the_first_programme_and_leaves_the_library_alone(said: list[str]) -> None:
    items = load_library(assets_folder()).programmes[FIRST_PROGRAMME].phases[0].items
    own = {item.exercise.id for item in items} | {item.easier.id for item in items if item.easier}
    installed = {path.stem for path in exercise_paths(assets_folder())}
    assert set(said[-2].split()) & installed == own
