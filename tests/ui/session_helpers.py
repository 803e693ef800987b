"""A session on a clock that only moves when a test moves it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from backguide.core.compile import make_plan
from backguide.core.plan import Plan, PlanSettings
from backguide.core.ports import SpeechPriority, ToneName
from backguide.core.programme import Item
from backguide.core.record import SessionRecord
from backguide.core.session import SessionState
from backguide.core.step import StepKind
from backguide.core.vocabulary import Position, Sidedness
from backguide.services.session_run import Outputs, SessionRun, SessionScreen, new_identity
from backguide.storage.data_folder import DataFolder
from backguide.ui.viewmodels.session import SessionViewModel
from tests import builders


class FakeClock:
    """Stands still until told to move."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def monotonic(self) -> float:
        return self.seconds

    def wall(self) -> datetime:
        return datetime(2026, 3, 2, 9, 0, tzinfo=UTC) + timedelta(seconds=self.seconds)


class FakeSound:
    """Speaker and tones in one; remembers what happened in order."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def say(self, text: str, priority: SpeechPriority) -> None:
        del priority
        self.heard.append(text)

    def play(self, tone: ToneName) -> None:
        self.heard.append(f"<{tone}>")

    def silence(self) -> None:
        self.heard.append("<silence>")


class Played:
    """A view model with all that it runs on."""

    def __init__(self, folder: DataFolder, plan: Plan) -> None:
        self.folder = folder
        self.clock = FakeClock()
        self.sound = FakeSound()
        self.ended: list[SessionState] = []
        self._plan = plan
        self.model = SessionViewModel(self._make_run, self.clock)

    def _make_run(self, screen: SessionScreen) -> SessionRun:
        identity = new_identity(builders.programme(*self._plan.items), 0, self.clock)
        outputs = Outputs(self.sound, self.sound, screen)
        history, journal = self.folder.history, self.folder.journal
        self.run = SessionRun(self._plan, identity, self.clock, history, journal, outputs, self.ended.append)
        return self.run

    @property
    def state(self) -> SessionState:
        return self.run.state

    @property
    def record(self) -> SessionRecord:
        """The one record stored."""
        record = self.folder.history.latest()
        assert record is not None
        return record

    def pass_time(self, seconds: float, step: float = 0.5) -> None:
        end = self.clock.seconds + seconds
        while self.clock.seconds < end - 1e-9:
            self.clock.seconds = min(self.clock.seconds + step, end)
            self.model.tick()

    def play_until(self, wanted: Callable[[SessionState], bool]) -> None:
        for _ in range(10_000):
            if wanted(self.state):
                return
            self.pass_time(0.5)
        raise AssertionError("the session never came there")

    def go_to(self, kind: StepKind) -> None:
        """Play on to the first step of a kind, past check-in and overview."""
        if self.state.step.kind is StepKind.CHECK_IN and kind is not StepKind.CHECK_IN:
            self.model.check_in(3, anything_new=False)
        self.play_until(lambda state: state.step.kind is kind)


def two_exercises() -> Plan:
    """A sided stretch of two sets, then moving repetitions without sides."""
    return make_plan(
        (
            builders.item(),
            builders.item(
                "cat-camel",
                Sidedness.BILATERAL,
                Position.QUADRUPED,
                builders.repetitions(3),
            ),
        ),
        PlanSettings(),
    )


def plan_of(*items: Item) -> Plan:
    return make_plan(items, PlanSettings())
