"""Plain shapes that props are made of: plates, balls and rods as rings of points, in world coordinates."""

import numpy as np

from backguide.figure.mesh import Part, Triangles
from backguide.figure.posed import Array
from backguide.figure.rotations import cross, unit


def ring_triangles(rings: int, points: int) -> Triangles:
    """Triangles between neighbouring closed rings, counter-clockwise seen from outside.

    The rings must run counter-clockwise when seen from the end of the last ring (against the direction in
    which the rings follow one another).
    """
    index = np.arange(rings * points, dtype=np.int32).reshape(rings, points)
    here, beside = index[:-1], np.roll(index, -1, axis=1)[:-1]
    above, above_beside = index[1:], np.roll(index, -1, axis=1)[1:]
    first = np.stack([here, beside, above_beside], axis=-1)
    second = np.stack([here, above_beside, above], axis=-1)
    return np.concatenate([first, second]).reshape(-1, 3)


def ring_part(name: str, rings: Array, normals: Array, material: str) -> Part:
    """A part from closed rings: ``rings`` and ``normals`` are (rings, points, 3)."""
    count, points = rings.shape[:2]
    return Part(
        name=name,
        vertices=rings.reshape(-1, 3),
        normals=normals.reshape(-1, 3),
        triangles=ring_triangles(count, points),
        material=material,
    )


def rounded_outline(length: float, width: float, radius: float, spacing: float) -> Array:
    """(n, 2) outline of a rectangle with round corners about the origin, counter-clockwise from +X."""
    half_length, half_width = length / 2 - radius, width / 2 - radius
    corners = ((half_length, half_width), (-half_length, half_width), (-half_length, -half_width))
    corners += ((half_length, -half_width),)
    arc = np.radians(np.linspace(0.0, 90.0, 7))
    points: list[Array] = []
    for quarter, corner in enumerate(corners):
        angle = arc + quarter * np.pi / 2
        curve = np.array(corner) + radius * np.stack([np.cos(angle), np.sin(angle)], axis=1)
        if points:
            points.append(_between(points[-1][-1], curve[0], spacing))
        points.append(curve)
    points.append(_between(points[-1][-1], points[0][0], spacing))
    return np.concatenate(points)


def _between(start: Array, end: Array, spacing: float) -> Array:
    """Points strictly between two points, ``spacing`` apart at most."""
    count = max(int(np.ceil(np.linalg.norm(end - start) / spacing)), 1)
    share = np.arange(1, count)[:, None] / count
    return start + (end - start) * share


def plate(name: str, outline: Array, thickness: float, bevel: float, rings: int, material: str) -> Part:
    """A closed flat plate with its top at Z = 0: underside, skirt, bevelled edge, and top of ``rings`` rings.

    ``outline`` is (n, 2). The top is divided because a renderer may interpolate depth linearly in a triangle.
    """
    spine = np.clip(outline, *_spine_limits(outline))
    along = np.roll(outline, -1, axis=0) - np.roll(outline, 1, axis=0)
    outward = np.column_stack([along[:, 1], -along[:, 0], np.zeros(len(outline))])
    outward /= np.linalg.norm(outward, axis=1, keepdims=True)
    upward = np.broadcast_to(np.array([0.0, 0.0, 1.0]), outward.shape)
    inner = outline - outward[:, :2] * bevel

    # Where a ring stands twice, its two normals make a sharp edge.
    levels: list[tuple[Array, float, Array]] = [
        (spine, -thickness, -upward),
        (outline, -thickness, -upward),
        (outline, -thickness, outward),
        (outline, -bevel, outward),
        (inner, 0.0, (outward + upward) / np.sqrt(2.0)),
    ]
    shares = np.linspace(0.0, 1.0, rings + 1)
    levels += [(inner + (spine - inner) * share, 0.0, upward) for share in shares]
    stack = [np.column_stack([flat, np.full(len(flat), height)]) for flat, height, _ in levels]
    return ring_part(name, np.array(stack), np.array([normal for _, _, normal in levels]), material)


def _spine_limits(outline: Array) -> tuple[Array, Array]:
    """The middle line of a long shape: where its inner rings shrink to."""
    half = np.abs(outline).max(axis=0)
    reach = np.maximum(half - half.min(), 0.0)
    return -reach, reach


def globe(centre: Array, radius: float, rings: int, points: int) -> tuple[Array, Array]:
    """Rings (rings, points, 3) and outward normals of a ball, from the bottom to the top."""
    latitude = np.linspace(-np.pi / 2, np.pi / 2, rings)[:, None]
    longitude = np.linspace(0.0, 2 * np.pi, points, endpoint=False)[None, :]
    normals = np.stack(
        [
            np.cos(latitude) * np.cos(longitude),
            np.cos(latitude) * np.sin(longitude),
            np.broadcast_to(np.sin(latitude), (rings, points)),
        ],
        axis=-1,
    )
    return centre + radius * normals, normals


def rod(name: str, start: Array, end: Array, radius: float, material: str, rings: int = 14) -> Part:
    """A round rod with round ends from ``start`` to ``end`` (3,)."""
    along = unit(end - start)
    sideways = unit(cross(along, np.eye(3)[int(np.argmin(np.abs(along)))]))
    upward = cross(along, sideways)
    angle = np.linspace(0.0, 2 * np.pi, 12, endpoint=False)
    around = np.cos(angle)[:, None] * sideways + np.sin(angle)[:, None] * upward

    round_end: Array = np.radians([90.0, 60.0, 25.0])
    centres = [start - along * radius * np.sin(tilt) for tilt in round_end]
    centres += [start + (end - start) * share for share in np.linspace(0.0, 1.0, rings)]
    centres += [end + along * radius * np.sin(tilt) for tilt in round_end[::-1]]
    tilts: Array = np.concatenate([-round_end, np.zeros(rings), round_end[::-1]])
    outward = np.cos(tilts)[:, None, None] * around
    normals: Array = outward + np.sin(tilts)[:, None, None] * along
    rounds: Array = np.array(centres)[:, None] + radius * outward
    return ring_part(name, rounds, normals, material)
