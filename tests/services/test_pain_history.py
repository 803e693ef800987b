"""The sessions so far as the pain rule reads them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from backguide.core.pain_rule import PainLimits, Verdict
from backguide.core.record import SessionRecord
from backguide.core.safety import LegChange, Morning, MorningAfter
from backguide.core.vocabulary import Feedback
from backguide.services.pain_history import had_pain, is_relief_only, readings, usual_of
from backguide.services.session_background import session_background
from backguide.storage.data_folder import DataFolder
from tests.storage.records import record

NOW = datetime(2026, 3, 20, 9, 0, tzinfo=UTC)


def session(number: int, before: int | None, after: int | None) -> SessionRecord:
    made = record(number, NOW - timedelta(days=20 - number))
    return replace(made, pain_before=before, pain_after=after)


def test_the_usual_pain_of_a_session_is_made_of_the_ones_before_it() -> None:
    found = readings([session(3, 9, 9), session(1, 2, 2), session(2, 4, 3)], {})
    assert [reading.usual for reading in found] == [None, 2, 3]
    assert [reading.resting for reading in found] == [2, 4, 9]
    assert usual_of([session(1, 2, 2), session(2, None, 3)]) == 2


def test_mornings_and_legs_are_read_along() -> None:
    first = replace(session(1, 3, 4), leg=LegChange.UP)
    (reading,) = readings([first], {first.id: Morning.WORSE})
    assert (reading.morning, reading.leg) == (Morning.WORSE, LegChange.UP)


def test_what_hurt_is_known_by_feedback_or_by_why_it_was_left_out() -> None:
    plain = session(1, 3, 3)
    said = replace(plain, items=(replace(plain.items[0], feedback=Feedback.HURT),))
    left = replace(plain, items=(replace(plain.items[0], reason="pain"),))
    for one in (said, left):
        (reading,) = readings([one], {})
        assert reading.hurt == {"single-knee-to-chest"}
        assert had_pain(replace(one, pain_after=0), PainLimits())
    assert readings([plain], {})[0].hurt == frozenset()


def test_only_relief_exercises_allow_the_flare_exception() -> None:
    assert is_relief_only(["ninety-ninety-rest", "pelvic-tilt-supine"])
    assert not is_relief_only(["ninety-ninety-rest", "bird-dog"])
    assert not is_relief_only([])


def test_the_background_of_a_session_uses_settings_and_the_morning(tmp_path: Path) -> None:
    with DataFolder.open(tmp_path, now=lambda: NOW) as folder:
        last = session(2, 3, 4)
        folder.history.add(session(1, 3, 2))
        folder.history.add(last)
        folder.settings.set("leg_pain", "yes")
        background = session_background(folder, NOW.date())
        assert (background.usual, background.asks_leg) == (3, True)
        assert background.advice.verdict is Verdict.SAME
        folder.safety.add(MorningAfter(NOW, last.id, Morning.WORSE))
        assert session_background(folder, NOW.date()).advice.verdict is Verdict.LESS
        folder.settings.set("pain_most", 4)
        folder.settings.set("pain_fine", 3)
        assert session_background(folder, NOW.date()).limits == PainLimits(fine=3, most=4)
