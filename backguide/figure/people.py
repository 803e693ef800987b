"""The people that can be drawn: body build, clothes and colours as data."""

from dataclasses import dataclass, field

from backguide.figure.profiles import Build, average_build


@dataclass(frozen=True, slots=True)
class Outfit:
    """A T-shirt and shorts.

    ``sleeve`` and ``short_leg`` say where they end, as shares of the upper arm and the thigh (0.3 to 0.75);
    the ``ease`` values are how far (metres) the cloth stands off the skin at the hem.
    """

    sleeve: float = 0.52
    sleeve_ease: float = 0.016
    short_leg: float = 0.56
    short_ease: float = 0.016


@dataclass(frozen=True, slots=True)
class Colours:
    """Flat colours of one material (#rrggbb): lit, in shade, its outline, its inside."""

    lit: str
    shade: str
    line: str
    inside: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """Everyday colours of a person and their clothes; ``hair_shine`` is the highlight on the hair."""

    skin: Colours = Colours("#E9B894", "#D49A73", "#8A5236")
    hair: Colours = Colours("#4A332B", "#38251F", "#25170F")
    hair_shine: str = "#5F453A"
    shirt: Colours = Colours("#6FB3AC", "#4F958F", "#2B5E5B", "#3B7672")
    shorts: Colours = Colours("#46617F", "#354C67", "#1F3046", "#26384F")
    lips: str = "#A4523F"


@dataclass(frozen=True, slots=True)
class Person:
    """One person: who they are is nothing but tables and colours."""

    name: str
    build: Build = field(default_factory=average_build)
    outfit: Outfit = Outfit()
    look: Look = Look()


def default_person() -> Person:
    """The person shown unless another is chosen."""
    return Person("teal")
