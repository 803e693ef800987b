"""The pain rule in words: plain, short, never a diagnosis, never a promise."""

import pytest

from backguide.core.pain_rule import Advice, PainLimits, Reading, Verdict
from backguide.core.safety import Lock, Urgency
from backguide.ui.viewmodels import safety_words
from backguide.ui.viewmodels.pain_words import (
    HIGH_AT_REST,
    LEG_NEARER,
    SORE_TODAY,
    TELL_THERAPIST,
    advice_before,
    note_on_pain,
    tomorrow,
)
from tests.storage.records import NOW

NAMES = {"cat-camel": "Cat-camel", "bird-dog": "Bird-dog"}
LIMITS = PainLimits()


@pytest.mark.parametrize(
    ("advice", "first"),
    [
        (Advice(Verdict.SCREEN), "Your leg pain spread last time."),
        (Advice(Verdict.EASIER), "Your pain went up last time."),
        (Advice(Verdict.EASIER, frozenset({"bird-dog"})), "Bird-dog hurt last time."),
        (Advice(Verdict.EASIER, frozenset({"side-plank"})), "Your pain went up last time."),
        (Advice(Verdict.LESS), "You still felt it the next morning."),
        (Advice(Verdict.SAME), "The same as last time is enough today."),
    ],
)
def test_each_verdict_has_its_advice(advice: Advice, first: str) -> None:
    assert advice_before(advice, NAMES)[0].startswith(first)


@pytest.mark.parametrize("verdict", [Verdict.UNKNOWN, Verdict.GO_ON])
def test_where_all_is_well_nothing_is_said(verdict: Verdict) -> None:
    assert advice_before(Advice(verdict), NAMES) == ()


def test_twice_running_names_the_therapist() -> None:
    assert TELL_THERAPIST in advice_before(Advice(Verdict.EASIER, tell_therapist=True), NAMES)
    assert TELL_THERAPIST in tomorrow((Reading(3, 7, 3.0), Reading(3, 7, 3.0)), LIMITS)


@pytest.mark.parametrize(
    ("pain", "usual", "note"), [(3, 3, ""), (5, 3, SORE_TODAY), (7, 7, HIGH_AT_REST), (6, None, "")]
)
def test_the_number_at_check_in_is_answered(pain: int, usual: float | None, note: str) -> None:
    assert note_on_pain(pain, usual, LIMITS) == note


def test_sentences_are_short() -> None:
    said = [
        *tomorrow((Reading(3, 7, 3.0),), LIMITS),
        *tomorrow((Reading(2, 2, 2.0),), LIMITS),
        HIGH_AT_REST,
        LEG_NEARER,
        SORE_TODAY,
        safety_words.STOP_IF,
        *safety_words.IT_DOES,
        *safety_words.IT_DOES_NOT,
        *safety_words.YOUR_PLACE,
    ]
    for sentence in ". ".join(said).replace("?", ".").split("."):
        assert len(sentence.split()) <= 12, sentence


def test_the_locked_page_gives_the_date_and_the_way_back() -> None:
    view = safety_words.locked_view(Lock(NOW, Urgency.TODAY))
    assert view.since == "On 31 May you reported a warning sign."
    assert view.unlock == "I saw a doctor, and I may exercise"
    assert view.advice[0] == "Stop exercising for now."
