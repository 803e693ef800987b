"""What BackGuide needs of a Linux system, mostly libraries for Qt: look for it, and install it or say how.

Libraries are looked for by loading them, not by asking a package manager, so that it works on every
distribution. The list was found on a bare Debian 12; docs/decisions/system-libraries.md tells more.
"""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tools.console import give_up, last_lines, quietly, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Need(NamedTuple):
    """Something to look for, what for, and the packages that bring it.

    ``file`` is a library to load, with a slash a pattern of files, or a Python module that Debian splits off.

    An empty ``rpm`` stands for the library's own name, by which dnf and zypper find its package.
    """

    use: str
    file: str
    apt: str
    pacman: str
    rpm: str = ""


VENV_PACKAGE = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
NEEDS = (
    Need("set-up", "ensurepip", VENV_PACKAGE, "python", "python3-pip"),
    Need("drawing", "libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    Need("drawing", "libGL.so.1", "libgl1", "libglvnd"),
    Need("drawing", "libEGL.so.1", "libegl1", "libglvnd"),
    Need("drawing", "libdbus-1.so.3", "libdbus-1-3", "dbus"),
    Need("drawing", "libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    Need("drawing", "libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
    Need("windows", "libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    Need("windows", "libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    Need("windows", "libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    Need("windows", "libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    Need("windows", "libxcb-xkb.so.1", "libxcb-xkb1", "libxcb"),
    Need("windows", "libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
    Need("building", "/usr/bin/objdump", "binutils", "binutils", "binutils"),
    Need("sound", "libpulse.so.0", "libpulse0", "libpulse"),
    Need("speech", "libspeechd.so.2", "libspeechd2", "speech-dispatcher"),
    Need(
        "speech",
        "/usr/bin/speech-dispatcher",
        "speech-dispatcher",
        "speech-dispatcher",
        "speech-dispatcher",
    ),
    Need(
        "speech",
        "/usr/lib*/speech-dispatcher*/sd_espeak-ng*",
        "speech-dispatcher-espeak-ng",
        "espeak-ng",
        "espeak-ng",
    ),
    Need("Wayland", "libwayland-cursor.so.0", "libwayland-cursor0", "wayland"),
    Need("Wayland", "libwayland-egl.so.1", "libwayland-egl1", "wayland"),
    Need("other scripts", "/usr/share/fonts/**/*.[to]tf", "fonts-dejavu-core", "ttf-dejavu", "dejavu-fonts"),
)
OPTIONAL_USES = ("sound", "speech", "Wayland", "other scripts")
"""Uses that BackGuide does without, if it must."""
INSTALL = {
    "apt-get": ("apt-get", "install", "-y", "--no-install-recommends"),
    "dnf": ("dnf", "install", "-y"),
    "pacman": ("pacman", "-S", "--needed", "--noconfirm"),
    "zypper": ("zypper", "--non-interactive", "install"),
}
REFRESH = {"apt-get": ("apt-get", "update"), "pacman": ("pacman", "-Sy"), "zypper": ("zypper", "refresh")}


def check_c_library() -> None:
    """Refuse a C library that is older than the one the Qt packages are made for."""
    try:
        name, version = (os.confstr("CS_GNU_LIBC_VERSION") or "").split()
    except ValueError:
        give_up("Qt's packages need a Linux with the GNU C library (Debian, Ubuntu, Fedora, Arch, ...).")
    needed = "2.39" if os.uname().machine == "aarch64" else "2.34"
    if [int(part) for part in version.split(".")[:2]] < [int(part) for part in needed.split(".")]:
        give_up(f"Qt's packages need a Linux with {name} {needed} or newer; this one has {version}.")


def is_there(file: str) -> bool:
    """Tell whether what a need's ``file`` names is on this system."""
    if file == "ensurepip":
        return find_spec(file) is not None
    if "/" in file:
        return any(Path("/").glob(file[1:]))
    from ctypes import CDLL

    try:
        CDLL(file)
    except OSError:
        return False
    return True


def missing(uses: Iterable[str]) -> list[Need]:
    """Return what this system lacks for ``uses``."""
    wanted = set(uses)
    return [need for need in NEEDS if need.use in wanted and not is_there(need.file)]


def package_manager() -> str | None:
    """Return the first package manager we know that is on the path."""
    return next((name for name in INSTALL if shutil.which(name)), None)


def is_root() -> bool:
    """Tell whether system packages can be installed without asking."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def package_names(manager: str, needs: Iterable[Need]) -> list[str]:
    """Return what to ask ``manager`` for, each once."""
    if manager in ("apt-get", "pacman"):
        return list(dict.fromkeys(need.apt if manager == "apt-get" else need.pacman for need in needs))
    return list(dict.fromkeys(need.rpm or f"{need.file}()(64bit)" for need in needs))


def install(manager: str, packages: Sequence[str]) -> None:
    """Install system packages, with fresh package lists where the ones at hand do not do."""
    say(f"Installing system packages with {manager}: {' '.join(packages)}")
    done, printed = quietly([*INSTALL[manager], *packages])
    if not done and manager in REFRESH:
        quietly(REFRESH[manager])
        done, printed = quietly([*INSTALL[manager], *packages])
    if not done:
        say(f"That did not work:\n{last_lines(printed)}")


def how_to_install(manager: str | None, needs: Sequence[Need]) -> str:
    """Return the one command to type, or the names of the files where no manager is known."""
    if manager is None:
        return f"Please install: {', '.join(need.file for need in needs)}"
    names = " ".join(shlex.quote(name) for name in package_names(manager, needs))
    return f"To add them, type:\n\n  sudo {' '.join(INSTALL[manager])} {names}\n"


def provide(uses: Iterable[str]) -> None:
    """See that everything needed for ``uses`` is there; end with the command to type where it is not.

    As root, what is missing is installed, for the optional uses too; those never stop anything.
    """
    required, wished = missing(uses), missing(OPTIONAL_USES)
    manager = package_manager()
    if manager and is_root():
        for needs in (required, wished):
            if needs:
                install(manager, package_names(manager, needs))
        required, wished = missing(uses), missing(OPTIONAL_USES)
    if required:
        how = how_to_install(manager, [*required, *wished])
        give_up(f"BackGuide needs packages that this system lacks. {how}")
    if wished:
        names = ", ".join(dict.fromkeys(need.use for need in wished))
        say(f"BackGuide works without what this system lacks for {names}. {how_to_install(manager, wished)}")
