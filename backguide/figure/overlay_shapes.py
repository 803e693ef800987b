"""All that is laid over the figure, in its order."""

from backguide.figure.camera import Camera
from backguide.figure.draw_marks import SeenSurface
from backguide.figure.overlay_arrow import arrow_shapes
from backguide.figure.overlay_deep import deep_muscle_shapes, nearness
from backguide.figure.overlay_fault import fault_shapes
from backguide.figure.overlay_spine import spine_shapes
from backguide.figure.palette import FigurePalette
from backguide.figure.picture import Shape, Strokes
from backguide.figure.scene import ArrowOverlay, DeepMuscleOverlay, FaultOverlay, Scene, SpineOverlay


def overlay_shapes(
    scene: Scene, camera: Camera, palette: FigurePalette, surface: SeenSurface
) -> list[Shape | Strokes]:
    """Deep muscles and the spine first, then arrows, and a "don't" mark over everything.

    ``surface`` is what is seen, before which no deep muscle shows.
    """
    deep: list[DeepMuscleOverlay] = []
    within: list[Shape | Strokes] = []
    arrows: list[Shape | Strokes] = []
    marks: list[Shape | Strokes] = []
    for overlay in scene.overlays:
        if isinstance(overlay, SpineOverlay):
            within += spine_shapes(overlay, camera, palette)
        elif isinstance(overlay, DeepMuscleOverlay):
            deep.append(overlay)
        elif isinstance(overlay, ArrowOverlay):
            arrows += arrow_shapes(overlay, camera, palette)
        elif isinstance(overlay, FaultOverlay):
            marks += fault_shapes(overlay, camera, palette)
    # Left and right of a pair may overlap: the nearer one lies over the other.
    deep.sort(key=lambda muscle: nearness(muscle, camera))
    muscles = [shape for muscle in deep for shape in deep_muscle_shapes(muscle, camera, palette, surface)]
    return muscles + within + arrows + marks
