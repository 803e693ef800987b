"""A real process plays a whole session, or is killed in the middle of one."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

COMMAND = (sys.executable, "-m", "backguide")
ROOT = Path(__file__).parents[2]


def play(data: Path, speed: int = 2000) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*COMMAND, "play", "first-steps", "--headless", "--speed", str(speed), "--data-dir", str(data)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )


def stored(data: Path) -> list[dict[str, Any]]:
    return [
        document
        for file in sorted(data.glob("sessions-*.json"))
        for document in json.loads(file.read_bytes())["sessions"].values()
    ]


def test_a_session_is_stored_completed_and_the_next_one_beside_it(tmp_path: Path) -> None:
    for count in (1, 2):
        process = play(tmp_path)
        printed, errors = process.communicate()
        assert (process.returncode, errors) == (0, "")
        assert "check_out" in printed
        records = stored(tmp_path)
        assert [record["status"] for record in records] == ["completed"] * count
        assert all(
            done["credited"] for record in records for item in record["items"] for done in item["done"]
        )


@pytest.mark.parametrize("killed_at", [("hold", "single-knee-to-chest"), ("move_out", "supine-piriformis")])
def test_a_killed_session_is_kept_as_partial_at_the_next_start(
    tmp_path: Path, killed_at: tuple[str, str]
) -> None:
    play(tmp_path).communicate()
    before = stored(tmp_path)
    process = play(tmp_path, speed=200)
    assert process.stdout is not None
    for line in process.stdout:
        if all(part in line for part in killed_at):
            break
    process.kill()
    process.communicate()
    assert stored(tmp_path) == before

    printed, errors = play(tmp_path).communicate()
    assert errors == ""
    assert "An earlier session was interrupted." in printed
    records = stored(tmp_path)
    assert records[0] == before[0]
    assert [record["status"] for record in records] == ["completed", "partial", "completed"]
    credited = [done["credited"] for item in records[1]["items"] for done in item["done"]]
    assert any(credited)
    assert not all(credited)
