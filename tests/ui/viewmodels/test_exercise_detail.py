"""What the page of one exercise says."""

from dataclasses import replace

import pytest

from backguide.core.dose import Dose, NamedDose
from backguide.core.exercise import Mistake
from backguide.core.vocabulary import Category, Caution, Evidence, Mode, Position
from backguide.services.exercise_words import Kind
from backguide.ui.viewmodels.exercise_detail import DetailView, Fact, detail_view
from backguide.ui.viewmodels.exercise_tempo import LONGEST_SHOWN_HOLD, Tempo
from tests import builders


def view(**changes: object) -> DetailView:
    exercise = replace(builders.exercise(), **changes)  # pyright: ignore[reportArgumentType]
    neighbour = builders.exercise("wall-hug")
    return detail_view(exercise, {"wall-hug": neighbour}, {"wall-hug": "Wall hug", "far-hug": "Far hug"})


def fact(shown: DetailView, label: str) -> Fact:
    return next(each for each in shown.facts if each.label == label)


@pytest.mark.parametrize(
    ("dose", "words"),
    [
        (builders.dose(), "2 × 20 s a side"),
        (builders.dose(repetitions=4, sets=3, hold=8), "3 × 4 a side, 8 s hold"),
        (builders.dose(repetitions=4, sets=1, hold=8), "4 × 8 s a side"),
        (builders.repetitions(6), "6 slow a side"),
        (builders.dose(Mode.TIME, hold=90), "2 × 1.5 min a side"),
    ],
)
def test_the_usual_dose_leaves_no_number_out(dose: Dose, words: str) -> None:
    assert fact(view(dose=dose), "Usual dose").value == words


def test_muscles_stand_in_plain_and_in_anatomical_words() -> None:
    shown = fact(view(muscles=("gluteus-medius", "erector-spinae", "obliques")), "Works on")
    assert shown.value == "Side of the hip, back and side of the belly"
    assert shown.note == "Gluteus medius, erector spinae, obliques"


def test_things_one_needs_are_named_and_so_is_nothing() -> None:
    assert fact(view(equipment=("mat", "strap")), "You need").value == "Mat and strap"
    assert fact(view(equipment=()), "You need").value == "Nothing"


def test_only_an_installed_neighbour_can_be_opened() -> None:
    shown = view(easier="wall-hug", harder="far-hug").neighbours
    assert [(each.label, each.name, each.exercise_id) for each in shown] == [
        ("Easier", "Wall hug", "wall-hug"),
        ("Harder", "Far hug", None),
    ]
    assert view(easier="nobody-knows-it", harder=None).neighbours == ()


def test_the_drawn_mistake_makes_the_pair_and_the_others_are_told() -> None:
    told = Mistake("Knee falls in", "Knee over foot")
    drawn = Mistake("Head lifts", "Head rests", "head-lifted")
    other = Mistake("Back bends", "Back flat", "bent")
    shown = view(mistakes=(told, drawn, other))
    assert shown.pair is not None
    assert (shown.pair.variant, shown.pair.right, shown.pair.wrong) == (
        "head-lifted",
        "head rests",
        "head lifts",
    )
    assert shown.other_mistakes == (("Knee falls in", "Knee over foot"), ("Back bends", "Back flat"))
    assert view(mistakes=(told,)).pair is None


def test_the_demonstration_keeps_the_tempo_but_not_the_long_hold() -> None:
    assert view(dose=builders.dose(hold=30)).tempo == Tempo(4, LONGEST_SHOWN_HOLD, 4)
    assert view(dose=builders.repetitions()).tempo == Tempo(3, 1, 3)
    assert view(dose=builders.dose(Mode.TIME, in_seconds=0, out_seconds=0)).tempo.in_seconds > 1


def test_it_knows_what_kind_it_is_and_whether_it_is_mine() -> None:
    exercise = builders.exercise(category=Category.CORE_ABDOMINAL)
    shown = detail_view(exercise, {}, {}, mine=[exercise.id])
    assert shown.kind is Kind.CORE
    assert shown.is_mine
    assert not detail_view(exercise, {}, {}).is_mine


@pytest.mark.parametrize("evidence", Evidence)
def test_what_is_known_of_it_is_said_plainly(evidence: Evidence) -> None:
    shown = fact(view(evidence=evidence, evidence_note="Seldom studied."), "How sure")
    assert shown.value
    assert shown.note == "Seldom studied."


def test_it_says_what_it_asks_of_the_body_and_whom_to_ask_first() -> None:
    shown = view(cautions=(Caution.KNEELING, Caution.OSTEOPOROSIS, Caution.THERAPIST_ADVISED))
    assert fact(shown, "Asks for").value == "Lying on the back and kneeling"
    assert shown.advice is not None
    assert view(position=Position.STANDING, cautions=()).advice is None


def test_what_nobody_does_with_muscles_names_none() -> None:
    assert "Works on" not in [each.label for each in view(muscles=()).facts]


def test_it_leads_to_what_it_is_good_before() -> None:
    exercise = builders.exercise()
    after = builders.exercise("wall-hug")
    shown = detail_view(exercise, {"wall-hug": after}, {}, good_before=["wall-hug", "hidden"])
    assert [(each.label, each.exercise_id) for each in shown.neighbours] == [("Good before", "wall-hug")]


def test_several_doses_are_a_choice() -> None:
    doses = (NamedDose("Static", "One long pull.", builders.dose()),)
    assert view(doses=doses).doses == (("Static", "One long pull."),)
    assert view().doses == ()
