"""The settings of the app: one table for their defaults, their check and the page that shows them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from backguide.core.age import AgeGroup
from backguide.core.guidance import Preset
from backguide.core.pain_rule import PainLimits
from backguide.core.setting_kinds import (
    Choice,
    ChoiceSetting,
    DateSetting,
    Setting,
    SettingError,
    TextSetting,
    Value,
)
from backguide.core.vocabulary import Side


class Theme(StrEnum):
    """The colours of the app."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Motion(StrEnum):
    """How much may move on the screen."""

    FULL = "full"
    REDUCED = "reduced"


class KeepAwake(StrEnum):
    """Whether the screen stays on during a session."""

    ON = "on"
    OFF = "off"


class Voice(StrEnum):
    """Who speaks in a session: two recorded voices, or the computer's own."""

    FEMALE = "female"
    MALE = "male"
    SYSTEM = "system"
    OFF = "off"


class Pace(StrEnum):
    """Whether the clock goes on, or the person says when."""

    CLOCK = "clock"
    OWN = "own"


class SessionPlace(StrEnum):
    """Which screen a session is shown on, where more than one is connected."""

    HERE = "here"
    OTHER = "other"


class Clinic(StrEnum):
    """Whether exercises and programmes that only a clinic may use can be seen."""

    HIDDEN = "hidden"
    SHOWN = "shown"


AS_PLANNED = 0
"""Sessions a week that mean: as many as the programme asks for."""

WAIT = 0
"""Seconds to get into position that mean: until the person is ready."""


class LegPain(StrEnum):
    """Whether pain into a leg is part of a person's back trouble."""

    NOT_SAID = "not_said"
    NO = "no"
    YES = "yes"


SETTINGS: tuple[Setting, ...] = (
    ChoiceSetting(
        "theme",
        "Colours",
        Theme.SYSTEM.value,
        (
            Choice(Theme.SYSTEM.value, "Like the system"),
            Choice(Theme.LIGHT.value, "Light"),
            Choice(Theme.DARK.value, "Dark"),
            Choice(Theme.CONTRAST.value, "High contrast"),
        ),
    ),
    ChoiceSetting(
        "text_scale",
        "Text size",
        1.0,
        tuple(Choice(percent / 100, f"{percent} %") for percent in (100, 125, 150, 175, 200)),
    ),
    ChoiceSetting(
        "motion",
        "Movement on the screen",
        Motion.FULL.value,
        (Choice(Motion.FULL.value, "Full"), Choice(Motion.REDUCED.value, "Less")),
    ),
    ChoiceSetting(
        "person",
        "Who shows the exercises",
        "alex",
        (
            Choice("alex", "Alex", "short brown hair, T-shirt and shorts"),
            Choice("anna", "Anna", "grey hair to the chin, long sleeves and leggings"),
            Choice("samuel", "Samuel", "short black hair, sturdy, T-shirt and shorts"),
            Choice("priya", "Priya", "dark hair in a knot, vest and leggings"),
            Choice("george", "George", "bald on top, white hair, T-shirt and long shorts"),
        ),
    ),
    TextSetting("name", "Your name", ""),
    TextSetting("programme", "Your programme", "first-steps", filled=True),
    DateSetting("programme_started", "Started on", ""),
    ChoiceSetting(
        "voice",
        "Voice",
        Voice.FEMALE.value,
        (
            Choice(Voice.FEMALE.value, "A woman"),
            Choice(Voice.MALE.value, "A man"),
            Choice(Voice.SYSTEM.value, "This computer’s own"),
            Choice(Voice.OFF.value, "Off"),
        ),
    ),
    ChoiceSetting(
        "voice_volume",
        "How loud the voice is",
        0.8,
        (Choice(0.4, "Soft"), Choice(0.8, "Medium"), Choice(1.0, "Loud")),
    ),
    ChoiceSetting(
        "voice_speed",
        "Speed of this computer’s own voice",
        0.9,
        (Choice(0.75, "Slow"), Choice(0.9, "Calm"), Choice(1.0, "Usual"), Choice(1.2, "Brisk")),
    ),
    ChoiceSetting(
        "tones",
        "Tones in a session",
        0.6,
        (Choice(0.0, "Off"), Choice(0.3, "Soft"), Choice(0.6, "Medium"), Choice(1.0, "Loud")),
    ),
    ChoiceSetting(
        "weekly_goal",
        "Sessions a week",
        AS_PLANNED,
        (Choice(AS_PLANNED, "As planned"), *(Choice(count, str(count)) for count in range(1, 8))),
    ),
    ChoiceSetting(
        "cues",
        "Guidance",
        Preset.CALM.value,
        (
            Choice(Preset.CALM.value, "Calm"),
            Choice(Preset.STANDARD.value, "Standard"),
            Choice(Preset.MINIMAL.value, "Minimal"),
            Choice(Preset.SILENT.value, "Silent"),
        ),
    ),
    ChoiceSetting(
        "position",
        "Time to get into position",
        10,
        (*(Choice(seconds, f"{seconds} s") for seconds in (8, 10, 15, 20, 30)), Choice(WAIT, "Wait for me")),
    ),
    ChoiceSetting(
        "get_ready",
        "Time to get ready",
        5,
        tuple(Choice(seconds, f"{seconds} s") for seconds in (3, 5, 8, 10, 15)),
    ),
    ChoiceSetting(
        "rest",
        "Rests",
        Pace.CLOCK.value,
        (Choice(Pace.CLOCK.value, "By the clock"), Choice(Pace.OWN.value, "Wait for me")),
    ),
    ChoiceSetting(
        "repetitions",
        "Repetitions",
        Pace.CLOCK.value,
        (Choice(Pace.CLOCK.value, "By the clock"), Choice(Pace.OWN.value, "At my own pace")),
    ),
    ChoiceSetting(
        "keep_awake",
        "Screen in a session",
        KeepAwake.ON.value,
        (Choice(KeepAwake.ON.value, "Stays on"), Choice(KeepAwake.OFF.value, "As usual")),
    ),
    ChoiceSetting(
        "session_place",
        "Where a session is shown",
        SessionPlace.HERE.value,
        (Choice(SessionPlace.HERE.value, "This screen"), Choice(SessionPlace.OTHER.value, "Second screen")),
    ),
    TextSetting("session_screen", "Name of the second screen", ""),
    ChoiceSetting(
        "first_side",
        "Side that goes first",
        Side.LEFT.value,
        (Choice(Side.LEFT.value, "Left"), Choice(Side.RIGHT.value, "Right")),
    ),
    ChoiceSetting(
        "age",
        "Your age",
        AgeGroup.NOT_SAID.value,
        (
            Choice(AgeGroup.NOT_SAID.value, "Not said"),
            Choice(AgeGroup.UNDER_65.value, "Under 65"),
            Choice(AgeGroup.FROM_65.value, "65 or over"),
        ),
    ),
    ChoiceSetting(
        "leg_pain",
        "Pain into a leg",
        LegPain.NOT_SAID.value,
        (
            Choice(LegPain.NOT_SAID.value, "Not said"),
            Choice(LegPain.NO.value, "No"),
            Choice(LegPain.YES.value, "Yes"),
        ),
    ),
    # The pain rule of CLINICAL.md 3.5: its usual thresholds, and those some clinics use instead.
    ChoiceSetting("pain_fine", "Pain that is fine", 2, tuple(Choice(top, f"0–{top}") for top in (1, 2, 3))),
    ChoiceSetting(
        "pain_most", "Pain that is too much", 5, tuple(Choice(top, f"Over {top}") for top in (4, 5, 6))
    ),
    ChoiceSetting("pain_rise", "A rise that is too much", 2, (Choice(2, "2 points"), Choice(3, "3 points"))),
    ChoiceSetting(
        "flare_rise",
        "A rise that is fine in a flare-up",
        2,
        (Choice(1, "1 point"), Choice(2, "2 points")),
    ),
    ChoiceSetting(
        "clinic",
        "What only a clinic may use",
        Clinic.HIDDEN.value,
        (Choice(Clinic.HIDDEN.value, "Hidden"), Choice(Clinic.SHOWN.value, "Shown")),
    ),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, typed.

    ``text_scale`` is a factor, ``tones`` and ``voice_volume`` are volumes from 0 to 1, ``voice_speed`` is a
    factor, ``person`` an id in ``figure.people_table``, ``programme_started`` None before the first session.
    ``weekly_goal`` is a number of sessions, or ``AS_PLANNED``. ``position`` and ``get_ready`` are seconds
    (``WAIT``: until the person is ready).
    """

    theme: Theme
    text_scale: float
    motion: Motion
    person: str
    name: str
    programme: str
    programme_started: date | None
    voice: Voice
    voice_volume: float
    voice_speed: float
    tones: float
    weekly_goal: int
    cues: Preset
    position: int
    get_ready: int
    rest: Pace
    repetitions: Pace
    keep_awake: KeepAwake
    session_place: SessionPlace
    session_screen: str
    first_side: Side
    age: AgeGroup
    leg_pain: LegPain
    pain_fine: int
    pain_most: int
    pain_rise: int
    flare_rise: int
    clinic: Clinic

    @property
    def shows_clinic(self) -> bool:
        """True where a therapist wants to see what only a clinic may use."""
        return self.clinic is Clinic.SHOWN

    @property
    def pain_limits(self) -> PainLimits:
        """The thresholds of the pain rule."""
        return PainLimits(self.pain_fine, self.pain_most, self.pain_rise, flare_rise=self.flare_rise)


def setting(key: str) -> Setting:
    """The setting of that key. Raises SettingError where there is none."""
    for known in SETTINGS:
        if known.key == key:
            return known
    raise SettingError(f"{key}: there is no such setting")


def default_values() -> dict[str, Value]:
    """Every key with its default."""
    return {known.key: known.default for known in SETTINGS}


def typed_settings(values: Mapping[str, Value]) -> Settings:
    """Checked values as typed settings; defaults stand in for missing ones. Raises SettingError."""
    checked = {known.key: known.check(values.get(known.key, known.default)) for known in SETTINGS}
    started = str(checked["programme_started"])
    return Settings(
        theme=Theme(checked["theme"]),
        text_scale=float(checked["text_scale"]),
        motion=Motion(checked["motion"]),
        person=str(checked["person"]),
        name=str(checked["name"]),
        programme=str(checked["programme"]),
        programme_started=date.fromisoformat(started) if started else None,
        voice=Voice(checked["voice"]),
        voice_volume=float(checked["voice_volume"]),
        voice_speed=float(checked["voice_speed"]),
        tones=float(checked["tones"]),
        weekly_goal=int(checked["weekly_goal"]),
        cues=Preset(checked["cues"]),
        position=int(checked["position"]),
        get_ready=int(checked["get_ready"]),
        rest=Pace(checked["rest"]),
        repetitions=Pace(checked["repetitions"]),
        keep_awake=KeepAwake(checked["keep_awake"]),
        session_place=SessionPlace(checked["session_place"]),
        session_screen=str(checked["session_screen"]),
        first_side=Side(checked["first_side"]),
        age=AgeGroup(checked["age"]),
        leg_pain=LegPain(checked["leg_pain"]),
        pain_fine=int(checked["pain_fine"]),
        pain_most=int(checked["pain_most"]),
        pain_rise=int(checked["pain_rise"]),
        flare_rise=int(checked["flare_rise"]),
        clinic=Clinic(checked["clinic"]),
    )
