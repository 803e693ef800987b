"""Colour, icon and word of every phase of a session: always shown together (look guide, section 5)."""

from dataclasses import dataclass

from backguide.core.manner import Manner
from backguide.core.step import StepKind
from backguide.ui.theme import Role
from backguide.ui.theme_contrast import ground_of
from backguide.ui.viewmodels.session_face import SessionFace


@dataclass(frozen=True, slots=True)
class PhaseLook:
    """How one phase is shown. ``role`` colours icon and word; ``ground`` is what they stand on."""

    word: str
    icon: str
    role: Role

    @property
    def ground(self) -> Role:
        """The tinted ground; in high contrast it is black and needs a 2 px edge in ``role``."""
        return ground_of(self.role)


PHASES: dict[StepKind, PhaseLook] = {
    StepKind.POSITION: PhaseLook("Set up", "floor", Role.READY),
    StepKind.GET_READY: PhaseLook("Ready", "ready", Role.READY),
    StepKind.MOVE_IN: PhaseLook("Move", "movein", Role.MOVE),
    StepKind.MOVE_OUT: PhaseLook("Return", "moveout", Role.MOVE),
    StepKind.REPETITION: PhaseLook("Repeat", "repeat", Role.MOVE),
    StepKind.HOLD: PhaseLook("Hold", "hold", Role.HOLD),
    StepKind.SWITCH_SIDE: PhaseLook("Switch", "switch", Role.SWITCH),
    StepKind.REST: PhaseLook("Rest", "rest", Role.REST),
    StepKind.COOL_DOWN: PhaseLook("Breathe", "breathe", Role.REST),
}
"""Every phase with a face; check-in, overview and check-out are pages of their own."""

_BOUT = PhaseLook("Keep going", "repeat", Role.MOVE)
_BREATHE = PHASES[StepKind.COOL_DOWN]

_IN_ITS_MANNER: dict[tuple[Manner, StepKind], PhaseLook] = {
    (Manner.KEEPS_GOING, StepKind.HOLD): _BOUT,
    (Manner.BALANCES, StepKind.HOLD): PhaseLook("Balance", "hold", Role.HOLD),
    (Manner.RESTS, StepKind.MOVE_IN): PhaseLook("Settle", "movein", Role.MOVE),
    (Manner.RESTS, StepKind.HOLD): PhaseLook("Relax", "hold", Role.HOLD),
    # Of a pull the words tell what it does: the person does nothing.
    (Manner.PULLED, StepKind.MOVE_IN): PhaseLook("Builds up", "movein", Role.MOVE),
    (Manner.PULLED, StepKind.HOLD): PhaseLook("Holds", "hold", Role.HOLD),
    (Manner.PULLED, StepKind.MOVE_OUT): PhaseLook("Eases off", "moveout", Role.MOVE),
    (Manner.BREATHES, StepKind.REPETITION): _BREATHE,
}
"""Where "Move", "Hold" and "Return" would not say what is done."""


def phase_of(face: SessionFace) -> PhaseLook | None:
    """How the phase of ``face`` is shown; None where it is a page of its own."""
    return _IN_ITS_MANNER.get((face.manner, face.kind)) or PHASES.get(face.kind)


def spoken_face(face: SessionFace) -> str:
    """What the stage shows, in words: "Knee to chest, Hold, Left leg"; not each breath while breathing."""
    phase = phase_of(face)
    side = "" if phase is _BREATHE else face.side_text
    return ", ".join(part for part in (face.name, phase.word if phase else "", side) if part)
