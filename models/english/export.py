"""Turn a checkpoint into what the program ships: an int8 ONNX graph, small float tables, labels, digests.

    python -m models.english.export --checkpoint build/english/checkpoint.pt --to src/dateline/parse/weights

The graph's outputs are per word. Matrices are quantised to int8 per channel (activations at run time), the
piece table to int8 as well; both with reduced range, so that processors without VNNI give the same figures.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from dateline.parse import features
from models.english import labels
from models.english.network import Layer, Network, Sizes
from models.english.train import minilm_folder

INPUTS = ("pieces", "shapes", "mask", "words")


def load(checkpoint: Path) -> tuple[Network, dict[str, object]]:
    """The trained network, for evaluation, and what was saved with it."""
    state = torch.load(checkpoint, map_location="cpu", weights_only=True)
    net = Network(Sizes(**state["sizes"]))
    net.load_state_dict(state["network"])
    net.eval()
    return net, state


def graph(net: Network, path: Path) -> list[str]:
    """Write the float graph; return the names of its outputs."""
    for module in net.modules():
        if isinstance(module, Layer):
            module.export = True
    pieces = torch.randint(5, 1000, (2, 9))
    inputs = (pieces, torch.ones_like(pieces), torch.ones_like(pieces), torch.tensor([1, 2, 4, 10, 12]))
    with torch.no_grad():
        names = list(net(*inputs))

    class Listed(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.net = net

        def forward(self, *given: torch.Tensor) -> tuple[torch.Tensor, ...]:
            return tuple(self.net(*given).values())

    axes = {name: {0: "row", 1: "piece"} for name in INPUTS[:3]}
    axes["words"] = {0: "word"}
    axes.update({name: {0: "word"} for name in names})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            Listed(), inputs, str(path), input_names=list(INPUTS), output_names=names, dynamic_axes=axes,
            opset_version=17, dynamo=False,
        )  # fmt: skip
    return names


def quantised(source: Path, target: Path) -> None:
    """The int8 graph. Attention scores and the small heads' outputs are kept as they are."""
    quantize_dynamic(
        source, target, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gather", "Gemm"], extra_options={"MatMulConstBOnly": True},
    )  # fmt: skip


def tables(net: Network) -> dict[str, np.ndarray]:
    """The small arrays that score pairs of words."""
    found = {
        "root": net.syntax.root,
        "rel_weight": net.syntax.rel_out.weight,
        "rel_bias": net.syntax.rel_out.bias,
        "entity_width": net.entities.width,
        "entity_weight": net.entities.out.weight,
        "entity_bias": net.entities.out.bias,
        "link_far": net.attributions.far,
        "link_bias": net.attributions.bias,
    }
    return {name: value.detach().numpy().astype(np.float32) for name, value in found.items()}


def export(checkpoint: Path, to: Path) -> None:
    """Write ``encoder.onnx``, ``tables.npz``, ``pieces.txt`` and ``manifest.json`` into ``to``."""
    net, state = load(checkpoint)
    to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        names = graph(net, Path(folder) / "float.onnx")
        quantised(Path(folder) / "float.onnx", to / "encoder.onnx")
    onnx.checker.check_model(str(to / "encoder.onnx"))
    np.savez_compressed(to / "tables.npz", **tables(net))
    (to / "pieces.txt").write_bytes((minilm_folder() / "vocab.txt").read_bytes())
    digests = {
        name: hashlib.sha256((to / name).read_bytes()).hexdigest()
        for name in ("encoder.onnx", "tables.npz", "pieces.txt")
    }
    manifest = {
        "format": 1,
        "sha256": digests,
        "outputs": names,
        "shapes": list(features.SHAPES),
        "upos": list(labels.UPOS),
        "xpos": state["xpos"],
        "deprels": state["deprels"],
        "entities": list(labels.ENTITIES),
        "triggers": list(labels.TRIGGERS),
        "statuses": list(labels.STATUSES),
        "made": json.loads(str(state["made"])),
    }
    (to / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    total = sum(path.stat().st_size for path in to.iterdir() if path.is_file())
    print(f"{to}: {total / 1e6:.1f} MB")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    arguments = parser.parse_args()
    export(arguments.checkpoint, arguments.to)


if __name__ == "__main__":
    main()
