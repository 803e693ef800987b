"""Plain words for an exercise's category, position, equipment and muscles, as cards and search use them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from backguide.core.exercise import ExerciseSummary
from backguide.core.vocabulary import Category, Position


class Kind(StrEnum):
    """What kind of work an exercise is, in one word for everyone. The order is the order of the filters."""

    STRETCH = "Stretch"
    CORE = "Core"
    MOBILITY = "Mobility"
    STAMINA = "Stamina"
    WATER = "Water"
    RELIEF = "Relief"
    CLINIC = "Clinic"


_KINDS: Mapping[Category, Kind] = {
    Category.STRETCH_LOWER_BACK: Kind.STRETCH,
    Category.STRETCH_ABDOMINAL: Kind.STRETCH,
    Category.STRETCH_HIP: Kind.STRETCH,
    Category.STRETCH_LEG: Kind.STRETCH,
    Category.MOBILITY: Kind.MOBILITY,
    Category.CORE_ABDOMINAL: Kind.CORE,
    Category.CORE_POSTERIOR: Kind.CORE,
    Category.DYNAMIC_STABILIZATION: Kind.CORE,
    Category.AQUATIC: Kind.WATER,
    Category.AEROBIC: Kind.STAMINA,
    Category.DIRECTIONAL_PREFERENCE: Kind.MOBILITY,
    Category.RELIEF_POSITION: Kind.RELIEF,
    Category.CLINIC_TRACTION: Kind.CLINIC,
    Category.ADJUNCT: Kind.RELIEF,
}

_PLACES: Mapping[Position, str] = {
    Position.SUPINE: "On your back",
    Position.HOOK_LYING: "On your back",
    Position.PRONE: "On your front",
    Position.SIDE_LYING: "On your side",
    Position.QUADRUPED: "On hands and knees",
    Position.KNEELING: "Kneeling",
    Position.HALF_KNEELING: "Kneeling on one knee",
    Position.LONG_SITTING: "Sitting on the floor",
    Position.SITTING: "On a chair",
    Position.BALL: "On a ball",
    Position.STANDING: "Standing",
    Position.MACHINE: "On a machine",
    Position.WATER: "In the water",
}

_POSITIONS_ALSO: Mapping[Position, tuple[str, ...]] = {
    Position.SUPINE: ("lying down", "supine"),
    Position.HOOK_LYING: ("lying down", "supine"),
    Position.PRONE: ("lying face down", "prone", "stomach"),
    Position.SIDE_LYING: ("side lying",),
    Position.QUADRUPED: ("all fours", "quadruped", "kneeling"),
    Position.HALF_KNEELING: ("half kneeling",),
    Position.LONG_SITTING: ("seated",),
    Position.SITTING: ("sitting", "seated"),
    Position.BALL: ("gym ball", "swiss ball"),
    Position.MACHINE: ("gym",),
    Position.WATER: ("aquatic", "pool", "swimming"),
}

_EQUIPMENT_ALSO: Mapping[str, tuple[str, ...]] = {
    "exercise ball": ("gym ball", "swiss ball"),
    "broomstick": ("stick", "dowel"),
    "weight": ("dumbbell", "barbell"),
    "band": ("elastic",),
    "strap": ("belt",),
    "balance board": ("wobble board",),
}


@dataclass(frozen=True, slots=True)
class MuscleWords:
    """A muscle in plain words, by its anatomical name, and by what else people call it."""

    plain: str
    anatomical: str
    also: tuple[str, ...] = ()


_MUSCLES: Mapping[str, MuscleWords] = {
    "adductors": MuscleWords("inner thigh", "adductors", ("groin",)),
    "biceps": MuscleWords("front of the arm", "biceps"),
    "calves": MuscleWords("calf", "gastrocnemius and soleus", ("calves",)),
    "deltoid": MuscleWords("shoulder", "deltoid"),
    "diaphragm": MuscleWords("breathing muscle", "diaphragm"),
    "erector-spinae": MuscleWords("back", "erector spinae", ("spine", "lumbar")),
    "external-obliques": MuscleWords("side of the belly", "external obliques", ("abs", "tummy", "waist")),
    "forearm-flexors": MuscleWords("forearm", "forearm flexors"),
    "gluteus-maximus": MuscleWords("buttock", "gluteus maximus", ("glutes", "bottom", "bum")),
    "gluteus-medius": MuscleWords("side of the hip", "gluteus medius", ("glutes", "hip abductors")),
    "hamstrings": MuscleWords("back of the thigh", "hamstrings", ("hammies",)),
    "hip-flexors": MuscleWords("front of the hip", "iliopsoas", ("psoas", "groin")),
    "iliopsoas": MuscleWords("front of the hip", "iliopsoas", ("psoas", "hip flexors", "groin")),
    "internal-obliques": MuscleWords(
        "deep side of the belly", "internal obliques", ("abs", "tummy", "waist")
    ),
    "latissimus-dorsi": MuscleWords("side of the back", "latissimus dorsi", ("lats",)),
    "multifidus": MuscleWords("deep back", "multifidus"),
    "neck-flexors": MuscleWords("deep front of the neck", "longus colli and capitis"),
    "obliques": MuscleWords("side of the belly", "obliques", ("abs", "tummy", "waist")),
    "pectorals": MuscleWords("chest", "pectorals", ("pecs",)),
    "pelvic-floor": MuscleWords("floor of the pelvis", "levator ani"),
    "piriformis": MuscleWords("deep buttock", "piriformis", ("glutes", "bum", "sciatic")),
    "quadratus-lumborum": MuscleWords("waist", "quadratus lumborum", ("QL", "flank")),
    "quadriceps": MuscleWords("front of the thigh", "quadriceps", ("quads",)),
    "rectus-abdominis": MuscleWords(
        "belly", "rectus abdominis", ("abs", "tummy", "stomach", "abdomen", "abdominals")
    ),
    "rhomboids": MuscleWords("between the shoulder blades", "rhomboids"),
    "soleus": MuscleWords("lower calf", "soleus"),
    "tensor-fasciae-latae": MuscleWords("front side of the hip", "tensor fasciae latae"),
    "tibialis-anterior": MuscleWords("shin", "tibialis anterior"),
    "transversus-abdominis": MuscleWords(
        "deep belly", "transversus abdominis", ("abs", "tummy", "stomach", "abdomen", "abdominals", "TrA")
    ),
    "trapezius": MuscleWords("neck and upper back", "trapezius", ("traps",)),
    "triceps": MuscleWords("back of the arm", "triceps"),
}


def kind_of(exercise: ExerciseSummary) -> Kind:
    """The kind of an exercise."""
    return _KINDS[exercise.category]


def place_of(exercise: ExerciseSummary) -> str:
    """The starting position in plain words: "On your back". Positions that look alike share their words."""
    return _PLACES[exercise.position]


def also_called(exercise: ExerciseSummary) -> tuple[str, ...]:
    """What else people call its position and what it needs, for searching."""
    things = (word for thing in exercise.equipment for word in _EQUIPMENT_ALSO.get(thing, ()))
    return (*_POSITIONS_ALSO.get(exercise.position, ()), *things)


def muscle_words(muscle: str) -> MuscleWords:
    """The words for a muscle of the content; one that is not listed keeps its own name for both."""
    name = muscle.replace("-", " ")
    return _MUSCLES.get(muscle, MuscleWords(name, name))
