"""The system's voice says nothing on the terminal: the frozen program's checks take any line for a fault."""

import subprocess
import sys
from pathlib import Path

LOADS = """
from PySide6.QtCore import QCoreApplication
from backguide.platform.speech import SystemSpeech

if __name__ == "__main__":
    application = QCoreApplication([])
    speech = SystemSpeech("mock")
    speech.ended.connect(application.quit)
    speech.failed.connect(application.quit)
    speech.say("Hold.", 0.0, 1.0)
    application.exec()
    speech.close()
"""


def test_nothing_is_written_to_the_terminal(tmp_path: Path) -> None:
    program = tmp_path / "loads.py"
    program.write_text(LOADS, encoding="utf-8")
    environment = {"PYTHONPATH": ":".join(sys.path), "HOME": str(tmp_path)}
    result = subprocess.run(
        [sys.executable, str(program)], env=environment, capture_output=True, text=True, check=True
    )
    assert (result.stdout, result.stderr) == ("", "")
