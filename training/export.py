"""The trained tagger as the files that the product reads: python export.py MODEL.pt NAME [--float]

NAME/encoder.onnx, NAME/attribution.onnx (the heads) and NAME/attribution.json (the CRF's and the distances' numbers).
"""
import argparse
import json
from pathlib import Path

from graph import encoder, heads
from model import load

if __name__ == "__main__":
    arg = argparse.ArgumentParser()
    arg.add_argument("model"), arg.add_argument("out", type=Path), arg.add_argument("--float", action="store_true")
    arg.add_argument("--version", default="0", help="stands in every statement that the model makes")
    a = arg.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    state = {n: w.numpy() for n, w in load(a.model).state_dict().items()}
    encoder({n.removeprefix("encoder."): w for n, w in state.items() if n.startswith("encoder.")}, a.out / "encoder.onnx", int8=not a.float)
    heads(state, a.out / "attribution.onnx", int8=not a.float)
    numbers = {"transitions": state["transitions"], "start": state["start"], "distance": state["distance.weight"][:, 0]}
    unsure = {"bias": 0, "weights": [0, 0, 0, 0]}  # until calibrate.mjs has fitted it
    (a.out / "attribution.json").write_text(json.dumps({"version": a.version, "calibration": unsure} | {n: w.round(5).tolist() for n, w in numbers.items()}) + "\n")
