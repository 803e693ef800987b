"""Every muscle that can be highlighted, by its name in the exercises' files."""

from collections.abc import Mapping

from backguide.figure.muscles_limbs import LIMB_MUSCLES
from backguide.figure.muscles_shape import Muscle
from backguide.figure.muscles_trunk import TRUNK_MUSCLES

ANATOMICAL: Mapping[str, str] = {
    name: name.replace("-", " ").capitalize() for name in (*TRUNK_MUSCLES, *LIMB_MUSCLES)
}
"""The muscles' names as a title, each muscle once."""

MUSCLES: Mapping[str, Muscle] = {
    **TRUNK_MUSCLES,
    **LIMB_MUSCLES,
    "external-obliques": TRUNK_MUSCLES["obliques"],
    "iliopsoas": LIMB_MUSCLES["hip-flexors"],
}
"""The muscles by name; two have a second name."""
