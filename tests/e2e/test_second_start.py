"""Starting BackGuide twice over the same data shows one window, not an error."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TRIES = 60


def start(data: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "backguide", "--data-dir", str(data)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


def status_of_a_second_start(data: Path) -> int:
    second = start(data)
    _, said = second.communicate()
    assert second.returncode == 0 or "already open" in said
    return second.returncode


def test_a_second_start_ends_well_and_the_first_lives_on(tmp_path: Path) -> None:
    first = start(tmp_path)
    try:
        while not (tmp_path / "backguide.lock").exists():
            assert first.poll() is None
        # Until the first window listens, a second start can only say that the data is in use.
        codes = (status_of_a_second_start(tmp_path) for _ in range(TRIES))
        assert 0 in codes
        assert first.poll() is None
    finally:
        first.kill()
        first.communicate()
