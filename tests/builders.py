"""Small, complete domain objects for tests."""

from backguide.core.dose import Dose, DoseRange, Range
from backguide.core.exercise import Exercise, Mistake, Spoken
from backguide.core.programme import Item, Phase, Programme
from backguide.core.vocabulary import Category, Caution, Evidence, Mode, Position, Sidedness


def dose(
    mode: Mode = Mode.HOLD,
    *,
    sets: int = 2,
    repetitions: int = 1,
    hold: float = 20.0,
    rest: float = 10.0,
    in_seconds: float = 4.0,
    out_seconds: float = 4.0,
) -> Dose:
    """A dose; by default two 20 s holds with slow ways in and out."""
    return Dose(sets, repetitions, hold, in_seconds, out_seconds, rest, mode)


def exercise(
    name: str = "knee-hug",
    sidedness: Sidedness = Sidedness.SIDED,
    position: Position = Position.SUPINE,
    usual: Dose | None = None,
    category: Category = Category.STRETCH_LOWER_BACK,
) -> Exercise:
    """An exercise with every field filled in."""
    return Exercise(
        id=name,
        name=name.replace("-", " ").capitalize(),
        short_name=name.replace("-", " ").capitalize(),
        aliases=("hug",),
        category=category,
        regions=("lower back",),
        muscles=("erector-spinae",),
        position=position,
        equipment=("mat",),
        sidedness=sidedness,
        dose=usual or dose(),
        dose_range=DoseRange(Range(1, 4), Range(1, 12), Range(5, 60)),
        steps=("Lie down.", "Draw the knee in."),
        cues=("Breathe out.",),
        mistakes=(Mistake("head lifts", "head rests", "head-lifted"),),
        spoken=Spoken(
            position="Lie on your back.",
            move_in="Draw your {side} knee in.",
            hold="Breathe. Stay soft.",
            move_out="Let it go slowly.",
            repetition="Slow and smooth.",
            limb="leg",
        ),
        easier=None,
        harder=None,
        cautions=(Caution.FLEXION,),
        caution_note="Ease off if it spreads.",
        sources=("TEST",),
        evidence=Evidence.PRACTICE,
    )


def item(
    name: str = "knee-hug",
    sidedness: Sidedness = Sidedness.SIDED,
    position: Position = Position.SUPINE,
    usual: Dose | None = None,
) -> Item:
    """A programme item with its exercise's own dose."""
    made = exercise(name, sidedness, position, usual)
    return Item(made, made.dose)


def repetitions(count: int = 4, sets: int = 1, rest: float = 10.0) -> Dose:
    """A dose of moving repetitions, 3 s in, 1 s still, 3 s out."""
    return dose(
        Mode.REPETITIONS, sets=sets, repetitions=count, hold=1.0, rest=rest, in_seconds=3.0, out_seconds=3.0
    )


def programme(*items: Item, weeks: int = 2) -> Programme:
    """A programme of one phase of weeks and open-ended maintenance."""
    return Programme(
        id="test-programme",
        version=1,
        title="Test programme",
        purpose="For tests.",
        for_whom="Nobody.",
        sources=("TEST",),
        phases=(
            Phase("Start", weeks, 3, items, "Two weeks done."),
            Phase("maintenance", None, 2, items, ""),
        ),
    )
