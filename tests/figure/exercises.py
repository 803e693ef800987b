"""The exercises' motions, read once for all tests."""

import tomllib
from functools import cache
from typing import Any

from backguide.content.assets import assets_folder
from backguide.content.motion_file import load_motion
from backguide.figure.motion import Motion
from tests.first_eight import FIRST_EIGHT

IDS = (
    *FIRST_EIGHT,
    "aqua-knee-raise",
    "bridge",
    "dead-bug",
    "half-kneeling-hip-flexor",
    "open-book",
    "seated-figure4",
    "single-leg-raise",
)


def figure_table(exercise: str) -> dict[str, Any]:
    """A fresh copy of an exercise's ``[figure]`` table, free to be spoilt."""
    path = next((assets_folder() / "exercises").glob(f"*/{exercise}.toml"))
    return tomllib.loads(path.read_text(encoding="utf-8"))["figure"]


@cache
def motion_of(exercise: str) -> Motion:
    """The motion of an exercise; its solved poses are kept between tests."""
    return load_motion(figure_table(exercise), exercise, f"exercises/{exercise}.toml")
