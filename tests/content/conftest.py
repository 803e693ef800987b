"""A copy of the real content that a test may spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from backguide.content.assets import assets_folder

CONTENT = ("exercises", "programmes")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """An assets folder of its own with all exercises, programmes and sources."""
    real = assets_folder()
    folder = tmp_path / "assets"
    for name in CONTENT:
        shutil.copytree(real / name, folder / name)
    shutil.copy(real / "sources.toml", folder / "sources.toml")
    return folder


Change = Callable[[str, str, str], None]


@pytest.fixture
def change(content: Path) -> Change:
    """Replace the one place where ``old`` stands in a file of ``content`` with ``new``."""

    def replace(file: str, old: str, new: str) -> None:
        path = content / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{old!r} is not in {file}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace
