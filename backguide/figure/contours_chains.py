"""Linking cracks into chains: which crack follows which, found for all contours at once.

Every crack has two ends. Ends are numbered 0 to m-1 (at ``start``) and m to 2m-1 (at ``end``). Walking along
a crack towards one of its ends is a state named by that end; the next state is the far end of the crack
linked there. Chains are ranked by doubling: each round every state learns what lies twice as far ahead.
"""

from dataclasses import dataclass

import numpy as np

from backguide.figure.arrays import Flags, Indices


@dataclass(frozen=True, slots=True)
class Chains:
    """Cracks in walking order.

    ``crack`` (m,) by number, the ``chain`` (m,) each belongs to (0, 1, ... in order), whether it is walked
    ``forward``, from start to end, and per chain whether it is ``closed`` on itself.
    """

    crack: Indices
    chain: Indices
    forward: Flags
    closed: Flags


def link_cracks(start: Indices, end: Indices, group: Indices, strong: Flags) -> Chains:
    """Chain cracks (m,) that meet at grid corners.

    Where only two meet they are linked; at junctions cracks of the same ``group`` are, ``strong`` ones first.
    """
    count = len(start)
    if count == 0:
        empty = np.zeros(0, np.intp)
        return Chains(empty, empty, np.zeros(0, np.bool_), np.zeros(0, np.bool_))
    link = _links(np.concatenate([start, end]), np.tile(group, 2), np.tile(strong, 2))
    ends = np.arange(2 * count)
    following = np.where(link >= 0, (link + count) % (2 * count), ends)
    last, distance = _ranked(following)
    looping = following[last] != last
    closed_name = np.full(2 * count, -1)
    if looping.any():
        lowest = _lowest_on_loop(following, looping)
        closed_name[looping] = lowest[looping]
        broken = following.copy()
        breaks = looping & (following == lowest)
        broken[breaks] = ends[breaks]
        last, distance = _ranked(broken)
    name = np.where(looping, closed_name, last)
    twin = (ends + count) % (2 * count)
    chosen = np.flatnonzero(name < name[twin])
    order = np.lexsort((-distance[chosen], name[chosen]))
    states = chosen[order]
    names = name[states]
    fresh = np.r_[True, names[1:] != names[:-1]]
    return Chains(states % count, np.cumsum(fresh) - 1, states >= count, looping[states[fresh]])


def _links(corner: Indices, group: Indices, strong: Flags) -> Indices:
    """For every crack end the end it is linked to, or -1."""
    meeting = np.bincount(corner)[corner]
    kind = np.where(meeting == 2, 0, group + 1)
    key = (corner * (int(group.max()) + 2) + kind) * 2 + ~strong
    order = np.argsort(key, kind="stable")
    place = key[order] // 2
    fresh = np.r_[True, place[1:] != place[:-1]]
    first = np.flatnonzero(fresh)
    position = np.arange(len(order)) - first[np.cumsum(fresh) - 1]
    left = np.flatnonzero((position[:-1] % 2 == 0) & ~fresh[1:])
    link = np.full(len(corner), -1)
    link[order[left]] = order[left + 1]
    link[order[left + 1]] = order[left]
    return link


def _ranked(following: Indices) -> tuple[Indices, Indices]:
    """The last state that each state leads to and how many steps away it is (meaningless on a loop)."""
    jump = following
    distance = (following != np.arange(len(following))).astype(np.intp)
    for _ in range(int(np.ceil(np.log2(len(following) + 1)))):
        ahead = jump[jump]
        if np.array_equal(ahead, jump):
            break
        distance = distance + distance[jump]
        jump = ahead
    return jump, distance


def _lowest_on_loop(following: Indices, looping: Flags) -> Indices:
    """The lowest state on the loop of each looping state."""
    jump = following
    lowest = np.minimum(np.arange(len(following)), following)
    for _ in range(int(np.ceil(np.log2(int(looping.sum()) + 1)))):
        lowest = np.minimum(lowest, lowest[jump])
        jump = jump[jump]
    return lowest
