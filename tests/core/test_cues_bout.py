"""What is said in bouts, rests and paced breathing, for somebody who does not look at the screen."""

import pytest

from backguide.core import lines
from backguide.core.compile import make_plan
from backguide.core.cues import moments_of
from backguide.core.events import Caption, Say
from backguide.core.guidance import Guidance, Preset
from backguide.core.plan import Plan, PlanSettings
from backguide.core.programme import Item
from backguide.core.step import StepKind
from backguide.core.vocabulary import Category, Mode, Position, Sidedness
from tests import builders


def plan_of(category: Category, minutes: float, in_seconds: float = 0.0) -> Plan:
    """A session of one bout."""
    dose = builders.dose(Mode.TIME, sets=1, hold=60 * minutes, in_seconds=in_seconds, out_seconds=in_seconds)
    made = builders.exercise("walk", Sidedness.BILATERAL, Position.STANDING, dose, category)
    return make_plan((Item(made, dose),), PlanSettings())


def said(
    plan: Plan, kind: StepKind = StepKind.HOLD, preset: Preset = Preset.CALM, longer: float = 0.0
) -> list[tuple[int, str]]:
    """What is said in the first step of a kind, with the whole seconds at which it begins."""
    index = next(number for number, step in enumerate(plan.steps) if step.kind is kind)
    length = plan.steps[index].duration + longer
    made = moments_of(plan, index, length, Guidance(preset), jumped=False)
    return [(int(moment.at), moment.effect.text) for moment in made if isinstance(moment.effect, Say)]


def test_half_an_hour_is_told_every_five_minutes_with_a_cue_each_time() -> None:
    heard = said(plan_of(Category.AEROBIC, 30))
    marks = [(at, text) for at, text in heard if text.endswith("to go.") or text == lines.HALFWAY]
    assert marks == [
        (300, "25 minutes to go."),
        (600, "20 minutes to go."),
        (900, "Half-way. Keep breathing."),
        (1200, "10 minutes to go."),
        (1500, "5 minutes to go."),
        (1740, "1 minute to go."),
    ]
    cues = [text for _, text in heard if text in ("Breathe. Stay soft.", "Slow and smooth.")]
    assert len(cues) == 1 + len(marks)
    assert set(cues[1:]) == {"Breathe. Stay soft.", "Slow and smooth."}


def test_the_caption_goes_back_to_the_cue() -> None:
    plan = plan_of(Category.AEROBIC, 30)
    index = next(number for number, step in enumerate(plan.steps) if step.kind is StepKind.HOLD)
    for preset in Preset:
        made = moments_of(plan, index, plan.steps[index].duration, Guidance(preset), jumped=False)
        captions = [(moment.at, moment.effect.text) for moment in made if isinstance(moment.effect, Caption)]
        told = [number for number, (_, text) in enumerate(captions) if text.endswith("to go.")]
        assert len(told) >= 5, preset
        for number in told:
            assert captions[number + 1][0] - captions[number][0] < 6, preset
            assert captions[number + 1][1] in ("Breathe. Stay soft.", "Slow and smooth."), preset


def test_who_wants_few_words_is_told_the_minutes_without_cues() -> None:
    heard = [text for _, text in said(plan_of(Category.AEROBIC, 10), preset=Preset.MINIMAL)]
    assert heard == [lines.BEGIN, "5 minutes to go.", "1 minute to go."]


@pytest.mark.parametrize(("minutes", "marks"), [(2, 0), (4.9, 0), (5, 1), (6, 2), (11, 3), (45, 9)])
def test_a_short_bout_is_left_in_peace(minutes: float, marks: int) -> None:
    heard = [text for _, text in said(plan_of(Category.AEROBIC, minutes))]
    assert sum(text.endswith("to go.") for text in heard) == marks
    assert heard.count(lines.HALFWAY) == 1


def test_in_a_bout_made_longer_the_minutes_left_stay_true() -> None:
    heard = said(plan_of(Category.AEROBIC, 10), longer=30.0)
    assert (330, "5 minutes to go.") in heard
    assert lines.HALFWAY not in [text for _, text in heard]


@pytest.mark.parametrize(
    ("category", "word"),
    [
        (Category.AEROBIC, "Begin."),
        (Category.DYNAMIC_STABILIZATION, "Begin."),
        (Category.RELIEF_POSITION, "Relax."),
        (Category.ADJUNCT, "Relax."),
        (Category.CLINIC_TRACTION, "Hold."),
    ],
)
def test_the_first_word_fits_what_is_done(category: Category, word: str) -> None:
    assert said(plan_of(category, 1))[0] == (0, word)


@pytest.mark.parametrize("category", [Category.RELIEF_POSITION, Category.CLINIC_TRACTION])
def test_who_lies_at_rest_or_under_a_pull_is_never_told_to_move(category: Category) -> None:
    plan = plan_of(category, 1, in_seconds=30.0)
    for preset in (Preset.CALM, Preset.MINIMAL):
        heard = [*said(plan, StepKind.MOVE_IN, preset), *said(plan, StepKind.MOVE_OUT, preset)]
        assert heard
        assert not {lines.MOVE, lines.RETURN} & {text for _, text in heard}


def test_breaths_are_told_in_and_out() -> None:
    dose = builders.dose(Mode.REPETITIONS, sets=1, repetitions=2, hold=0.0, in_seconds=4.0, out_seconds=6.0)
    made = builders.exercise("breath", Sidedness.BILATERAL, Position.SUPINE, dose, Category.RELIEF_POSITION)
    heard = said(make_plan((Item(made, dose),), PlanSettings()), StepKind.REPETITION)
    assert heard == [(0, "Breathe in."), (1, "Slow and smooth."), (4, "Breathe out.")]
