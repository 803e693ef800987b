"""The locks under requirements/ name exact, hashed packages, and nothing about where they came from."""

import re
from pathlib import Path

import pytest

REQUIREMENTS = Path(__file__).parents[2] / "requirements"
QT = ("pyside6-addons", "pyside6-essentials", "shiboken6")
PIN = re.compile(r"^([a-z0-9][a-z0-9-]*)==([^ ;]+)( ; [^\\]+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")


def lines(lock: str) -> list[str]:
    return (REQUIREMENTS / lock).read_text(encoding="utf-8").splitlines()


def pins(lock: str) -> dict[str, str]:
    """Return the pinned version of each package."""
    found = (PIN.match(line) for line in lines(lock))
    return {match[1]: match[2] for match in found if match}


@pytest.mark.parametrize("lock", ["app.txt", "dev.txt"])
def test_a_lock_holds_only_pins_and_hashes(lock: str) -> None:
    assert [line for line in lines(lock) if not (PIN.match(line) or HASH.match(line))] == []
    assert "://" not in "\n".join(lines(lock))


@pytest.mark.parametrize("lock", ["app.txt", "dev.txt"])
def test_qt_is_the_version_that_keeps_its_references(lock: str) -> None:
    assert {name: pins(lock)[name] for name in QT} == dict.fromkeys(QT, "6.11.3")


def test_developers_use_the_packages_that_users_get() -> None:
    assert pins("app.txt").items() <= pins("dev.txt").items()


def test_users_get_no_development_tools() -> None:
    assert not {"pytest", "ruff", "pyright", "pyinstaller"} & pins("app.txt").keys()
