"""A part of the real content that a test may spoil: small, so that reading it again and again is quick."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from backguide.content.assets import assets_folder
from backguide.content.baking import bake_index
from tests.first_eight import FIRST_EIGHT


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """An assets folder of its own with the first eight exercises, their programme and all sources."""
    real = assets_folder()
    folder = tmp_path / "assets"
    files = [real / "sources.toml", real / "exercises" / "catalogue.toml"]
    files += [real / "programmes" / "first-steps.toml"]
    files += [path for name in FIRST_EIGHT for path in (real / "exercises").glob(f"*/{name}.*")]
    for path in files:
        copy = folder / path.relative_to(real)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    bake_index(folder)
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
