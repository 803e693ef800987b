"""The exercises' motions, read once for all tests."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from backguide.content.assets import assets_folder
from backguide.content.baked_file import read_bake
from backguide.content.motion_file import load_motion
from backguide.figure.motion import Motion

IDS = tuple(sorted(path.stem for path in (assets_folder() / "exercises").glob("*/*.toml")))


def figure_table(exercise: str) -> dict[str, Any]:
    """A fresh copy of an exercise's ``[figure]`` table, free to be spoilt."""
    return tomllib.loads(_file(exercise).read_text(encoding="utf-8"))["figure"]


@cache
def motion_of(exercise: str) -> Motion:
    """The motion of an exercise as the app loads it; its poses are kept between tests.

    ``tests/content/test_baking.py`` proves that what is kept beside a file is what solving it anew gives.
    """
    path = _file(exercise)
    return load_motion(figure_table(exercise), exercise, f"exercises/{exercise}.toml", read_bake(path))


def _file(exercise: str) -> Path:
    return next((assets_folder() / "exercises").glob(f"*/{exercise}.toml"))
