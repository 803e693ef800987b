"""Which sentence is said when."""

from math import inf

from backguide.core.events import Say
from backguide.core.ports import SpeechPriority
from backguide.core.speech_queue import SpeechQueue, Utterance

PHASE, COUNT, TIP, SAFETY = (
    SpeechPriority.PHASE,
    SpeechPriority.COUNT,
    SpeechPriority.TIP,
    SpeechPriority.SAFETY,
)


def two_seconds(text: str) -> float:
    """Every sentence takes two seconds."""
    return 2.0 if text else 0.0


def queue() -> SpeechQueue:
    return SpeechQueue(two_seconds)


def test_a_sentence_is_said_at_once_when_nothing_is() -> None:
    speech = queue()
    speech.offer(Say("Hold.", PHASE, 5.0), 0.0)
    assert speech.next(0.0) == Utterance("Hold.", PHASE)
    assert speech.next(0.0) is None


def test_the_next_sentence_waits_for_the_one_before() -> None:
    speech = queue()
    speech.offer(Say("Hold.", PHASE, 5.0), 0.0)
    speech.offer(Say("Breathe.", TIP, 5.0), 0.0)
    assert speech.next(0.0) == Utterance("Hold.", PHASE)
    assert speech.next(1.9) is None
    assert speech.next(2.0) == Utterance("Breathe.", TIP)


def test_the_important_one_comes_first() -> None:
    speech = queue()
    speech.offer(Say("Breathe.", TIP, 9.0), 0.0)
    speech.offer(Say("4", COUNT, 9.0), 0.0)
    speech.offer(Say("Hold.", PHASE, 9.0), 0.0)
    said = [speech.next(float(second)) for second in (0, 2, 4)]
    assert [one.text for one in said if one is not None] == ["Hold.", "4", "Breathe."]


def test_what_would_come_too_late_is_dropped() -> None:
    speech = queue()
    speech.offer(Say("Hold.", PHASE, 9.0), 0.0)
    speech.offer(Say("Breathe.", TIP, 3.0), 0.0)
    assert speech.next(0.0) == Utterance("Hold.", PHASE)
    assert speech.next(2.0) is None


def test_a_phase_cuts_off_a_tip_only_where_it_could_not_wait() -> None:
    speech = queue()
    speech.offer(Say("Breathe.", TIP, inf), 0.0)
    speech.next(0.0)
    speech.offer(Say("And back.", PHASE, 9.0), 1.0)
    assert speech.next(1.0) is None
    hurried = queue()
    hurried.offer(Say("Breathe.", TIP, inf), 0.0)
    hurried.next(0.0)
    hurried.offer(Say("And back.", PHASE, 2.0), 1.0)
    assert hurried.next(1.0) == Utterance("And back.", PHASE, cuts=True)


def test_a_tip_never_cuts_off_a_phase() -> None:
    speech = queue()
    speech.offer(Say("Hold.", PHASE, inf), 0.0)
    speech.next(0.0)
    speech.offer(Say("Breathe.", TIP, 2.0), 0.5)
    assert speech.next(0.5) is None


def test_safety_cuts_off_everything() -> None:
    speech = queue()
    speech.offer(Say("Hold.", PHASE, inf), 0.0)
    speech.offer(Say("Breathe.", TIP, inf), 0.0)
    speech.next(0.0)
    speech.offer(Say("Come out slowly.", SAFETY), 0.5)
    assert speech.next(0.5) == Utterance("Come out slowly.", SAFETY, cuts=True)
    assert speech.next(3.0) is None


def test_a_voice_that_ends_sooner_frees_the_way() -> None:
    speech = queue()
    speech.offer(Say("Hold.", PHASE, inf), 0.0)
    speech.next(0.0)
    speech.offer(Say("Breathe.", TIP, inf), 0.5)
    speech.said(1.0)
    assert speech.next(1.0) == Utterance("Breathe.", TIP)


def test_after_silence_nothing_old_is_said() -> None:
    speech = queue()
    speech.offer(Say("Hold.", PHASE, inf), 0.0)
    speech.offer(Say("Breathe.", TIP, inf), 0.0)
    speech.next(0.0)
    speech.clear()
    assert speech.next(0.1) is None
