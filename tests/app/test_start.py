"""The window opens before anything heavy is loaded."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

SCRIPT = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from PySide6.QtWidgets import QApplication
from backguide.app import App
from backguide.platform.clock import SystemClock
from backguide.storage.data_folder import DataFolder

application = QApplication([])
with DataFolder.open(Path(sys.argv[1])) as folder:
    app = App(application, folder, SystemClock())
    app.window.show_page("today")
    app.window.show()
    app.window.grab()
    late = {"numpy", "pyqtgraph", "PySide6.QtMultimedia", "PySide6.QtTextToSpeech"}
    late |= {"backguide.content.learn_file", "backguide.ui.pages.learn"}
    print(sorted(late & set(sys.modules)))
    app.close()
"""


def test_today_is_painted_without_numpy_charts_sound_or_articles(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout.strip() == "[]"
