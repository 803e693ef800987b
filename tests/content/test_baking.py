"""Solved motions kept beside their source: the same as solved anew, and never in the way."""

import json
import pickle
import shutil
import time
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from backguide.cli.content import bake as bake_command
from backguide.cli.main import main
from backguide.content.assets import assets_folder
from backguide.content.baked_file import bake_text
from backguide.content.baking import bake, bake_fault, kept_index_fault, stray_bakes
from backguide.content.check import check_content
from backguide.content.errors import ContentError
from backguide.content.library import exercise_file, load_motion_of
from backguide.content.motion_file import load_motion
from backguide.content.reading import exercise_paths, read_content
from backguide.figure.closing import Closer
from backguide.figure.motion import Motion
from tests.figure.test_mirror import numbers_of

IDS = [path.stem for path in exercise_paths(assets_folder())]
POSITIONS = np.linspace(0.0, 1.0, 9).tolist()
BRIDGE = "exercises/core-posterior/bridge.baked.json"


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    """An assets folder of its own with the bridge only, baked."""
    source = exercise_file(assets_folder(), "bridge")
    target = tmp_path / source.relative_to(assets_folder())
    target.parent.mkdir(parents=True)
    shutil.copy(source, target)
    assert bake(target, tmp_path)
    return tmp_path


@pytest.fixture
def no_solving(bridge: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on solving fails the test."""
    assert bridge.is_dir(), "baked before, which needs solving"
    refuse_to_solve(monkeypatch)


def refuse_to_solve(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("solved, although the solution is there")

    monkeypatch.setattr(Closer, "close", refuse)


def fault_in(folder: Path) -> str:
    source = exercise_file(folder, "bridge")
    return str(bake_fault(load_motion(figure_of(source), "bridge", "bridge.toml"), source, folder))


def figure_of(source: Path) -> dict[str, Any]:
    return tomllib.loads(source.read_text(encoding="utf-8"))["figure"]


def change(folder: Path, old: str, new: str) -> None:
    source = exercise_file(folder, "bridge")
    text = source.read_text(encoding="utf-8")
    assert old in text
    source.write_text(text.replace(old, new), encoding="utf-8")


def assert_same_poses(one: Motion, other: Motion) -> None:
    for position in POSITIONS:
        wanted = numbers_of(one.pose(position))
        for name, found in numbers_of(other.pose(position)).items():
            # Metres and directions, but degrees of pronation.
            assert found == pytest.approx(wanted[name], abs=0.01 if "pronation" in name else 1e-4), name


@pytest.mark.parametrize("exercise", IDS)
def test_a_kept_motion_is_the_one_that_is_solved(exercise: str) -> None:
    source = exercise_file(assets_folder(), exercise)
    solved = load_motion(figure_of(source), exercise, source.name)
    assert bake_fault(solved, source, assets_folder()) is None
    kept = load_motion_of(assets_folder(), exercise)
    assert_same_poses(solved, kept)
    for name, wrong in solved.mistakes.items():
        assert_same_poses(wrong, kept.mistakes[name])


@pytest.mark.usefixtures("no_solving")
@pytest.mark.parametrize("exercise", IDS)
def test_a_kept_motion_goes_to_another_process_and_is_never_solved(exercise: str) -> None:
    motion = load_motion_of(assets_folder(), exercise)
    sent = pickle.loads(pickle.dumps(motion))
    for one, other in [
        (motion, sent),
        *((motion.mistakes[name], sent.mistakes[name]) for name in motion.mistakes),
    ]:
        assert_same_poses(one, other)


@pytest.mark.parametrize("exercise", IDS)
def test_a_kept_motion_is_ready_at_once(exercise: str) -> None:
    best = 1.0
    for _ in range(5):
        begun = time.process_time()
        load_motion_of(assets_folder(), exercise).pose(0.5)
        best = min(best, time.process_time() - begun)
    assert best < 0.015


def test_a_motion_solved_now_takes_its_solution_along(bridge: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = exercise_file(bridge, "bridge")
    motion = load_motion(figure_of(source), "bridge", "bridge.toml")
    motion.pose(0.5)
    data = pickle.dumps(motion)
    refuse_to_solve(monkeypatch)
    assert_same_poses(motion, pickle.loads(data))


def test_the_same_to_the_byte_each_time(bridge: Path) -> None:
    path = bridge / BRIDGE
    before = path.read_bytes()
    path.unlink()
    assert bake_command(bridge, ["bridge"]) == 0
    assert path.read_bytes() == before
    source = exercise_file(bridge, "bridge")
    kept = load_motion_of(bridge, "bridge")
    assert bake_text(kept).encode() == before, "reading and writing changes nothing"
    assert not bake(source, bridge), "what fits is left alone"


@pytest.mark.usefixtures("no_solving")
def test_words_do_not_matter_and_poses_do(bridge: Path) -> None:
    change(bridge, "Push through your heels.", "Press your heels down.")
    load_motion_of(bridge, "bridge").pose(0.5)
    change(bridge, "tilt = -27", "tilt = -26")
    with pytest.raises(AssertionError, match="solved"):
        load_motion_of(bridge, "bridge").pose(0.5)


@pytest.mark.usefixtures("no_solving")
def test_only_what_has_changed_is_solved_anew(bridge: Path) -> None:
    change(bridge, "pelvis = { tilt = 6 }", "pelvis = { tilt = 7 }")
    motion = load_motion_of(bridge, "bridge")
    motion.pose(0.5)
    (mistake,) = motion.mistakes.values()
    with pytest.raises(AssertionError, match="solved"):
        mistake.pose(0.5)


def test_a_changed_pose_is_told_and_baking_mends_it(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(bridge, "tilt = -27", "tilt = -26")
    assert fault_in(bridge) == (
        f"{BRIDGE}: right: run backguide content bake bridge: the poses have changed since it was solved"
    )
    assert bake_command(bridge, []) == 0
    assert capsys.readouterr().out.splitlines()[0] == f"wrote {BRIDGE}"
    assert fault_in(bridge) == "None"
    assert bake_command(bridge, []) == 0
    assert capsys.readouterr().out == "Nothing to do: what is kept fits the poses.\n"


def test_a_missing_file_is_told(bridge: Path) -> None:
    (bridge / BRIDGE).unlink()
    assert fault_in(bridge) == (
        f"{BRIDGE}: file: run backguide content bake bridge: the solved motion is missing"
    )


def test_another_solution_is_told_with_its_channel(bridge: Path) -> None:
    document = json.loads((bridge / BRIDGE).read_text(encoding="utf-8"))
    document["right"]["corrections"]["pelvis.height"][5] += 0.001
    (bridge / BRIDGE).write_text(json.dumps(document), encoding="utf-8")
    assert fault_in(bridge) == (
        f"{BRIDGE}: right: run backguide content bake bridge: solved anew, pelvis.height is another"
    )


def test_a_mistake_more_is_told(bridge: Path) -> None:
    change(bridge, "[[figure.mistakes.back-arches.change]]", "[[figure.mistakes.other.change]]")
    assert fault_in(bridge).startswith(f"{BRIDGE}: mistakes: run backguide content bake bridge: ")


def test_a_file_without_its_exercise_is_told(bridge: Path) -> None:
    exercise_file(bridge, "bridge").unlink()
    (fault,) = stray_bakes(bridge)
    assert str(fault) == f"{BRIDGE}: file: remove it: there is no such exercise"


@pytest.mark.parametrize(
    "junk",
    [
        b"",
        b"\xff\xfe\x00",
        b"[]",
        b'{"format": 99}',
        b'{"format": 1, "right": 5, "mistakes": []}',
        b"[" * 100_000,
    ],
    ids=["empty", "binary", "a list", "another format", "other things", "deep nesting"],
)
def test_junk_is_as_if_nothing_was_kept(bridge: Path, junk: bytes) -> None:
    wanted = load_motion_of(bridge, "bridge")
    (bridge / BRIDGE).write_bytes(junk)
    assert_same_poses(wanted, load_motion_of(bridge, "bridge"))
    assert "run backguide content bake bridge" in fault_in(bridge)


@pytest.mark.parametrize(
    ("part", "junk"),
    [
        ("keyframes", []),
        ("keyframes", {"pelvis.height": 1.0}),
        ("keyframes", [{}, {}]),
        ("keyframes", [5, None]),
        ("corrections", {}),
        ("corrections", {"pelvis.height": [0.0]}),
        ("corrections", [1.0]),
    ],
)
def test_a_damaged_part_is_solved_anew(bridge: Path, part: str, junk: object) -> None:
    wanted = load_motion_of(bridge, "bridge")
    document = json.loads((bridge / BRIDGE).read_text(encoding="utf-8"))
    document["right"][part] = junk
    (bridge / BRIDGE).write_text(json.dumps(document), encoding="utf-8")
    assert_same_poses(wanted, load_motion_of(bridge, "bridge"))


@pytest.mark.parametrize(
    "junk", ["text", None, [1.0], float("nan"), 10**400], ids=["text", "nothing", "list", "nan", "huge"]
)
def test_a_damaged_number_is_solved_anew(bridge: Path, junk: object) -> None:
    wanted = load_motion_of(bridge, "bridge")
    document = json.loads((bridge / BRIDGE).read_text(encoding="utf-8"))
    document["right"]["keyframes"][1]["pelvis.height"] = junk
    (bridge / BRIDGE).write_text(json.dumps(document), encoding="utf-8")
    assert_same_poses(wanted, load_motion_of(bridge, "bridge"))


def test_a_pose_that_cannot_be_solved_is_told_in_one_line(
    bridge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(bridge, "equals = -0.45", "equals = 5")
    assert bake_command(bridge, []) == 1
    told = capsys.readouterr().err
    assert told.startswith("exercises/core-posterior/bridge.toml: figure: mend the pose: none meets ")
    assert told.count("\n") == 1


def test_an_unknown_exercise(bridge: Path) -> None:
    with pytest.raises(ContentError, match="use a known id"):
        bake_command(bridge, ["nothing"])


def test_a_file_that_cannot_be_written(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (bridge / BRIDGE).unlink()
    (bridge / BRIDGE).mkdir()
    assert bake_command(bridge, []) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"{BRIDGE}: file: make this file writable (")
    assert told.count("\n") == 1


def test_the_content_check_tells_once_all_else_is_right(
    bridge: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(bridge, "tilt = -27", "tilt = -26")
    told = {"seen in the frames": ["lower the knee"], "nothing": list[str]()}
    of_the_bake: dict[str, list[str]] = {}
    for case, sentences in told.items():
        monkeypatch.setattr("backguide.figure.pose_checks.check_motion", lambda _, told=sentences: told)
        of_the_bake[case] = [line for line in check_content(bridge).faults if line.startswith(BRIDGE)]
    assert of_the_bake == {
        "seen in the frames": [],
        "nothing": [
            f"{BRIDGE}: right: run backguide content bake bridge: the poses have changed since it was solved"
        ],
    }


def test_the_command(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (bridge / BRIDGE).unlink()
    assert main(["content", "bake", "bridge", "--assets", str(bridge)]) == 0
    assert capsys.readouterr().out.splitlines()[0] == f"wrote {BRIDGE}"
    assert (bridge / BRIDGE).is_file()


def test_the_index_that_is_kept_is_that_of_the_exercises() -> None:
    assert kept_index_fault(assets_folder(), read_content(assets_folder())) is None
