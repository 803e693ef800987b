"""Whatever a person presses, only sentences are said that can be recorded ahead."""

from hypothesis import HealthCheck, given, settings

from backguide.core.compile import make_plan
from backguide.core.engine import step
from backguide.core.events import Event, Say, Tick
from backguide.core.guidance import Guidance, Preset
from backguide.core.lines import CAPTION_LIMIT
from backguide.core.plan import PlanSettings
from backguide.core.session import SessionState
from backguide.core.spoken import every_sentence
from tests.properties.session_walking import EXERCISES, ITEMS, MOVES, SETTINGS, SKIPS, walk_in

KNOWN = frozenset(every_sentence(EXERCISES.values()))


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(SETTINGS, SKIPS, MOVES)
def test_every_sentence_can_be_recorded_ahead_and_fits_the_caption(
    times: PlanSettings, skips: int, moves: list[tuple[float, Event]]
) -> None:
    for preset in Preset:
        now = 0.0
        state = walk_in(SessionState(make_plan(ITEMS, times), Guidance(preset)), now, skips)
        for wait, event in moves:
            for one in (Tick(), event):
                now += min(wait, 1.9) / 2
                state, effects = step(state, one, now)
                said = {effect.text for effect in effects if isinstance(effect, Say)}
                assert said <= KNOWN
                assert not (said and preset is Preset.SILENT)


def test_no_sentence_is_longer_than_a_caption() -> None:
    assert [text for text in KNOWN if len(text) > CAPTION_LIMIT] == []
