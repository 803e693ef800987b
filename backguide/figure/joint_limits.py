"""How far joints go: the ranges that poses must keep to.

Values are the AAOS reference ranges (American Academy of Orthopaedic Surgeons 1965; Greene & Heckman 1994)
where those give one, else the usual spread of the clinical tables, as gathered in our clinical data sheet,
section 2.3. Passive values are used where body weight or the own hands take the joint there.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class JointRange:
    """Lowest and highest angle of a motion in degrees (girdle: metres, breath: shares), and its source."""

    low: float
    high: float
    source: str

    def holds(self, angle: float, tolerance: float = 0.0) -> bool:
        """True when ``angle`` is in the range or beyond it by no more than ``tolerance``."""
        return self.low - tolerance <= angle <= self.high + tolerance


_AAOS = "AAOS 1965"

JOINT_RANGES: Mapping[str, JointRange] = {
    "lumbar.flexion": JointRange(-40, 60, "extension 20-25, passive 20-45; flexion 40-60 (inclinometer)"),
    "lumbar.side": JointRange(-20, 20, "lumbar share of AAOS 35"),
    "lumbar.rotation": JointRange(-9, 9, "3-18 in all"),
    "thoracic.flexion": JointRange(-25, 40, "usual thoracic norms"),
    "thoracic.side": JointRange(-25, 25, "thoracic share of AAOS 35"),
    "thoracic.rotation": JointRange(-36, 36, "AAOS 45 less the lumbar share"),
    "neck.flexion": JointRange(-45, 45, _AAOS),
    "neck.side": JointRange(-45, 45, _AAOS),
    "neck.rotation": JointRange(-60, 60, _AAOS),
    "neck.nod": JointRange(-20, 20, "atlanto-occipital nodding"),
    "hip.flexion": JointRange(-30, 130, "AAOS 120; passive with the knee bent to about 140 (Kapandji)"),
    "hip.abduction": JointRange(-30, 45, _AAOS),
    "hip.rotation": JointRange(-45, 62, "AAOS 45; with the ankle held across the other thigh to about 60"),
    "knee.flexion": JointRange(0, 150, "AAOS 135, passive to 150"),
    "ankle.dorsiflexion": JointRange(-80, 20, "AAOS -50 to 20; passive kneeling to -80"),
    "ankle.inversion": JointRange(-15, 35, _AAOS),
    "ankle.turn": JointRange(-20, 20, "forefoot, with the ankle's own play"),
    "toes.extension": JointRange(-45, 70, _AAOS),
    "shoulder.flexion": JointRange(-60, 180, _AAOS),
    "shoulder.abduction": JointRange(-45, 180, _AAOS),
    "shoulder.rotation": JointRange(-70, 90, _AAOS),
    "elbow.flexion": JointRange(0, 150, _AAOS),
    "forearm.pronation": JointRange(-85, 90, "AAOS 80; to 90 with the weight on a flat hand"),
    "wrist.flexion": JointRange(-90, 80, "AAOS -70 to 80; on hands and knees to -90"),
    "wrist.deviation": JointRange(-30, 20, _AAOS),
    "girdle.elevation": JointRange(-0.02, 0.05, "free of shrugging and sinking"),
    "girdle.protraction": JointRange(-0.04, 0.05, "scapular glide"),
    "breath.belly": JointRange(-2, 2, "a share of a full slow breath, below 0 drawn in, above 1 forced"),
    "breath.chest": JointRange(-1, 2, "a share of a full slow breath, above 1 forced"),
    "brace": JointRange(0, 1, "a share of a full brace"),
}
"""By channel name without its side."""


def joint_name(channel: str) -> str:
    """A channel's name in plain words: "right hip.flexion" is "right hip flexion"."""
    return channel.replace(".", " ")


def range_of(channel: str) -> JointRange | None:
    """The range of a channel, given with or without its side; None where any value goes."""
    return JOINT_RANGES.get(channel.removeprefix("right ").removeprefix("left "))
