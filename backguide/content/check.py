"""Check all content: every fault and every doubt, one clear line each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from backguide.content.coverage import Covered, coverage
from backguide.content.errors import ContentError
from backguide.content.files import relative_name
from backguide.content.learn_file import read_articles
from backguide.content.library import exercise_file, figure_table
from backguide.content.plain_language import exercise_passages, plain_faults, programme_passages
from backguide.content.programme_file import Shelf
from backguide.content.reading import Reading, exercise_paths, read_content
from backguide.content.tally import Tally, tally
from backguide.core.exercise import Exercise
from backguide.core.review import review


@dataclass(frozen=True, slots=True)
class CheckReport:
    """How many files can be used, what must be put right (``faults``) and what is unusual (``warnings``).

    ``tally`` counts what is in them and ``covered`` is what the source article names; both are there where
    all content was checked.
    """

    exercises: int
    programmes: int
    faults: tuple[str, ...]
    warnings: tuple[str, ...] = ()
    articles: int = 0
    tally: Tally | None = None
    covered: tuple[Covered, ...] = ()


def check_content(folder: Path, figures: bool = True) -> CheckReport:
    """Check every exercise, programme and article under the assets ``folder``; raises nothing.

    Without ``figures`` the moving figures are left out, which is much quicker and needs no numpy.
    """
    reading = read_content(folder)
    covered = coverage(folder, reading, reading.faults)
    installed = frozenset(path.stem for path in exercise_paths(folder))
    shelf = Shelf(reading.exercises, installed, reading.reference)
    articles = read_articles(folder, shelf, reading.faults)
    faults = [str(error) for error in reading.faults]
    if figures:
        from backguide.content.baking import kept_index_fault, stray_bakes

        faults.extend(str(error) for error in stray_bakes(folder))
        for path, table in reading.tables.items():
            faults.extend(str(error) for error in _figure_faults(reading, path, table, folder))
        # The index is written when all else is right.
        fault = None if faults else kept_index_fault(folder, reading)
        if fault is not None:
            faults.append(str(fault))
    return CheckReport(
        exercises=len(reading.exercises),
        programmes=len(reading.programmes),
        faults=tuple(faults),
        warnings=tuple(_warnings(reading)),
        articles=len(articles),
        tally=tally(reading),
        covered=covered,
    )


def check_exercise(folder: Path, exercise_id: str) -> CheckReport:
    """Check one exercise and its figure; faults of other files are left out.

    Raises ContentError for an unknown id.
    """
    path = exercise_file(folder, exercise_id)
    reading = read_content(folder)
    faults = [error for error in reading.faults if error.file == relative_name(path, folder)]
    if path in reading.tables:
        faults += _figure_faults(reading, path, reading.tables[path], folder)
    return CheckReport(
        exercises=int(exercise_id in reading.exercises),
        programmes=0,
        faults=tuple(str(error) for error in faults),
        warnings=tuple(_wording(reading, exercise_id)),
    )


def _wording(reading: Reading, exercise_id: str) -> Iterator[str]:
    exercise = reading.exercises.get(exercise_id)
    if exercise is not None:
        for passage in exercise_passages(exercise):
            yield from (str(fault) for fault in plain_faults(passage))


def _warnings(reading: Reading) -> Iterator[str]:
    for exercise_id in reading.exercises:
        yield from _wording(reading, exercise_id)
    for programme in reading.programmes.values():
        for passage in programme_passages(programme):
            yield from (str(fault) for fault in plain_faults(passage))
        for finding in review(programme):
            if not finding.serious:
                yield str(ContentError(f"programmes/{programme.id}.toml", finding.where, finding.advice))


def _figure_faults(
    reading: Reading, path: Path, table: Mapping[str, object], folder: Path
) -> Iterator[ContentError]:
    from backguide.content.baking import bake_fault
    from backguide.content.cycle_fields import bout_faults
    from backguide.content.motion_file import read_motion
    from backguide.figure.pose_checks import check_motion

    file = relative_name(path, folder)
    try:
        motion, faults = read_motion(figure_table(table, file), path.stem, file)
    except ContentError as error:
        yield error
        return
    yield from faults
    if motion is None:
        return
    sentences = check_motion(motion)
    for sentence in sentences:
        yield ContentError(file, "figure", sentence)
    # A motion is baked when all else is right.
    stale = None if sentences else bake_fault(motion, path, folder)
    if stale is not None:
        yield stale
    exercise = reading.exercises.get(path.stem)
    if exercise is not None:
        yield from _undrawn(exercise, set(motion.mistakes), file)
        yield from bout_faults(exercise, motion, file)


def _undrawn(exercise: Exercise, drawn: set[str], file: str) -> Iterator[ContentError]:
    for at, mistake in enumerate(exercise.mistakes, 1):
        if mistake.variant is not None and mistake.variant not in drawn:
            fix = f'draw "{mistake.variant}" in the figure, or leave the variant out'
            yield ContentError(file, f"mistakes[{at}].variant", fix)
