"""The muscles of hips, legs and arms.

Origins and insertions as in Gray's Anatomy (41st edition, 2015; chapters "Pelvic girdle, gluteal region and
thigh", "Leg", "Upper arm" and "Forearm"), told in metres on the body of ``proportions.py``.
"""

from collections.abc import Mapping

from backguide.figure.muscles_shape import (
    Bone,
    Knot,
    Muscle,
    Place,
    Strand,
    pelvis,
    strand,
    thigh,
    trunk,
    upper_arm,
)

_BUTTOCK = frozenset({"pelvis", "shorts", "glute"})
_LEG = frozenset({"shorts", "thigh", "shank", "ankle"})
_ARM = frozenset({"torso", "sleeve", "upper arm"})
_FOREARM = frozenset({"sleeve", "upper arm", "forearm", "wrist"})
_NOTHING: frozenset[str] = frozenset()


def _leg(*rows: tuple[float, float, float, float]) -> Strand:
    return tuple(Knot(radius, thigh(forward, outward, level)) for radius, forward, outward, level in rows)


def _shank(*rows: tuple[float, float, float, float]) -> Strand:
    return tuple(
        Knot(radius, Place(Bone.SHANK, forward, outward, level)) for radius, forward, outward, level in rows
    )


def _arm(*rows: tuple[float, float, float, float]) -> Strand:
    return tuple(Knot(radius, upper_arm(forward, outward, level)) for radius, forward, outward, level in rows)


def _forearm(*rows: tuple[float, float, float, float]) -> Strand:
    return tuple(
        Knot(radius, Place(Bone.FOREARM, forward, outward, level)) for radius, forward, outward, level in rows
    )


_GLUTEUS_MAXIMUS = (
    Knot(0.042, pelvis(-0.122, 0.050, 0.055)),
    Knot(0.068, pelvis(-0.126, 0.085, 0.000)),
    Knot(0.092, pelvis(-0.112, 0.095, -0.060), thigh(-0.092, 0.020, 0.040), 0.5),
    Knot(0.066, thigh(-0.090, 0.030, 0.105)),
    Knot(0.034, thigh(-0.070, 0.055, 0.150)),
)
"""Back of the ilium, sacrum and tail bone, to the iliotibial tract and the back of the femur."""

_GLUTEUS_MEDIUS = (
    Knot(0.040, pelvis(-0.045, 0.125, 0.090)),
    Knot(0.058, pelvis(-0.030, 0.145, 0.040)),
    Knot(0.034, thigh(-0.010, 0.085, 0.010)),
)
"""Outer face of the ilium under its crest, to the side of the greater trochanter."""

_PIRIFORMIS = tuple(
    tuple(
        Knot(radius, pelvis(-0.094, 0.028 + 0.005 * number, 0.044 - 0.025 * number), tip, share)
        for radius, share in ((0.011, 0.0), (0.0125, 0.35), (0.011, 0.7), (0.009, 1.0))
    )
    for number, tip in enumerate(thigh(-0.012, 0.080, 0.002 + 0.001 * strip) for strip in range(4))
)
"""Front of the sacrum, out through the pelvis' notch to the tip of the greater trochanter."""

_HIP_FLEXORS = (
    (
        Knot(0.012, trunk(0.020, 0.026, 1.150)),
        Knot(0.018, trunk(0.034, 0.042, 1.060)),
        Knot(0.020, pelvis(0.040, 0.066, 0.060)),
        Knot(0.018, pelvis(0.068, 0.078, 0.010)),
        Knot(0.010, thigh(-0.004, -0.022, 0.068)),
    ),
    (
        Knot(0.016, pelvis(-0.010, 0.108, 0.085)),
        Knot(0.020, pelvis(0.040, 0.098, 0.050)),
        Knot(0.018, pelvis(0.068, 0.082, 0.010)),
        Knot(0.010, thigh(-0.004, -0.022, 0.068)),
    ),
)
"""Iliopsoas: lumbar vertebrae and hollow of the ilium, over the pelvis' rim to the lesser trochanter."""

_TENSOR = (
    Knot(0.026, pelvis(0.055, 0.120, 0.075)),
    Knot(0.036, pelvis(0.052, 0.140, 0.025)),
    Knot(0.034, thigh(0.036, 0.062, 0.070)),
    Knot(0.022, thigh(0.012, 0.078, 0.150)),
)
"""Front of the iliac crest to the iliotibial tract, a hand below the trochanter."""

_ADDUCTORS = (
    strand(0.048, pelvis(0.045, 0.032, -0.050), thigh(0.036, -0.060, 0.110), thigh(0.024, -0.048, 0.200)),
    (
        Knot(0.034, pelvis(-0.010, 0.030, -0.070)),
        Knot(0.050, thigh(0.000, -0.062, 0.130)),
        Knot(0.046, thigh(-0.004, -0.056, 0.230)),
        Knot(0.022, thigh(-0.004, -0.048, 0.340)),
    ),
)
"""Pubis and sit bone to the inner edge of the femur, down to above the knee."""

_QUADRICEPS = _leg(
    (0.050, 0.070, 0.010, 0.070),
    (0.078, 0.068, 0.010, 0.180),
    (0.064, 0.054, 0.008, 0.300),
    (0.034, 0.052, 0.004, 0.375),
)
"""Front of the ilium and of the femur, over the knee cap to the shin."""

_HAMSTRINGS = _leg(
    (0.050, -0.085, 0.010, 0.130),
    (0.080, -0.075, 0.010, 0.210),
    (0.068, -0.062, 0.010, 0.300),
    (0.038, -0.048, 0.000, 0.385),
)
"""Sit bone to both sides of the shank below the knee."""

_CALVES = (
    _shank((0.022, -0.040, 0.020, 0.020), (0.040, -0.050, 0.026, 0.110), (0.026, -0.048, 0.020, 0.200)),
    _shank((0.022, -0.040, -0.020, 0.020), (0.042, -0.050, -0.026, 0.120), (0.026, -0.048, -0.020, 0.215)),
)
"""Gastrocnemius: both condyles of the femur, to the Achilles tendon half-way down the shank."""

_SOLEUS = _shank(
    (0.026, -0.022, 0.000, 0.130),
    (0.046, -0.034, 0.000, 0.235),
    (0.030, -0.034, 0.000, 0.310),
    (0.014, -0.032, 0.000, 0.385),
)
"""Back of tibia and fibula to the heel by the Achilles tendon."""

_TIBIALIS = _shank(
    (0.018, 0.026, 0.022, 0.045),
    (0.027, 0.032, 0.020, 0.130),
    (0.022, 0.028, 0.010, 0.240),
    (0.011, 0.028, -0.006, 0.370),
)
"""Outer face of the tibia, down and inwards to the instep."""

_DELTOID = (
    _arm((0.040, 0.030, -0.022, -0.030), (0.054, 0.030, 0.006, 0.030), (0.034, 0.012, 0.028, 0.125)),
    _arm((0.044, 0.000, -0.010, -0.050), (0.058, 0.000, 0.026, 0.025), (0.038, 0.000, 0.032, 0.130)),
    _arm((0.040, -0.034, -0.024, -0.030), (0.054, -0.032, 0.006, 0.030), (0.034, -0.012, 0.028, 0.125)),
)
"""Collar bone, acromion and the shoulder blade's spine to the middle of the humerus' outer side."""

_BICEPS = _arm(
    (0.038, 0.030, -0.006, 0.075),
    (0.048, 0.036, -0.004, 0.160),
    (0.036, 0.032, -0.002, 0.220),
    (0.018, 0.026, 0.000, 0.290),
)
"""Shoulder blade over the front of the humerus to the radius and the forearm's fascia."""

_TRICEPS = _arm(
    (0.040, -0.036, 0.000, 0.075),
    (0.050, -0.040, 0.000, 0.160),
    (0.028, -0.030, 0.000, 0.250),
)
"""Shoulder blade and back of the humerus to the tip of the elbow."""

_FOREARM_FLEXORS = _forearm(
    (0.022, 0.006, -0.026, 0.000),
    (0.036, 0.022, -0.018, 0.070),
    (0.030, 0.022, -0.008, 0.130),
    (0.014, 0.016, -0.002, 0.215),
)
"""Inner bump of the humerus, along the palm's side of the forearm to wrist and fingers."""

LIMB_MUSCLES: Mapping[str, Muscle] = {
    "gluteus-maximus": Muscle(_BUTTOCK, (_GLUTEUS_MAXIMUS,), fibres=6),
    "gluteus-medius": Muscle(_BUTTOCK | {"torso"}, (_GLUTEUS_MEDIUS,), fibres=5),
    "piriformis": Muscle(_NOTHING, _PIRIFORMIS, deep=True),
    "hip-flexors": Muscle(_NOTHING, _HIP_FLEXORS, deep=True),
    "tensor-fasciae-latae": Muscle(_BUTTOCK | {"torso", "thigh"}, (_TENSOR,), fibres=4),
    "adductors": Muscle(_LEG | {"pelvis"}, _ADDUCTORS, fibres=3),
    "quadriceps": Muscle(_LEG, (_QUADRICEPS,), fibres=6),
    "hamstrings": Muscle(_LEG, (_HAMSTRINGS,), fibres=6),
    "calves": Muscle(_LEG, _CALVES, fibres=3),
    "soleus": Muscle(_LEG, (_SOLEUS,), fibres=5),
    "tibialis-anterior": Muscle(_LEG, (_TIBIALIS,), fibres=3),
    "deltoid": Muscle(_ARM, _DELTOID),
    "biceps": Muscle(_ARM | {"forearm"}, (_BICEPS,), fibres=4),
    "triceps": Muscle(_ARM, (_TRICEPS,), fibres=4),
    "forearm-flexors": Muscle(_FOREARM, (_FOREARM_FLEXORS,), fibres=4),
}
