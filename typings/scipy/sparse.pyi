"""The little of SciPy that training/ uses."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

class csr_matrix:
    def __init__(
        self, values: tuple[NDArray[Any], NDArray[Any], NDArray[Any]], *, shape: tuple[int, int]
    ) -> None: ...
    def sum_duplicates(self) -> None: ...
    def __getitem__(self, rows: NDArray[np.bool_]) -> csr_matrix: ...
