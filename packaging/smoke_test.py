"""Try the frozen program as its user has it: no Python, no project folder, an empty home.

Every library and asset must be there; every call must exit with 0, say what it should, and write nothing to
its error output.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "dist" / "backguide" / ("backguide.exe" if os.name == "nt" else "backguide")
CALLS = (
    (("--version",), "backguide"),
    (("content", "check"), ""),
    (("plan", "first-steps"), ""),
    (("self-test",), ""),
)
KEPT = ("PATH", "SYSTEMROOT", "LANG")
SECONDS = 300


def fault_of(arguments: tuple[str, ...], expected: str, home: str) -> str | None:
    """Call the program; return what was wrong with the call, or None."""
    environment = {name: os.environ[name] for name in KEPT if name in os.environ}
    result = subprocess.run(
        [str(PROGRAM), *arguments],
        cwd=home,
        env={**environment, "HOME": home, "USERPROFILE": home, "APPDATA": home, "LOCALAPPDATA": home},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=SECONDS,
        check=False,
    )
    if result.returncode:
        return f"exit code {result.returncode}\n{result.stdout}{result.stderr}"
    if result.stderr:
        return f"wrote to its error output:\n{result.stderr}"
    if expected not in result.stdout.lower():
        return f"did not print {expected!r}, but:\n{result.stdout}"
    return None


def unresolved_libraries(folder: Path) -> list[str]:
    """Return "library (wanted by a file)" for what the dynamic linker would not find; Linux only."""
    if not sys.platform.startswith("linux"):
        return []
    wanting: dict[str, Path] = {}
    for file in folder.rglob("*.so*"):
        result = subprocess.run(["ldd", str(file)], capture_output=True, text=True, check=False)
        names = (line.split()[0] for line in result.stdout.splitlines() if "not found" in line)
        wanting.update(dict.fromkeys(names, file.relative_to(folder)))
    return [f"{name} (wanted by {file})" for name, file in sorted(wanting.items())]


def missing_assets(folder: Path) -> list[str]:
    """Return the assets of the project that the program does not have."""
    ours = [file.relative_to(ROOT) for file in (ROOT / "assets").rglob("*") if file.is_file()]
    copies = folder / "_internal" / "backguide"
    return sorted(str(file) for file in ours if not (copies / file).is_file())


def report(what: str, missing: list[str]) -> int:
    """Print what is missing; return how many."""
    print("\n  ".join([f"{what} that are missing:", *(missing or ["none"])]), flush=True)
    return len(missing)


def megabytes(folder: Path) -> float:
    """Return the size of all files in ``folder``, each counted once."""
    files = (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    return sum(file.stat().st_size for file in files) / 1e6


def main() -> int:
    """Make every call in a home of its own; return 1 if one went wrong."""
    faults = report("libraries", unresolved_libraries(PROGRAM.parent))
    faults += report("assets", missing_assets(PROGRAM.parent))
    for arguments, expected in CALLS:
        with tempfile.TemporaryDirectory() as home:
            fault = fault_of(arguments, expected, home)
        print(f"backguide {' '.join(arguments)}: {fault or 'ok'}", flush=True)
        faults += fault is not None
    print(f"{PROGRAM.parent}: {megabytes(PROGRAM.parent):.0f} MB", flush=True)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
