"""Plain words for an exercise's category, position, equipment and muscles, as cards and search use them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from backguide.core.exercise import Exercise
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
    Category.ADJUNCT: Kind.CLINIC,
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


@dataclass(frozen=True, slots=True)
class MuscleWords:
    """A muscle in plain words and by its anatomical name."""

    plain: str
    anatomical: str


_MUSCLES: Mapping[str, MuscleWords] = {
    "adductors": MuscleWords("inner thigh", "adductors"),
    "biceps": MuscleWords("front of the arm", "biceps"),
    "calves": MuscleWords("calf", "gastrocnemius and soleus"),
    "deltoid": MuscleWords("shoulder", "deltoid"),
    "diaphragm": MuscleWords("breathing muscle", "diaphragm"),
    "erector-spinae": MuscleWords("back", "erector spinae"),
    "external-obliques": MuscleWords("side of the belly", "external obliques"),
    "forearm-flexors": MuscleWords("forearm", "forearm flexors"),
    "gluteus-maximus": MuscleWords("buttock", "gluteus maximus"),
    "gluteus-medius": MuscleWords("side of the hip", "gluteus medius"),
    "hamstrings": MuscleWords("back of the thigh", "hamstrings"),
    "hip-flexors": MuscleWords("front of the hip", "iliopsoas"),
    "iliopsoas": MuscleWords("front of the hip", "iliopsoas"),
    "internal-obliques": MuscleWords("deep side of the belly", "internal obliques"),
    "latissimus-dorsi": MuscleWords("side of the back", "latissimus dorsi"),
    "multifidus": MuscleWords("deep back", "multifidus"),
    "neck-flexors": MuscleWords("deep front of the neck", "longus colli and capitis"),
    "obliques": MuscleWords("side of the belly", "obliques"),
    "pectorals": MuscleWords("chest", "pectorals"),
    "pelvic-floor": MuscleWords("floor of the pelvis", "levator ani"),
    "piriformis": MuscleWords("deep buttock", "piriformis"),
    "quadratus-lumborum": MuscleWords("waist", "quadratus lumborum"),
    "quadriceps": MuscleWords("front of the thigh", "quadriceps"),
    "rectus-abdominis": MuscleWords("belly", "rectus abdominis"),
    "rhomboids": MuscleWords("between the shoulder blades", "rhomboids"),
    "soleus": MuscleWords("lower calf", "soleus"),
    "tensor-fasciae-latae": MuscleWords("front side of the hip", "tensor fasciae latae"),
    "tibialis-anterior": MuscleWords("shin", "tibialis anterior"),
    "transversus-abdominis": MuscleWords("deep belly", "transversus abdominis"),
    "trapezius": MuscleWords("neck and upper back", "trapezius"),
    "triceps": MuscleWords("back of the arm", "triceps"),
}


def kind_of(exercise: Exercise) -> Kind:
    """The kind of an exercise."""
    return _KINDS[exercise.category]


def place_of(exercise: Exercise) -> str:
    """The starting position in plain words: "On your back". Positions that look alike share their words."""
    return _PLACES[exercise.position]


def muscle_words(muscle: str) -> MuscleWords:
    """The words for a muscle of the content; one that is not listed keeps its own name for both."""
    name = muscle.replace("-", " ")
    return _MUSCLES.get(muscle, MuscleWords(name, name))
