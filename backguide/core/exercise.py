"""Exercise: what the library knows of one exercise, apart from its moving figure."""

from dataclasses import dataclass

from backguide.core.dose import Dose, DoseRange, NamedDose
from backguide.core.vocabulary import Category, Caution, Evidence, Position, Sidedness


@dataclass(frozen=True, slots=True)
class Mistake:
    """A common mistake: five words at most for what goes wrong and for the right form beside it.

    ``variant`` names the wrong motion in the exercise's file, where one is drawn.
    """

    wrong: str
    right: str
    variant: str | None = None


@dataclass(frozen=True, slots=True)
class Spoken:
    """The lines that guide a session, each 38 characters at most (look guide, section 3).

    ``position`` says how to get into place, ``move_in`` and ``move_out`` the way there and back, ``hold``
    what to do while still, ``repetition`` the form cue of moving repetitions. ``limb`` is what a side is
    called: "leg", "side". ``rest`` and ``rest_after`` say what happens in the rest between two sets and in
    the rest before getting up, ``stop`` what to do first after Stop, where the usual lines do not do.
    """

    position: str
    move_in: str
    hold: str
    move_out: str
    repetition: str
    limb: str
    rest: str = ""
    rest_after: str = ""
    stop: str = ""


@dataclass(frozen=True, slots=True)
class ExerciseSummary:
    """What a card, a search and a filter need of an exercise.

    ``short_name`` fits a card and the session's headline. What is done to the person (heat, traction) may
    have no ``muscles``. ``evidence`` is how well it is studied.
    """

    id: str
    name: str
    short_name: str
    aliases: tuple[str, ...]
    category: Category
    regions: tuple[str, ...]
    muscles: tuple[str, ...]
    position: Position
    equipment: tuple[str, ...]
    sidedness: Sidedness
    dose: Dose
    cautions: tuple[Caution, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Exercise(ExerciseSummary):
    """One exercise of the library with all that is said of it.

    ``easier`` and ``harder`` are ids of a regression and a progression (they may be outside the library that
    is installed). ``sources`` are reference codes or works; ``evidence_note`` says what must be said of the
    evidence in plain words, if anything. ``doses`` are the ways to dose it where one has to be chosen; the
    first is the usual ``dose``.
    """

    dose_range: DoseRange
    steps: tuple[str, ...]
    cues: tuple[str, ...]
    mistakes: tuple[Mistake, ...]
    spoken: Spoken
    easier: str | None
    harder: str | None
    caution_note: str
    sources: tuple[str, ...]
    evidence_note: str = ""
    doses: tuple[NamedDose, ...] = ()

    def dose_named(self, name: str) -> Dose:
        """The dose called ``name``. Raises KeyError for an unknown name."""
        return {named.name: named.dose for named in self.doses}[name]
