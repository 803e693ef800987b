"""What pages can be asked to show."""

from typing import Protocol, runtime_checkable


@runtime_checkable
class LibraryShower(Protocol):
    """A page that can show all of its things, or one."""

    def show_library(self) -> None:
        """Show all of them."""
        ...


@runtime_checkable
class ExerciseShower(LibraryShower, Protocol):
    """A page that can show one exercise, or all."""

    def show_exercise(self, exercise_id: str) -> None:
        """Show it."""
        ...


@runtime_checkable
class SettingShower(Protocol):
    """A page that can show one setting."""

    def show_setting(self, key: str) -> None:
        """Bring it into sight."""
        ...
