"""Takes heads and inner units out of a trained tagger, those whose loss matters least for the computation that they cost.

    python prune.py IN.pt OUT.pt --train polnear/train.jsonl.gz --rows told.jsonl --names conllpp-train.jsonl.gz --tokenizer tokenizer.json --keep 0.55

Each head and each inner unit gets a gate; what the loss would gain or lose with the gate shut is, to first order, the gradient at the open
gate (Molchanov et al. 2019, "Importance Estimation for Neural Network Pruning"), squared and averaged over batches. What stays of a layer is then
fitted, by least squares over the same batches, to give what the whole layer gave, the error of the layers below it included (Kwon et al. 2022, "A Fast Post-Training Pruning Framework for Transformers").
"""
import argparse
import random

import torch
import torch.nn.functional as F

from corpus import batches, cut, marked, named, tensors, tokenizer
from encoder import HEAD
from model import Tagger, load

MULTIPLE = 32  # inner units are kept in groups that fill a vector register
ATTENTION = 25600  # what a head costs beside its weights, in multiply-adds of a weight: two products over some 160 pieces, in float
RIDGE = 1e-4
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
    """Which heads and inner units stay, per layer: the best by importance for what each costs, until `keep` of all the cost is spent."""
    cost = 4 * width * HEAD + ATTENTION, 2 * width
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


def fit(inputs, targets):
    """Weights and bias [out, in], [out] that bring the rows of inputs nearest to the rows of targets; a little ridge holds them."""
    ones = torch.cat([inputs, torch.ones(len(inputs), 1)], 1).double()
    square = ones.T @ ones
    square += torch.eye(len(square)).double() * square.diagonal().mean() * RIDGE
    w = torch.linalg.solve(square, ones.T @ targets.double()).T.float()
    return w[:, :-1].contiguous(), w[:, -1].contiguous()


@torch.no_grad()
def refit(whole, pruned, data):
    """Layer after layer, refits the two projections of `pruned` that write to the residual, so that each sum before a norm is as in `whole`."""
    into = lambda encoder, b: encoder.norm(encoder.words(b["ids"]) + encoder.features(b["features"]) + encoder.places.weight[: b["ids"].shape[1]])
    keep = [b["mask"][:, None, None, :] > 0 for b in data]
    on = [b["mask"] > 0 for b in data]
    rows = lambda each: torch.cat([x[o] for x, o in zip(each, on)])
    theirs, ours = [into(whole, b) for b in data], [into(pruned, b) for b in data]
    for k, (a, b) in enumerate(zip(whole.layers, pruned.layers)):
        wanted = [x + a.attended(a.attend(x, m)) for x, m in zip(theirs, keep)]
        given = [b.attend(x, m) for x, m in zip(ours, keep)]
        b.attended.weight.data, b.attended.bias.data = fit(rows(given), rows(wanted) - rows(ours))
        ours = [b.norm(x + b.attended(y)) for x, y in zip(ours, given)]
        theirs = [a.norm(x) for x in wanted]
        wanted = [x + a.fall(F.gelu(a.rise(x))) for x in theirs]
        given = [F.gelu(b.rise(x)) for x in ours]
        b.fall.weight.data, b.fall.bias.data = fit(rows(given), rows(wanted) - rows(ours))
        ours = [b.inner_norm(x + b.fall(y)) for x, y in zip(ours, given)]
        theirs = [a.inner_norm(x) for x in wanted]
        apart = F.mse_loss(rows(ours), rows(theirs)) / rows(theirs).var()
        print(f"layer {k}: {apart:.4f} of the variance is lost", flush=True)


if __name__ == "__main__":
    arg = argparse.ArgumentParser()
    arg.add_argument("model"), arg.add_argument("out"), arg.add_argument("--train", required=True), arg.add_argument("--tokenizer", required=True)
    arg.add_argument("--rows", help="as in train.py"), arg.add_argument("--names", help="as in train.py")
    arg.add_argument("--keep", type=float, default=0.55, help="share of what the layers cost")
    arg.add_argument("--steps", type=int, default=60, help="batches that importance is measured on")
    arg.add_argument("--fit-steps", type=int, default=30, help="batches of them that the rest is fitted on")
    a = arg.parse_args()
    torch.manual_seed(1)
    split = tokenizer(a.tokenizer)
    model = load(a.model).eval()
    documents = marked(a.train, split, a.rows) + (named(a.names, split, random.Random(1)) if a.names else [])
    rng = random.Random(1)
    data = [tensors(b, split.token_to_id("[CLS]"), split.token_to_id("[SEP]")) for b in batches(cut(documents, rng, 72, 160), rng, 2048)[: a.steps]]
    kept = choose(importance(model, data, a.steps), 384, a.keep)
    pruned = Tagger([(len(heads), len(inner)) for heads, inner in kept])
    pruned.load_state_dict(cut(dict(model.state_dict()), kept))
    refit(model.encoder, pruned.eval().encoder, data[: a.fit_steps])
    torch.save(pruned.state_dict(), a.out)
    print("heads, inner units:", [(len(h), len(i)) for h, i in kept])
