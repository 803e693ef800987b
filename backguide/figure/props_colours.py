"""The colours of props: calm tones that stay behind the person's."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PropColours:
    """How a material is lit, in shade and outlined (#rrggbb).

    It is in shade where the cosine between its normal and the light is below ``shade_from``.
    """

    lit: str
    shade: str
    line: str
    shade_from: float = 0.42


PROP_COLOURS: Mapping[str, PropColours] = {
    "metal": PropColours("#C3CCD4", "#98A5B1", "#5A6874"),
    "cushion": PropColours("#7E97A6", "#637D8D", "#3D5361"),
    "rubber": PropColours("#66727B", "#4D5860", "#2D363D"),
    "wall": PropColours("#E6E2D8", "#D6D0C2", "#A79F8D", 0.25),
    "path": PropColours("#E7DECB", "#D3C8B1", "#A0947D", 0.25),
    "linen": PropColours("#F3EEE4", "#DDD5C5", "#A0947D", 0.50),
    "foam": PropColours("#A8CDB8", "#84AE97", "#557B68", 0.50),
    "screen": PropColours("#39586B", "#2E4858", "#1E3240"),
    "stop": PropColours("#D4574A", "#B03E33", "#6E231C"),
    "strap": PropColours("#5E8E8C", "#47716F", "#2B4B4A"),
    "noodle": PropColours("#C3B1E1", "#A48FC9", "#62508A"),
    "tile": PropColours("#C3DBE2", "#AFCBD4", "#7FA3B2", 0.25),
    "water": PropColours("#9CD3E0", "#6FB6CB", "#3F8CA6"),
}
"""Materials that only props are made of."""
