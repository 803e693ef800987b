"""Head, hair, nose, ears and eyes as parts on the posed skull."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.body_blend import blend_joints
from backguide.figure.body_skin import sign_of
from backguide.figure.hairstyles import Hairstyle
from backguide.figure.head import ear_grid, eye_grid, head_grid, nose_grid
from backguide.figure.head_face import age_marks, ear_mark, eye_mark, face_marks
from backguide.figure.head_hair import hair_grid, hair_normals, knot_grid, strand_marks
from backguide.figure.loft import grid_normals, grid_triangles
from backguide.figure.mesh import Mark, Part
from backguide.figure.people import Person
from backguide.figure.posed import Array, PosedBody
from backguide.figure.profiles import Table


def head_parts(posed: PosedBody, person: Person) -> list[Part]:
    """The parts of the head in world coordinates."""
    local = local_head_parts(person.build.head, person.hair, person.look.face_lines)
    return [_placed(part, posed) for part in local]


@lru_cache(maxsize=16)
def local_head_parts(profile: Table, style: Hairstyle, face_lines: bool) -> tuple[Part, ...]:
    """The parts of the head in its own frame."""
    marks = face_marks(profile) + (age_marks(profile) if face_lines else ())
    parts = [
        _part("head", head_grid(profile), False, "skin", joined={"neck"}, step=0.006, marks=marks),
        _part("nose", nose_grid(), True, "skin", joined={"head"}, line=0.9, step=0.005),
        *_hair_parts(profile, style),
    ]
    for side in (Side.LEFT, Side.RIGHT):
        sign, left = sign_of(side), side is Side.LEFT
        eye, glint = eye_grid(profile, sign), eye_mark(profile, sign)
        parts.append(_part(f"eye {side}", eye, not left, "eye", line=0.5, marks=(glint,)))
        if style.shows_ears:
            ear, fold = ear_grid(sign), ear_mark(sign)
            parts.append(_part(f"ear {side}", ear, left, "skin", line=0.8, step=0.007, marks=(fold,)))
    return blend_joints(parts, [("nose", "head", 0.014)])


def _hair_parts(profile: Table, style: Hairstyle) -> list[Part]:
    """The hair, whose inside is seen where it hangs free, and its knot."""
    grid = hair_grid(profile, style)
    hair = _part("hair", grid, False, "hair", joined={"knot"} if style.knot else set())
    normals = hair_normals(grid, style)
    hair = replace(
        hair,
        normals=normals.reshape(-1, 3),
        two_sided=np.ones(len(hair.triangles), np.bool_),
        marks=strand_marks(grid, normals, style),
    )
    if not style.knot:
        return [hair]
    return [hair, _part("knot", knot_grid(style.knot), False, "hair", line=0.9)]


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
