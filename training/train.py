"""Fine-tunes the tagger on marked articles and on a teacher's view of unmarked ones: README.md has the recipe.

    python train.py IN.pt OUT.pt --tokenizer tokenizer.json --train polnear/train.jsonl.gz --rows told.jsonl --names conllpp-train.jsonl.gz --more articles.jsonl.gz articles-view.npz
"""
import argparse
import json
import math
import os
import random
import time

import torch

from corpus import batches, cut, marked, named, tensors, tokenizer, viewed
from model import BRANCH, distance, load


def rate(name, top, depth):
    """Lower layers move less; the heads more; the CRF's few numbers most."""
    if name.startswith("encoder.layers."):
        return top * 0.9 ** (depth - 1 - int(name.split(".")[2]))
    if name.startswith("encoder."):
        return top * (1 if "features" in name else 0.9**depth)
    return 5e-3 if name.startswith(("transitions", "start", "distance", "name_", "mix", "told")) else top if name.startswith("branch") else 3 * top


HEADS = ("branch", "mix", "name", "sense", "telling", "weigh", "judge", "told")


def cuts(sets, rng, a):
    """Windows of an epoch. sets: documents, and how large a part of them an epoch reads (2: all twice)."""
    epoch = [d for documents, part in sets for k in range(math.ceil(part)) for d in rng.sample(documents, round(min(1, part - k) * len(documents)))]
    return cut(epoch, rng, a.low, a.high)


def stream(sets, rng, a):
    """Batches for ever, every epoch with other windows."""
    while True:
        yield from batches(cuts(sets, rng, a), rng, a.batch_tokens)


def kept_stream(model, sets, ends, rng, a):
    """The same, where nothing below the branch learns: the windows of one epoch again and again, with what leaves layer BRANCH, which is worked out once."""
    kept, low = cuts(sets, rng, a), {}
    model.encoder.eval()
    for n, batch in enumerate(batches(kept, rng, 2 * a.batch_tokens)):
        data, trace = tensors(batch, *ends), []
        with torch.no_grad():
            model.encoder(data["ids"], data["features"], data["mask"], trace=trace)
        for row, window in enumerate(batch):
            low[id(window)] = trace[BRANCH][row, : window[2] - window[1] + 2].half()
    print(json.dumps({"windows kept": len(low)}), flush=True)
    while True:
        for batch in batches(kept, rng, a.batch_tokens):
            yield batch, torch.nn.utils.rnn.pad_sequence([low[id(window)].float() for window in batch], batch_first=True)


if __name__ == "__main__":
    arg = argparse.ArgumentParser()
    arg.add_argument("model"), arg.add_argument("out")
    arg.add_argument("--tokenizer", required=True)
    arg.add_argument("--train", required=True)
    arg.add_argument("--rows", help="the manner of statements of marked and unmarked articles; of the marked ones those are read twice an epoch")
    arg.add_argument("--names", help="sentences with names")
    arg.add_argument("--names-part", type=float, default=1, help="how often an epoch reads them")
    arg.add_argument("--more", nargs=2, metavar=("TEXTS", "VIEW"))
    arg.add_argument("--more-part", type=float, default=1, help="how large a part of the unmarked articles an epoch reads")
    arg.add_argument("--whole", help="the tagger before pruning: for the first steps every layer is drawn to its likeness")
    arg.add_argument("--whole-steps", type=int, default=500)
    arg.add_argument("--heads", action="store_true", help="only names and manner learn, and nothing below them; only what teaches them is read")
    arg.add_argument("--steps", type=int, default=1200)
    arg.add_argument("--lr", type=float, default=2e-4)
    arg.add_argument("--batch-tokens", type=int, default=2048)
    arg.add_argument("--low", type=int, default=72, help="shortest window, word pieces")
    arg.add_argument("--high", type=int, default=168, help="longest window")
    arg.add_argument("--average", type=float, default=0.995, help="decay of the running mean of weights, which is what is saved")
    arg.add_argument("--manner", type=float, default=0.5, help="weight of the loss of manner")
    arg.add_argument("--half", action="store_true", help="learn in bfloat16")
    arg.add_argument("--seed", type=int, default=1)
    a = arg.parse_args()
    random.seed(a.seed)
    torch.manual_seed(a.seed)

    split = tokenizer(a.tokenizer)
    ends = split.token_to_id("[CLS]"), split.token_to_id("[SEP]")
    articles = marked(a.train, split, a.rows)
    sets = [([d for d in articles if d.rows], 1)] + ([] if a.heads else [(articles, 1)])
    if a.more:
        sets.append((viewed(*a.more, split, a.rows), a.more_part))
    if a.names:
        sets.append((named(a.names, split, random.Random(a.seed)), a.names_part))
    whole = load(a.whole).eval().encoder if a.whole else None
    model = load(a.model).train()
    model.weight, model.encoder.half = a.manner, a.half
    model.encoder.words.weight.requires_grad_(False)
    if a.heads:
        for name, p in model.named_parameters():
            p.requires_grad_(name.startswith(HEADS))
    depth = len(model.encoder.layers)
    learnt = {n: p for n, p in model.named_parameters() if p.requires_grad}
    groups = [{"params": [p], "top": rate(n, a.lr, depth), "lr": 0.0, "weight_decay": 0.01 if p.ndim > 1 else 0.0} for n, p in learnt.items()]
    optimizer = torch.optim.AdamW(groups, fused=True)
    mean = {n: p.detach().clone() for n, p in learnt.items()}
    began, seen, recent, far = time.time(), 0, [], []

    def save():
        torch.save(model.state_dict() | mean, a.out + ".part")
        os.replace(a.out + ".part", a.out)

    rng = random.Random(a.seed)
    batches_of = kept_stream(model, sets, ends, rng, a) if a.heads else ((batch, None) for batch in stream(sets, rng, a))
    for step, (batch, low) in zip(range(1, a.steps + 1), batches_of):
        scale = min(1.0, step / (0.06 * a.steps)) * 0.5 * (1 + math.cos(math.pi * step / a.steps))
        for g in optimizer.param_groups:
            g["lr"] = g["top"] * scale
        data = tensors(batch, *ends)
        trace = [] if whole and step <= a.whole_steps else None
        loss = model.loss(**data, trace=trace) if low is None else model.branch_loss(model.mixed(low, data["mask"]), data["names"], data["rows"])
        recent = [*recent[-49:], loss.item()]
        if trace is not None:
            told = []
            with torch.no_grad():
                whole(data["ids"], data["features"], data["mask"], trace=told)
            apart = distance(trace, told, data["mask"])
            far = [*far[-49:], apart.item()]
            loss = loss + (1 - step / a.whole_steps) * 2 * apart
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        decay = min(a.average, (1 + step) / (10 + step))
        with torch.no_grad():
            for n, p in learnt.items():
                mean[n].lerp_(p, 1 - decay)
        seen += int(data["mask"].sum())
        if step % 50 == 0:
            print(json.dumps({"step": step, "of": a.steps, "loss": round(sum(recent) / len(recent), 4), "far": round(sum(far) / max(1, len(far)), 4), "tokens_s": round(seen / (time.time() - began))}), flush=True)
        if step % 100 == 0:
            save()
    save()
