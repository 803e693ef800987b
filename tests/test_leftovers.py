"""The fixture that looks for what a test leaves behind must itself see it."""

from collections.abc import Callable
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

TESTS = Path(__file__).parent

LEAKS = {
    "window": "self.kept = QWidget(); self.kept.show()",
    "timer": "self.kept = QTimer(); self.kept.start(1000)",
    "animation": "self.kept = QVariantAnimation(); self.kept.setDuration(9000); self.kept.start()",
}


def example(body: str) -> str:
    """Write a test module whose only test runs ``body`` and keeps what it made."""
    return (
        "from PySide6.QtCore import QTimer, QVariantAnimation\n"
        "from PySide6.QtWidgets import QWidget\n"
        "class Keeper:\n"
        "    def keep(self):\n"
        f"        {body}\n"
        "KEEPER = Keeper()\n"
        "def test_it(qapp):\n"
        "    KEEPER.keep()\n"
    )


Run = Callable[[str], pytest.RunResult]


@pytest.fixture
def run_example(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a test module in a process of its own, under the fixtures of this folder."""
    monkeypatch.setenv("PYTHONPATH", str(TESTS.parent))
    pytester.makeconftest((TESTS / "conftest.py").read_text(encoding="utf-8"))

    def run(body: str) -> pytest.RunResult:
        pytester.makepyfile(example(body))
        return pytester.runpytest_subprocess("-p", "no:randomly")

    return run


@pytest.mark.parametrize("leak", LEAKS)
def test_a_leak_fails_the_test(run_example: Run, leak: str) -> None:
    result = run_example(LEAKS[leak])
    result.assert_outcomes(passed=1, errors=1)


def test_a_stopped_timer_and_a_deleted_window_are_fine(run_example: Run) -> None:
    body = "timer = QTimer(); timer.start(9); timer.stop(); QWidget().deleteLater()"
    run_example(body).assert_outcomes(passed=1)
