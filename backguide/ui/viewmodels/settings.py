"""The rows of the Settings page, made from the table of settings."""

from dataclasses import dataclass

from backguide.core.settings import ChoiceSetting, TextSetting, setting


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One setting and a line that says what it does; ``shows_people`` where its choices are pictures."""

    setting: ChoiceSetting | TextSetting
    note: str
    shows_people: bool = False


@dataclass(frozen=True, slots=True)
class SettingGroup:
    """Rows that belong together, under a title with an icon."""

    title: str
    icon: str
    rows: tuple[SettingRow, ...]


SOUND = "Voice and sounds"
"""The title of the group that can be tried out."""
_GROUPS = (
    (
        "How it looks",
        "settings",
        (
            ("theme", "High contrast has the clearest letters."),
            ("text_scale", "Ctrl and + or − change it anywhere."),
            ("motion", "With less, pictures fade from pose to pose."),
            ("person", "Choose who you like to look at."),
        ),
    ),
    (
        "Your sessions",
        "calendar",
        (
            ("weekly_goal", "As planned, the goal follows your programme."),
            ("first_side", "Both sides always get the same time."),
            ("session_place", "Ctrl and M moves it while it runs. Without a second screen it stays here."),
            ("keep_awake", "From the first exercise to the last questions."),
        ),
    ),
    (
        "Time and pace",
        "clock",
        (
            ("position", "Getting down to the floor or up takes at least 20 seconds."),
            ("get_ready", "Before the first repetition on each side."),
            ("rest", "Between sets and between exercises."),
            ("repetitions", "At your own pace, you say when a set is done."),
        ),
    ),
    (
        SOUND,
        "sound",
        (
            ("cues", "Standard counts down aloud. Minimal says only what comes. Silent lights up softly."),
            ("voice", "Both recorded voices say the same."),
            ("voice_volume", "Try it with the button below."),
            ("voice_speed", "The recorded voices have one calm speed."),
            ("tones", "Five soft sounds, from ready to done."),
        ),
    ),
    (
        "Pain rule",
        "heart",
        (
            ("pain_fine", "Up to this, go on. Leave these four as they are unless your therapist says so."),
            ("pain_most", "Out of 10, after a session."),
            ("pain_rise", "More than usual, after a session."),
            ("flare_rise", "For relief exercises, when it hurts 4 to 6 at rest."),
        ),
    ),
    (
        "About you",
        "user",
        (
            ("name", "It stays on this computer."),
            ("age", "From 65 on, stretches are held longer and done twice."),
            ("leg_pain", "With Yes, sessions ask where the leg pain went."),
        ),
    ),
    (
        "For therapists",
        "shield",
        (("clinic", "Traction, and machines that need someone trained beside the person."),),
    ),
)


def setting_groups() -> tuple[SettingGroup, ...]:
    """Every setting a person changes on this page, in the order shown.

    The programme and the day it began are settings too, but are changed elsewhere.
    """
    return tuple(
        SettingGroup(title, icon, tuple(_row(key, note) for key, note in rows))
        for title, icon, rows in _GROUPS
    )


def _row(key: str, note: str) -> SettingRow:
    known = setting(key)
    if not isinstance(known, ChoiceSetting | TextSetting):
        raise TypeError(f"{key}: the Settings page has no control for this kind of setting")
    return SettingRow(known, note, shows_people=key == "person")
