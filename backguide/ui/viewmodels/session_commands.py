"""What a person can ask of a running session, as slots for buttons and keys."""

from PySide6.QtCore import QObject, Slot

from backguide.core.events import (
    AdjustTime,
    Back,
    CheckIn,
    CheckOut,
    Easier,
    EndForToday,
    Event,
    Later,
    Ready,
    Skip,
    Stop,
    StopChoice,
    StopReason,
    SwitchSide,
    TogglePause,
)
from backguide.core.leaving import first_after_stop
from backguide.core.session import SessionState
from backguide.core.session_can import can_be_easier, can_be_later, can_switch_side
from backguide.core.vocabulary import Feedback
from backguide.ui.viewmodels import session_words as words

NUDGE_SECONDS = 5.0
"""How much one press of up or down changes the running step."""


class SessionCommands(QObject):
    """Turns choices into events. Subclasses give ``state``, ``dispatch`` and ``show_caption``."""

    @property
    def state(self) -> SessionState:
        """The session as it stands."""
        raise NotImplementedError

    def dispatch(self, *events: Event) -> None:
        """Tell the session what happened."""
        raise NotImplementedError

    def show_caption(self, text: str) -> None:
        """Show a sentence."""
        raise NotImplementedError

    @property
    def is_within_exercise(self) -> bool:
        """True while there is an exercise that could be left out."""
        return self.state.step.item is not None

    @property
    def first_after_stop(self) -> str:
        """What the person is told to do at once after Stop."""
        return first_after_stop(self.state)

    @property
    def can_be_easier(self) -> bool:
        """True while an easier variant of this exercise can be had."""
        return can_be_easier(self.state)

    @Slot()
    def toggle_pause(self) -> None:
        """Pause, or go on."""
        self.dispatch(TogglePause())

    @Slot()
    def skip(self) -> None:
        """Go to what comes next."""
        self.dispatch(Skip())

    @Slot()
    def back(self) -> None:
        """Begin the step again; pressed twice, the one before."""
        self.dispatch(Back())

    @Slot()
    def ready(self) -> None:
        """End a rest or a set-up early."""
        self.dispatch(Ready())

    @Slot()
    def longer(self) -> None:
        """Five seconds more here."""
        self.dispatch(AdjustTime(NUDGE_SECONDS))

    @Slot()
    def shorter(self) -> None:
        """Five seconds less here."""
        self.dispatch(AdjustTime(-NUDGE_SECONDS))

    @Slot()
    def switch_side(self) -> None:
        """Go to the other side now; says so where there is none to go to."""
        if can_switch_side(self.state):
            self.dispatch(SwitchSide())
        else:
            self.show_caption(words.NO_OTHER_SIDE)

    @Slot()
    def easier(self) -> None:
        """Go on with an easier variant of this exercise; says so where there is none."""
        if can_be_easier(self.state):
            self.dispatch(Easier())
        else:
            self.show_caption(words.NO_EASIER)

    @Slot()
    def later(self) -> None:
        """Do what is left of this exercise at the end; says so where it is the last one."""
        if can_be_later(self.state):
            self.dispatch(Later())
        else:
            self.show_caption(words.NO_LATER)

    @Slot()
    def stop(self) -> None:
        """Stop everything at once and ask what was felt."""
        self.dispatch(Stop())

    def choose(self, reason: StopReason) -> None:
        """Answer the Stop sheet."""
        self.dispatch(StopChoice(reason))

    @Slot()
    def end_for_today(self) -> None:
        """End now; what was done is kept."""
        self.dispatch(EndForToday())

    def check_in(self, pain: int | None, anything_new: bool) -> None:
        """Answer the questions before the session; ``pain`` is 0 to 10 or None."""
        self.dispatch(CheckIn(pain, anything_new))

    def stop_at_check_in(self, pain: int | None) -> None:
        """End before the first exercise because a warning sign applies; the pain answer is kept."""
        self.dispatch(CheckIn(pain, anything_new=True), Stop(), StopChoice(StopReason.WORRY))

    def stop_for_safety(self) -> None:
        """End now because a warning sign applies."""
        self.dispatch(Stop(), StopChoice(StopReason.WORRY))

    def check_out(self, pain: int | None, effort: int | None, feedback: dict[int, Feedback]) -> None:
        """Answer the questions after the session; ``feedback`` by index of the exercise in the plan."""
        self.answer_check_out(CheckOut(pain, effort, tuple(sorted(feedback.items()))))

    def answer_check_out(self, answers: CheckOut) -> None:
        """Answer the questions after the session."""
        self.dispatch(answers)
