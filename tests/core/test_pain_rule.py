"""The pain rule follows the table of CLINICAL.md 3.5, row by row and in general."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backguide.core.pain_rule import (
    PainLimits,
    Reading,
    Verdict,
    advise,
    has_pain,
    judge,
    sessions_towards_more,
    usual_pain,
)
from backguide.core.safety import LegChange, Morning

USUAL_LIMITS = PainLimits()
ratings = st.none() | st.integers(0, 10)
readings = st.builds(
    Reading,
    resting=ratings,
    after=ratings,
    usual=st.none() | st.floats(0, 10, allow_nan=False),
    morning=st.none() | st.sampled_from(Morning),
    hurt=st.sets(st.sampled_from(["bird-dog", "cat-camel"])).map(frozenset),
    leg=st.none() | st.sampled_from(LegChange),
    relief_only=st.booleans(),
)
limits = st.builds(
    PainLimits,
    fine=st.integers(1, 3),
    most=st.integers(4, 6),
    rise=st.integers(2, 3),
    flare_rise=st.integers(1, 2),
)


def after(pain: int, usual: float = 3, resting: int = 3, morning: Morning | None = None) -> Reading:
    return Reading(resting, pain, usual, morning)


@pytest.mark.parametrize("pain", [0, 1, 2])
@pytest.mark.parametrize("morning", [None, Morning.USUAL, Morning.BETTER])
def test_up_to_two_is_fine_and_counts(pain: int, morning: Morning | None) -> None:
    advice = advise([after(pain, morning=morning)], USUAL_LIMITS)
    assert (advice.verdict, advice.counts) == (Verdict.GO_ON, True)


def test_up_to_two_is_fine_even_for_someone_who_usually_has_none() -> None:
    assert judge(after(2, usual=0, resting=0), USUAL_LIMITS) is Verdict.GO_ON


@pytest.mark.parametrize("pain", [3, 4])
def test_three_to_five_goes_on_without_counting(pain: int) -> None:
    advice = advise([after(pain, morning=Morning.USUAL)], USUAL_LIMITS)
    assert (advice.verdict, advice.counts) == (Verdict.SAME, False)


@pytest.mark.parametrize("pain", [1, 3, 4])
def test_still_worse_in_the_morning_asks_for_less(pain: int) -> None:
    assert judge(after(pain, morning=Morning.WORSE), USUAL_LIMITS) is Verdict.LESS


@pytest.mark.parametrize(
    "reading", [after(6, usual=6, resting=6), after(5, usual=3, resting=3), after(3, usual=1, resting=1)]
)
def test_over_five_or_two_above_usual_is_too_much(reading: Reading) -> None:
    for morning in (None, *Morning):
        assert judge(replace(reading, morning=morning), USUAL_LIMITS) is Verdict.EASIER


def test_a_day_that_began_sore_is_measured_from_there() -> None:
    assert judge(after(4, usual=1, resting=4), USUAL_LIMITS) is Verdict.SAME


@pytest.mark.parametrize(("resting", "pain", "verdict"), [(4, 6, "SAME"), (6, 8, "SAME"), (5, 8, "EASIER")])
def test_in_a_flare_the_change_is_judged_for_relief_exercises(resting: int, pain: int, verdict: str) -> None:
    relief = Reading(resting, pain, 2.0, relief_only=True)
    assert judge(relief, USUAL_LIMITS).name == verdict
    assert judge(replace(relief, relief_only=False), USUAL_LIMITS) is Verdict.EASIER


def test_above_six_at_rest_there_is_no_exception() -> None:
    assert judge(Reading(7, 8, 7.0, relief_only=True), USUAL_LIMITS) is Verdict.EASIER


def test_what_hurt_is_made_easier_whatever_the_number() -> None:
    advice = advise([Reading(2, 2, 2.0, hurt=frozenset({"bird-dog"}))], USUAL_LIMITS)
    assert (advice.verdict, advice.hurt, advice.counts) == (Verdict.EASIER, {"bird-dog"}, False)


def test_twice_running_suggests_telling_the_therapist() -> None:
    bad, good = after(7), after(2)
    assert not advise([bad], USUAL_LIMITS).tell_therapist
    assert advise([bad, bad], USUAL_LIMITS).tell_therapist
    assert not advise([bad, good, bad], USUAL_LIMITS).tell_therapist
    assert not advise([bad, bad, good], USUAL_LIMITS).tell_therapist


def test_sessions_towards_more_are_counted_back_to_the_first_that_does_not() -> None:
    assert sessions_towards_more([after(1), after(4), after(2), after(0)], USUAL_LIMITS) == 2
    assert sessions_towards_more([after(1), after(4)], USUAL_LIMITS) == 0


def test_nothing_said_advises_nothing() -> None:
    assert advise([], USUAL_LIMITS).verdict is Verdict.UNKNOWN
    assert judge(Reading(resting=3), USUAL_LIMITS) is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("answers", "usual"), [([], None), ([4], 4), ([2, 9, 3], 3), ([9, 9, 9, 1, 2, 2, 3, 3, 3, 4], 3)]
)
def test_the_usual_pain_is_the_median_of_the_last_seven_answers(
    answers: list[int], usual: float | None
) -> None:
    assert usual_pain(answers) == usual


@pytest.mark.parametrize(("pain", "hurt", "has"), [(2, (), False), (3, (), True), (None, ("a",), True)])
def test_the_morning_matters_after_pain(pain: int | None, hurt: tuple[str, ...], has: bool) -> None:
    assert has_pain(pain, hurt, USUAL_LIMITS) is has


@given(readings, limits)
def test_legs_that_spread_always_lead_to_the_signs(reading: Reading, chosen: PainLimits) -> None:
    assert judge(replace(reading, leg=LegChange.DOWN), chosen) is Verdict.SCREEN
    assert judge(replace(reading, leg=LegChange.UP), chosen) is not Verdict.SCREEN


@given(readings, limits)
def test_more_pain_never_gets_a_milder_verdict(reading: Reading, chosen: PainLimits) -> None:
    verdicts = [judge(replace(reading, after=pain), chosen) for pain in range(11)]
    assert all(less <= more for less, more in pairwise(verdicts))


@given(readings, limits)
def test_a_worse_morning_never_gets_a_milder_verdict(reading: Reading, chosen: PainLimits) -> None:
    usual, worse = (judge(replace(reading, morning=said), chosen) for said in (Morning.USUAL, Morning.WORSE))
    assert usual <= worse


@given(readings, limits)
def test_nothing_counts_towards_more_above_fine_or_when_it_hurt(reading: Reading, chosen: PainLimits) -> None:
    advice = advise([reading], chosen)
    if advice.counts:
        assert reading.after is not None
        assert reading.after <= chosen.fine
        assert not reading.hurt
        assert reading.morning is not Morning.WORSE
        assert reading.leg is not LegChange.DOWN


@given(readings, limits)
def test_stricter_limits_never_give_a_milder_verdict(reading: Reading, chosen: PainLimits) -> None:
    stricter = replace(chosen, fine=1, most=4, rise=2, flare_rise=1)
    assert judge(reading, stricter) >= judge(reading, chosen)
