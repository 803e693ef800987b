#!/usr/bin/env python3
"""Set up, run, check and build BackGuide: ``python3 dev.py run``, ``python3 dev.py test``.

Needs nothing but Python 3.11 or newer. The first call makes ``.venv`` beside this file and installs the
locked packages there, by hash; the next one starts at once.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 14):
    sys.exit(f"BackGuide needs Python 3.11 to 3.14; this is {sys.version.split()[0]} ({sys.executable}).")

from tools.console import ROOT, environment, give_up, say
from tools.venv import LINUX, NOTES, PYTHON, WINDOWS, prepare

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

USAGE = """usage: python3 dev.py COMMAND [arguments]

  run      start BackGuide; arguments go to it (try: run --help)
  test     all checks, then all tests; with arguments, pytest with them
  setup    install everything that development needs
  check    ruff, pyright, import contracts, length of files
  format   put the code into its standard form
  bench    measure against a baseline [NAME] [--json]
  build    make the program folder dist/backguide and let it test itself
  voice    render the voice clips that are missing or changed [female] [male]; hear [COUNT] checks them
  lock     compile pyproject.toml to requirements/*.txt"""

NO_SCREEN = (
    "There is no screen here (DISPLAY and WAYLAND_DISPLAY are not set), but these work without one: "
    "python3 dev.py run plan first-steps; python3 dev.py run play first-steps --headless; "
    "python3 dev.py run tour --out pictures"
)


def call(*command: str | Path, **extra: str) -> int:
    """Run ``.venv``'s Python with these arguments in the project's folder; return its exit code."""
    return subprocess.call([PYTHON, *command], cwd=ROOT, env=environment(**extra))


def has_screen() -> bool:
    """Tell whether there is a screen to open a window on."""
    return not LINUX or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def opens_window(arguments: Sequence[str]) -> bool:
    """Tell whether BackGuide called like this shows its window: no sub-command, no question about itself."""
    rest = list(arguments)
    while rest and rest[0].startswith("--data-dir"):
        del rest[: 1 if "=" in rest[0] else 2]
    return not rest or (rest[0].startswith("-") and rest[0] not in ("-h", "--help", "--version"))


def run(arguments: Sequence[str]) -> int:
    """Start BackGuide in place of this process (under Windows, beside it)."""
    window = opens_window(arguments)
    if window and not has_screen() and "QT_QPA_PLATFORM" not in os.environ:
        give_up(NO_SCREEN)
    prepare("app", "drawing", *(["windows"] if window and has_screen() else []))
    command = [str(PYTHON), "-m", "backguide", *arguments]
    if not WINDOWS:
        sys.stdout.flush()
        os.execve(PYTHON, command, environment())
    return subprocess.call(command, env=environment())


def setup(_arguments: Sequence[str]) -> int:
    """Install everything that development needs, and look again for the system's libraries."""
    NOTES.unlink(missing_ok=True)
    prepare("dev", "drawing", *(["windows"] if has_screen() else []))
    say("Ready. Next: python3 dev.py run, or python3 dev.py test")
    return 0


def check(_arguments: Sequence[str]) -> int:
    """Run every static check."""
    prepare("dev", "drawing")
    from tools import checks

    return checks.run_all()


def test(arguments: Sequence[str]) -> int:
    """Run all checks and tests; with arguments, pytest alone with them."""
    checked = 0 if arguments else check(())
    prepare("dev", "drawing")
    return call("-m", "pytest", *(arguments or IN_PARALLEL), QT_QPA_PLATFORM="offscreen") or checked


def tidy(_arguments: Sequence[str]) -> int:
    """Put the code into its standard form."""
    prepare("dev", "drawing")
    return call("-m", "ruff", "check", "--fix-only", "--quiet") | call("-m", "ruff", "format")


def bench(arguments: Sequence[str]) -> int:
    """Measure against baselines taken in the same run."""
    prepare("dev", "drawing")
    return call("-m", "benchmarks", *arguments, QT_QPA_PLATFORM="offscreen")


def build(_arguments: Sequence[str]) -> int:
    """Make the folder ``dist/backguide`` and try it as its user would."""
    prepare("dev", "drawing", "windows", "sound", "speech", "Wayland", "building")
    made = call("-m", "PyInstaller", "--noconfirm", "--log-level=WARN", "packaging/backguide.spec")
    return made or call("packaging/smoke_test.py")


def voice(arguments: Sequence[str]) -> int:
    """Render voice clips, or let a speech recogniser hear some of them."""
    prepare("dev", "drawing")
    prepare("voice")
    return call("-m", "tools.voice_heard" if arguments[:1] == ["hear"] else "tools.voice", *arguments)


def lock(_arguments: Sequence[str]) -> int:
    """Compile pins and hashes for every system and Python that we support."""
    prepare("dev", "drawing")
    uv = ("-m", "uv", "pip", "compile", "pyproject.toml", "--universal", "--python-version=3.11", "--upgrade")
    plain = ("--generate-hashes", "--no-header", "--no-annotate", "--quiet")
    app = ("--output-file", "requirements/app.txt")
    dev = ("--group=dev", "--constraints=requirements/app.txt", "--output-file", "requirements/dev.txt")
    voice = ("--group=voice", "--constraints=requirements/dev.txt", "--output-file", "requirements/voice.txt")
    return call(*uv, *plain, *app) or call(*uv, *plain, *dev) or call(*uv, *plain, *voice)


IN_PARALLEL = ("--numprocesses=auto", "--maxprocesses=8", "--dist=worksteal")
"""All tests at once take minutes on one processor. A chosen few start sooner without."""

COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "setup": setup,
    "check": check,
    "format": tidy,
    "bench": bench,
    "build": build,
    "voice": voice,
    "lock": lock,
}


def main(arguments: Sequence[str]) -> int:
    """Carry out one command."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal may lack a letter that a tool prints
    if not arguments or arguments[0] not in COMMANDS:
        say(USAGE)
        return 0 if arguments and arguments[0] in ("-h", "--help", "help") else 2
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
