"""Small files: a reader should be able to hold one in the head."""

from pathlib import Path
from statistics import median

from tools import checks


def test_no_file_is_too_long() -> None:
    assert list(checks.too_long()) == []


def test_the_typical_file_of_the_program_is_short() -> None:
    package = {file: count for file, count in checks.lengths().items() if file.is_relative_to("backguide")}
    assert Path("backguide/__init__.py") in package
    assert median(package.values()) < 120
