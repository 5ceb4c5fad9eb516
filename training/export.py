"""The trained tagger as the files that the product reads: python export.py MODEL.pt FOLDER --train polnear/train.jsonl.gz --tokenizer tokenizer.json

FOLDER/encoder.onnx, FOLDER/attribution.onnx (the heads) and FOLDER/attribution.json (the CRF's and the distances' numbers). With --float
nothing is quantised, and no texts are needed.
"""
import argparse
import json
from pathlib import Path

from graph import encoder, heads
from model import BRANCH, BRANCH_SHAPE, load
from ranges import tops

def plain(numbers):
    """Arrays as lists of decimals that are short enough to read."""
    if isinstance(numbers, dict):
        return {name: plain(inner) for name, inner in numbers.items()}
    return [plain(row) for row in numbers] if numbers.ndim > 1 else [round(float(x), 4) for x in numbers]


if __name__ == "__main__":
    arg = argparse.ArgumentParser()
    arg.add_argument("model"), arg.add_argument("out", type=Path), arg.add_argument("--float", action="store_true")
    arg.add_argument("--train"), arg.add_argument("--tokenizer")
    arg.add_argument("--version", default="0", help="stands in every statement that the model makes")
    a = arg.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    model = load(a.model).eval()
    large = None if a.float else tops(model, a.train, a.tokenizer)
    state = {n: w.numpy() for n, w in model.state_dict().items()}
    parts = {n.removeprefix("encoder."): w for n, w in state.items() if n.startswith("encoder.")}
    branch = {n.removeprefix("branch."): w for n, w in state.items() if n.startswith("branch.")}
    branch |= {"from": BRANCH, "heads": BRANCH_SHAPE[0], "mix": model.mix.softmax(0).tolist()}
    encoder(parts, branch, a.out / "encoder.onnx", not a.float, large)
    heads(state, a.out / "attribution.onnx", int8=not a.float)
    numbers = {
        "transitions": state["transitions"],
        "start": state["start"],
        "distance": state["distance.weight"][:, 0],
        "names": {"transitions": state["name_transitions"], "start": state["name_start"]},
        "manner": {part: {"weights": state[f"{part}.weight"], "bias": state[f"{part}.bias"]} for part in ("weigh", "judge")} | {"told": state["told.weight"]},
    }
    unsure = {"bias": 0, "weights": [0, 0, 0, 0]}  # until calibrate.mjs has fitted it
    (a.out / "attribution.json").write_text(json.dumps({"version": a.version, "calibration": unsure} | plain(numbers)) + "\n")
