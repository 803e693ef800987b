"""The first eight exercises: a library that stays the same, for tests that search, count and walk it."""

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from backguide.content.library import Library, load_library

FIRST_EIGHT = (
    "ball-curl-up",
    "bird-dog",
    "cat-camel",
    "good-morning-stick",
    "prone-press-up",
    "side-plank-full",
    "single-knee-to-chest",
    "supine-piriformis-figure4",
)


def first_eight(assets: Path) -> Library:
    """The installed library with these exercises alone."""
    library = load_library(assets)
    kept = {name: exercise for name, exercise in library.exercises.items() if name in FIRST_EIGHT}
    index = {name: library.index[name] for name in kept}
    return replace(library, exercises=MappingProxyType(kept), index=MappingProxyType(index))
