"""The muscles of trunk, neck and hip that lie on or in the trunk's wall.

Origins and insertions as in Gray's Anatomy (41st edition, 2015; chapters "Back", "Anterior abdominal wall"
and "Chest wall and breast") and Kendall's Muscles: Testing and Function (5th edition, 2005), told in metres
on the body of ``proportions.py``. Thickness is chosen so that a muscle reads as itself from three metres.
"""

from collections.abc import Mapping

from backguide.figure.muscles_shape import (
    Bone,
    Knot,
    Muscle,
    Place,
    WallPlace,
    pelvis,
    shoulder,
    strand,
    trunk,
    upper_arm,
    wall_strand,
)

_WALL = frozenset({"torso", "pelvis"})
_BACK = frozenset({"torso", "pelvis", "neck"})
_CHEST = frozenset({"torso", "sleeve", "upper arm"})
_NOTHING: frozenset[str] = frozenset()


def _skull(forward: float, outward: float, level: float) -> Place:
    return Place(Bone.SKULL, forward, outward, level)


def _neck(forward: float, outward: float, level: float) -> Place:
    return Place(Bone.NECK, forward, outward, level)


_RECTUS = (
    Knot(0.036, WallPlace(0.955, 12.0, 0.010)),
    Knot(0.052, WallPlace(1.035, 20.0, 0.010)),
    Knot(0.056, WallPlace(1.109, 23.0, 0.010)),
    Knot(0.058, WallPlace(1.181, 23.0, 0.010)),
    Knot(0.044, WallPlace(1.262, 20.0, 0.010)),
)
"""Pubic crest and symphysis to the cartilages of the fifth to seventh ribs."""

_EXTERNAL_OBLIQUE = (
    wall_strand(0.042, 0.010, (1.235, 62.0), (1.165, 50.0), (1.085, 44.0), (1.005, 36.0)),
    wall_strand(0.042, 0.010, (1.205, 82.0), (1.130, 70.0), (1.055, 60.0), (0.985, 50.0)),
    wall_strand(0.042, 0.010, (1.165, 102.0), (1.100, 92.0), (1.040, 82.0), (0.985, 72.0)),
)
"""Outer faces of the fifth to twelfth ribs, down and forwards to the front of the iliac crest."""

_INTERNAL_OBLIQUE = (
    strand(
        0.015,
        WallPlace(0.975, 104.0, 0.022),
        WallPlace(1.050, 86.0, 0.022),
        WallPlace(1.120, 68.0, 0.022),
        WallPlace(1.180, 50.0, 0.022),
    ),
    wall_strand(0.015, 0.022, (0.970, 86.0), (1.035, 68.0), (1.095, 50.0), (1.145, 34.0)),
    wall_strand(0.015, 0.022, (0.966, 68.0), (1.012, 54.0), (1.058, 38.0), (1.095, 22.0)),
    wall_strand(0.015, 0.022, (0.962, 52.0), (0.985, 40.0), (1.010, 27.0), (1.035, 15.0)),
)
"""Iliac crest and lumbar fascia, up and forwards (square to the external) to lower ribs and mid line."""

_TRANSVERSUS = tuple(
    wall_strand(0.016, 0.026, *((level, around) for around in (142.0, 118.0, 94.0, 70.0, 46.0, 24.0, inner)))
    for level, inner in ((0.985, 8.0), (1.020, 8.0), (1.055, 8.0), (1.090, 9.0), (1.125, 12.0))
)
"""A belt: lumbar fascia, iliac crest and lower ribs, level round the belly to its mid line."""

_ERECTOR = (
    Knot(0.030, trunk(-0.053, 0.030, 0.950)),
    Knot(0.046, trunk(-0.050, 0.042, 1.030)),
    Knot(0.050, trunk(-0.050, 0.048, 1.130)),
    Knot(0.046, trunk(-0.050, 0.050, 1.240)),
    Knot(0.036, trunk(-0.046, 0.044, 1.330)),
    Knot(0.024, trunk(-0.040, 0.032, 1.400)),
)
"""Back of the sacrum and iliac crest, up beside the spine to ribs and vertebrae."""

_MULTIFIDUS = tuple(
    strand(
        0.0105, trunk(-0.040, outer, low), trunk(-0.040, 0.024, low + 0.05), trunk(-0.042, 0.011, low + 0.11)
    )
    for outer, low in ((0.030, 0.915), (0.036, 0.955), (0.034, 1.000), (0.030, 1.045), (0.027, 1.085))
)
"""Sacrum and the sides of the lumbar vertebrae, up and inwards to the spines two to four above."""

_QUADRATUS = (
    strand(0.013, trunk(-0.030, 0.036, 1.168), trunk(-0.028, 0.044, 1.090), trunk(-0.028, 0.060, 1.000)),
    strand(0.013, trunk(-0.030, 0.044, 1.160), trunk(-0.026, 0.056, 1.085), trunk(-0.024, 0.082, 0.998)),
    strand(0.013, trunk(-0.029, 0.052, 1.148), trunk(-0.022, 0.068, 1.080), trunk(-0.020, 0.102, 1.003)),
)
"""Iliac crest to the twelfth rib and the sides of the lumbar vertebrae."""

_LATISSIMUS = tuple(
    strand(0.046, *way, upper_arm(0.004, -0.030, 0.075))
    for way in (
        (trunk(-0.050, 0.018, 1.255), WallPlace(1.270, 138.0, 0.012), WallPlace(1.285, 108.0, 0.012)),
        (trunk(-0.053, 0.018, 1.170), WallPlace(1.195, 140.0, 0.012), WallPlace(1.245, 106.0, 0.012)),
        (trunk(-0.053, 0.020, 1.085), WallPlace(1.125, 136.0, 0.012), WallPlace(1.205, 102.0, 0.012)),
        (trunk(-0.050, 0.045, 1.005), WallPlace(1.070, 122.0, 0.012), WallPlace(1.165, 100.0, 0.012)),
    )
)
"""Spines from the seventh thoracic down, lumbar fascia and iliac crest, to the front of the humerus."""

_TRAPEZIUS = (
    strand(
        0.040,
        _skull(-0.064, 0.020, -0.050),
        _neck(-0.034, 0.036, 0.030),
        _neck(-0.012, 0.080, -0.010),
        shoulder(-0.004, -0.022, 0.050),
    ),
    strand(
        0.040, _neck(-0.030, 0.012, -0.010), _neck(-0.040, 0.070, -0.030), shoulder(-0.020, -0.030, 0.040)
    ),
    strand(0.040, trunk(-0.042, 0.012, 1.370), trunk(-0.042, 0.065, 1.375), shoulder(-0.060, -0.050, 0.020)),
    strand(0.040, trunk(-0.050, 0.012, 1.300), trunk(-0.048, 0.055, 1.330), shoulder(-0.080, -0.075, 0.005)),
    strand(0.036, trunk(-0.052, 0.010, 1.180), trunk(-0.052, 0.035, 1.255), shoulder(-0.085, -0.090, -0.015)),
)
"""Back of the skull, neck and thoracic spines, to collar bone, acromion and the shoulder blade's spine."""

_RHOMBOIDS = tuple(
    strand(
        0.017,
        trunk(-0.046, 0.010, spine),
        trunk(-0.046, 0.045, spine - 0.022),
        shoulder(-0.088, -0.098, blade),
    )
    for spine, blade in ((1.410, 0.020), (1.378, -0.012), (1.346, -0.044), (1.314, -0.076))
)
"""Spines of the seventh cervical to fifth thoracic, down and outwards to the shoulder blade's edge."""

_PECTORALS = (
    strand(
        0.040, WallPlace(1.385, 34.0, 0.010), WallPlace(1.372, 60.0, 0.010), upper_arm(0.030, -0.010, 0.075)
    ),
    strand(
        0.044, WallPlace(1.335, 9.0, 0.012), WallPlace(1.345, 40.0, 0.012), upper_arm(0.034, -0.014, 0.080)
    ),
    strand(
        0.044, WallPlace(1.280, 10.0, 0.012), WallPlace(1.305, 42.0, 0.012), upper_arm(0.034, -0.018, 0.085)
    ),
    strand(
        0.042, WallPlace(1.235, 20.0, 0.012), WallPlace(1.268, 48.0, 0.012), upper_arm(0.032, -0.022, 0.090)
    ),
)
"""Collar bone, breast bone and the upper six ribs' cartilages to the front of the humerus."""

_NECK_FLEXORS = (
    strand(0.010, trunk(0.024, 0.010, 1.390), _neck(0.026, 0.011, 0.010), _skull(0.010, 0.010, -0.048)),
    strand(0.010, trunk(0.020, 0.014, 1.410), _neck(0.026, 0.024, 0.020), _skull(0.008, 0.022, -0.045)),
)
"""Longus colli and capitis: the front of the vertebrae from the third thoracic to the base of the skull."""

_DIAPHRAGM = (
    *(
        strand(
            0.017,
            trunk(0.150 - 4 * out * out, out, 1.205),
            trunk(0.120, out, 1.258 - out * out * 3),
            trunk(0.060, out, 1.272 - out * out * 4),
            trunk(0.005, out, 1.240 - out * out * 4),
            trunk(-0.020, out, 1.150),
        )
        for out in (0.012, 0.042, 0.072)
    ),
    strand(
        0.017,
        trunk(0.110, 0.105, 1.175),
        trunk(0.080, 0.106, 1.222),
        trunk(0.040, 0.106, 1.212),
        trunk(0.005, 0.102, 1.160),
    ),
)
"""A dome from breast bone, lower ribs and lumbar vertebrae to its own tendon in the middle."""

_PELVIC_FLOOR = (
    strand(
        0.011,
        pelvis(0.070, 0.010, -0.045),
        pelvis(0.030, 0.014, -0.080),
        pelvis(-0.030, 0.013, -0.082),
        pelvis(-0.088, 0.008, -0.040),
    ),
    strand(
        0.011,
        pelvis(0.066, 0.026, -0.038),
        pelvis(0.024, 0.036, -0.070),
        pelvis(-0.034, 0.034, -0.072),
        pelvis(-0.088, 0.012, -0.036),
    ),
    strand(
        0.011,
        pelvis(0.056, 0.044, -0.026),
        pelvis(0.014, 0.058, -0.050),
        pelvis(-0.040, 0.050, -0.054),
        pelvis(-0.086, 0.016, -0.030),
    ),
)
"""A hammock from the pubis and the pelvis' side walls to the tail bone."""

TRUNK_MUSCLES: Mapping[str, Muscle] = {
    "rectus-abdominis": Muscle(_WALL, (_RECTUS,), fibres=4),
    "obliques": Muscle(_WALL, _EXTERNAL_OBLIQUE, fibres=2),
    "internal-obliques": Muscle(_NOTHING, _INTERNAL_OBLIQUE, deep=True),
    "transversus-abdominis": Muscle(_NOTHING, _TRANSVERSUS, deep=True),
    "erector-spinae": Muscle(_BACK, (_ERECTOR,), fibres=4),
    "multifidus": Muscle(_NOTHING, _MULTIFIDUS, deep=True),
    "quadratus-lumborum": Muscle(_NOTHING, _QUADRATUS, deep=True),
    "latissimus-dorsi": Muscle(_CHEST | _WALL, _LATISSIMUS),
    "trapezius": Muscle(_BACK | {"sleeve"}, _TRAPEZIUS),
    "rhomboids": Muscle(_NOTHING, _RHOMBOIDS, deep=True),
    "pectorals": Muscle(_CHEST, _PECTORALS),
    "neck-flexors": Muscle(_NOTHING, _NECK_FLEXORS, deep=True),
    "diaphragm": Muscle(_NOTHING, _DIAPHRAGM, deep=True),
    "pelvic-floor": Muscle(_NOTHING, _PELVIC_FLOOR, deep=True),
}
