"""What a person that can be drawn is made of: body build, hair, clothes and colours, all of it data."""

from dataclasses import dataclass, field

from backguide.figure.hairstyles import SHORT, Hairstyle
from backguide.figure.profiles import Build, average_build


@dataclass(frozen=True, slots=True)
class Outfit:
    """A top and shorts or leggings.

    ``sleeve`` and ``leg`` say where they end: 0 at the shoulder or hip, 1 at the elbow or knee, 2 at the
    wrist or ankle. A hem keeps clear of the joint itself: 0 (no sleeve at all), 0.3 to 0.75, or 1.1 to 1.94.
    The ``ease`` values are how far (metres) the cloth stands off the skin at the hem.
    """

    sleeve: float = 0.52
    sleeve_ease: float = 0.016
    leg: float = 0.56
    leg_ease: float = 0.016


@dataclass(frozen=True, slots=True)
class Colours:
    """Flat colours of one material (#rrggbb): lit, in shade, its outline, its inside."""

    lit: str
    shade: str
    line: str
    inside: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """Everyday colours of a person and their clothes.

    ``hair_shine`` is the highlight on the hair. ``face_lines`` draws the lines that years leave in a face.
    """

    skin: Colours = Colours("#E9B894", "#D49A73", "#8A5236")
    hair: Colours = Colours("#4A332B", "#38251F", "#25170F")
    hair_shine: str = "#5F453A"
    brows: str = "#4A332B"
    shirt: Colours = Colours("#6FB3AC", "#4F958F", "#2B5E5B", "#3B7672")
    shorts: Colours = Colours("#46617F", "#354C67", "#1F3046", "#26384F")
    lips: str = "#A4523F"
    face_lines: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """One person; ``id`` names them in the settings."""

    id: str
    build: Build = field(default_factory=average_build)
    hair: Hairstyle = SHORT
    outfit: Outfit = Outfit()
    look: Look = Look()


def default_person() -> Person:
    """The person shown unless another is chosen."""
    return Person("alex")
