"""A judge of pairs of texts: one encoder reads both, heads say whether they agree and how two statements of a story stand to each other.

    python pairs.py train START OUT.pt --tokenizer tokenizer.json --set nli:snli.jsonl --set claim:emergent.jsonl:0.5 --dev claim:dev.jsonl
    python pairs.py score IN.pt --tokenizer tokenizer.json --dev claim:dev.jsonl
    python pairs.py folds IN.pt --tokenizer tokenizer.json --set claim:emergent.jsonl --set bond:bond.jsonl:0.1
    python pairs.py export IN.pt ../models --tokenizer tokenizer.json --dev claim:dev.jsonl --dev bond:dev.jsonl --version 1

START: a checkpoint of ours, or weights of MiniLM (safetensors). `folds` trains anew for each value of "fold" in the first set, without its pairs, and scores these; all folds count
together. Sets are TASK:FILE[:PART], lines of {a, b, label}; PART is how much of it an epoch reads.
Each kind of data has a head of its own, since "neutral" is not the same thing in all of them.
"""
import argparse
import json
import math
import os
import random
import time

import torch
import torch.nn.functional as F
from torch import nn

from corpus import read, shape, tokenizer
from encoder import FEATURES, Encoder, from_bert, shapes_of

STANCES = ("agree", "disagree", "neutral")
BONDS = ("none", "same", "corroborates", "denies", "denied", "contradicts", "differs")
TASKS = {"nli": STANCES, "like": ("agree", "neutral"), "claim": STANCES, "part": STANCES, "bond": BONDS}
KEPT = ("claim", "bond")  # the heads that ship, in order
MOST, SECOND = 192, 72  # pieces of both texts together, and of the second
SHAPES = FEATURES // 2  # the second text's pieces have features from here on


class Judge(nn.Module):
    def __init__(self, shapes, width=384):
        super().__init__()
        self.encoder = Encoder(shapes, width)
        self.weigh = nn.Linear(3 * width, width)
        self.heads = nn.ModuleDict({task: nn.Linear(width, len(labels)) for task, labels in TASKS.items()})

    def forward(self, ids, features, mask, task):
        """ids, features, mask [batch, length] -> scores of the task's labels [batch, labels]."""
        y = self.encoder(ids, features, mask, dropout=0.1)
        second = (features >= SHAPES).float() * mask
        first = mask - second
        first[:, 0] = 0
        mean = lambda of: (y * of[..., None]).sum(1) / of.sum(1, keepdim=True).clamp(min=1)
        inner = F.gelu(self.weigh(torch.cat([y[:, 0], mean(first), mean(second)], 1)))
        return self.heads[task](F.dropout(inner, 0.1, self.training))


def load(path):
    torch.manual_seed(0)
    if path.endswith(".safetensors"):
        from safetensors.torch import load_file

        state = from_bert(load_file(path))
        model = Judge(shapes_of(state, ""))
        model.encoder.load_state_dict(state | {"features.weight": torch.zeros(FEATURES, 384)})
        return model
    state = torch.load(path, map_location="cpu")
    model = Judge(shapes_of(state))
    model.load_state_dict(state)
    return model


def encoded(text, split, most):
    """Ids and the shapes of their words, of the first pieces of a text."""
    e, ends = split.encode(text, add_special_tokens=False), {}
    for (start, end), word in zip(e.offsets, e.word_ids):
        a, b = ends.get(word, (start, end))
        ends[word] = (min(a, start), max(b, end))
    return e.ids[:most], [shape(text[slice(*ends[word])]) for word in e.word_ids[:most]]


def pairs(given, split):
    """The pairs of TASK:FILE[:PART], and the part."""
    task, path, *part = given.split(":")
    opening, closing = (split.token_to_id(t) for t in ("[CLS]", "[SEP]"))
    out = []
    for row in read(path):
        b, of_b = encoded(row["b"], split, SECOND)
        a, of_a = encoded(row["a"], split, MOST - 3 - len(b))
        ids = [opening, *a, closing, *b, closing]
        out.append((task, ids, [0, *of_a, 0, *(s + SHAPES for s in of_b), SHAPES], TASKS[task].index(row["label"])))
    return out, float(part[0]) if part else 1.0


def batches(some, rng, tokens):
    """Pairs of one task and like length together, at most `tokens` a batch with padding."""
    by, out = {}, []
    for pair in some:
        by.setdefault(pair[0], []).append(pair)
    for of in by.values():
        of.sort(key=lambda pair: len(pair[1]) // 8 + 3 * rng.random())
        current, longest = [], 0
        for pair in of:
            if current and max(longest, len(pair[1])) * (len(current) + 1) > tokens:
                out.append(current)
                current, longest = [], 0
            current.append(pair)
            longest = max(longest, len(pair[1]))
        out.append(current)
    rng.shuffle(out)
    return out


def tensors(batch):
    size = len(batch), max(len(ids) for _, ids, _, _ in batch)
    ids, features, mask = torch.zeros(size, dtype=torch.long), torch.zeros(size, dtype=torch.long), torch.zeros(size)
    for row, (_, pieces, of_pieces, _) in enumerate(batch):
        ids[row, : len(pieces)], features[row, : len(pieces)], mask[row, : len(pieces)] = torch.tensor(pieces), torch.tensor(of_pieces), 1
    return ids, features, mask


@torch.no_grad()
def judged(model, some):
    """Scores of pairs of one task, in their order."""
    order, out = sorted(range(len(some)), key=lambda n: len(some[n][1])), [None] * len(some)
    for i in range(0, len(order), 32):
        batch = order[i : i + 32]
        for n, row in zip(batch, model(*tensors([some[n] for n in batch]), some[0][0])):
            out[n] = row
    return torch.stack(out)


def figures(scores, some):
    """Accuracy and F1 of each label, in per cent; scores as `judged` gives them."""
    labels, gold, found = TASKS[some[0][0]], torch.tensor([pair[3] for pair in some]), scores.argmax(1)
    f1 = lambda k: round(200 * ((gold == k) & (found == k)).sum().item() / max(1, ((gold == k).sum() + (found == k).sum()).item()), 1)
    present = {label: f1(k) for k, label in enumerate(labels) if (gold == k).any()}
    return {"pairs": len(some), "accuracy": round(100 * (gold == found).float().mean().item(), 1), "macro-F1": round(sum(present.values()) / len(present), 1)} | present


def temperature(model, some):
    """What scores are to be divided by, so that the labels are likeliest."""
    scores, gold = judged(model, some), torch.tensor([pair[3] for pair in some])
    tried = [0.5 + 0.05 * n for n in range(51)]
    return min(tried, key=lambda t: F.cross_entropy(scores / t, gold).item())


def rate(name, top, depth):
    if name.startswith("encoder.layers."):
        return top * 0.9 ** (depth - 1 - int(name.split(".")[2]))
    if name.startswith("encoder."):
        return top * (1 if "features" in name else 0.9**depth)
    return 3 * top


def folds(a, split):
    first, *others = [pairs(given, split) for given in a.set]
    path = a.set[0].split(":")[1]
    of = [row["fold"] for row in read(path)]
    scores, gold = [], []
    for fold in sorted(set(of)):
        kept = [pair for pair, own in zip(first[0], of) if own != fold]
        held = [pair for pair, own in zip(first[0], of) if own == fold]
        model = train(a, [(kept, first[1]), *others]).eval()
        scores.append(judged(model, held))
        gold += held
        print(fold, json.dumps(figures(judged(model, held), held)), flush=True)
    print("all", json.dumps(figures(torch.cat(scores), gold)), flush=True)


def train(a, sets):
    """Trains on pairs with their parts, and gives the running mean of the weights, which it also saves where there is an `out`."""
    rng = random.Random(a.seed)
    torch.manual_seed(a.seed)
    model = load(a.model).train()
    model.encoder.words.weight.requires_grad_(False)
    learnt = {n: p for n, p in model.named_parameters() if p.requires_grad}
    groups = [{"params": [p], "top": rate(n, a.lr, len(model.encoder.layers)), "lr": 0.0, "weight_decay": 0.01 if p.ndim > 1 else 0.0} for n, p in learnt.items()]
    optimizer = torch.optim.AdamW(groups, fused=True)
    mean = {n: p.detach().clone() for n, p in learnt.items()}
    epoch = lambda: batches([p for some, part in sets for k in range(math.ceil(part)) for p in rng.sample(some, round(min(1, part - k) * len(some)))], rng, a.batch_tokens)
    steps, step, seen, recent, began = round(len(epoch()) * a.epochs), 0, 0, [], time.time()

    def save():
        if a.out:
            torch.save(model.state_dict() | mean, a.out + ".part")
            os.replace(a.out + ".part", a.out)

    stream = (batch for _ in iter(int, 1) for batch in epoch())
    for step, batch in zip(range(1, steps + 1), stream):
        scale = min(1, step / (0.06 * steps)) * 0.5 * (1 + math.cos(math.pi * step / steps))
        for group in optimizer.param_groups:
            group["lr"] = group["top"] * scale
        ids, features, mask = tensors(batch)
        loss = F.cross_entropy(model(ids, features, mask, batch[0][0]), torch.tensor([pair[3] for pair in batch]), label_smoothing=0.05)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        with torch.no_grad():
            for n, p in learnt.items():
                mean[n].lerp_(p, 1 - min(a.average, (1 + step) / (10 + step)))
        recent, seen = [*recent[-99:], loss.item()], seen + int(mask.sum())
        if step % 100 == 0:
            print(json.dumps({"step": step, "of": steps, "loss": round(sum(recent) / len(recent), 3), "tokens_s": round(seen / (time.time() - began))}), flush=True)
        if step % 500 == 0:
            save()
    save()
    model.load_state_dict(model.state_dict() | mean)
    return model


def export(a, split):
    from graph import judge
    from ranges import watched

    model = load(a.model).eval()
    devs = {given.split(":")[0]: pairs(given, split)[0] for given in a.dev}

    def run(on):
        for batch in batches([pair for some in devs.values() for pair in some[:400]], random.Random(3), 2048):
            ids, features, mask = tensors(batch)
            on(mask)
            model(ids, features, mask, batch[0][0])

    large = watched({f"layers.{k}": layer for k, layer in enumerate(model.encoder.layers)}, run)
    judge({n: w.numpy() for n, w in model.state_dict().items()}, KEPT, os.path.join(a.out, "pairs.onnx"), not a.float, large)
    warmth = {name: round(temperature(model, devs[task]), 2) for name, task in zip(("stance", "bond"), KEPT)}
    with open(os.path.join(a.out, "pairs.json"), "w") as f:
        f.write(json.dumps({"version": a.version, "temperature": warmth}) + "\n")


if __name__ == "__main__":
    arg = argparse.ArgumentParser()
    arg.add_argument("do", choices=("train", "folds", "score", "export"))
    arg.add_argument("model"), arg.add_argument("out", nargs="?")
    arg.add_argument("--tokenizer", required=True)
    arg.add_argument("--set", action="append", default=[])
    arg.add_argument("--dev", action="append", default=[])
    arg.add_argument("--epochs", type=float, default=2)
    arg.add_argument("--lr", type=float, default=1.5e-4)
    arg.add_argument("--batch-tokens", type=int, default=1400)
    arg.add_argument("--average", type=float, default=0.998)
    arg.add_argument("--seed", type=int, default=1)
    arg.add_argument("--float", action="store_true")
    arg.add_argument("--version", default="0")
    a = arg.parse_args()
    torch.set_num_threads(1)
    split = tokenizer(a.tokenizer)
    if a.do == "train":
        train(a, [pairs(given, split) for given in a.set])
    if a.do == "folds":
        folds(a, split)
    if a.do == "score":
        model = load(a.model).eval()
        for given in a.dev:
            some, _ = pairs(given, split)
            print(given, json.dumps(figures(judged(model, some), some)), flush=True)
    if a.do == "export":
        export(a, split)
