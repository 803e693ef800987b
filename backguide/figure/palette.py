"""The colours of a picture: the person's own, those of the props and of what explains a movement."""

from dataclasses import dataclass

from backguide.figure.people import Colours, Person
from backguide.figure.props_colours import PROP_COLOURS

EYE = "#3A2A24"

Colour = tuple[int, int, int, int]
"""Red, green, blue and opacity, 0-255."""


def colour(code: str, opacity: int = 255) -> Colour:
    """The colour of a code like "#F28C28"."""
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16), opacity


def mixed(first: Colour, second: Colour, share: float) -> Colour:
    """``first`` going over into ``second`` as ``share`` goes from 0 to 1."""
    red, green, blue, opacity = (
        round(a * (1 - share) + b * share) for a, b in zip(first, second, strict=True)
    )
    return red, green, blue, opacity


@dataclass(frozen=True, slots=True)
class Material:
    """How a material is drawn: lit, in shade, its outline, its inside, and a shine (or None).

    It is in shade where the cosine between its normal and the light is below ``shade_from``.
    """

    lit: Colour
    shade: Colour
    line: Colour
    inside: Colour
    shine: Colour | None = None
    shade_from: float = 0.10


@dataclass(frozen=True, slots=True)
class FigurePalette:
    """All colours of a picture. Unknown names raise KeyError.

    ``haze`` tones down limbs on the far side; ``muscle`` tints what works; ``fault`` marks what is wrong;
    ``ghost`` is the start pose behind the figure.
    """

    materials: tuple[tuple[str, Material], ...]
    inks: tuple[tuple[str, Colour], ...]
    haze: Colour
    muscle: Colour
    shadow: Colour
    arrow: Colour
    arrow_edge: Colour
    spine: Colour
    spine_edge: Colour
    fault: Colour
    fault_ground: Colour
    ghost: Colour

    def material(self, name: str) -> Material:
        """The material called ``name``."""
        return dict(self.materials)[name]

    def ink(self, name: str) -> Colour:
        """The line colour called ``name``."""
        return dict(self.inks)[name]


def figure_palette(person: Person, theme: str = "light") -> FigurePalette:
    """The palette of a person on the stage of a theme: "light", "dark" or "contrast" (LOOK.md 2).

    The figure keeps its colours in every theme; in high contrast the arrow is darker, and the ghost is
    on every stage but the light one.
    """
    look = person.look
    return FigurePalette(
        materials=(
            ("skin", _material(look.skin)),
            ("hair", _material(look.hair, look.hair_shine, shade_from=0.22)),
            ("shirt", _material(look.shirt)),
            ("shorts", _material(look.shorts)),
            ("eye", _material(Colours(EYE, EYE, EYE))),
            ("mat", _material(Colours("#C9DDE4", "#9FBECA", "#7FA3B2"), shade_from=0.70)),
            ("ball", _material(Colours("#F3B562", "#D9964A", "#8F6130"), "#F8CB8B")),
            ("wood", _material(Colours("#C98F55", "#A8713C", "#6E4720"))),
            *(
                (name, _material(Colours(prop.lit, prop.shade, prop.line), shade_from=prop.shade_from))
                for name, prop in PROP_COLOURS.items()
            ),
        ),
        inks=(
            ("brow", colour(look.brows)),
            ("strand", colour(look.hair.line, 120)),
            ("lid", colour(EYE)),
            ("glint", colour("#FFFFFF")),
            ("lips", colour(look.lips)),
            ("skin_shade", colour(look.skin.shade)),
            ("skin_crease", mixed(colour(look.skin.shade), colour(look.skin.line), 0.3)),
            ("shirt_seam", colour(look.shirt.line, 110)),
            ("shorts_seam", colour(look.shorts.line, 110)),
            ("mat_line", colour("#FFFFFF", 130)),
            ("ball_line", colour("#C68B45")),
            ("linen_line", colour("#A0947D")),
            ("fibre", colour("#FFE4D0", 165)),
        ),
        haze=colour("#7D8FA3"),
        muscle=colour("#FF4A2E"),
        shadow=colour("#263C54"),
        arrow=colour("#A8500C" if theme == "contrast" else "#F28C28"),
        arrow_edge=colour("#FFFFFF", 235),
        spine=colour("#FFFFFF", 230),
        spine_edge=colour("#1E4246", 150),
        fault=colour("#9A2F22"),
        fault_ground=colour("#FFF6F3", 235),
        ghost=colour("#8FA9BC" if theme == "light" else "#56738A"),
    )


def _material(colours: Colours, shine: str = "", shade_from: float = 0.10) -> Material:
    return Material(
        colour(colours.lit),
        colour(colours.shade),
        colour(colours.line),
        colour(colours.inside or colours.shade),
        colour(shine) if shine else None,
        shade_from,
    )
