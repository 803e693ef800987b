"""Which pictures a view needs and which one it shows: all, or with reduced motion a few stills."""

from collections.abc import Iterable, Sequence
from functools import partial

from backguide.core.way import Way
from backguide.figure.motion import Motion
from backguide.ui.figure.frame_cache import FrameCache, FrameKey
from backguide.ui.figure.frame_queue import FrameJob
from backguide.ui.figure.stage import Shot, ShotPainter, coarse_to_fine, draft, frame_count, frame_index
from backguide.ui.figure.view_arrows import arrow_shot
from backguide.ui.figure.view_fade import next_stop

STILL_SECONDS = 2.0
"""So long each still of a cycle stands with reduced motion: time to look, and far from any flicker."""


def moment_of(motion: Motion, position: float, seconds: float, reduced: bool) -> float:
    """The position to show: ``position`` of a way, or of a cycle where it is after so many ``seconds``.

    With ``reduced`` motion a cycle goes slowly from still to still, at no cadence.
    """
    if motion.cycle_seconds is None:
        return position
    if not reduced:
        return motion.round_position(seconds)
    stills = motion.quarters
    return stills[int(seconds / STILL_SECONDS) % len(stills)]


def all_frames(motion: Motion, start: int) -> list[int]:
    """The numbers of all pictures of a motion, in the order in which to draw them."""
    return coarse_to_fine(start, frame_count(motion))


def still_frames(motion: Motion) -> list[int]:
    """The numbers of the pictures shown with reduced motion: the keyframes, or four moments of a cycle."""
    stills = motion.stops if motion.cycle_seconds is None else motion.quarters
    return [frame_index(motion, position) for position in stills]


def still_to_show(motion: Motion, index: int, shown: int | None) -> int:
    """The still to show next on the way to picture ``index`` when ``shown`` is seen now."""
    stops = still_frames(motion)
    if motion.cycle_seconds is None:
        return next_stop(stops, index, shown)
    return _nearest_round(stops, index, frame_count(motion))


def _nearest_round(stops: Sequence[int], index: int, count: int) -> int:
    return min(stops, key=lambda stop: min((stop - index) % count, (index - stop) % count))


def wanted_frames(motion: Motion, start: int, *, reduced: bool, only_one: bool = False) -> list[int]:
    """The pictures to draw by number, ``start`` first: ``only_one``, or a few with ``reduced`` motion."""
    if only_one:
        return [start]
    return [start, *still_frames(motion)] if reduced else all_frames(motion, start)


def frame_jobs(stage: ShotPainter, shot: Shot, indexes: Iterable[int]) -> list[FrameJob]:
    """Pictures of a shot to draw, the first one before the arrows over it and those before all others."""
    first, *others = (frame_job(stage, shot, index) for index in indexes)
    return [first, *(job for way in Way for job in _arrow_jobs(stage, shot, way)), *others]


def draft_jobs(stage: ShotPainter, shot: Shot, index: int, way: Way) -> list[FrameJob]:
    """A quick picture of a shot being turned, after its arrows, so that they do not lag behind it."""
    quick = draft(shot)
    return [*_arrow_jobs(stage, quick, way), frame_job(stage, quick, index)]


def frame_job(stage: ShotPainter, shot: Shot, index: int) -> FrameJob:
    """The job to draw picture number ``index`` of a shot."""
    return FrameJob(FrameKey(shot, index), partial(stage.render, shot, index))


def _arrow_jobs(stage: ShotPainter, shot: Shot, way: Way) -> list[FrameJob]:
    over = arrow_shot(shot, way)
    return [] if over is None else [frame_job(stage, over, 0)]


def nearest_frame(cache: FrameCache, shot: Shot, index: int) -> FrameKey | None:
    """The finished picture of ``shot`` that is nearest to number ``index``; None where there is none."""
    motion = shot.motion
    return cache.nearest(shot, index, frame_count(motion), is_round=motion.cycle_seconds is not None)
