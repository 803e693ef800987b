"""Settings in one small JSON file."""

from pathlib import Path

import orjson

from backguide.core.settings import (
    SETTINGS,
    SettingError,
    Settings,
    Value,
    default_values,
    setting,
    typed_settings,
)
from backguide.storage.atomic_file import write_atomically
from backguide.storage.errors import Notice
from backguide.storage.migrations import DocumentKind, migrate
from backguide.storage.recovery import Workshop, read_or_recover
from backguide.storage.versioned_object import versioned_object

SETTINGS_NAME = "settings.json"
SCHEMA = 2


class SettingsStore:
    """Settings in memory and on disk. Keys that this version does not know stay in the file as they are.

    A value that cannot be used gives way to its default, with a notice. Raises NewerDataError on opening a
    newer BackGuide's file, and ReadError where it cannot be read now.
    """

    def __init__(self, folder: Path, workshop: Workshop) -> None:
        self._path = folder / SETTINGS_NAME
        self._workshop = workshop
        # Checked before it is migrated: what is not a settings file goes aside, what is only newer stays.
        document = read_or_recover(self._path, versioned_object, workshop)
        self._document = (
            migrate(document, DocumentKind.SETTINGS) if document is not None else {"schema": SCHEMA}
        )
        self._values = default_values()
        self._take_over()

    def values(self) -> Settings:
        """All settings as they are now."""
        return typed_settings(self._values)

    def get(self, key: str) -> Value:
        """The value of one setting, as it is stored. Raises SettingError for an unknown key."""
        return self._values[setting(key).key]

    def set(self, key: str, value: Value) -> None:
        """Change one setting; on return it is on the disk.

        Raises SettingError for a value it cannot take, WriteError where it cannot be saved, having changed
        nothing.
        """
        checked = setting(key).check(value)
        if self._document.get(key) == checked and self._values[key] == checked:
            return
        document = {**self._document, key: checked}
        data = orjson.dumps(document, option=orjson.OPT_INDENT_2)
        write_atomically(self._path, data, keep_backup=True, files=self._workshop.files)
        self._document = document
        self._values[key] = checked

    def _take_over(self) -> None:
        for known in SETTINGS:
            if known.key not in self._document:
                continue
            try:
                self._values[known.key] = known.check(self._document[known.key])
            except SettingError as error:
                text = f"A setting in {self._path.name} was not usable, so its default is used ({error})."
                self._workshop.notify(Notice(self._path, text))
