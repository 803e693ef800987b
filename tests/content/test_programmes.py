"""The programmes that come with the app: as long as they should be, even, with little getting up and down."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, permutations

import pytest

from backguide.content.assets import assets_folder
from backguide.content.library import Library, load_library
from backguide.core.compile import make_plan
from backguide.core.lines import CAPTION_LIMIT
from backguide.core.plan import Plan, PlanSettings
from backguide.core.programme import Item, Phase
from backguide.core.review import review
from backguide.core.vocabulary import Category, Level, Side, Sidedness
from backguide.services.clinic import is_clinic_only, shown_library

PROGRAMMES = sorted(path.stem for path in (assets_folder() / "programmes").glob("*.toml"))
OWN = {"first-steps", "stretching-basics", "mcgill-big-3"}
"""What a person can do alone."""

# CLINICAL.md 7, P2 and P3: minutes as computed there, and seconds or counts as listed there.
MINUTES = {"stretching-basics": 22, "mcgill-big-3": 25}
NEAR = 0.15
LONGEST_SHOW = 45
"""Minutes."""
Listed = tuple[int, int, float, float]
"""Sets, repetitions, seconds held, seconds of rest; the holds of a stretch are counted as sets."""
DOSES: dict[str, dict[str, Listed]] = {
    "stretching-basics": {
        "march-in-place": (2, 1, 60, 15),
        "cat-camel": (1, 8, 0, 0),
        "single-knee-to-chest": (2, 1, 20, 5),
        "standing-side-bend": (2, 1, 20, 5),
        "overhead-reach-stretch": (4, 1, 8, 5),
        "half-kneeling-hip-flexor": (2, 1, 30, 10),
        "supine-piriformis-figure4": (2, 1, 30, 10),
        "supine-hamstring-strap": (2, 1, 30, 10),
        "standing-calf-gastroc": (2, 1, 20, 5),
        "standing-quad": (2, 1, 20, 5),
    },
    "mcgill-big-3": {
        "cat-camel": (1, 6, 0, 0),
        # Section 3.2: 20 to 30 s between sets.
        "mcgill-curl-up": (3, 4, 8, 20),
        "side-plank-knees": (3, 4, 8, 20),
        "bird-dog": (3, 4, 8, 20),
        "walk-brisk": (1, 1, 600, 0),
    },
}


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(assets_folder())


def plan_of(phase: Phase, first: Side = Side.LEFT) -> Plan:
    return make_plan(phase.items, PlanSettings(fixed_order=phase.fixed_order, first_side=first))


def plans(library: Library, name: str) -> Iterator[Plan]:
    for phase in library.programmes[name].phases:
        yield from (plan_of(phase, first) for first in Side)


def listed(item: Item) -> Listed:
    dose = item.dose
    return dose.sets, dose.repetitions, dose.hold_seconds, dose.rest_seconds


def test_the_programmes_are_there(library: Library) -> None:
    assert set(library.programmes) == {*OWN, "one-of-everything"}


@pytest.mark.parametrize("name", PROGRAMMES)
def test_a_programme_is_sound_and_never_ends(library: Library, name: str) -> None:
    programme = library.programmes[name]
    assert [finding for finding in review(programme) if finding.serious] == []
    assert programme.phases[-1].weeks is None
    assert len(programme.phases) >= 2
    assert all(phase.advance_when for phase in programme.phases)


@pytest.mark.parametrize("name", sorted(MINUTES))
def test_a_programme_holds_the_doses_of_its_source(library: Library, name: str) -> None:
    items = library.programmes[name].phases[-1].items
    assert {item.exercise.id: listed(item) for item in items} == DOSES[name]


@pytest.mark.parametrize("name", sorted(MINUTES))
def test_a_session_is_as_long_as_its_source_says(library: Library, name: str) -> None:
    phases = library.programmes[name].phases
    assert plan_of(phases[0]).seconds / 60 == pytest.approx(MINUTES[name], rel=NEAR), "from check-in on"
    assert plan_of(phases[-1]).exercise_seconds / 60 == pytest.approx(MINUTES[name], rel=NEAR), "as listed"
    lengths = [plan_of(phase).seconds for phase in phases]
    assert lengths == sorted(lengths), "no phase is shorter than the one before"


@pytest.mark.parametrize("name", PROGRAMMES)
def test_both_sides_get_the_same(library: Library, name: str) -> None:
    for plan in plans(library, name):
        sides: dict[int, Counter[Side]] = {}
        for step in plan.steps:
            if step.item is not None and step.side is not None:
                sides.setdefault(step.item, Counter())[step.side] += round(1000 * step.duration)
        for index, seconds in sides.items():
            assert seconds[Side.LEFT] == seconds[Side.RIGHT], plan.items[index].exercise.id
        with_sides = [item.exercise.sidedness is not Sidedness.BILATERAL for item in plan.items]
        assert [index in sides for index in range(len(plan.items))] == with_sides


@pytest.mark.parametrize("name", PROGRAMMES)
def test_one_gets_up_and_down_as_little_as_can_be(library: Library, name: str) -> None:
    for plan in plans(library, name):
        levels = [item.exercise.position.level for item in plan.items]
        order = list(dict.fromkeys(levels))
        assert len([after for before, after in pairwise(levels) if before is not after]) == len(order) - 1
        assert climbs(order) == min(climbs(list(other)) for other in permutations(order))


def climbs(levels: list[Level]) -> int:
    """How many heights are passed on the way through ``levels``, from standing back to standing."""
    height = {"floor": 0, "seat": 1, "machine": 1, "standing": 2, "water": 3}
    path = [height[level] for level in (Level.STANDING, *levels, Level.STANDING)]
    return sum(abs(after - before) for before, after in pairwise(path))


@pytest.mark.parametrize("name", PROGRAMMES)
def test_every_line_fits_the_caption(library: Library, name: str) -> None:
    for plan in plans(library, name):
        for step in plan.steps:
            assert len(step.cue) <= CAPTION_LIMIT, step.cue
            assert "{" not in step.cue


@pytest.mark.parametrize("name", sorted(OWN))
def test_no_programme_for_home_needs_a_clinic_or_asks_too_much(library: Library, name: str) -> None:
    programme = library.programmes[name]
    items = [item for phase in programme.phases for item in phase.items]
    assert not any(is_clinic_only(item.exercise) for item in items)
    assert [finding for finding in review(programme) if "outside the usual" in finding.advice] == []


def test_one_of_everything_is_for_therapists_alone(library: Library) -> None:
    assert "one-of-everything" not in shown_library(library, shows_clinic=False).programmes
    assert "one-of-everything" in shown_library(library, shows_clinic=True).programmes


def test_one_of_everything_shows_each_kind_once_and_briefly(library: Library) -> None:
    plan = plan_of(library.programmes["one-of-everything"].phases[0])
    exercises = [item.exercise for item in plan.items]
    assert len({exercise.id for exercise in exercises}) == len(exercises)
    assert {exercise.category for exercise in exercises} == set(Category)
    assert {exercise.position.level for exercise in exercises} == set(Level)
    assert plan.seconds <= LONGEST_SHOW * 60
