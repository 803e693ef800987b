"""Faults of the moving figure, as the content check tells them."""

from pathlib import Path

import pytest

from backguide.cli.main import main
from backguide.content.check import check_content, check_exercise
from backguide.content.errors import ContentError
from backguide.content.library import load_motion_of
from backguide.figure.motion import Motion

CAT = "exercises/mobility/cat-camel.toml"

FIGURE = """
[figure]
position = "quadruped"
view = { azimuth = -90, elevation = 5 }

[[figure.keyframes]]
name = "sunk"
lumbar = { flexion = -10 }

[[figure.keyframes]]
name = "rounded"
lumbar = { flexion = 20 }

[figure.mistakes.neck-only]
change = [{ keyframe = "rounded", lumbar = { flexion = -10 } }]
"""


@pytest.fixture
def only_cat(content: Path) -> Path:
    """Content with one exercise, whose figure is the small one above; other figures would only take time."""
    for path in (content / "exercises").glob("*/*.*"):
        if path != content / CAT:
            path.unlink()
    (content / "programmes" / "first-steps.toml").write_text(
        """
        id = "first-steps"
        version = 1
        title = "First steps"
        purpose = "A start."
        for_whom = "Everyone."
        sources = ["MCG98"]
        phases = [
            { name = "On", sessions_per_week = 2, advance_when = "-", items = [{ exercise = "cat-camel" }] },
        ]
        """,
        encoding="utf-8",
    )
    write_figure(content, FIGURE)
    return content


def write_figure(folder: Path, figure: str) -> None:
    path = folder / CAT
    words = path.read_text(encoding="utf-8").split("[figure]")[0]
    path.write_text(words + figure, encoding="utf-8")


def figure_faults(folder: Path) -> list[str]:
    """The faults apart from those of every frame of this rough motion, which is not baked."""
    leave = (f"{CAT}: figure: ", f"{CAT.removesuffix('.toml')}.baked.json: ")
    return [fault for fault in check_content(folder).faults if not fault.startswith(leave)]


def test_a_right_figure_has_no_fault(only_cat: Path) -> None:
    assert figure_faults(only_cat) == []


def test_a_joint_beyond_its_range(only_cat: Path) -> None:
    write_figure(only_cat, FIGURE.replace("flexion = 20", "flexion = 120"))
    (fault,) = figure_faults(only_cat)
    assert fault.startswith(f"{CAT}: figure.keyframes[2].lumbar.flexion: keep ")
    assert fault.endswith(": 120 is beyond the joint's range")


def test_an_exercise_without_a_figure(only_cat: Path) -> None:
    write_figure(only_cat, "")
    assert check_content(only_cat).faults == (
        f"{CAT}: figure: add a [figure] table: without it nothing can be shown",
    )


def test_a_mistake_that_is_not_drawn(only_cat: Path) -> None:
    write_figure(only_cat, FIGURE.replace("neck-only", "neck-alone"))
    assert figure_faults(only_cat) == [
        f'{CAT}: mistakes[1].variant: draw "neck-only" in the figure, or leave the variant out'
    ]


def test_all_faults_of_a_figure_are_told(only_cat: Path) -> None:
    figure = FIGURE.replace("flexion = 20", "flexion = 120").replace("elevation = 5", 'elevation = "low"')
    write_figure(only_cat, figure)
    assert len(figure_faults(only_cat)) == 2


def test_what_is_seen_in_the_frames_is_told_too(only_cat: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def two_remarks(motion: Motion) -> list[str]:
        return [f"{motion.exercise}: raise the hand", "lower the knee"]

    monkeypatch.setattr("backguide.figure.pose_checks.check_motion", two_remarks)
    assert check_content(only_cat).faults == (
        f"{CAT}: figure: cat-camel: raise the hand",
        f"{CAT}: figure: lower the knee",
    )


def test_one_exercise_is_checked_without_the_faults_of_others(
    only_cat: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = only_cat / "exercises" / "mobility" / "open-book.toml"
    broken.write_text("not TOML", encoding="utf-8")
    write_figure(only_cat, FIGURE.replace("neck-only", "neck-alone"))
    faults = check_exercise(only_cat, "cat-camel").faults
    assert f'{CAT}: mistakes[1].variant: draw "neck-only" in the figure, or leave the variant out' in faults
    assert all(fault.startswith(CAT.removesuffix(".toml")) for fault in faults)
    assert main(["content", "check", "cat-camel", "--assets", str(only_cat)]) == 1
    printed = capsys.readouterr()
    assert printed.out == f"1 exercise, {len(faults)} faults\n"
    assert printed.err.splitlines() == list(faults)


def test_only_a_known_exercise_is_checked(only_cat: Path) -> None:
    with pytest.raises(ContentError, match="use a known id"):
        check_exercise(only_cat, "nothing")


def test_a_motion_is_loaded_by_its_id(only_cat: Path) -> None:
    motion = load_motion_of(only_cat, "cat-camel")
    assert motion.exercise == "cat-camel"
    assert set(motion.mistakes) == {"neck-only"}


def test_a_faulty_motion_is_refused_in_words(only_cat: Path) -> None:
    write_figure(only_cat, FIGURE.replace("flexion = 20", 'flexion = "far"'))
    with pytest.raises(ContentError, match=r"lumbar\.flexion: write a number, not text"):
        load_motion_of(only_cat, "cat-camel")
