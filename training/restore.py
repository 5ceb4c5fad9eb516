"""The shipped files back as weights to train on: python restore.py ../models OUT.pt

What training/export.py wrote, read in the order in which it was written; int8 weights come back as the numbers they stand for, with the evening out
of channels undone. Training wears off what the rounding cost.
"""
import json
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper


class File:
    """An ONNX file of ours: its constants, and its weighing nodes in order."""

    def __init__(self, path):
        graph = onnx.load(path).graph
        self.constants = {c.name: numpy_helper.to_array(c) for c in graph.initializer}
        self.nodes = list(graph.node)
        self.made = {name: node for node in self.nodes for name in node.output}

    def of(self, op):
        return [n for n in self.nodes if n.op_type == op]

    def constant_inputs(self, node):
        return [self.constants[n] for n in node.input if n in self.constants]

    def linear(self, node):
        """Weight [out, in] and bias of a DynamicQuantizeMatMul or a QAttention."""
        names = [1, 2, 4] if node.op_type == "DynamicQuantizeMatMul" else [1, 4, 2]
        whole, scale, bias = (self.constants[node.input[n]] for n in names)
        weight = (whole.astype(np.float32) * scale).T
        before = self.made.get(node.input[0])
        evened = [c for c in self.constant_inputs(before) if c.ndim == 1] if before is not None and before.op_type == "Mul" else []
        return weight * evened[0] if evened else weight, bias


def layer(file, nodes):
    """One encoder.Layer from its attention, three products and two norms, in that order."""
    attention, attended, rise, fall, norm, inner = nodes
    out = {}
    weight, bias = file.linear(attention)
    for part, w, b in zip(("query", "key", "value"), np.split(weight, 3), np.split(bias, 3)):
        out |= {f"{part}.weight": w, f"{part}.bias": b}
    for part, node in (("attended", attended), ("rise", rise), ("fall", fall)):
        out[f"{part}.weight"], out[f"{part}.bias"] = file.linear(node)
    for part, node in (("norm", norm), ("inner_norm", inner)):
        out[f"{part}.weight"], out[f"{part}.bias"] = file.constant_inputs(node)
    return out


def encoder(path):
    file = File(path)
    attentions, products, norms = file.of("QAttention"), file.of("DynamicQuantizeMatMul"), file.of("LayerNormalization")
    tables = [c for c in file.constants.values() if c.ndim == 2 and c.shape[1] == 384 and len(c) in (12, 512)]
    words = next(c for c in file.constants.values() if c.ndim == 2 and len(c) > 10000 and c.shape[1] > 1)
    scale = next(c for c in file.constants.values() if c.ndim == 2 and len(c) > 10000 and c.shape[1] == 1)
    out = {"encoder.words.weight": words.astype(np.float32) * scale}
    out["encoder.features.weight"], out["encoder.places.weight"] = sorted(tables, key=len)
    out["encoder.norm.weight"], out["encoder.norm.bias"] = file.constant_inputs(norms[0])
    for k, attention in enumerate(attentions):
        own = layer(file, [attention, *products[3 * k : 3 * k + 3], *norms[1 + 2 * k : 3 + 2 * k]])
        prefix = f"encoder.layers.{k}." if k < len(attentions) - 1 else "branch."
        out |= {prefix + name: w for name, w in own.items()}
    mix = [c.item() for n in file.nodes[-3:] if n.op_type == "Mul" for c in file.constant_inputs(n)]
    return out | {"mix": np.log(np.array(mix, np.float32))}


def heads(path):
    file, out = File(path), {}
    parts = [("tag", "prior"), ("dependant", "anchor", "asks", "answers"), ("name",), ("sense",), ("telling",)]
    sizes = {"tag": 7, "prior": 1, "name": 9, "sense": 96, "telling": 4}
    for names, node in zip(parts, file.of("DynamicQuantizeMatMul")):
        weight, bias = file.linear(node)
        at = np.cumsum([sizes.get(n, 128) for n in names])[:-1]
        for name, w, b in zip(names, np.split(weight, at), np.split(bias, at)):
            out |= {f"{name}.weight": w, f"{name}.bias": b}
    return out


def numbers(path):
    read = json.loads(Path(path).read_text())
    out = {"transitions": read["transitions"], "start": read["start"], "distance.weight": [[d] for d in read["distance"]]}
    out |= {"name_transitions": read["names"]["transitions"], "name_start": read["names"]["start"], "told.weight": read["manner"]["told"]}
    for part in ("weigh", "judge"):
        out |= {f"{part}.weight": read["manner"][part]["weights"], f"{part}.bias": read["manner"][part]["bias"]}
    return {name: np.array(w, np.float32) for name, w in out.items()}


if __name__ == "__main__":
    models, out = sys.argv[1:]
    state = encoder(f"{models}/encoder.onnx") | heads(f"{models}/attribution.onnx") | numbers(f"{models}/attribution.json")
    torch.save({name: torch.from_numpy(np.ascontiguousarray(w, np.float32)) for name, w in state.items()}, out)
