"""The static checks: lint, format, types, architecture and the length of files."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from tools.console import ROOT, environment, say
from tools.venv import PYTHON

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAXIMUM_LINES = 400
TOOLS: dict[str, tuple[str | Path, ...]] = {
    "ruff check": ("-m", "ruff", "check", "--quiet"),
    "ruff format": ("-m", "ruff", "format", "--check", "--quiet"),
    "pyright": ("-m", "pyright", "--pythonpath", PYTHON),
    "import contracts": (
        "-c",
        "from importlinter.cli import lint_imports_command; lint_imports_command()",
        "--no-logo",
    ),
}


def lengths() -> dict[Path, int]:
    """Return the number of lines of every Python file that is ours."""
    files = [ROOT / "dev.py"]
    for folder in ("backguide", "benchmarks", "packaging", "tests", "tools"):
        files += sorted((ROOT / folder).rglob("*.py"))
    return {file.relative_to(ROOT): len(file.read_text(encoding="utf-8").splitlines()) for file in files}


def too_long() -> Iterator[str]:
    """Yield a line for each file that should be split."""
    for file, count in lengths().items():
        if count > MAXIMUM_LINES:
            yield f"{file}: {count} lines, {MAXIMUM_LINES} are allowed"


def run_all() -> int:
    """Run every check and report every fault, not only the first tool's; return 1 if there was one."""
    failed: list[str] = []
    for name, command in TOOLS.items():
        say(f"--- {name}")
        if subprocess.call([PYTHON, *command], cwd=ROOT, env=environment(PYRIGHT_PYTHON_IGNORE_WARNINGS="1")):
            failed.append(name)
    say("--- file lengths")
    if faults := list(too_long()):
        failed.append("file lengths")
        say("\n".join(faults))
    say(f"--- failed: {', '.join(failed)}" if failed else "--- all checks passed")
    return 1 if failed else 0
