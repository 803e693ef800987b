"""The tables that ``backguide content check`` prints: what there is, and what of the source it covers."""

import textwrap
from collections.abc import Iterator, Sequence

from backguide.content.coverage import Covered
from backguide.content.tally import Tally

_WIDTH = 118
_WHAT = 46


def tally_lines(tally: Tally) -> Iterator[str]:
    """Counts of exercises, poses, mistakes and sources."""
    yield "Exercises of each category"
    for category, count in tally.categories.items():
        yield f"  {category:<24}{count:>4}"
    yield f"  {'all':<24}{sum(tally.categories.values()):>4}"
    evidence = ", ".join(f"{level.value} {count}" for level, count in tally.evidence.items())
    yield f"Evidence: {evidence}"
    yield f"Poses: {tally.poses} right, {tally.wrong_poses} wrong"
    yield f"Mistakes: {tally.mistakes} in words; {tally.shown} exercises show one as a pose"
    yield f"Sources named: {tally.sources}"


def coverage_lines(rows: Sequence[Covered]) -> Iterator[str]:
    """What the source article names, each with the exercises and programmes that stand for it."""
    if rows:
        yield "What the source names"
    for row in rows:
        found = [*row.exercises, *(f"programme {name}" for name in row.programmes)]
        words = textwrap.wrap(", ".join(found) or "nothing", _WIDTH - _WHAT - 4, break_on_hyphens=False)
        what = textwrap.wrap(row.what, _WHAT)
        for at in range(max(len(words), len(what))):
            left = what[at] if at < len(what) else ""
            right = words[at] if at < len(words) else ""
            yield f"  {left:<{_WHAT}}  {right}".rstrip()
