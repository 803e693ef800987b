"""The people to choose from. Another person is another entry here, no code."""

from backguide.figure.builds import Shape, shaped
from backguide.figure.hairstyles import BALDING, BOB, CROPPED, TIED
from backguide.figure.people import Colours, Look, Outfit, Person, default_person

SLIGHT = Shape(
    trunk=(
        (0.770, 1.00, 1.00, 1.00),
        (0.860, 1.00, 1.02, 1.02),
        (0.940, 0.98, 1.00, 1.01),
        (1.060, 0.90, 0.94, 0.90),
        (1.140, 0.92, 0.93, 0.89),
        (1.190, 1.02, 0.92, 0.90),
        (1.245, 1.14, 0.92, 0.92),
        (1.290, 1.06, 0.92, 0.93),
        (1.340, 0.94, 0.93, 0.92),
        (1.390, 0.94, 0.94, 0.90),
        (1.437, 0.94, 0.94, 0.92),
    ),
    leg=((0.0, 1.02), (0.4, 1.00), (0.9, 0.95), (1.3, 0.94), (2.0, 0.92)),
    arm=((0.0, 0.90), (0.5, 0.86), (1.0, 0.90), (1.3, 0.88), (2.0, 0.92)),
    head=(
        (-0.115, 0.96, 1.00, 0.84),
        (-0.070, 0.97, 1.00, 0.90),
        (0.0, 0.99, 1.00, 0.96),
        (0.115, 1, 1, 0.98),
    ),
    neck=0.90,
)

OLDER_SLIGHT = Shape(
    trunk=(
        (0.770, 1.00, 1.00, 1.00),
        (0.860, 1.02, 1.00, 1.03),
        (0.940, 1.06, 0.98, 1.04),
        (1.020, 1.08, 0.98, 1.03),
        (1.100, 1.05, 1.00, 0.99),
        (1.190, 1.06, 1.02, 0.95),
        (1.240, 1.09, 1.04, 0.94),
        (1.290, 1.00, 1.07, 0.93),
        (1.360, 0.92, 1.06, 0.93),
        (1.437, 0.96, 1.00, 0.93),
    ),
    leg=((0.0, 1.01), (0.4, 1.00), (0.9, 0.99), (1.3, 0.94), (2.0, 0.97)),
    arm=((0.0, 0.92), (0.5, 0.90), (1.0, 0.95), (1.3, 0.88), (2.0, 0.95)),
    head=(
        (-0.115, 0.96, 1.00, 0.88),
        (-0.070, 0.98, 1.00, 0.94),
        (0.0, 1.00, 1.00, 0.97),
        (0.115, 1, 1, 0.98),
    ),
    neck=0.92,
)

STOCKY = Shape(
    trunk=(
        (0.770, 1.00, 1.00, 1.00),
        (0.860, 1.08, 1.04, 1.07),
        (0.940, 1.18, 1.04, 1.11),
        (1.020, 1.26, 1.08, 1.18),
        (1.100, 1.26, 1.10, 1.22),
        (1.190, 1.18, 1.08, 1.18),
        (1.260, 1.13, 1.06, 1.14),
        (1.340, 1.08, 1.05, 1.08),
        (1.388, 1.06, 1.05, 1.04),
        (1.437, 1.10, 1.08, 1.09),
    ),
    leg=((0.0, 1.10), (0.4, 1.10), (0.9, 1.06), (1.3, 1.08), (2.0, 1.04)),
    arm=((0.0, 1.14), (0.5, 1.16), (1.0, 1.10), (1.3, 1.12), (2.0, 1.06)),
    head=((-0.115, 1.02, 1.02, 1.20), (-0.070, 1.02, 1.02, 1.12), (0.0, 1.01, 1.00, 1.04), (0.115, 1, 1, 1)),
    neck=1.09,
)

ROUND = Shape(
    trunk=(
        (0.770, 1.00, 1.00, 1.00),
        (0.860, 1.10, 1.00, 1.05),
        (0.940, 1.34, 1.00, 1.10),
        (1.020, 1.50, 1.02, 1.16),
        (1.100, 1.46, 1.06, 1.18),
        (1.190, 1.22, 1.06, 1.10),
        (1.260, 1.06, 1.08, 1.05),
        (1.340, 1.00, 1.08, 1.00),
        (1.437, 1.02, 1.04, 1.02),
    ),
    leg=((0.0, 1.04), (0.4, 1.02), (0.9, 1.02), (1.3, 1.00), (2.0, 1.02)),
    arm=((0.0, 1.02), (0.5, 1.00), (1.0, 1.02), (1.3, 0.98), (2.0, 1.00)),
    head=((-0.115, 1.00, 1.02, 1.16), (-0.070, 1.01, 1.02, 1.10), (0.0, 1.00, 1.00, 1.02), (0.115, 1, 1, 1)),
    neck=1.04,
)

_ANNA = Look(
    skin=Colours("#F3CFB3", "#DDAF8E", "#8F5A40"),
    hair=Colours("#C3C4C8", "#9C9EA4", "#5A5C63"),
    hair_shine="#DCDDE0",
    brows="#8A8580",
    shirt=Colours("#B893BD", "#96729B", "#5A3F60", "#7A5880"),
    shorts=Colours("#62758C", "#4B5D73", "#2A3747", "#39485A"),
    lips="#B4604F",
    face_lines=True,
)

_SAMUEL = Look(
    skin=Colours("#8C5C3E", "#6D432B", "#341C10"),
    hair=Colours("#2B2321", "#1D1615", "#0E0A09"),
    hair_shine="#433733",
    brows="#1D1411",
    shirt=Colours("#EADFC8", "#CBBE9F", "#6F644C", "#A59A80"),
    shorts=Colours("#5D8272", "#456758", "#243D32", "#34514A"),
    lips="#6E3028",
)

_PRIYA = Look(
    skin=Colours("#BD8554", "#9C683D", "#4F2F19"),
    hair=Colours("#2E2528", "#1F181B", "#100B0D"),
    hair_shine="#4A3D42",
    brows="#1F1715",
    shirt=Colours("#92BBE4", "#6D99C8", "#365A84", "#527DAB"),
    shorts=Colours("#3F7880", "#2F5D64", "#15343A", "#25494F"),
    lips="#8E3E38",
)

_GEORGE = Look(
    skin=Colours("#EDBFA2", "#D69D7E", "#874E35"),
    hair=Colours("#D9D6D0", "#B0ACA5", "#66625B"),
    hair_shine="#EDEBE7",
    brows="#A39D94",
    shirt=Colours("#8FB07E", "#6F925F", "#3C5833", "#577549"),
    shorts=Colours("#BCA98A", "#9C8A6C", "#574B37", "#7F6F55"),
    lips="#A5523F",
    face_lines=True,
)

PEOPLE: tuple[Person, ...] = (
    default_person(),
    Person(
        "anna",
        shaped(OLDER_SLIGHT),
        BOB,
        Outfit(sleeve=1.90, sleeve_ease=0.007, leg=1.88, leg_ease=0.007),
        _ANNA,
    ),
    Person(
        "samuel",
        shaped(STOCKY),
        CROPPED,
        Outfit(sleeve=0.60, sleeve_ease=0.018, leg=0.66, leg_ease=0.020),
        _SAMUEL,
    ),
    Person(
        "priya",
        shaped(SLIGHT),
        TIED,
        Outfit(sleeve=0.0, leg=1.72, leg_ease=0.005),
        _PRIYA,
    ),
    Person(
        "george",
        shaped(ROUND),
        BALDING,
        Outfit(sleeve=0.66, sleeve_ease=0.020, leg=0.75, leg_ease=0.026),
        _GEORGE,
    ),
)


def person_of(person_id: str) -> Person:
    """The person of that id; the default person where there is none."""
    return next((person for person in PEOPLE if person.id == person_id), default_person())
