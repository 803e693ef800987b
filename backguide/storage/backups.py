"""Copies of all sessions, settings and the safety log: one a day for a week, one a week for eight weeks."""

from datetime import date
from pathlib import Path

from backguide.storage.atomic_file import write_atomically
from backguide.storage.errors import Notice, StorageError
from backguide.storage.recovery import Workshop

BACKUPS_NAME = "backups"
DAILY_KEPT = 7
WEEKLY_KEPT = 8


class Backups:
    """Zip files in the folder ``backups`` of a data folder, such as ``daily-2026-05-31.zip``."""

    def __init__(self, folder: Path, workshop: Workshop) -> None:
        self._source = folder
        self._folder = folder / BACKUPS_NAME
        self._workshop = workshop

    def make_if_due(self) -> None:
        """Make today's copy, and this week's, unless they are there; then drop the oldest.

        What goes wrong here is told in a notice: it must never keep the app from opening.
        """
        today = self._workshop.now().date()
        try:
            self._make(today)
        except (OSError, StorageError) as error:
            text = f"Today's backup could not be made: {str(error).removesuffix('.')}."
            self._workshop.notify(Notice(self._folder, text))

    def _make(self, today: date) -> None:
        names = [name for name in self._workshop.files.names(self._source) if _is_kept(name)]
        if not names:
            return
        self._workshop.files.make_folder(self._folder)
        year, week, _ = today.isocalendar()
        wanted = (f"daily-{today.isoformat()}.zip", f"weekly-{year}-W{week:02}.zip")
        missing = [name for name in wanted if not self._workshop.files.exists(self._folder / name)]
        if missing:
            data = self._pack(names)
            for name in missing:
                write_atomically(self._folder / name, data, keep_backup=False, files=self._workshop.files)
        self._drop_oldest("daily-", DAILY_KEPT)
        self._drop_oldest("weekly-", WEEKLY_KEPT)

    def _pack(self, names: list[str]) -> bytes:
        # Needed once a day only, so it does not slow down every start.
        import io
        import zipfile

        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            for name in names:
                archive.writestr(name, self._workshop.files.read(self._source / name))
        return packed.getvalue()

    def _drop_oldest(self, start: str, kept: int) -> None:
        files = self._workshop.files
        ours = [
            name for name in files.names(self._folder) if name.startswith(start) and name.endswith(".zip")
        ]
        for name in ours[:-kept]:
            files.remove(self._folder / name)


def _is_kept(name: str) -> bool:
    is_year = name.startswith("sessions-") and name.endswith(".json")
    return is_year or name in ("settings.json", "safety.json")
