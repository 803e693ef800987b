"""Whatever stands in a content file, the check answers in clear lines and never fails itself."""

import re
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backguide.content.assets import assets_folder
from backguide.content.check import check_content
from backguide.content.errors import ContentError
from backguide.content.library import load_motion_of

FILES = (
    "exercises/mobility/cat-camel.toml",
    "exercises/dynamic-stabilization/bird-dog.toml",
    "exercises/catalogue.toml",
    "programmes/first-steps.toml",
    "sources.toml",
)

VALUES = st.sampled_from(
    [
        "0",
        "-1",
        "99999999999999999999999999",
        "1e300",
        "-inf",
        "nan",
        "true",
        '""',
        '"{side"',
        '"{0.__class__}"',
        '"{side!r:>9999}"',
        '"left\\u0000\\n\\u202e"',
        '"cat-camel"',
        "[]",
        "[[[]]]",
        "[1, 'two', {}]",
        "{}",
        "{ sets = 1, extra = {} }",
        "1979-05-27",
        "07:32:00",
    ]
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("garbage") / "assets"
    for name in ("exercises", "programmes"):
        shutil.copytree(assets_folder() / name, copy / name)
    shutil.copy(assets_folder() / "sources.toml", copy)
    return copy


@contextmanager
def spoiled(path: Path, spoiled_bytes: bytes) -> Generator[None, None, None]:
    before = path.read_bytes()
    path.write_bytes(spoiled_bytes)
    try:
        yield
    finally:
        path.write_bytes(before)


def check_clearly(folder: Path) -> None:
    for fault in check_content(folder, figures=False).faults:
        assert fault.isprintable()
        file, field, fix = fault.split(": ", 2)
        assert file
        assert field
        assert fix


@settings(max_examples=60, deadline=None)
@given(file=st.sampled_from(FILES), junk=st.binary(max_size=200), data=st.data())
def test_bytes_spliced_in_anywhere(folder: Path, file: str, junk: bytes, data: st.DataObject) -> None:
    path = folder / file
    whole = path.read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    stop = data.draw(st.integers(start, min(start + 400, len(whole))))
    with spoiled(path, whole[:start] + junk + whole[stop:]):
        check_clearly(folder)


@settings(max_examples=60, deadline=None)
@given(file=st.sampled_from(FILES), value=VALUES, data=st.data())
def test_any_value_in_any_place(folder: Path, file: str, value: str, data: st.DataObject) -> None:
    path = folder / file
    lines = path.read_text(encoding="utf-8").splitlines()
    places = [at for at, line in enumerate(lines) if " = " in line and not line.endswith(('"""\\', "["))]
    at = data.draw(st.sampled_from(places))
    lines[at] = lines[at].split(" = ")[0] + " = " + value
    with spoiled(path, "\n".join(lines).encode()):
        check_clearly(folder)


@settings(max_examples=40, deadline=None)
@given(file=st.sampled_from(FILES), data=st.data())
def test_a_line_left_out(folder: Path, file: str, data: st.DataObject) -> None:
    path = folder / file
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    at = data.draw(st.integers(0, len(lines) - 1))
    with spoiled(path, "".join(lines[:at] + lines[at + 1 :]).encode()):
        check_clearly(folder)


def refusal_of_motion(folder: Path, exercise: str) -> str | None:
    try:
        load_motion_of(folder, exercise)
    except ContentError as fault:
        return str(fault)
    return None


FIGURES = (
    "exercises/mobility/cat-camel.toml",
    "exercises/stretch-hip/supine-piriformis-figure4.toml",
    "exercises/dynamic-stabilization/ball-curl-up.toml",
)
NUMBER_OR_WORD = re.compile(r"""(?<== )(-?[0-9.]+|"[^"\\]*"|true|false)""")


@settings(max_examples=60, deadline=None)
@given(file=st.sampled_from(FIGURES), value=VALUES, data=st.data())
def test_any_value_in_a_figure(folder: Path, file: str, value: str, data: st.DataObject) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    places = list(NUMBER_OR_WORD.finditer(text, text.index("[figure]")))
    place = data.draw(st.sampled_from(places))
    with spoiled(path, (text[: place.start()] + value + text[place.end() :]).encode()):
        said = refusal_of_motion(folder, path.stem)
    assert said is None or (said.isprintable() and said.startswith(f"{file}: "))
