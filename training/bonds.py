"""Fits how much signs and the judge's answers weigh in telling how two assertions stand to each other: models/bonds.json

    python bonds.py worth PAIRS.jsonl ../models/bonds.json                      # from signs alone, whether a pair is worth the judge's time
    python bonds.py bonds PAIRS.jsonl ../models/bonds.json --judged JUDGED.jsonl --dev DEV.jsonl DEV-JUDGED.jsonl

PAIRS: what bonds.mjs writes. JUDGED: what judged.mjs writes of them, line by line. For `bonds` they must be of events that the judge did not learn from, or it is
believed too far. Figures are of DEV.
"""
import argparse
import json
import os

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

BONDS = ("none", "same", "corroborates", "denies", "denied", "contradicts", "differs")
STANCES = ("agree", "disagree", "neutral")
CLASSES = {"agree": ("same", "corroborates"), "conflict": ("denies", "denied", "contradicts")}
FLOOR = 0.001  # as in src/relate/weighing.ts


def read(path):
    with open(path) as f:
        return [json.loads(line) for line in f if line.strip()]


def answer(pair):
    return BONDS.index({"reversal": "contradicts", None: "none"}.get(pair["label"], pair["label"]))


def fitted(x, y, c):
    """A logistic regression in the units of x: classes, weights [classes, or 1 for two, columns], bias."""
    scale = StandardScaler().fit(x)
    model = LogisticRegression(max_iter=3000, C=c).fit(scale.transform(x), y)
    weights = model.coef_ / scale.scale_
    return list(model.classes_), weights, model.intercept_ - weights @ scale.mean_


def named(names, weights, bias):
    return {"bias": round(float(bias), 4), "of": {n: round(float(w), 4) for n, w in zip(names, weights)}}


def evidence(pairs, judged):
    """Columns as in weighing.ts, and the answers, of the pairs that were judged."""
    x, y = [], []
    for pair, told in zip(read(pairs), read(judged)):
        if told and pair["candidate"]:
            shares = [told["bond"][n] for n in BONDS] + [told["stance"][n] for n in STANCES]
            x.append(list(pair["signs"].values()) + list(np.log(np.maximum(shares, FLOOR))))
            y.append(answer(pair))
    return np.array(x), np.array(y)


def main(a):
    out = json.load(open(a.out)) if os.path.exists(a.out) else {}
    signs = list(read(a.pairs)[0]["signs"])
    if a.do == "worth":
        looked = [p for p in read(a.pairs) if p["candidate"]]
        x, y = np.array([list(p["signs"].values()) for p in looked]), np.array([answer(p) for p in looked])
        out["worth"], kept = {}, np.zeros(len(y), bool)
        for name, kinds in CLASSES.items():
            wanted = np.isin(y, [BONDS.index(n) for n in kinds])
            _, weights, bias = fitted(x, wanted, 0.3)
            share = 1 / (1 + np.exp(-(x @ weights[0] + bias[0])))
            least = float(np.quantile(share, 1 - a.part))
            out["worth"][name] = named(signs, weights[0], bias[0]) | {"least": round(least, 5)}
            kept |= share >= least
        for name, kinds in CLASSES.items():
            wanted = np.isin(y, [BONDS.index(n) for n in kinds])
            print("worth a look:", int(kept.sum()), "of", len(y), "pairs;", round(100 * kept[wanted].mean(), 1), f"% of {name}")
    else:
        names = signs + [f"judge: {n}" for n in BONDS] + [f"judge: {n}" for n in STANCES]
        classes, weights, bias = fitted(*evidence(a.pairs, a.judged), a.c)
        never = {"bias": -20, "of": {}}
        told = {BONDS[k]: named(names, w, b) for k, w, b in zip(classes, weights, bias)}
        out |= {"bonds": {n: told.get(n, never) for n in BONDS}, "shown": {"agree": a.agree, "conflict": a.conflict}}
        x, y = evidence(*a.dev)
        scores = x @ weights.T + bias
        shares = np.exp(scores - scores.max(1, keepdims=True))
        shares /= shares.sum(1, keepdims=True)
        for name, kinds in CLASSES.items():
            wanted = [BONDS.index(n) for n in kinds]
            share, true = shares[:, [n for n, k in enumerate(classes) if k in wanted]].sum(1), np.isin(y, wanted)
            for least in (0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6):
                said = share >= least
                print(name, least, int(said.sum()), "pairs, precision", round(100 * true[said].mean(), 1), "recall", round(100 * said[true].mean(), 1))
    with open(a.out, "w") as f:
        f.write(json.dumps(out, indent=1) + "\n")


if __name__ == "__main__":
    arg = argparse.ArgumentParser()
    arg.add_argument("do", choices=("worth", "bonds")), arg.add_argument("pairs"), arg.add_argument("out")
    arg.add_argument("--judged"), arg.add_argument("--dev", nargs=2), arg.add_argument("--c", type=float, default=0.03)
    arg.add_argument("--part", type=float, default=0.18, help="of all pairs, how many are worth a look for each class"), arg.add_argument("--agree", type=float, default=0.5), arg.add_argument("--conflict", type=float, default=0.35)
    main(arg.parse_args())
