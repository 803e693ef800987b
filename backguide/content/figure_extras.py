"""Read what a figure is shown with: view, props, muscles and arrows."""

from backguide.content.fields import Fields
from backguide.figure.motion import ArrowShown, MuscleShown, PropPlacement, View
from backguide.figure.muscles_table import MUSCLES
from backguide.figure.pose import Ball
from backguide.figure.props import OTHER_NAMES, PROPS

_BALL_RADIUS = PROPS["ball"].numbers["radius"].usual
_SIDES = ("working", "other", "both")
_JOINTS = ("knee", "ankle", "foot", "hip", "wrist", "hand", "elbow", "shoulder")
LANDMARKS = (
    *(f"{joint} {side}" for joint in _JOINTS for side in ("working", "other")),
    *("head", "pelvis", "neck", "back", "upper-back", "chest"),
)
"""Where arrows and the marks of mistakes can be."""

_FAR = 2.0


def read_view(fields: Fields, name: str) -> View:
    """A required camera direction."""
    view = fields.table(name)
    if view is None:
        return View(-90.0, 0.0)
    found = View(view.number("azimuth", -360.0, 360.0), view.number("elevation", -60.0, 85.0))
    view.close()
    return found


def read_props(fields: Fields) -> tuple[PropPlacement, ...]:
    """The props in the picture; none is given by leaving the field out."""
    if not fields.has("props"):
        return ()
    found: list[PropPlacement] = []
    for entry in fields.tables("props"):
        name = entry.word("name", (*PROPS, *OTHER_NAMES))
        if name is None:
            continue
        name = OTHER_NAMES.get(name, name)
        prop = PROPS[name]
        numbers = {
            key: entry.number(key, span.least, span.most)
            for key, span in prop.numbers.items()
            if entry.has(key)
        }
        words = {key: entry.word(key, known) for key, known in prop.words.items() if entry.has(key)}
        entry.close()
        found.append(PropPlacement(name, numbers, {key: word for key, word in words.items() if word}))
    return tuple(found)


def ball_of(props: tuple[PropPlacement, ...]) -> Ball | None:
    """Centre and radius of the exercise ball among ``props``."""
    for prop in props:
        if prop.name == "ball":
            radius = prop.numbers.get("radius", _BALL_RADIUS)
            centre = (prop.numbers.get("x", 0.0), prop.numbers.get("y", 0.0), prop.numbers.get("z", radius))
            return Ball(*centre, radius)
    return None


def read_muscles(fields: Fields) -> tuple[MuscleShown, ...]:
    """The muscles to highlight."""
    if not fields.has("muscles"):
        return ()
    found: list[MuscleShown] = []
    for entry in fields.tables("muscles"):
        name = entry.word("name", MUSCLES)
        side = entry.word("side", _SIDES) if entry.has("side") else "working"
        entry.close()
        if name is not None and side is not None:
            found.append(MuscleShown(name, side))
    return tuple(found)


def read_arrows(fields: Fields) -> tuple[ArrowShown, ...]:
    """The motion arrows."""
    if not fields.has("arrows"):
        return ()
    found: list[ArrowShown] = []
    for entry in fields.tables("arrows"):
        landmark = entry.word("landmark", LANDMARKS)
        offset = entry.table("offset") if entry.has("offset") else None
        entry.close()
        if landmark is not None:
            found.append(ArrowShown(landmark, _offset(offset)))
    return tuple(found)


def _offset(offset: Fields | None) -> tuple[float, float, float]:
    if offset is None:
        return (0.0, 0.0, 0.0)
    names = ("forward", "left", "up")
    forward, left, up = (offset.number(name, -_FAR, _FAR) if offset.has(name) else 0.0 for name in names)
    offset.close()
    return (forward, left, up)
