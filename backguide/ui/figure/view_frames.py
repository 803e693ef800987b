"""Which pictures a view needs and which one it shows: all, or with reduced motion a few stills."""

from collections.abc import Sequence

from backguide.figure.motion import Motion
from backguide.ui.figure.frame_cache import FrameCache, FrameKey
from backguide.ui.figure.stage import Shot, coarse_to_fine, frame_count, frame_index
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


def nearest_frame(cache: FrameCache, shot: Shot, index: int) -> FrameKey | None:
    """The finished picture of ``shot`` that is nearest to number ``index``; None where there is none."""
    motion = shot.motion
    return cache.nearest(shot, index, frame_count(motion), is_round=motion.cycle_seconds is not None)
