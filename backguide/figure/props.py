"""Props: what an exercise is done with or on, built where its file places it.

Every prop is one entry of ``PROPS``: pieces of plain solids from its authored numbers and words and from the
posed body. Numbers are metres or degrees and, like the words, all have a usual value.
"""

from collections.abc import Mapping, Sequence

from backguide.figure.mesh import Part
from backguide.figure.motion import PropPlacement
from backguide.figure.posed import PosedBody
from backguide.figure.profiles import Build, average_build
from backguide.figure.props_balance import BALANCE_PROPS
from backguide.figure.props_ball import BALL_PROPS
from backguide.figure.props_cardio import CARDIO_PROPS
from backguide.figure.props_contact import Surface
from backguide.figure.props_floor import FLOOR_PROPS
from backguide.figure.props_furniture import FURNITURE
from backguide.figure.props_held import HELD_PROPS
from backguide.figure.props_machines import MACHINES
from backguide.figure.props_model import Piece, Placed, Prop, PropModel, model_of
from backguide.figure.props_passing import PASSING_PROPS
from backguide.figure.props_pool import POOL_PROPS
from backguide.figure.props_recumbent import RECUMBENT_PROPS
from backguide.figure.props_traction import TRACTION_PROPS

PROPS: Mapping[str, Prop] = {
    **FLOOR_PROPS,
    **BALL_PROPS,
    **HELD_PROPS,
    **FURNITURE,
    **MACHINES,
    **BALANCE_PROPS,
    **CARDIO_PROPS,
    **RECUMBENT_PROPS,
    **PASSING_PROPS,
    **POOL_PROPS,
    **TRACTION_PROPS,
}
"""Every prop by name."""

OTHER_NAMES: Mapping[str, str] = {"exercise-ball": "ball"}
"""What a prop may be called as well."""

_MIRRORED_NUMBERS = frozenset({"y", "turn", "towards"})
_SIDES: Mapping[str, str] = {"right": "left", "left": "right"}


def build_prop(placement: PropPlacement, posed: PosedBody, build: Build | None = None) -> PropModel:
    """The model of a placed prop, worn by somebody of this ``build`` (average where None).

    Raises ValueError naming an unknown prop, number or word.
    """
    return model_of(_pieces(placement, posed, build))


def prop_parts(placement: PropPlacement, posed: PosedBody) -> tuple[Part, ...]:
    """The surface of a placed prop. Raises ValueError naming an unknown prop, number or word."""
    return build_prop(placement, posed).parts


def prop_surfaces(placement: PropPlacement, posed: PosedBody) -> Surface:
    """What of a placed prop can be touched: ask it how far points are from it.

    Raises ValueError naming an unknown prop, number or word.
    """
    return Surface(tuple(piece.solid for piece in _pieces(placement, posed) if piece.touches))


def follows_body(placement: PropPlacement) -> bool:
    """True when the prop must be built anew for every pose."""
    prop = PROPS.get(OTHER_NAMES.get(placement.name, placement.name))
    return prop is not None and prop.follows_body


def mirrored_placement(placement: PropPlacement) -> PropPlacement:
    """The placement seen in a mirror: what lay to the right lies to the left."""
    numbers = {
        name: -value if name in _MIRRORED_NUMBERS else value for name, value in placement.numbers.items()
    }
    words = {
        name: "-".join(_SIDES.get(piece, piece) for piece in word.split("-"))
        for name, word in placed_words(placement).items()
    }
    return PropPlacement(placement.name, numbers, words)


def placed_words(placement: PropPlacement) -> Mapping[str, str]:
    """The words of a placement, the usual ones where it gives none."""
    prop = PROPS.get(OTHER_NAMES.get(placement.name, placement.name))
    usual = {name: known[0] for name, known in prop.words.items()} if prop else {}
    return {**usual, **placement.words}


def _pieces(placement: PropPlacement, posed: PosedBody, build: Build | None = None) -> Sequence[Piece]:
    name = placement.name
    prop = PROPS.get(OTHER_NAMES.get(name, name))
    if prop is None:
        raise ValueError(f"unknown prop {name!r}: use one of {', '.join(sorted(PROPS))}")
    for given, known, kind in (
        (placement.numbers, prop.numbers, "number"),
        (placement.words, prop.words, "word"),
    ):
        unknown = sorted(set(given) - set(known))
        if unknown:
            allowed = ", ".join(sorted(known)) or "none"
            raise ValueError(f"prop {name!r} has no {kind} {unknown[0]!r}: use one of {allowed}")
    for word, value in placement.words.items():
        if value not in prop.words[word]:
            allowed = ", ".join(prop.words[word])
            raise ValueError(f"prop {name!r} cannot have {word} {value!r}: use one of {allowed}")
    numbers = {number: span.usual for number, span in prop.numbers.items()} | dict(placement.numbers)
    return prop.pieces(Placed(numbers, placed_words(placement), posed, build or average_build()))
