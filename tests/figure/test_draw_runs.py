"""Lines on a surface show in whole pieces, not torn, and grow before they are full."""

import numpy as np

from backguide.figure.draw_curves import resampled
from backguide.figure.draw_runs import Runs, length_strength, steady
from backguide.figure.loft import spline


def runs_of(*lines: str) -> list[tuple[int, int]]:
    """Lines as ``#`` where seen, ``.`` where not and ``x`` where something stands before them."""
    seen = np.array([sign == "#" for line in lines for sign in line])
    line = np.repeat(np.arange(len(lines)), [len(line) for line in lines])
    covered = np.array([sign == "x" for line in lines for sign in line])
    runs = steady(seen, line, covered)
    return list(zip(runs.start.tolist(), runs.stop.tolist(), strict=True))


def test_a_small_gap_is_closed_and_a_large_one_is_not() -> None:
    assert runs_of("####...####") == [(0, 11)]
    assert runs_of("####......####") == [(0, 4), (10, 14)]


def test_what_stands_before_a_line_covers_it_however_narrow_it_is() -> None:
    assert runs_of("####.xx.####") == [(0, 4), (8, 12)]
    assert runs_of("#########.x") == [(0, 9)]


def test_crumbs_are_left_out() -> None:
    assert runs_of("......##......") == []
    assert runs_of("......###.....") == [(6, 9)]


def test_a_line_seen_nearly_to_its_end_is_seen_to_its_end() -> None:
    assert runs_of("#########..") == [(0, 11)]
    assert runs_of("########...") == [(0, 8)]


def test_lines_do_not_run_into_one_another() -> None:
    assert runs_of("#####", "#####") == [(0, 5), (5, 10)]
    assert runs_of(".....", "#####") == [(5, 10)]
    assert runs_of("..", "..") == []


def test_a_run_grows_with_its_length() -> None:
    lengths = np.arange(3, 12)
    strength = length_strength(Runs(np.zeros_like(lengths), lengths))
    assert (np.diff(strength) >= 0).all()
    assert strength[0] <= 0.25
    assert strength[-1] == 1.0


def test_the_samples_of_chosen_runs_come_in_order() -> None:
    place, starts = Runs(np.array([2, 10, 20]), np.array([5, 12, 24])).samples(np.array([0, 2]))
    assert place.tolist() == [2, 3, 4, 20, 21, 22, 23]
    assert starts.tolist() == [True, False, False, True, False, False, False]


def test_many_curves_at_once_are_the_same_as_one_by_one() -> None:
    random = np.random.default_rng(5)
    tables = [random.normal(size=(count, 6)) for count in (2, 7, 4)]
    steps = [np.linalg.norm(np.diff(table[:, :3], axis=0), axis=1) for table in tables]
    counts = np.array([9, 30, 12])
    both, curve = resampled(tables, steps, counts)
    for number, (table, step) in enumerate(zip(tables, steps, strict=True)):
        along = np.r_[0.0, np.cumsum(step)]
        wanted = spline(np.linspace(0, along[-1], counts[number]), along, table)
        assert np.allclose(both[curve == number], wanted)
