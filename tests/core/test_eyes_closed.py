"""With eyes closed: at every second of every phase one has been told exercise, side and phase."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from backguide.content.library import Library, load_library
from backguide.content.voice import load_voice
from backguide.core.compile import make_plan
from backguide.core.guidance import Preset
from backguide.core.plan import Plan, PlanSettings
from backguide.core.programme import Item
from backguide.core.speech_rate import seconds_of
from backguide.core.spoken import every_sentence
from backguide.core.vocabulary import Side, Sidedness
from tests.core.hearing import Heard, Listener, Moment, phases_told, side_told

ASSETS = Path(__file__).parents[2] / "assets"
SPEAKING = [preset for preset in Preset if preset is not Preset.SILENT]
PATIENCE = 1.0
"""Seconds into a phase by which it must have been told, or be just being told."""
EARLY = 2.5
"""Seconds before a phase at which its instruction may begin, where it would be too long for the phase."""


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(ASSETS)


def plans(library: Library, first: Side) -> Iterator[Plan]:
    """The plan of every phase of every programme, and sessions with every exercise of the library."""
    for programme in library.programmes.values():
        for phase in programme.phases:
            yield make_plan(phase.items, PlanSettings(first_side=first, fixed_order=phase.fixed_order))
    everything = [Item(exercise, exercise.dose) for exercise in library.exercises.values()]
    for start in range(0, len(everything), 5):
        yield make_plan(everything[start : start + 5], PlanSettings(first_side=first))


@pytest.mark.parametrize("preset", SPEAKING)
@pytest.mark.parametrize("first", list(Side))
def test_exercise_side_and_phase_are_always_known(library: Library, preset: Preset, first: Side) -> None:
    for plan in plans(library, first):
        listener = Listener(plan, preset).play()
        missing = [fault for moment in listener.moments for fault in unknown(plan, moment, listener.heard)]
        assert missing == []


def test_people_in_a_hurry_are_told_as_much(library: Library) -> None:
    hurried = PlanSettings(position=8.0, get_ready=3.0, rest_between_exercises=5.0)
    for exercise in library.exercises.values():
        listener = Listener(make_plan([Item(exercise, exercise.dose)], hurried)).play()
        plan = listener.plan
        assert [fault for moment in listener.moments for fault in unknown(plan, moment, listener.heard)] == []


@pytest.mark.parametrize("slowness", [0.75, 1.5])
def test_a_quick_or_a_slow_voice_tells_as_much(library: Library, slowness: float) -> None:
    for plan in plans(library, Side.LEFT):
        listener = Listener(plan, seconds_of=lambda text: slowness * seconds_of(text)).play()
        assert [fault for moment in listener.moments for fault in unknown(plan, moment, listener.heard)] == []
        assert len(listener.heard) == listener.wanted


@pytest.mark.parametrize("voice", ["female", "male"])
def test_the_recorded_voices_tell_as_much(library: Library, voice: str) -> None:
    clips = load_voice(ASSETS, voice)
    assert clips

    def length_of(text: str) -> float:
        return clips[text].seconds if text in clips else seconds_of(text)

    for plan in plans(library, Side.RIGHT):
        listener = Listener(plan, seconds_of=length_of).play()
        assert [fault for moment in listener.moments for fault in unknown(plan, moment, listener.heard)] == []
        assert len(listener.heard) == listener.wanted


def test_no_recording_is_longer_than_the_rule_for_other_voices_says() -> None:
    longer = {
        text: clip.seconds
        for voice in ("female", "male")
        for text, clip in load_voice(ASSETS, voice).items()
        if clip.seconds > seconds_of(text)
    }
    assert longer == {}


@pytest.mark.parametrize("preset", SPEAKING)
def test_no_line_is_still_speaking_when_the_next_starts(library: Library, preset: Preset) -> None:
    for plan in plans(library, Side.LEFT):
        listener = Listener(plan, preset).play()
        heard = listener.heard
        assert [(one, two) for one, two in pairwise(heard) if one.ends > two.begins] == []
        assert listener.cut == 0
        assert len(heard) == listener.wanted


@pytest.mark.parametrize("preset", SPEAKING)
def test_nothing_is_said_that_cannot_be_recorded_ahead(library: Library, preset: Preset) -> None:
    known = set(every_sentence(library.exercises.values(), library.programmes.values()))
    for plan in plans(library, Side.RIGHT):
        assert {one.text for one in Listener(plan, preset).play().heard} <= known


def test_silent_says_nothing(library: Library) -> None:
    assert Listener(next(plans(library, Side.LEFT)), Preset.SILENT).play().heard == []


def unknown(plan: Plan, moment: Moment, heard: list[Heard]) -> Iterator[str]:
    """What a listener could not know at that moment."""
    step = plan.steps[moment.index]
    if moment.elapsed < PATIENCE:
        return
    begun = heard[: moment.heard]
    said = [one.text for one in begun]
    item = None if step.item is None else plan.items[step.item]
    where = f"{moment.now:.1f} s, {step.kind} of {step.exercise} ({step.side}) after {said[-4:]}"
    since = moment.now - moment.elapsed - EARLY
    if not any(step.kind in phases_told(one.text, item) for one in begun if one.begins >= since):
        yield f"phase: {where}"
    if item is None:
        return
    if _last_name(said, plan) != item.exercise.short_name:
        yield f"exercise: {where}"
    if item.exercise.sidedness is not Sidedness.BILATERAL and step.side is not None:
        told = next((side for text in reversed(said) if (side := side_told(text)) is not None), None)
        if told is not step.side:
            yield f"side: {where}"


def _last_name(said: list[str], plan: Plan) -> str | None:
    names = {item.exercise.short_name for item in plan.items}
    for text in reversed(said):
        name = text.removeprefix("Rest. Next: ").removesuffix(".")
        if name in names:
            return name
    return None
