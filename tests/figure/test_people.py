"""Another person is other tables and colours, nothing else."""

from dataclasses import replace

import numpy as np

from backguide.figure.body import body_parts
from backguide.figure.mesh import Part
from backguide.figure.palette import figure_palette
from backguide.figure.people import Colours, Look, Outfit, Person, default_person
from backguide.figure.profiles import Table, average_build
from tests.figure.moving import standing


def wider(table: Table, factor: float) -> Table:
    """A limb table with all radii scaled."""
    return tuple((level, *(radius * factor for radius in radii)) for level, *radii in table)


def another_person() -> Person:
    build = average_build()
    return Person(
        "coral",
        build=replace(build, leg=wider(build.leg, 1.15), arm=wider(build.arm, 0.9)),
        outfit=Outfit(sleeve=0.4, leg=0.7, leg_ease=0.006),
        look=Look(shirt=Colours("#E58F7B", "#CB705E", "#7E3B30", "#A5574A")),
    )


def parts_of(person: Person) -> dict[str, Part]:
    return {part.name: part for part in body_parts(standing(right_hip_flexion=60), person)}


def test_another_build_is_another_body() -> None:
    usual, other = parts_of(default_person()), parts_of(another_person())
    assert set(usual) == set(other)
    assert np.ptp(other["shank left"].vertices[:, 0]) > np.ptp(usual["shank left"].vertices[:, 0]) * 1.1
    assert np.ptp(other["forearm left"].vertices[:, 1]) < np.ptp(usual["forearm left"].vertices[:, 1])


def test_another_outfit_ends_elsewhere() -> None:
    usual, other = parts_of(default_person()), parts_of(another_person())
    assert other["shorts left"].vertices[:, 2].min() < usual["shorts left"].vertices[:, 2].min() - 0.03
    assert other["sleeve left"].vertices[:, 2].min() > usual["sleeve left"].vertices[:, 2].min() + 0.01


def test_the_palette_takes_the_colours_of_the_person() -> None:
    assert figure_palette(another_person()).material("shirt").lit == (0xE5, 0x8F, 0x7B, 255)
    assert figure_palette(another_person()) != figure_palette(default_person())


def test_people_can_be_told_apart_and_kept_in_a_cache() -> None:
    assert default_person() == default_person()
    assert len({default_person(), default_person(), another_person()}) == 2
