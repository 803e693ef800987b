"""Everything the page of one exercise says, as plain words."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from backguide.core.exercise import Exercise, ExerciseSummary, Mistake
from backguide.core.lines import dose_in_words
from backguide.core.programme import Item
from backguide.core.vocabulary import Evidence, Mode, Side, Sidedness
from backguide.services.caution_words import Advice, Demand, advice_of, demands_of
from backguide.services.exercise_words import Kind, kind_of, muscle_words
from backguide.ui import strings
from backguide.ui.viewmodels.exercise_icons import KIND_ICONS
from backguide.ui.viewmodels.exercise_tempo import Tempo, tempo_of

_KNOWN: Mapping[Evidence, str] = {
    Evidence.KIND_IN_TRIALS: "Exercises of its kind are tested in trials",
    Evidence.PART_OF_TRIALS: "Part of a tested programme, or close to one",
    Evidence.MEASURED: "Measured for muscles and load, not for pain",
    Evidence.PRACTICE: "Usual practice, not tested by itself",
    Evidence.DOUBTFUL: "Tested, with little or no effect found",
}
"""What is known of an exercise. None of it says that the one exercise is proven."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: what it is about, the answer, and the field's own terms for it where they differ."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An easier, harder or next exercise; ``exercise_id`` is None where it is not installed."""

    label: str
    name: str
    exercise_id: str | None


@dataclass(frozen=True, slots=True)
class Pair:
    """The mistake that is drawn beside the right form, each in a few words."""

    variant: str
    right: str
    wrong: str


@dataclass(frozen=True, slots=True)
class DetailView:
    """The page of one exercise.

    ``pair`` is None where no mistake is drawn; ``other_mistakes`` are (wrong, right). ``caution`` may be
    empty. ``sources`` are the works that dose and cautions come from. ``side`` is the one shown working, None
    for exercises without sides. ``advice`` says who should be asked first.
    ``doses`` are (name, note) where one of several has to be chosen.
    """

    exercise_id: str
    title: str
    kind: Kind
    kind_icon: str
    is_mine: bool
    steps: tuple[str, ...]
    facts: tuple[Fact, ...]
    doses: tuple[tuple[str, str], ...]
    neighbours: tuple[Neighbour, ...]
    pair: Pair | None
    other_mistakes: tuple[tuple[str, str], ...]
    cues: tuple[str, ...]
    caution: str
    advice: Advice | None
    sources: tuple[str, ...]
    tempo: Tempo
    side: Side | None


def detail_view(
    exercise: Exercise,
    installed: Mapping[str, ExerciseSummary],
    names: Mapping[str, str],
    mine: Collection[str] = (),
    good_before: Collection[str] = (),
) -> DetailView:
    """The page of ``exercise``.

    ``installed`` are the exercises that can be opened, ``names`` the names of all exercises known, ``mine``
    the ids of the person's programme and ``good_before`` those of exercises that go well after this one.
    """
    drawn = next((mistake for mistake in exercise.mistakes if mistake.variant), None)
    return DetailView(
        exercise_id=exercise.id,
        title=exercise.name,
        kind=kind_of(exercise),
        kind_icon=KIND_ICONS[kind_of(exercise)],
        is_mine=exercise.id in mine,
        steps=exercise.steps,
        facts=_facts(exercise),
        doses=tuple((dose.name, dose.note) for dose in exercise.doses),
        neighbours=(*_neighbours(exercise, installed, names), *_next(good_before, installed)),
        pair=_pair(drawn),
        other_mistakes=tuple((each.wrong, each.right) for each in exercise.mistakes if each is not drawn),
        cues=exercise.cues,
        caution=exercise.caution_note,
        advice=advice_of(exercise),
        sources=exercise.sources,
        tempo=tempo_of(exercise.dose),
        side=None if exercise.sidedness is Sidedness.BILATERAL else Side.RIGHT,
    )


def _facts(exercise: Exercise) -> tuple[Fact, ...]:
    muscles = [muscle_words(muscle) for muscle in exercise.muscles]
    plain = list(dict.fromkeys(muscle.plain for muscle in muscles))
    # Brittle bones are no demand on everyone; the caution's own note says what they mean.
    asked = [demand for demand in demands_of(exercise) if demand is not Demand.BRITTLE_BONES]
    demands = [demand[:1].lower() + demand[1:] for demand in asked]
    anatomical = ", ".join(muscle.anatomical for muscle in muscles)
    return (
        Fact("Usual dose", _usual_dose(exercise)),
        Fact("You need", _sentence(exercise.equipment) or "Nothing"),
        *((Fact("Works on", _sentence(plain), strings.sentence_case(anatomical)),) if plain else ()),
        *((Fact("Asks for", _sentence(demands)),) if demands else ()),
        Fact("How sure", _KNOWN[exercise.evidence], exercise.evidence_note),
    )


def _usual_dose(exercise: Exercise) -> str:
    dose = exercise.dose
    words = dose_in_words(Item(exercise, dose))
    # Single holds and one set of them have their seconds in the words already; sets of several have not.
    if dose.mode is Mode.HOLD and 1 not in (dose.sets, dose.repetitions):
        return f"{words}, {dose.hold_seconds:g} s hold"
    return words


def _neighbours(
    exercise: Exercise, installed: Mapping[str, ExerciseSummary], names: Mapping[str, str]
) -> list[Neighbour]:
    found: list[Neighbour] = []
    for label, exercise_id in (("Easier", exercise.easier), ("Harder", exercise.harder)):
        if exercise_id is None:
            continue
        if exercise_id in installed:
            found.append(Neighbour(label, installed[exercise_id].short_name, exercise_id))
        elif exercise_id in names:
            found.append(Neighbour(label, names[exercise_id], None))
    return found


def _next(good_before: Collection[str], installed: Mapping[str, ExerciseSummary]) -> list[Neighbour]:
    known = [installed[exercise_id] for exercise_id in good_before if exercise_id in installed]
    return [Neighbour("Good before", exercise.short_name, exercise.id) for exercise in known]


def _pair(mistake: Mistake | None) -> Pair | None:
    if mistake is None or mistake.variant is None:
        return None
    return Pair(mistake.variant, _inside_a_line(mistake.right), _inside_a_line(mistake.wrong))


def _inside_a_line(words: str) -> str:
    """``words`` as they follow "Right:"."""
    return words[:1].lower() + words[1:]


def _sentence(words: Sequence[str]) -> str:
    listed = ", ".join(words[:-1]) + f" and {words[-1]}" if len(words) > 1 else "".join(words)
    return strings.sentence_case(listed)
