"""Cracks are linked into the lines that a pencil would draw."""

import numpy as np

from backguide.figure.contours_chains import Chains, link_cracks


def chains(edges: list[tuple[int, int]], groups: list[int] | None = None) -> Chains:
    start, end = np.array(edges).reshape(-1, 2).T
    group = np.array(groups or [0] * len(edges))
    return link_cracks(start, end, group, np.ones(len(edges), np.bool_))


def walked(result: Chains, edges: list[tuple[int, int]], chain: int = 0) -> list[int]:
    """The corners passed along one chain."""
    corners: list[int] = []
    for crack, forward in zip(
        result.crack[result.chain == chain].tolist(),
        result.forward[result.chain == chain].tolist(),
        strict=True,
    ):
        start, end = edges[crack] if forward else edges[crack][::-1]
        assert not corners or corners[-1] == start
        corners += [end] if corners else [start, end]
    return corners


def test_no_cracks_make_no_chains() -> None:
    none = np.zeros(0, np.intp)
    assert len(link_cracks(none, none, none, none > 0).crack) == 0


def test_one_crack_is_a_chain() -> None:
    result = chains([(4, 7)])
    assert result.crack.tolist() == [0]
    assert result.closed.tolist() == [False]


def test_shuffled_and_turned_cracks_become_one_line() -> None:
    edges = [(3, 2), (0, 1), (4, 3), (1, 2), (4, 5)]
    result = chains(edges)
    assert set(result.chain.tolist()) == {0}
    assert walked(result, edges) in ([0, 1, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0])


def test_a_ring_is_closed() -> None:
    edges = [(0, 1), (2, 1), (2, 3), (0, 3)]
    result = chains(edges)
    assert result.closed.tolist() == [True]
    corners = walked(result, edges)
    assert corners[0] == corners[-1]
    assert len(corners) == 5


def test_at_a_junction_lines_of_one_kind_go_on() -> None:
    edges = [(0, 5), (5, 9), (5, 7)]
    result = chains(edges, [1, 1, 2])
    assert np.bincount(result.chain).tolist() in ([2, 1], [1, 2])
    long = int(np.argmax(np.bincount(result.chain)))
    assert walked(result, edges, long) in ([0, 5, 9], [9, 5, 0])


def test_long_and_many_lines_are_all_walked_once() -> None:
    line = [(corner, corner + 1) for corner in range(700)]
    ring = [(1000 + corner, 1000 + (corner + 1) % 300) for corner in range(300)]
    edges = line + ring
    result = chains(edges)
    assert sorted(result.crack.tolist()) == list(range(1000))
    assert sorted(np.bincount(result.chain).tolist()) == [300, 700]
    assert sorted(result.closed.tolist()) == [False, True]
