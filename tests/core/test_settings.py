"""The table of settings says what each may be, in plain words."""

from dataclasses import fields
from datetime import date

import pytest

from backguide.core.age import AgeGroup
from backguide.core.guidance import Preset
from backguide.core.settings import (
    AS_PLANNED,
    SETTINGS,
    ChoiceSetting,
    Clinic,
    KeepAwake,
    LegPain,
    Motion,
    Pace,
    SessionPlace,
    SettingError,
    Settings,
    Theme,
    Voice,
    default_values,
    setting,
    typed_settings,
)
from backguide.core.vocabulary import Side


def test_the_defaults() -> None:
    assert (
        typed_settings({})
        == typed_settings(default_values())
        == Settings(
            theme=Theme.SYSTEM,
            text_scale=1.0,
            motion=Motion.FULL,
            person="alex",
            name="",
            programme="first-steps",
            programme_started=None,
            voice=Voice.FEMALE,
            voice_volume=0.8,
            voice_speed=0.9,
            tones=0.6,
            weekly_goal=AS_PLANNED,
            cues=Preset.CALM,
            position=10,
            get_ready=5,
            rest=Pace.CLOCK,
            repetitions=Pace.CLOCK,
            keep_awake=KeepAwake.ON,
            session_place=SessionPlace.HERE,
            session_screen="",
            first_side=Side.LEFT,
            age=AgeGroup.NOT_SAID,
            leg_pain=LegPain.NOT_SAID,
            pain_fine=2,
            pain_most=5,
            pain_rise=2,
            flare_rise=2,
            clinic=Clinic.HIDDEN,
        )
    )


def test_the_table_and_the_typed_settings_know_the_same_keys() -> None:
    assert [known.key for known in SETTINGS] == [field.name for field in fields(Settings)]


def test_every_default_is_allowed_and_every_setting_has_a_title() -> None:
    for known in SETTINGS:
        assert known.check(known.default) == known.default
        assert known.title


def test_every_choice_gives_typed_settings() -> None:
    for known in SETTINGS:
        if isinstance(known, ChoiceSetting):
            for choice in known.choices:
                assert choice.title
                assert getattr(typed_settings({known.key: choice.value}), known.key) == choice.value


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("theme", "contrast"),
        ("theme", Theme.DARK),
        ("text_scale", 1.75),
        ("text_scale", 2),
        ("motion", "reduced"),
        ("person", "george"),
        ("name", "Zoë O’Brien"),
        ("name", "می‌خواهم"),
        ("programme_started", "2024-02-29"),
        ("weekly_goal", 7),
        ("first_side", "right"),
    ],
)
def test_good_values(key: str, value: str | float) -> None:
    assert setting(key).check(value) == value
    assert type(setting(key).check(value)) in (str, int, float)


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("theme", "sepia", "theme: must be one of system, light, dark, contrast, not 'sepia'"),
        ("theme", ["dark"], "theme: must be one of system, light, dark, contrast, not ['dark']"),
        ("text_scale", 1.1, "text_scale: must be one of 1.0, 1.25, 1.5, 1.75, 2.0, not 1.1"),
        ("text_scale", True, "text_scale: must be one of 1.0, 1.25, 1.5, 1.75, 2.0, not True"),
        ("text_scale", "1.5", "text_scale: must be one of 1.0, 1.25, 1.5, 1.75, 2.0, not '1.5'"),
        ("person", "nobody", "person: must be one of alex, anna, samuel, priya, george, not 'nobody'"),
        ("name", "two\nlines", "name: must be one line of text, not 'two\\nlines'"),
        ("name", "half \ud83d", "name: must be one line of text, not 'half \\ud83d'"),
        ("name", "x" * 81, "name: must be one line of text, not '" + "x" * 36 + "..."),
        ("name", None, "name: must be one line of text, not None"),
        ("programme", "", "programme: must not be empty"),
        ("programme_started", "31.5.2026", "programme_started: must be a date like 2026-05-31 or empty"),
        ("programme_started", "20260531", "programme_started: must be a date like 2026-05-31 or empty"),
        ("programme_started", "2026-02-30", "programme_started: must be a date like 2026-05-31 or empty"),
        ("weekly_goal", 8, "weekly_goal: must be one of 0, 1, 2, 3, 4, 5, 6, 7, not 8"),
        ("first_side", "both", "first_side: must be one of left, right, not 'both'"),
    ],
)
def test_bad_values_are_refused_in_one_line(key: str, value: object, message: str) -> None:
    with pytest.raises(SettingError) as raised:
        setting(key).check(value)
    assert str(raised.value).startswith(message)
    assert "\n" not in str(raised.value)


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(SettingError, match="colour: there is no such setting"):
        setting("colour")


def test_a_start_date_is_a_date() -> None:
    assert typed_settings({"programme_started": "2026-05-31"}).programme_started == date(2026, 5, 31)
