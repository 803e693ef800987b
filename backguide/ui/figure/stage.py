"""Draws a motion for the screen: one picture of one position, for a shot that names everything else."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass, field, replace
from enum import StrEnum
from typing import Protocol, TypeVar

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from backguide.core.vocabulary import Side
from backguide.figure.arrows import landmark_point
from backguide.figure.camera import Camera, Margins
from backguide.figure.draw import draw
from backguide.figure.framing import Extent, extent, positions_of, view_for
from backguide.figure.framing_fit import Box, Room, steady_camera
from backguide.figure.framing_focus import marked_place
from backguide.figure.motion import Motion
from backguide.figure.overlay_arrow import arrow_picture
from backguide.figure.palette import FigurePalette, figure_palette
from backguide.figure.people import Person
from backguide.figure.people_table import person_of
from backguide.figure.scene import ArrowOverlay, Scene
from backguide.figure.scene_builder import SceneBuilder, SceneOptions
from backguide.ui.figure.frame_cache import FrameKey
from backguide.ui.figure.image import to_image

_BuilderKey = tuple[Motion, Side, SceneOptions, Person]
_ExtentKey = tuple[frozenset[Motion], tuple[float, ...], Side, SceneOptions, Person]
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")

FRAMES_PER_WAY = 64
"""Pictures from start to end of a motion, 21 a second on a way of three; the way back shows the same ones."""

FRAMES_PER_CYCLE = 48
"""Pictures once round a cycle, 24 a second on a slow one of two seconds; after the last comes the first."""

KEPT_MOTIONS = 24

RING_RADIUS, RING_BREADTH = 0.17, 1.25
"""Height of a ring from its middle in metres, and how many times broader it is."""

RING_WIDTH = 3.0
"""Logical pixels; a white edge makes the ring stand out from cloth and skin."""


class Layer(StrEnum):
    """What of a scene a picture holds: arrows that follow the way are laid over a picture without them."""

    EVERYTHING = "everything"
    NO_ARROWS = "no arrows"
    ARROWS_IN = "arrows in"
    ARROWS_OUT = "arrows out"

    @property
    def is_arrows(self) -> bool:
        """True of arrows alone."""
        return self in (Layer.ARROWS_IN, Layer.ARROWS_OUT)


@dataclass(frozen=True, slots=True)
class Ring:
    """A ring in ``colour`` (#rrggbb) around the place where the mistake differs most from the right form."""

    right: Motion
    mistake: Motion
    colour: str


@dataclass(frozen=True, slots=True)
class Shot:
    """Everything a picture depends on except the position in the motion.

    ``width`` and ``height`` are logical pixels, ``device_pixel_ratio`` how many real ones each has, ``turn``
    the extra azimuth and ``rise`` the extra elevation in degrees. ``covered`` are boxes of the picture, in
    logical pixels, whose controls must not hide the figure. ``framed_with`` are motions that must fit the
    same frame (right beside wrong). A ``still`` is framed by its own position alone, closer than a motion.
    Small pictures are drawn ``supersample`` times larger and reduced, which keeps their lines calm.
    ``person`` is the id of who is shown; nobody in particular is the stage's own person. ``layer`` is what of
    it all the picture holds; every layer has the same frame.
    """

    motion: Motion
    side: Side
    width: int
    height: int
    theme: str
    device_pixel_ratio: float = 1.0
    margins: Margins = field(default=Margins())
    turn: float = 0.0
    rise: float = 0.0
    second_view: bool = False
    options: SceneOptions = field(default=SceneOptions())
    framed_with: tuple[Motion, ...] = ()
    supersample: int = 1
    still: bool = False
    ring: Ring | None = None
    covered: tuple[Box, ...] = ()
    person: str = ""
    layer: Layer = Layer.EVERYTHING

    def key(self, position: float) -> FrameKey:
        """The name of the picture at ``position``, 0 to 1."""
        return FrameKey(self, frame_index(self.motion, position))

    @property
    def without_arrows(self) -> "Shot":
        """The same with its arrows left out, to be laid over it; unchanged where it has none."""
        has_arrows = bool(self.motion.arrows) and self.options.arrows
        return replace(self, layer=Layer.NO_ARROWS) if has_arrows else self


def frames_between(motion: Motion) -> int:
    """Steps from picture to picture on the whole way of a motion, or once round it."""
    return FRAMES_PER_WAY if motion.cycle_seconds is None else FRAMES_PER_CYCLE


def frame_count(motion: Motion) -> int:
    """How many pictures a motion has: the end of a way is one more, the end of a cycle is its start."""
    return frames_between(motion) + (motion.cycle_seconds is None)


def frame_index(motion: Motion, position: float) -> int:
    """The number of the picture that shows ``position``, 0 to 1, counted from 0."""
    if motion.cycle_seconds is not None:
        return round(position * FRAMES_PER_CYCLE) % FRAMES_PER_CYCLE
    return round(min(max(position, 0.0), 1.0) * FRAMES_PER_WAY)


class ShotPainter(Protocol):
    """Draws one picture of a shot."""

    def render(self, shot: Shot, index: int) -> QImage:
        """The transparent picture number ``index`` of a shot, with the shot's device pixel ratio."""
        ...


class Stage:
    """Draws shots of people, of ``person`` where a shot names none.

    Use it from one thread: the worker's, or inline.
    """

    def __init__(self, person: Person) -> None:
        self._person = person
        self._palettes: dict[tuple[Person, str], FigurePalette] = {}
        self._places: dict[tuple[Motion, Motion], str] = {}
        self._builders: OrderedDict[_BuilderKey, SceneBuilder] = OrderedDict()
        self._extents: OrderedDict[_ExtentKey, Extent] = OrderedDict()

    def render(self, shot: Shot, index: int) -> QImage:
        """The transparent picture number ``index`` of a shot."""
        builder = self._builder(shot.motion, shot)
        camera = self._camera(shot, index)
        if shot.layer.is_arrows:
            return self._arrows_alone(builder.arrows, camera, shot)
        scene = builder.scene(index / frames_between(shot.motion))
        if shot.layer is Layer.NO_ARROWS:
            scene = scene.without_arrows
        picture = draw(scene, camera, self._palette(shot), shot.supersample)
        image = to_image(picture, shot.device_pixel_ratio)
        if shot.ring is not None:
            self._paint_ring(image, camera, scene, shot)
        return image

    def _arrows_alone(self, arrows: Sequence[ArrowOverlay], camera: Camera, shot: Shot) -> QImage:
        if shot.layer is Layer.ARROWS_OUT:
            arrows = [arrow.turned_round for arrow in arrows]
        return to_image(arrow_picture(arrows, camera, self._palette(shot)), shot.device_pixel_ratio)

    def _camera(self, shot: Shot, index: int) -> Camera:
        view = view_for(shot.motion, shot.side, shot.turn, shot.second_view, shot.rise)
        home = view_for(shot.motion, shot.side, second=shot.second_view)
        return steady_camera(self._extent(shot, index), view, home, _room(shot))

    def _paint_ring(self, image: QImage, camera: Camera, scene: Scene, shot: Shot) -> None:
        """Draw the shot's ring over the picture, whose pixels are the camera's."""
        if shot.ring is None:
            return
        place = landmark_point(scene.posed, self._place(shot.ring), shot.side)
        (pixel,), _ = camera.project(place[None])
        ratio = shot.device_pixel_ratio
        centre = QPointF(float(pixel[0]), float(pixel[1])) / ratio
        radius = RING_RADIUS * camera.pixels_per_metre / ratio
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in (("#FFFFFF", RING_WIDTH + 3.0), (shot.ring.colour, RING_WIDTH)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawEllipse(centre, radius * RING_BREADTH, radius)
        painter.end()

    def _place(self, ring: Ring) -> str:
        """The landmark that a ring goes around."""
        pair = (ring.right, ring.mistake)
        if pair not in self._places:
            self._places[pair] = marked_place(ring.right, ring.mistake)
        return self._places[pair]

    def _person_in(self, shot: Shot) -> Person:
        return person_of(shot.person) if shot.person else self._person

    def _palette(self, shot: Shot) -> FigurePalette:
        key = (self._person_in(shot), shot.theme)
        if key not in self._palettes:
            self._palettes[key] = figure_palette(*key)
        return self._palettes[key]

    def _builder(self, motion: Motion, shot: Shot) -> SceneBuilder:
        person = self._person_in(shot)

        def build() -> SceneBuilder:
            return SceneBuilder(motion, shot.side, person, shot.options)

        return _kept(self._builders, (motion, shot.side, shot.options, person), build)

    def _extent(self, shot: Shot, index: int) -> Extent:
        still = (index / frames_between(shot.motion),)
        positions = still if shot.still else positions_of(shot.motion)
        motions = (shot.motion, *(other for other in shot.framed_with if other is not shot.motion))

        def measure() -> Extent:
            return extent((self._builder(motion, shot) for motion in motions), positions)

        key = (frozenset(motions), positions, shot.side, shot.options, self._person_in(shot))
        return _kept(self._extents, key, measure)


def _room(shot: Shot) -> Room:
    """The shot's room in device pixels."""
    ratio = shot.device_pixel_ratio
    margins = Margins(*(ratio * edge for edge in astuple(shot.margins)))
    covered = tuple(Box(*(ratio * edge for edge in astuple(box))) for box in shot.covered)
    return Room(round(shot.width * ratio), round(shot.height * ratio), margins, covered)


def _kept(store: OrderedDict[_Key, _Value], key: _Key, make: Callable[[], _Value]) -> _Value:
    """The stored value, made when it is missing; what was used longest ago is let go."""
    if key not in store:
        store[key] = make()
        if len(store) > KEPT_MOTIONS:
            store.popitem(last=False)
    store.move_to_end(key)
    return store[key]


def coarse_to_fine(start: int, count: int = FRAMES_PER_WAY + 1) -> list[int]:
    """The numbers of ``count`` frames: ``start``, the ends, then ever finer steps, so that it soon plays."""
    order = [start, 0, count - 1]
    step = count // 4
    while step >= 1:
        order.extend(range(0, count, step))
        step //= 2
    return list(dict.fromkeys(order))


def draft(shot: Shot) -> Shot:
    """The shot with fewer pixels, quick enough to follow a hand that turns the figure."""
    return replace(shot, device_pixel_ratio=shot.device_pixel_ratio * 0.6)
