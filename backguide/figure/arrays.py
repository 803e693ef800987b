"""Names for the kinds of arrays that the renderer works with, besides ``posed.Array`` of float64."""

import numpy as np
from numpy.typing import NDArray

Flags = NDArray[np.bool_]
Indices = NDArray[np.intp]
Ints = NDArray[np.int32]
Floats = NDArray[np.float32]
"""Pixel values: single precision is exact enough and twice as fast."""

PartNumbers = NDArray[np.int16]
"""Numbers of parts in a scene; the number of parts itself stands for nothing."""
