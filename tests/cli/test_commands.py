"""The command line as a person types it."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from backguide.cli.main import main
from backguide.core.safety import Occasion, Urgency
from backguide.platform.clock import SystemClock
from backguide.services.safety import SafetyDesk
from backguide.storage.data_folder import DataFolder

KINDS = {
    "check_in",
    "overview",
    "position",
    "get_ready",
    "move_in",
    "hold",
    "move_out",
    "repetition",
    "switch_side",
    "rest",
    "cool_down",
    "check_out",
}


def test_the_plan_as_json_is_the_exact_session(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "first-steps", "--json"]) == 0
    steps = json.loads(capsys.readouterr().out)
    keys = {"start", "duration", "kind", "exercise", "side", "set", "repetition", "cue"}
    assert all(set(step) == keys and step["kind"] in KINDS for step in steps)
    assert all(
        after["start"] == pytest.approx(before["start"] + before["duration"])
        for before, after in pairwise(steps)
    )
    assert 600 <= steps[-1]["start"] + steps[-1]["duration"] <= 720


def test_the_plan_as_a_table_names_every_exercise(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "first-steps", "--phase", "2"]) == 0
    printed = capsys.readouterr().out
    assert "First steps, phase 2" in printed
    assert "bird-dog" in printed
    assert "4 exercises, 11:56 minutes, 10:06 of them exercise" in printed


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["plan", "nonsense"], "There is no programme 'nonsense'. Known: first-steps"),
        (["plan", "first-steps", "--phase", "9"], "First steps has phases 1 to 2, not 9."),
        (["play", "first-steps"], "Add --headless"),
        (["figure", "view", "nonsense"], "There is no exercise 'nonsense'"),
    ],
)
def test_a_mistake_is_answered_in_one_sentence(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 1
    errors = capsys.readouterr().err
    assert says in errors
    assert errors.count("\n") == 1


def test_a_data_folder_in_use_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with DataFolder.open(tmp_path):
        assert main(["play", "first-steps", "--headless", "--data-dir", str(tmp_path)]) == 1
    assert "already open" in capsys.readouterr().err


def test_a_locked_programme_is_not_played(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with DataFolder.open(tmp_path) as folder:
        SafetyDesk(folder, SystemClock()).answer_signs(Occasion.SESSION, Urgency.NOW)
    assert main(["play", "first-steps", "--headless", "--data-dir", str(tmp_path)]) == 1
    errors = capsys.readouterr().err
    assert "Your programme rests since" in errors
    assert errors.count("\n") == 1
    with DataFolder.open(tmp_path) as folder:
        assert folder.history.latest() is None
