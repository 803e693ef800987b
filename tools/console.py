"""Talk to the person at the terminal, and run programs without their chatter."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TYPE_CHECKING = False
if TYPE_CHECKING:  # importing typing would cost every start some milliseconds
    from collections.abc import Callable, Sequence
    from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
"""The project's folder."""
_UNWANTED = ("PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_USER")


def say(text: str) -> None:
    """Print a line at once."""
    print(text, flush=True)


def give_up(text: str) -> NoReturn:
    """End the program with a message and exit code 1."""
    sys.stdout.flush()
    raise SystemExit(text)


def environment(**extra: str) -> dict[str, str]:
    """Return the environment for what we start: only the project's own packages, and bytecode is kept.

    Without stored bytecode, importing pyqtgraph takes twice as long.
    """
    kept = {name: value for name, value in os.environ.items() if name not in _UNWANTED}
    return {**kept, "PYTHONNOUSERSITE": "1", **extra}


def quietly(
    command: Sequence[str | Path], each_line: Callable[[str], None] | None = None
) -> tuple[bool, str]:
    """Run ``command``; return whether it went well, and all that it printed.

    ``each_line`` is called with every line as it comes.
    """
    printed: list[str] = []
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment(PYTHONUNBUFFERED="1", DEBIAN_FRONTEND="noninteractive"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            printed.append(line)
            if each_line:
                each_line(line)
    return process.returncode == 0, "".join(printed)


def last_lines(printed: str, count: int = 12) -> str:
    """Return the end of what a failed command printed, indented."""
    return "\n".join(f"  {line}" for line in printed.strip().splitlines()[-count:])
