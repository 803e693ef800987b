"""What is said, sounded and shown in each phase, by preset."""

import pytest

from backguide.core.compile import make_plan
from backguide.core.cues import moments_of
from backguide.core.events import Caption, Flash, Say, Tone
from backguide.core.guidance import Guidance, Preset
from backguide.core.plan import PlanSettings
from backguide.core.ports import ToneName
from backguide.core.step import StepKind
from backguide.core.vocabulary import Mode, Position, Sidedness
from tests import builders

HUG = builders.item("hug")
STICK = builders.item("stick", Sidedness.BILATERAL, Position.STANDING, builders.repetitions(8))
MARCH = builders.item("march", Sidedness.ALTERNATING, Position.STANDING, builders.repetitions(4))
QUICK = builders.item(
    "reach", Sidedness.SIDED, Position.QUADRUPED, builders.dose(repetitions=5, hold=5.0, in_seconds=1.5)
)
PLAN = make_plan((HUG, STICK, MARCH, QUICK), PlanSettings(fixed_order=True))
LONG_LINE = "Draw your left knee in."


def moments(
    kind: StepKind,
    exercise: str | None = None,
    preset: Preset = Preset.CALM,
    *,
    nth: int = 0,
) -> list[tuple[float, object]]:
    """The moments of the ``nth`` step of a kind: seconds into it, and what happens."""
    indices = [
        index
        for index, step in enumerate(PLAN.steps)
        if step.kind is kind and exercise in (None, step.exercise)
    ]
    index = indices[nth]
    made = moments_of(PLAN, index, PLAN.steps[index].duration, Guidance(preset), jumped=False)
    return [(round(moment.at, 1), moment.effect) for moment in made]


def said(
    kind: StepKind, exercise: str | None = None, preset: Preset = Preset.CALM, *, nth: int = 0
) -> list[str]:
    """Only what is said."""
    return [effect.text for _, effect in moments(kind, exercise, preset, nth=nth) if isinstance(effect, Say)]


def test_getting_into_position_says_name_way_down_and_first_instruction() -> None:
    assert said(StepKind.POSITION, "hug") == [
        "Hug.",
        "Get down slowly. A chair can help.",
        "Lie on your back.",
        "Left leg first.",
    ]


def test_getting_up_is_told_safely() -> None:
    assert "Roll onto your side. Get up slowly." in said(StepKind.POSITION, "stick")


def test_captions_follow_what_is_said() -> None:
    captions = [effect.text for _, effect in moments(StepKind.POSITION, "hug") if isinstance(effect, Caption)]
    assert captions == ["Get down slowly. A chair can help.", "Lie on your back."]


def test_get_ready_counts_softly() -> None:
    tones = [(at, effect.name) for at, effect in moments(StepKind.GET_READY) if isinstance(effect, Tone)]
    assert tones == [(2.0, ToneName.READY), (3.0, ToneName.READY), (4.0, ToneName.READY)]


def test_standard_counts_down_aloud() -> None:
    assert said(StepKind.GET_READY, "stick", Preset.STANDARD) == ["Get ready.", "3", "2", "1"]
    assert said(StepKind.HOLD, "hug", Preset.STANDARD)[-3:] == ["3", "2", "1"]


def test_a_long_hold_is_told_half_way_and_near_its_end() -> None:
    assert said(StepKind.HOLD, "hug") == [
        "Hold.",
        "Breathe. Stay soft.",
        "Half-way. Keep breathing.",
        "Nearly there.",
    ]


def test_a_short_hold_is_left_in_peace() -> None:
    assert said(StepKind.HOLD, "reach") == ["Hold.", "Breathe. Stay soft."]
    tones = [effect.name for _, effect in moments(StepKind.HOLD, "reach") if isinstance(effect, Tone)]
    assert tones == [ToneName.START]


def test_minimal_says_one_word_a_phase() -> None:
    assert said(StepKind.MOVE_IN, "hug", Preset.MINIMAL) == ["Move."]
    assert said(StepKind.HOLD, "hug", Preset.MINIMAL) == ["Hold."]
    assert said(StepKind.MOVE_OUT, "hug", Preset.MINIMAL) == ["And back."]


def test_silent_flashes_instead() -> None:
    made = [effect for _, effect in moments(StepKind.HOLD, "hug", Preset.SILENT)]
    assert not any(isinstance(effect, Say | Tone) for effect in made)
    assert [effect.name for effect in made if isinstance(effect, Flash)] == [
        ToneName.START,
        ToneName.HALFWAY,
        ToneName.READY,
    ]
    assert any(isinstance(effect, Caption) for effect in made)


def test_repetitions_are_counted_with_the_form_cue_at_the_start_and_in_the_middle() -> None:
    assert said(StepKind.REPETITION, "stick") == ["Begin.", "Slow and smooth."]
    assert said(StepKind.REPETITION, "stick", nth=1) == ["2"]
    assert said(StepKind.REPETITION, "stick", nth=4) == ["5", "Slow and smooth."]


def test_alternating_repetitions_name_the_side_each_time() -> None:
    assert said(StepKind.REPETITION, "march", nth=2) == ["Left leg.", "2"]
    assert said(StepKind.REPETITION, "march", nth=3) == ["Right leg."]


def test_in_alternating_repetitions_the_form_cue_comes_before_the_count() -> None:
    assert said(StepKind.REPETITION, "march") == ["Left leg.", "Slow and smooth."]
    assert said(StepKind.REPETITION, "march", nth=4) == ["Left leg.", "3", "Slow and smooth."]
    quick = builders.dose(Mode.REPETITIONS, sets=1, repetitions=4, hold=0.0, in_seconds=2.0, out_seconds=1.5)
    item = builders.item("march", Sidedness.ALTERNATING, Position.STANDING, quick)
    plan = make_plan((item,), PlanSettings())
    middle = next(at for at, step in enumerate(plan.steps) if step.repetition == 3)
    made = moments_of(plan, middle, 3.5, Guidance(), jumped=False)
    texts = [one.effect.text for one in made if isinstance(one.effect, Say)]
    assert texts == ["Left leg.", "Slow and smooth."]


def test_an_instruction_too_long_for_its_phase_begins_before_it() -> None:
    assert said(StepKind.GET_READY, "reach")[-1] == LONG_LINE
    assert said(StepKind.MOVE_IN, "reach") == []


def test_the_count_gives_way_where_there_is_no_time_for_it() -> None:
    assert said(StepKind.MOVE_IN, "reach", nth=1) == ["Move."]


def test_a_jump_into_such_a_phase_still_tells_it() -> None:
    index = next(
        at for at, step in enumerate(PLAN.steps) if step.kind is StepKind.MOVE_IN and step.exercise == "reach"
    )
    made = moments_of(PLAN, index, 1.5, Guidance(), jumped=True)
    assert [moment.effect.text for moment in made if isinstance(moment.effect, Say)] == ["Move."]


def test_a_rest_between_sets_names_the_side_again_before_it_ends() -> None:
    assert said(StepKind.REST, "hug", nth=0) == ["Rest. Then once more.", "Get ready. Left leg."]


@pytest.mark.parametrize("preset", list(Preset))
def test_sentences_of_one_phase_never_overlap(preset: Preset) -> None:
    guidance = Guidance(preset)
    for index, step in enumerate(PLAN.steps):
        ends = 0.0
        for moment in moments_of(PLAN, index, step.duration, guidance, jumped=False):
            if isinstance(moment.effect, Say):
                assert moment.at >= ends
                ends = moment.at + guidance.seconds_of(moment.effect.text)
