"""What an exercise asks of the body, in plain words: for leaving exercises out, and for saying why to ask."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from backguide.core.exercise import ExerciseSummary
from backguide.core.vocabulary import Caution, Position
from backguide.services.clinic import is_clinic_only


class Demand(StrEnum):
    """Something that a person may not be able to do, or may not do. The order is the order of the list."""

    ON_THE_FRONT = "Lying on the front"
    ON_THE_BACK = "Lying on the back"
    KNEELING = "Kneeling"
    DEEP_HIP_BEND = "Deep hip bend"
    DEEP_KNEE_BEND = "Deep knee bend"
    BENDING = "Bending the back forward"
    ARCHING = "Arching the back"
    TURNING = "Turning the back"
    SPINE_LOAD = "Heavy load on the back"
    HIP_TURN = "Turning the hip far"
    HIP_BACK = "Leg stretched back"
    WRISTS = "Weight on the hands"
    SHOULDERS = "Weight on a shoulder"
    BALANCE = "Keeping your balance"
    LEG_NERVE = "Pull on the leg nerve"
    STRAINING = "Straining"
    DIZZINESS = "Head low, or getting dizzy"
    BRITTLE_BONES = "Strain on brittle bones"
    WATER = "Being in water"
    TEMPERATURE = "Heat or cold on the skin"


_DEMANDS: Mapping[Caution, Demand] = {
    Caution.FLEXION: Demand.BENDING,
    Caution.LOADED_FLEXION: Demand.BENDING,
    Caution.HIP_HINGE: Demand.BENDING,
    Caution.MILD_EXTENSION: Demand.ARCHING,
    Caution.END_RANGE_EXTENSION: Demand.ARCHING,
    Caution.MID_RANGE_ROTATION: Demand.TURNING,
    Caution.END_RANGE_ROTATION: Demand.TURNING,
    Caution.SPINAL_COMPRESSION: Demand.SPINE_LOAD,
    Caution.OSTEOPOROSIS: Demand.BRITTLE_BONES,
    Caution.SUPINE_LYING: Demand.ON_THE_BACK,
    Caution.PRONE_LYING: Demand.ON_THE_FRONT,
    Caution.POOL: Demand.WATER,
    Caution.DEEP_WATER: Demand.WATER,
    Caution.DEEP_HIP_FLEXION: Demand.DEEP_HIP_BEND,
    Caution.HIP_ADDUCTION: Demand.HIP_TURN,
    Caution.HIP_ROTATION: Demand.HIP_TURN,
    Caution.HIP_EXTENSION: Demand.HIP_BACK,
    Caution.DEEP_KNEE_BEND: Demand.DEEP_KNEE_BEND,
    Caution.KNEELING: Demand.KNEELING,
    Caution.WRIST_LOAD: Demand.WRISTS,
    Caution.SHOULDER_LOAD: Demand.SHOULDERS,
    Caution.NERVE_TENSION: Demand.LEG_NERVE,
    Caution.DIZZINESS: Demand.DIZZINESS,
    Caution.SUPPORT_NEARBY: Demand.BALANCE,
    Caution.FALL_RISK: Demand.BALANCE,
    Caution.PRESSURE_RISE: Demand.STRAINING,
    Caution.MARKED_PRESSURE_RISE: Demand.STRAINING,
    Caution.SKIN_TEMPERATURE: Demand.TEMPERATURE,
}
"""Who may use an exercise (clinic-only, therapist-advised) is no demand on the body and is said elsewhere."""

_POSTURES: Mapping[Position, Demand] = {
    Position.SUPINE: Demand.ON_THE_BACK,
    Position.HOOK_LYING: Demand.ON_THE_BACK,
    Position.PRONE: Demand.ON_THE_FRONT,
    Position.QUADRUPED: Demand.KNEELING,
    Position.KNEELING: Demand.KNEELING,
    Position.HALF_KNEELING: Demand.KNEELING,
    Position.WATER: Demand.WATER,
}
"""What the start position itself asks for, so that nobody who leaves it out meets it all the same."""

_REASONS: Mapping[Caution, str] = {
    Caution.SPINAL_COMPRESSION: "It puts a heavy load on the back.",
    Caution.LOADED_FLEXION: "It bends the back under load.",
    Caution.END_RANGE_EXTENSION: "It arches the back as far as it goes.",
    Caution.END_RANGE_ROTATION: "It turns the back as far as it goes.",
    Caution.NERVE_TENSION: "It pulls on the nerve of the leg.",
    Caution.FALL_RISK: "You could fall.",
    Caution.MARKED_PRESSURE_RISE: "It makes you strain.",
}
"""Why somebody should be asked first, the weightiest reason first."""

_MOST_REASONS = 2


@dataclass(frozen=True, slots=True)
class Advice:
    """Why not to begin an exercise alone.

    ``mark`` is for a card, ``title`` and ``text`` say it in full; ``is_clinic`` where it is not for home.
    """

    mark: str
    title: str
    text: str
    is_clinic: bool


def demands_of(exercise: ExerciseSummary) -> tuple[Demand, ...]:
    """What the exercise asks for, in the order of the list."""
    found = {_DEMANDS[caution] for caution in exercise.cautions if caution in _DEMANDS}
    found |= {_POSTURES[exercise.position]} if exercise.position in _POSTURES else set()
    return tuple(demand for demand in Demand if demand in found)


def advice_of(exercise: ExerciseSummary) -> Advice | None:
    """What to say before somebody tries the exercise, None where there is nothing to ask about."""
    if is_clinic_only(exercise):
        text = "Someone trained stays beside the person all the time. Patients do not see it."
        return Advice("Clinic only", "Only in a clinic", text, is_clinic=True)
    if Caution.THERAPIST_ADVISED not in exercise.cautions:
        return None
    return Advice("Ask first", "Ask your therapist first", _why_to_ask(exercise), is_clinic=False)


def _why_to_ask(exercise: ExerciseSummary) -> str:
    reasons = [reason for caution, reason in _REASONS.items() if caution in exercise.cautions]
    why = reasons[:_MOST_REASONS] or ["It is easy to do it in a way that does not help."]
    return " ".join([*why, "A therapist can show you how, and say if it suits you."])
