"""All that is laid over the figure, in its order."""

from backguide.figure.camera import Camera
from backguide.figure.overlay_arrow import arrow_shapes
from backguide.figure.overlay_deep import deep_muscle_shapes
from backguide.figure.overlay_fault import fault_shapes
from backguide.figure.overlay_spine import spine_shapes
from backguide.figure.palette import FigurePalette
from backguide.figure.picture import Shape, Strokes
from backguide.figure.scene import ArrowOverlay, DeepMuscleOverlay, FaultOverlay, Scene, SpineOverlay


def overlay_shapes(scene: Scene, camera: Camera, palette: FigurePalette) -> list[Shape | Strokes]:
    """Deep muscles and the spine first, then arrows, and a "don't" mark over everything."""
    within: list[Shape | Strokes] = []
    arrows: list[Shape | Strokes] = []
    marks: list[Shape | Strokes] = []
    for overlay in scene.overlays:
        if isinstance(overlay, SpineOverlay):
            within += spine_shapes(overlay, camera, palette)
        elif isinstance(overlay, DeepMuscleOverlay):
            within += deep_muscle_shapes(overlay, camera, palette)
        elif isinstance(overlay, ArrowOverlay):
            arrows += arrow_shapes(overlay, camera, palette)
        elif isinstance(overlay, FaultOverlay):
            marks += fault_shapes(overlay, camera, palette)
    return within + arrows + marks
