"""Writes the card of the shipped model: python card.py MODELS RECIPE.json SCORES.json DATA…

RECIPE.json: what was run, in order, with seeds; SCORES.json: what was measured and how; DATA: files that trained it, named by hash only.
"""
import hashlib
import json
import sys
from pathlib import Path


def digest(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


if __name__ == "__main__":
    folder, recipe, scores, *data = sys.argv[1:]
    weights = sorted(Path(folder).glob("*.onnx")) + [Path(folder) / n for n in ("attribution.json", "bonds.json", "frequencies.json", "pairs.json", "reference.json", "vocabulary.txt")]
    card = {
        "version": json.loads((Path(folder) / "attribution.json").read_text())["version"],
        "recipe": json.loads(Path(recipe).read_text()),
        "data": {"/".join(Path(p).parts[-2:]): digest(p) for p in data},
        "scores": json.loads(Path(scores).read_text()),
        "files": {p.name: {"sha256": digest(p), "bytes": p.stat().st_size} for p in weights},
    }
    (Path(folder) / "card.json").write_text(json.dumps(card, indent=2) + "\n")
