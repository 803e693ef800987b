"""The parts of the program know each other in one direction only (DESIGN.md 3)."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the import contracts of the project, or the copy of it, in ``folder``."""
    return subprocess.run(
        [sys.executable, "-P", "-c", LINT, "--no-logo", "--no-cache"],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy the package and its contracts to where they may be spoilt."""
    leave_out = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "backguide", tmp_path / "backguide", ignore=leave_out)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_contracts_are_kept() -> None:
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("ui/pages/spoilt.py", "import backguide.platform", "Imports point one way"),
        ("core/spoilt.py", "import backguide.figure", "Imports point one way"),
        ("services/spoilt.py", "import PySide6.QtCore", "No Qt below the user interface"),
        ("core/spoilt.py", "import numpy", "The core needs the standard library only"),
        ("services/spoilt.py", "import tinydb", "TinyDB only in storage"),
        ("ui/pages/spoilt.py", "import pyqtgraph", "pyqtgraph only in ui.charts"),
    ],
)
def test_a_wrong_import_breaks_its_contract(copy: Path, file: str, line: str, contract: str) -> None:
    (copy / "backguide" / file).write_text(f"{line}\n", encoding="utf-8")
    result = lint_imports(copy)
    assert result.returncode == 1
    broken = [text for text in result.stdout.splitlines() if "BROKEN" in text]
    assert any(text.startswith(contract) for text in broken), result.stdout


def test_services_load_without_qt() -> None:
    code = (
        "import importlib, pkgutil, sys, backguide.services as services\n"
        "for module in pkgutil.walk_packages(services.__path__, 'backguide.services.'):\n"
        "    importlib.import_module(module.name)\n"
        "print([name for name in sys.modules if name.partition('.')[0] in ('PySide6', 'shiboken6')])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (result.stdout.strip(), result.stderr) == ("[]", "")
