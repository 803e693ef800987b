"""Read where a foot is that does not stand on the floor: held, against a wall, walking, pedalling."""

from backguide.content.fields import Fields
from backguide.figure.pose import FootHeld, FootOnBoard, Pedalling, Walking
from backguide.figure.props import PROPS

_FAR = 2.0


def read_foot_held(fields: Fields, sign: float) -> FootHeld:
    """A foot at a place of its own; ``sign`` is -1 where left and right are exchanged."""
    return FootHeld(
        forward=fields.number("forward", -_FAR, _FAR),
        left=sign * fields.number("left", -_FAR, _FAR),
        up=fields.number("up", 0.0, _FAR),
        pitch=_number(fields, "pitch", -90.0, 180.0, 0.0),
        heading=sign * _number(fields, "heading", -90.0, 90.0, 0.0),
        apart=_number(fields, "apart", -2.0, 2.0, 0.0),
        on=(fields.word("on", PROPS) or "") if fields.has("on") else "",
    )


def read_foot_on_board(fields: Fields, sign: float) -> FootOnBoard:
    """A foot on a round board; ``sign`` is -1 where left and right are exchanged."""
    usual = FootOnBoard(forward=0.0, left=0.0)
    return FootOnBoard(
        forward=fields.number("forward", -_FAR, _FAR),
        left=sign * fields.number("left", -_FAR, _FAR),
        heading=sign * _number(fields, "heading", -90.0, 90.0, usual.heading),
        height=_number(fields, "height", 0.05, 0.14, usual.height),
        tilt=_number(fields, "tilt", -20.0, 20.0, usual.tilt),
        towards=_number(fields, "towards", -180.0, 180.0, usual.towards),
        rounds=_number(fields, "rounds", -1.0, 1.0, usual.rounds),
        apart=_number(fields, "apart", -2.0, 2.0, usual.apart),
    )


def read_walking(fields: Fields, sign: float) -> Walking:
    """Both feet of a walker; what is left out is as usual."""
    del sign
    usual = Walking(step=0.0)
    return Walking(
        step=fields.number("step", 0.1, 1.2),
        width=_number(fields, "width", 0.0, 0.3, usual.width),
        stance=_number(fields, "stance", 0.51, 0.8, usual.stance),
        strike=_number(fields, "strike", -45.0, 40.0, usual.strike),
        push=_number(fields, "push", 0.0, 70.0, usual.push),
        lift=_number(fields, "lift", 0.08, 0.5, usual.lift),
        heading=_number(fields, "heading", -20.0, 30.0, usual.heading),
    )


def read_pedalling(fields: Fields, sign: float) -> Pedalling:
    """Both feet on pedals; what is left out is as usual."""
    del sign
    usual = Pedalling(forward=0.0, up=0.0)
    return Pedalling(
        forward=fields.number("forward", -_FAR, _FAR),
        up=fields.number("up", 0.0, _FAR),
        crank=_number(fields, "crank", 0.05, 0.35, usual.crank),
        apart=_number(fields, "apart", 0.0, 0.4, usual.apart),
        start=_number(fields, "start", -360.0, 360.0, usual.start),
        pitch=_number(fields, "pitch", -90.0, 120.0, usual.pitch),
        ankling=_number(fields, "ankling", -45.0, 45.0, usual.ankling),
    )


def _number(fields: Fields, name: str, low: float, high: float, usual: float) -> float:
    return fields.number(name, low, high) if fields.has(name) else usual
