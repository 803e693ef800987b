"""dev.py as a newcomer meets it: run for real, in a copy of the project with a tiny stand-in program."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).parents[2]
LINUX_ONLY = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a screen")
STAND_IN = "import os, sys; print('hello', *sys.argv[1:], 'in', os.getcwd())\n"


def call(project: Path, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run dev.py with an environment that has nothing but a path, and habits that must not matter."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": os.environ["HOME"],
        "SYSTEMROOT": os.environ.get("SYSTEMROOT", ""),
        "PIP_NO_INDEX": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": "/no-such-folder",
    }
    return subprocess.run(
        [sys.executable, str(project / "dev.py"), *arguments],
        cwd=cwd or project,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay out a project whose locks are empty, so that setting it up needs no network."""
    folder = tmp_path_factory.mktemp("a project's folder") / "clone"
    shutil.copytree(ROOT / "tools", folder / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "dev.py", folder)
    for file, text in {
        "requirements/app.txt": "# nothing\n",
        "requirements/dev.txt": "# nothing\n",
        "backguide/__init__.py": "",
        "backguide/__main__.py": STAND_IN,
    }.items():
        (folder / file).parent.mkdir(exist_ok=True)
        (folder / file).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--data-dir", "somewhere"], True),
        (["--data-dir=somewhere"], True),
        (["--theme", "dark"], True),
        (["plan", "first-steps"], False),
        (["--data-dir", "somewhere", "play", "first-steps", "--headless"], False),
        (["--help"], False),
        (["--version"], False),
    ],
)
def test_it_knows_which_calls_open_a_window(arguments: list[str], window: bool) -> None:
    assert dev.opens_window(arguments) is window


@pytest.mark.parametrize(("arguments", "code"), [((), 2), (("dance",), 2), (("--help",), 0)])
def test_it_lists_its_commands(project: Path, arguments: tuple[str, ...], code: int) -> None:
    result = call(project, *arguments)
    assert result.returncode == code
    assert all(f"  {command} " in result.stdout for command in dev.COMMANDS)


@LINUX_ONLY
def test_without_a_screen_it_says_what_works(project: Path) -> None:
    result = call(project, "run")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.count("\n") == 1
    assert "run plan first-steps" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.timeout(240)
def test_it_sets_itself_up_once_and_repairs_what_was_cut_short(project: Path, tmp_path: Path) -> None:
    first = call(project, "run", "plan", "x", cwd=tmp_path)
    assert first.returncode == 0, first.stderr
    assert "Making the folder .venv" in first.stdout

    second = call(project, "run", "plan", "x", cwd=tmp_path)
    assert second.stdout == f"hello plan x in {tmp_path}\n"
    assert list((project / "backguide").glob("__pycache__/*.pyc"))  # kept, whatever the machine's habit

    command = next((project / ".venv").glob("[bS]*/backguide*"))
    installed = subprocess.run(
        [str(command), "again"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert installed.stdout == f"hello again in {tmp_path}\n"

    (project / ".venv" / "backguide-unfinished").touch()
    (project / ".venv" / "half-made").touch()
    repaired = call(project, "run", "plan", "x", cwd=tmp_path)
    assert "Making the folder .venv" in repaired.stdout
    assert repaired.stdout.endswith(f"hello plan x in {tmp_path}\n")
    assert not (project / ".venv" / "half-made").exists()

    (project / "requirements" / "app.txt").write_text("# still nothing\n", encoding="utf-8")
    changed = call(project, "run", "plan", "x", cwd=tmp_path)
    assert "Installing 0 packages" in changed.stdout
    assert "Making the folder .venv" not in changed.stdout

    moved = project.rename(project.with_name("moved"))
    after_move = call(moved, "run", "plan", "x", cwd=tmp_path)
    assert after_move.stdout.endswith(f"hello plan x in {tmp_path}\n")
    notes = json.loads((moved / ".venv" / "backguide-setup.json").read_text(encoding="utf-8"))
    assert notes["root"] == str(moved)
