"""Takes heads and inner units out of a trained tagger, those whose loss matters least for the computation that they cost.

    python prune.py IN.pt OUT.pt --train polnear/train.jsonl.gz --tokenizer tokenizer.json --keep 0.55

Each head and each inner unit gets a gate; what the loss would gain or lose with the gate shut is, to first order, the gradient at the open
gate (Molchanov et al. 2019, "Importance Estimation for Neural Network Pruning"), squared and averaged over batches.
"""
import argparse
import random

import torch

from corpus import batches, marked, tensors, tokenizer
from encoder import HEAD
from model import load

MULTIPLE = 32  # inner units are kept in groups that fill a vector register
FEWEST = 2, 96  # heads, inner units that every layer keeps


def importance(model, data, steps):
    """Per layer, mean squared gradient of the loss for the gates of its heads and of its inner units."""
    gates = [[torch.ones(l.query.out_features // HEAD, requires_grad=True), torch.ones(l.rise.out_features, requires_grad=True)] for l in model.encoder.layers]
    sums = [[torch.zeros_like(g) for g in pair] for pair in gates]
    for batch in data[:steps]:
        model.loss(**batch, gates=gates).backward()
        for pair, total in zip(gates, sums):
            for gate, s in zip(pair, total):
                s += gate.grad**2
                gate.grad = None
        model.zero_grad()
    return sums


def choose(sums, width, keep):
    """Which heads and inner units stay, per layer: the best by importance for each weight, until `keep` of all weights are spent."""
    cost = 4 * width * HEAD, 2 * width
    items = [(float(s) / cost[kind], k, kind, i) for k, pair in enumerate(sums) for kind, total in enumerate(pair) for i, s in enumerate(total)]
    budget = keep * sum(cost[kind] for _, _, kind, _ in items)
    kept = [(set(pair[0].topk(FEWEST[0]).indices.tolist()), set(pair[1].topk(FEWEST[1]).indices.tolist())) for pair in sums]
    spent = sum(len(kept[k][kind]) * cost[kind] for k in range(len(kept)) for kind in (0, 1))
    for _, k, kind, i in sorted(items, reverse=True):
        if i not in kept[k][kind] and spent + cost[kind] <= budget:
            kept[k][kind].add(i)
            spent += cost[kind]
    for k, (_, inner) in enumerate(kept):
        order = sums[k][1].argsort(descending=True).tolist()
        size = min(len(order), max(MULTIPLE, round(len(inner) / MULTIPLE) * MULTIPLE))
        inner.clear()
        inner.update(order[:size])
    return [(sorted(heads), sorted(inner)) for heads, inner in kept]


def cut(state, kept):
    for k, (heads, inner) in enumerate(kept):
        units, inner = torch.tensor([h * HEAD + j for h in heads for j in range(HEAD)]), torch.tensor(inner)
        at = f"encoder.layers.{k}."
        for name in ("query", "key", "value"):
            state[f"{at}{name}.weight"], state[f"{at}{name}.bias"] = state[f"{at}{name}.weight"][units], state[f"{at}{name}.bias"][units]
        state[f"{at}attended.weight"] = state[f"{at}attended.weight"][:, units]
        state[f"{at}rise.weight"], state[f"{at}rise.bias"] = state[f"{at}rise.weight"][inner], state[f"{at}rise.bias"][inner]
        state[f"{at}fall.weight"] = state[f"{at}fall.weight"][:, inner]
    return state


if __name__ == "__main__":
    arg = argparse.ArgumentParser()
    arg.add_argument("model"), arg.add_argument("out"), arg.add_argument("--train", required=True), arg.add_argument("--tokenizer", required=True)
    arg.add_argument("--keep", type=float, default=0.55, help="share of the layers' weights")
    arg.add_argument("--steps", type=int, default=60)
    a = arg.parse_args()
    torch.manual_seed(1)
    split = tokenizer(a.tokenizer)
    model = load(a.model).eval()
    data = [tensors(b, split.token_to_id("[CLS]"), split.token_to_id("[SEP]")) for b in batches(marked(a.train, split), random.Random(1), 2048, 72, 160)[: a.steps]]
    kept = choose(importance(model, data, a.steps), 384, a.keep)
    torch.save(cut(model.state_dict(), kept), a.out)
    print("heads, inner units:", [(len(h), len(i)) for h, i in kept])
