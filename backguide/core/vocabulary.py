"""The closed word lists that exercises, programmes and records are written in."""

from enum import StrEnum


class Category(StrEnum):
    """What kind of work an exercise is; the grouping of the exercise library."""

    STRETCH_LOWER_BACK = "stretch-lower-back"
    STRETCH_ABDOMINAL = "stretch-abdominal"
    STRETCH_HIP = "stretch-hip"
    STRETCH_LEG = "stretch-leg"
    MOBILITY = "mobility"
    CORE_ABDOMINAL = "core-abdominal"
    CORE_POSTERIOR = "core-posterior"
    DYNAMIC_STABILIZATION = "dynamic-stabilization"
    AQUATIC = "aquatic"
    AEROBIC = "aerobic"
    DIRECTIONAL_PREFERENCE = "directional-preference"
    RELIEF_POSITION = "relief-position"
    CLINIC_TRACTION = "clinic-traction"
    ADJUNCT = "adjunct"

    @property
    def is_stretch(self) -> bool:
        """True for slow stretches, which need a slow way in and out and a still hold."""
        return self.value.startswith("stretch-")

    @property
    def is_active(self) -> bool:
        """True where the person does the work (not lying, not being treated)."""
        return self is not Category.RELIEF_POSITION and not self.is_treatment

    @property
    def is_treatment(self) -> bool:
        """True for what is done to the person: heat, cold, traction."""
        return self in (Category.CLINIC_TRACTION, Category.ADJUNCT)


class Level(StrEnum):
    """How high above the floor a position is; changing it means getting up or down."""

    FLOOR = "floor"
    SEAT = "seat"
    MACHINE = "machine"
    STANDING = "standing"
    WATER = "water"


class Position(StrEnum):
    """The position an exercise starts from."""

    SUPINE = "supine"
    HOOK_LYING = "hook-lying"
    PRONE = "prone"
    SIDE_LYING = "side-lying"
    QUADRUPED = "quadruped"
    KNEELING = "kneeling"
    HALF_KNEELING = "half-kneeling"
    LONG_SITTING = "long-sitting"
    SITTING = "sitting"
    BALL = "ball"
    STANDING = "standing"
    MACHINE = "machine"
    WATER = "water"

    @property
    def level(self) -> Level:
        """The height class of the position."""
        return _LEVELS.get(self, Level.FLOOR)


_LEVELS = {
    Position.SITTING: Level.SEAT,
    Position.BALL: Level.SEAT,
    Position.MACHINE: Level.MACHINE,
    Position.STANDING: Level.STANDING,
    Position.WATER: Level.WATER,
}


class Sidedness(StrEnum):
    """Whether an exercise has sides.

    ``SIDED`` is done on one side, then on the other; ``ALTERNATING`` changes side at every repetition.
    """

    BILATERAL = "bilateral"
    SIDED = "sided"
    ALTERNATING = "alternating"


class Side(StrEnum):
    """The working side of the body."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        """The opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class Mode(StrEnum):
    """How a dose is counted: still holds, moving repetitions, or one long bout of time."""

    HOLD = "hold"
    REPETITIONS = "repetitions"
    TIME = "time"


class Caution(StrEnum):
    """What an exercise asks of the body that some people must avoid (CLINICAL.md 0 and 5.4)."""

    FLEXION = "flexion"
    LOADED_FLEXION = "loaded-flexion"
    HIP_HINGE = "hip-hinge"
    MILD_EXTENSION = "mild-extension"
    END_RANGE_EXTENSION = "end-range-extension"
    MID_RANGE_ROTATION = "mid-range-rotation"
    END_RANGE_ROTATION = "end-range-rotation"
    SPINAL_COMPRESSION = "spinal-compression"
    OSTEOPOROSIS = "osteoporosis"
    SUPINE_LYING = "supine-lying"
    PRONE_LYING = "prone-lying"
    POOL = "pool"
    DEEP_WATER = "deep-water"
    THERAPIST_ADVISED = "therapist-advised"
    CLINIC_ONLY = "clinic-only"
    DEEP_HIP_FLEXION = "deep-hip-flexion"
    HIP_ADDUCTION = "hip-adduction"
    HIP_ROTATION = "hip-rotation"
    HIP_EXTENSION = "hip-extension"
    DEEP_KNEE_BEND = "deep-knee-bend"
    KNEELING = "kneeling"
    WRIST_LOAD = "wrist-load"
    SHOULDER_LOAD = "shoulder-load"
    NERVE_TENSION = "nerve-tension"
    DIZZINESS = "dizziness"
    SUPPORT_NEARBY = "support-nearby"
    FALL_RISK = "fall-risk"
    PRESSURE_RISE = "pressure-rise"
    MARKED_PRESSURE_RISE = "marked-pressure-rise"
    SKIN_TEMPERATURE = "skin-temperature"


class Evidence(StrEnum):
    """How well an exercise has been studied for low back pain (levels of CLINICAL.md 0).

    ``KIND_IN_TRIALS``: trials or guidelines support exercises of its kind. ``PART_OF_TRIALS``: it or a near
    relative was part of a programme in a trial. ``MEASURED``: measured for muscles or loads only.
    ``PRACTICE``: usual practice. ``DOUBTFUL``: studied, with little or no effect. None of them says that the
    one exercise is proven.
    """

    KIND_IN_TRIALS = "A"
    PART_OF_TRIALS = "B"
    MEASURED = "C"
    PRACTICE = "D"
    DOUBTFUL = "doubtful"


class Status(StrEnum):
    """How a session ended."""

    COMPLETED = "completed"
    PARTIAL = "partial"
    STOPPED_PAIN = "stopped_pain"
    STOPPED_SAFETY = "stopped_safety"


class Feedback(StrEnum):
    """What the person said about one exercise at check-out."""

    FINE = "fine"
    HARD = "hard"
    HURT = "hurt"
    SKIPPED = "skipped"


class SkipReason(StrEnum):
    """Why an exercise was left out; stored as the reason of its record."""

    PAIN = "pain"
    HARD = "hard"
    TIME = "time"
    OTHER = "other"
