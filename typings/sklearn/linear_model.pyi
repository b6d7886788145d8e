"""The little of scikit-learn that training/ uses."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

Rows = csr_matrix | Sequence[Sequence[float]]

class LogisticRegression:
    coef_: NDArray[np.float64]
    intercept_: NDArray[np.float64]
    def __init__(self, *, C: float = ..., solver: str = ..., max_iter: int = ...) -> None: ...
    def fit(self, X: Rows, y: NDArray[np.bool_] | Sequence[bool]) -> LogisticRegression: ...
    def decision_function(self, X: Rows) -> NDArray[np.float64]: ...
