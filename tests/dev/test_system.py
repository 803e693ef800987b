"""Looking for the system's libraries: what is installed, what is only advised, what stops the start."""

from collections.abc import Callable, Sequence

import pytest

from tools import system

LIBRARIES = {need.file for need in system.NEEDS}


class Machine:
    """A made-up machine: some files, a package manager, and perhaps the right to use it."""

    def __init__(self, lacks: set[str], *, root: bool, manager: str | None, works: bool) -> None:
        self.lacks = lacks
        self.root = root
        self.manager = manager
        self.works = works
        self.commands: list[tuple[str, ...]] = []

    def run(self, command: Sequence[str], _each_line: object = None) -> tuple[bool, str]:
        """Install what the package manager is asked for, if it works."""
        self.commands.append(tuple(command))
        if self.works:
            self.lacks -= {need.file for need in system.NEEDS if need.apt in command}
        return self.works, "E: no such package\n"


MakeMachine = Callable[..., Machine]


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> MakeMachine:
    """Return a function that puts a made-up machine in the place of the real one."""

    def make(
        lacks: set[str], *, root: bool = False, manager: str | None = "apt-get", works: bool = True
    ) -> Machine:
        made = Machine(lacks, root=root, manager=manager, works=works)
        monkeypatch.setattr(system, "is_there", lambda file: file not in made.lacks)
        monkeypatch.setattr(system, "is_root", lambda: made.root)
        monkeypatch.setattr(system, "package_manager", lambda: made.manager)
        monkeypatch.setattr(system, "quietly", made.run)
        return made

    return make


def test_a_complete_machine_is_left_alone(machine: MakeMachine, capsys: pytest.CaptureFixture[str]) -> None:
    complete = machine(set(), root=True)
    system.provide(["drawing", "windows"])
    assert complete.commands == []
    assert capsys.readouterr().out == ""


def test_root_gets_what_is_missing_installed(machine: MakeMachine) -> None:
    bare = machine(set(LIBRARIES), root=True)
    system.provide(["drawing"])
    installed = {name for command in bare.commands for name in command[4:]}
    assert {"libgl1", "libegl1", "libpulse0", "fonts-dejavu-core"} <= installed
    assert "libxcb-cursor0" not in installed  # nobody asked for a window


def test_anyone_else_is_told_the_one_command_to_type(machine: MakeMachine) -> None:
    machine({"libEGL.so.1", "libpulse.so.0"})
    with pytest.raises(SystemExit, match=r"sudo apt-get install .* libegl1 libpulse0\n"):
        system.provide(["drawing"])


@pytest.mark.parametrize("root", [False, True])
def test_missing_sound_and_speech_never_stop_the_start(
    machine: MakeMachine, capsys: pytest.CaptureFixture[str], root: bool
) -> None:
    machine({"libpulse.so.0", "libspeechd.so.2"}, root=root, works=False)
    system.provide(["drawing"])
    assert "works without what this system lacks for sound, speech" in capsys.readouterr().out


def test_old_package_lists_are_refreshed_once(machine: MakeMachine) -> None:
    broken = machine({"libEGL.so.1"}, root=True, works=False)
    with pytest.raises(SystemExit):
        system.provide(["drawing"])
    assert [command[:2] for command in broken.commands] == [
        ("apt-get", "install"),
        ("apt-get", "update"),
        ("apt-get", "install"),
    ]


def test_an_unknown_system_is_told_the_names_of_the_files(machine: MakeMachine) -> None:
    machine({"libEGL.so.1"}, manager=None)
    with pytest.raises(SystemExit, match=r"Please install: libEGL\.so\.1"):
        system.provide(["drawing"])


def test_rpm_systems_find_packages_by_library(machine: MakeMachine) -> None:
    machine({"libEGL.so.1"}, manager="dnf")
    with pytest.raises(SystemExit, match=r"sudo dnf install -y 'libEGL\.so\.1\(\)\(64bit\)'"):
        system.provide(["drawing"])


def test_a_file_is_looked_for_by_its_pattern() -> None:
    assert system.is_there("/*")
    assert not system.is_there("/no-such-folder/*")
    assert not system.is_there("libno-such-library.so.7")
