"""FNC-1 with the judge of pairs, on topics that it did not see: python stances.py IN.pt FOLDER --tokenizer tokenizer.json

FOLDER: what stances.mjs writes. Whether headline and body are related is told by the wording that they share, with a threshold that fits the training part; how they stand, by the judge, which
is to be trained on the related pairs of the training part (pairs.py train --set claim:…) and on nothing of Emergent. Prints F1 of each stance and their mean.
"""
import argparse
import json
import os
import tempfile
from collections import Counter

import torch

import pairs
from corpus import read, tokenizer


def threshold(rows):
    """The `near` from which on most pairs are told rightly to be related."""
    return max((n / 100 for n in range(5, 80)), key=lambda t: sum((row["near"] >= t) == (row["label"] != "unrelated") for row in rows))


if __name__ == "__main__":
    arg = argparse.ArgumentParser()
    arg.add_argument("model"), arg.add_argument("folder"), arg.add_argument("--tokenizer", required=True)
    a = arg.parse_args()
    torch.set_num_threads(1)
    least = threshold(read(f"{a.folder}/train.jsonl"))
    rows = read(f"{a.folder}/test.jsonl")
    related = [row for row in rows if row["near"] >= least]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False) as f:
        f.writelines(json.dumps(row | {"label": "neutral"}) + "\n" for row in related)
    some, _ = pairs.pairs(f"claim:{f.name}", tokenizer(a.tokenizer))
    os.unlink(f.name)
    said = {row["id"]: pairs.STANCES[k] for row, k in zip(related, pairs.judged(pairs.load(a.model).eval(), some).argmax(1).tolist())}
    gold = Counter(row["label"] for row in rows)
    found = Counter(said.get(row["id"], "unrelated") for row in rows)
    right = Counter(row["label"] for row in rows if said.get(row["id"], "unrelated") == row["label"])
    f1 = {label: 2 * right[label] / (gold[label] + found[label]) for label in gold}
    print(json.dumps({"pairs": len(rows), "threshold": least, "accuracy": round(sum(right.values()) / len(rows), 4), "macro-F1": round(sum(f1.values()) / 4, 4)} | {k: round(v, 4) for k, v in f1.items()}))
