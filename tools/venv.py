"""The folder ``.venv``: made once, filled with the locked packages, and known again at the next start."""

from __future__ import annotations

import hashlib
import json
import os
import shlex
import sys
from pathlib import Path

from tools.console import ROOT, give_up, last_lines, quietly, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = ROOT / ".venv"
REQUIREMENTS = ROOT / "requirements"
WINDOWS = os.name == "nt"
LINUX = sys.platform.startswith("linux")
SCRIPTS = FOLDER / ("Scripts" if WINDOWS else "bin")
PYTHON = SCRIPTS / ("python.exe" if WINDOWS else "python")
NOTES = FOLDER / "backguide-setup.json"
"""What is installed: the locks' hashes by name, the uses seen to work, and for which Python and folder."""
UNFINISHED = FOLDER / "backguide-unfinished"
"""Lies here while packages are being installed; found at a start, it means that this was cut short."""
PIP_OPTIONS = (
    "--require-hashes",
    "--no-deps",
    "--only-binary=:all:",
    "--compile",
    "--no-input",
    "--disable-pip-version-check",
    "--progress-bar=off",
)


def prepare(lock: str, *uses: str) -> None:
    """See that the packages of ``lock`` ("app" or "dev") are installed and the system is fit for ``uses``."""
    notes = read_notes()
    installed = notes.get(lock) == lock_hash(lock)
    if installed and all(use in notes for use in uses):
        return
    if LINUX:
        from tools import system

        system.check_c_library()
        system.provide(uses if installed else ["set-up", *uses])
    if not installed:
        make_folder()
        UNFINISHED.touch()
        install_lock(lock)
        add_backguide()
        notes["app"] = lock_hash("app")  # the lock "dev" holds every package of "app" too
        notes[lock] = lock_hash(lock)
    write_notes({**notes, **dict.fromkeys(uses, "found")})
    UNFINISHED.unlink(missing_ok=True)


def lock_hash(lock: str) -> str:
    """Return the hash of a lock file, by which its installation is known."""
    return hashlib.sha256((REQUIREMENTS / f"{lock}.txt").read_bytes()).hexdigest()


def setting() -> dict[str, str]:
    """Return for which Python and folder an installation is good: Python is upgraded, folders are moved."""
    return {"python": os.path.realpath(PYTHON), "root": str(ROOT)}


def read_notes() -> dict[str, str]:
    """Return the notes of the last set-up, empty where they no longer hold."""
    if UNFINISHED.exists() or not PYTHON.exists():
        return {}
    try:
        notes: dict[str, str] = json.loads(NOTES.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return notes if setting().items() <= notes.items() else {}


def write_notes(notes: Mapping[str, str]) -> None:
    """Replace the notes at one stroke."""
    temporary = NOTES.with_suffix(".new")
    temporary.write_text(json.dumps({**notes, **setting()}, indent=1), encoding="utf-8")
    temporary.replace(NOTES)


def make_folder() -> None:
    """Make ``.venv``, anew where it is broken or was left half-made."""
    if PYTHON.exists() and not UNFINISHED.exists() and quietly([PYTHON, "-m", "pip", "--version"])[0]:
        return
    say("Making the folder .venv")
    done, printed = quietly([sys.executable, "-m", "venv", "--clear", FOLDER])
    if not done:
        give_up(f"The folder .venv could not be made:\n{last_lines(printed)}")


def install_lock(lock: str) -> None:
    """Install the packages of a lock by hash and byte-compile them, with a line for each."""
    file = REQUIREMENTS / f"{lock}.txt"
    total = file.read_text(encoding="utf-8").count("==")
    seen: list[str] = []

    def report(line: str) -> None:
        word, _, rest = line.strip().partition(" ")
        if word in ("Collecting", "Requirement", "Ignoring"):
            seen.append(rest)
        if word == "Collecting":
            say(f"  {len(seen)} of {total}  {rest.partition(' ')[0].replace('==', ' ')}")
        if line.startswith("Installing collected"):
            say("  unpacking and compiling")

    say(f"Installing {total} packages; this happens once")
    done, printed = quietly([PYTHON, "-m", "pip", "install", *PIP_OPTIONS, "-r", file], report)
    if not done:
        give_up(f"{last_lines(printed)}\nThe installation stopped. Is this computer online? Then try again.")


def add_backguide() -> None:
    """Make the project importable in ``.venv`` and put the command ``backguide`` there; needs no network."""
    packages = Path(
        quietly([PYTHON, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"])[1].strip()
    )
    (packages / "backguide.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    if WINDOWS:
        (SCRIPTS / "backguide.cmd").write_text('@"%~dp0python.exe" -m backguide %*\n', encoding="utf-8")
        return
    command = SCRIPTS / "backguide"
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(str(PYTHON))} -m backguide "$@"\n', encoding="utf-8")
    command.chmod(0o755)
