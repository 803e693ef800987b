"""Keep what is solved beside its source, and tell when it does not fit any more."""

from collections.abc import Iterator
from pathlib import Path

from backguide.content.baked_file import SUFFIX, Bake, bake_path, bake_text, read_bake, solution_for
from backguide.content.errors import ContentError
from backguide.content.files import read_toml, relative_name
from backguide.content.index_file import INDEX, index_fault, index_text
from backguide.content.library import figure_table
from backguide.content.motion_file import load_motion
from backguide.content.reading import Reading, exercise_paths, read_content
from backguide.figure.closing import NotClosedError
from backguide.figure.motion import Motion
from backguide.figure.motion_path import MotionPath
from backguide.figure.solution import farthest_apart


def bake(source: Path, folder: Path) -> bool:
    """Solve the motions of the exercise in ``source`` and write them beside it, unless what is there fits.

    Tells whether it wrote. Raises ContentError for a faulty figure, a pose that cannot be solved, or a file
    that cannot be written.
    """
    name = relative_name(source, folder)
    motion = load_motion(figure_table(read_toml(source, folder), name), source.stem, name)
    try:
        if bake_fault(motion, source, folder) is None:
            return False
        bake_path(source).write_text(bake_text(motion), encoding="utf-8", newline="\n")
    except NotClosedError as error:
        fix = f"mend the pose: none meets {error.measure}; backguide content check says where"
        raise ContentError(name, "figure", fix) from error
    except OSError as error:
        target = relative_name(bake_path(source), folder)
        raise ContentError(target, "file", f"make this file writable ({error.strerror})") from error
    return True


def bake_index(folder: Path) -> bool:
    """Write the index of all exercises that have no fault, unless what is kept is just that.

    Tells whether it wrote. Raises ContentError where it cannot be written.
    """
    text = _index(read_content(folder))
    if index_fault(folder, text) is None:
        return False
    try:
        (folder / INDEX).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise ContentError(INDEX, "file", f"make this file writable ({error.strerror})") from error
    return True


def kept_index_fault(folder: Path, reading: Reading) -> ContentError | None:
    """What is wrong with the index that is kept for the exercises of ``reading``."""
    return index_fault(folder, _index(reading))


def _index(reading: Reading) -> str:
    sizes = {path.stem: path.stat().st_size for path in reading.tables}
    return index_text(reading.exercises.values(), sizes)


def bake_fault(motion: Motion, source: Path, folder: Path) -> ContentError | None:
    """What is wrong with the solved motions beside ``source``, given ``motion`` without them.

    Raises NotClosedError where the motion itself cannot be solved.
    """
    target = bake_path(source)
    file, fix = relative_name(target, folder), f"run backguide content bake {source.stem}"
    if not target.is_file():
        return ContentError(file, "file", f"{fix}: the solved motion is missing")
    kept = read_bake(source)
    if kept is None:
        return ContentError(file, "file", f"{fix}: the solved motion is damaged")
    if kept.mistakes.keys() != motion.mistakes.keys():
        return ContentError(file, "mistakes", f"{fix}: the mistakes are not those of the exercise")
    for field, way, baked in _ways(motion, kept):
        if not isinstance(way.pose, MotionPath):
            continue
        solution = solution_for(way.pose, baked)
        if solution is None:
            return ContentError(file, field, f"{fix}: the poses have changed since it was solved")
        apart = farthest_apart(solution, way.pose.solution)
        if apart is not None:
            return ContentError(file, field, f"{fix}: solved anew, {apart} is another")
    return None


def _ways(motion: Motion, kept: Bake) -> Iterator[tuple[str, Motion, object]]:
    yield "right", motion, kept.right
    for name, wrong in motion.mistakes.items():
        yield f"mistakes.{name}", wrong, kept.mistakes[name]


def stray_bakes(folder: Path) -> Iterator[ContentError]:
    """Solved motions without the exercise that they belong to."""
    wanted = {bake_path(source) for source in exercise_paths(folder)}
    for path in sorted((folder / "exercises").rglob(f"*{SUFFIX}")):
        if path not in wanted:
            yield ContentError(relative_name(path, folder), "file", "remove it: there is no such exercise")
