"""The lock, and when the questions are due again."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backguide.core.safety import (
    AdviceTaken,
    ConsentGiven,
    Lock,
    Morning,
    MorningAfter,
    Occasion,
    SafetyEntry,
    SignsAsked,
    Urgency,
    are_signs_due,
    is_consent_due,
    lock_of,
    mornings,
)
from backguide.core.warning_signs import LOCKING_SIGNS, WARNING_SIGNS, signs_of
from tests.storage.records import safety_entries

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TODAY = NOW.date()


def asked(found: Urgency | None, occasion: Occasion = Occasion.SESSION, days: int = 0) -> SignsAsked:
    return SignsAsked(NOW - timedelta(days=days), occasion, found)


@pytest.mark.parametrize("urgency", [Urgency.NOW, Urgency.TODAY, Urgency.SOON, Urgency.TEAM])
@pytest.mark.parametrize("occasion", list(Occasion))
def test_a_sign_locks_whenever_it_was_asked_for(urgency: Urgency, occasion: Occasion) -> None:
    assert lock_of([asked(urgency, occasion)]) == Lock(NOW, urgency)


def test_what_is_not_urgent_locks_nothing() -> None:
    assert lock_of([asked(Urgency.ASK), asked(None)]) is None


def test_no_sign_later_does_not_unlock() -> None:
    assert lock_of([asked(Urgency.TODAY, days=3), asked(None)]) == Lock(
        NOW - timedelta(days=3), Urgency.TODAY
    )


def test_a_milder_sign_never_replaces_a_graver_one() -> None:
    assert lock_of([asked(Urgency.NOW, days=1), asked(Urgency.SOON)]) == Lock(
        NOW - timedelta(days=1), Urgency.NOW
    )
    assert lock_of([asked(Urgency.SOON, days=1), asked(Urgency.NOW)]) == Lock(NOW, Urgency.NOW)


@given(st.lists(safety_entries, max_size=12))
def test_only_advice_taken_unlocks(entries: list[SafetyEntry]) -> None:
    since = max((index for index, entry in enumerate(entries) if isinstance(entry, AdviceTaken)), default=-1)
    after = entries[since + 1 :]
    found = [entry.found for entry in after if isinstance(entry, SignsAsked) and entry.found is not None]
    locking = [urgency for urgency in found if urgency.locks]
    lock = lock_of(entries)
    assert (lock is None) == (not locking)
    assert lock is None or lock.urgency in locking
    assert lock_of([*entries, AdviceTaken(NOW)]) is None


def test_the_signs_are_due_after_thirty_days() -> None:
    assert are_signs_due([], TODAY)
    assert not are_signs_due([asked(None, Occasion.FIRST, days=29)], TODAY)
    assert are_signs_due([asked(None, Occasion.FIRST, days=30)], TODAY)
    assert not are_signs_due([asked(None, Occasion.FIRST, 90), asked(None, Occasion.MONTHLY, 2)], TODAY)
    assert not are_signs_due([asked(None, Occasion.FIRST, days=-3)], TODAY)


def test_what_a_session_asks_is_not_the_whole_list() -> None:
    assert are_signs_due([asked(None, Occasion.SESSION)], TODAY)


def test_consent_is_asked_for_once_a_year() -> None:
    assert is_consent_due([], TODAY)
    given_at = ConsentGiven(NOW)
    assert not is_consent_due([given_at], date(2027, 3, 1))
    assert is_consent_due([given_at], date(2027, 3, 2))


def test_the_last_answer_for_a_morning_counts() -> None:
    entries = [MorningAfter(NOW, "a", None), MorningAfter(NOW, "a", Morning.WORSE), ConsentGiven(NOW)]
    assert mornings(entries) == {"a": Morning.WORSE}


def test_every_urgency_has_its_list_most_urgent_first() -> None:
    assert [signs.urgency for signs in WARNING_SIGNS] == list(Urgency)
    assert all(signs_of(urgency).urgency is urgency for urgency in Urgency)
    assert all(bool(signs.unlock) == signs.urgency.locks for signs in WARNING_SIGNS)
    assert [signs.urgency for signs in LOCKING_SIGNS] == [u for u in Urgency if u.locks]


def test_emergencies_are_sent_for_help_in_every_country() -> None:
    said = " ".join(signs_of(Urgency.NOW).advice)
    assert "emergency department now" in said
    assert "your local emergency number" in said
    assert "Do not wait for an appointment." in said


def test_no_illness_is_named_and_nothing_is_promised() -> None:
    words = " ".join(
        text for signs in LOCKING_SIGNS for text in (signs.heading, *signs.signs, *signs.advice, signs.unlock)
    ).lower()
    for word in ("cauda", "fracture", "aneurysm", "syndrome", "tumour", "cure", "safe", "clear", "risk"):
        assert word not in words
    assert all(len(line.split()) <= 12 for signs in WARNING_SIGNS for line in (*signs.signs, *signs.advice))
