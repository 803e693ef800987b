"""Head, hair, nose, ears and eyes as parts on the posed skull."""

from dataclasses import replace
from functools import lru_cache

from backguide.core.vocabulary import Side
from backguide.figure.body_blend import blend_joints
from backguide.figure.body_skin import sign_of
from backguide.figure.head import ear_grid, eye_grid, hair_grid, head_grid, nose_grid
from backguide.figure.head_face import ear_mark, face_marks
from backguide.figure.loft import grid_normals, grid_triangles
from backguide.figure.mesh import Mark, Part
from backguide.figure.people import Person
from backguide.figure.posed import Array, PosedBody
from backguide.figure.profiles import Table


def head_parts(posed: PosedBody, person: Person) -> list[Part]:
    """The parts of the head in world coordinates."""
    return [_placed(part, posed) for part in local_head_parts(person.build.head)]


@lru_cache(maxsize=8)
def local_head_parts(profile: Table) -> tuple[Part, ...]:
    """The parts of the head in its own frame."""
    parts = [
        _part(
            "head", head_grid(profile), False, "skin", joined={"neck"}, step=0.006, marks=face_marks(profile)
        ),
        _part("nose", nose_grid(), True, "skin", joined={"head"}, line=0.9, step=0.005),
        _part("hair", hair_grid(profile), False, "hair"),
    ]
    for side in (Side.LEFT, Side.RIGHT):
        sign, left = sign_of(side), side is Side.LEFT
        ear, eye = ear_grid(sign), eye_grid(profile, sign)
        parts.append(_part(f"ear {side}", ear, left, "skin", line=0.8, step=0.007, marks=(ear_mark(sign),)))
        parts.append(_part(f"eye {side}", eye, not left, "eye", line=0.5))
    return blend_joints(parts, [("nose", "head", 0.014)])


def _part(
    name: str,
    grid: Array,
    flip: bool,
    material: str,
    *,
    joined: set[str] | None = None,
    line: float = 1.0,
    step: float = 0.026,
    marks: tuple[Mark, ...] = (),
) -> Part:
    return Part(
        name,
        grid.reshape(-1, 3),
        grid_normals(grid, flip).reshape(-1, 3),
        grid_triangles(*grid.shape[:2], flip),
        material,
        joined=frozenset(joined or ()),
        line=line,
        step=step,
        marks=marks,
    )


def _placed(part: Part, posed: PosedBody) -> Part:
    origin, turn = posed.head_position, posed.head.T
    marks = tuple(
        replace(mark, points=origin + mark.points @ turn, normals=mark.normals @ turn) for mark in part.marks
    )
    return replace(part, vertices=origin + part.vertices @ turn, normals=part.normals @ turn, marks=marks)
