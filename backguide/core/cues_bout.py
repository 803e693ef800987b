"""What is said on the way through a long bout, so that nobody has to look up how much is left."""

from collections.abc import Iterator

from backguide.core import lines
from backguide.core.ports import SpeechPriority
from backguide.core.script import Script
from backguide.core.step import Step

LONG_FROM = 300.0
"""Shortest bout, in seconds, of which the minutes left are told."""
TOLD_EVERY = 5
"""Minutes between two times at which they are told."""
_APART = 30.0
"""Seconds between two of these sentences at least."""
_CAPTION_STAYS = 5.0
_MINUTE = 60.0


def add_way(script: Script, step: Step, form: str) -> None:
    """Half-way, the minutes left every five minutes and the last minute, each followed by a cue.

    The cue is the step's own and ``form``, the form cue, in turn; it is the caption until the next one.
    """
    for turn, (at, line) in enumerate(sorted(_told(script, step))):
        cue = step.cue if turn % 2 else form
        script.at(at, line, SpeechPriority.TIP, captioned=True)
        if script.guidance.cues.explains:
            script.then(cue, SpeechPriority.TIP, captioned=True)
        else:
            script.caption(cue, at + _CAPTION_STAYS)


def _told(script: Script, step: Step) -> Iterator[tuple[float, str]]:
    """When so many seconds have passed, which sentence."""
    length, half = script.length, script.length / 2
    # In a bout made longer or shorter half-way may have been told already.
    tells_half = length == step.duration and script.guidance.cues.explains
    if tells_half:
        yield half, lines.HALFWAY
    for left in (1, *range(TOLD_EVERY, int(length // _MINUTE) + 1, TOLD_EVERY)):
        at = length - left * _MINUTE
        if at >= _MINUTE and not (tells_half and abs(at - half) < _APART):
            yield at, lines.minutes_to_go(left)
