"""A large reader of single statements, which teaches the heads of manner: README.md has the recipe.

    python view.py train ENCODER OUT.pt --tokenizer tokenizer.json --texts polnear/train.jsonl.gz --rows told.jsonl
    python view.py see ENCODER IN.pt --tokenizer tokenizer.json --texts polnear/train.jsonl.gz --rows unmarked.jsonl > seen.jsonl

ENCODER: a folder that transformers loads, of MiniLM's vocabulary. Each statement is read by itself: its words and some before and after its cue, with an
embedding of its roles at the input. `see` gives rows with `view`, the scores of model.JUDGED, and of their marks the act alone.
"""
import argparse
import json
import math
import random
import sys

import torch
import torch.nn.functional as F
from torch import nn
from transformers import AutoModel

from corpus import PARTS, Encoded, judged, read, tokenizer, tokens_in
from encoder import FEATURES
from model import JUDGED, TOLD

MOST = 128  # pieces of a statement and what is around; those of its content that are farthest from the cue are left out


class Reader(nn.Module):
    half = False  # whether it reads in bfloat16

    def __init__(self, encoder):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(encoder).float()
        width = self.encoder.config.hidden_size
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        self.role, self.feature = nn.Embedding(PARTS, width), nn.Embedding(FEATURES, width)
        nn.init.normal_(self.role.weight, std=0.02)
        nn.init.zeros_(self.feature.weight)
        self.weigh, self.judge = nn.Linear((1 + PARTS) * width, width), nn.Linear(width, sum(JUDGED))
        self.told = nn.Linear(TOLD, sum(JUDGED), bias=False)
        nn.init.zeros_(self.told.weight)
        for n in range(TOLD):
            self.told.weight.data[n if n < TOLD - 1 else -1, n] = 1.5

    def forward(self, ids, features, roles, mask, told):
        """ids, features, roles, mask [batch, length], told [batch, TOLD] -> scores [batch, sum of JUDGED]."""
        x = self.encoder.embeddings.word_embeddings(ids) + self.role(roles) + self.feature(features)
        with torch.autocast("cpu", torch.bfloat16, enabled=self.half):
            y = self.encoder(inputs_embeds=x, attention_mask=mask).last_hidden_state.float()
        of = [((roles == part) & (mask > 0)).float() for part in range(PARTS)]
        pooled = [y[:, 0]] + [(y * w[..., None]).sum(1) / w.sum(1, keepdim=True).clamp(min=1) for w in of]
        inner = F.gelu(self.weigh(F.dropout(torch.cat(pooled, 1), 0.1, self.training)))
        return self.judge(F.dropout(inner, 0.1, self.training)) + self.told(told)


def statements(a, split):
    """(article, row, statement or None where its content has no pieces) of each row; a statement: ids, features, roles, told, marks."""
    texts = {d["id"]: d["text"] for d in read(a.texts)}
    for d in read(a.rows):
        encoded = Encoded(texts[d["id"]], split)
        tokens = tokens_in(encoded, texts[d["id"]])
        for row in d["rows"]:
            found = judged(row, tokens)
            if not found:
                yield d["id"], row, None
                continue
            pieces, told, marks, _ = found
            role = {i: part + 1 for part, of in enumerate(pieces[:3]) for i in reversed(of)}
            anchor = min(pieces[1] or pieces[2])
            all_of = sorted(i for i in {*role, *pieces[3]} if i < len(encoded))
            near = sorted(sorted(all_of, key=lambda i: (role.get(i) not in (1, 2), abs(i - anchor)))[:MOST])
            yield d["id"], row, ([encoded.ids[i] for i in near], [encoded.features[i] for i in near], [role.get(i, 0) for i in near], told, marks)


def tensors(batch, ends):
    shape = len(batch), max(len(s[0]) for s in batch) + 2
    ids, features, roles, mask = (torch.zeros(shape, dtype=torch.long) for _ in range(4))
    for row, (pieces, of_words, of_roles, _, _) in enumerate(batch):
        n = len(pieces)
        ids[row, : n + 2] = torch.tensor([ends[0], *pieces, ends[1]])
        features[row, 1 : n + 1], roles[row, 1 : n + 1], mask[row, : n + 2] = torch.tensor(of_words), torch.tensor(of_roles), 1
    return ids, features, roles, mask, torch.tensor([s[3] for s in batch])


def rate(name, top, depth):
    layer = name.removeprefix("encoder.encoder.layer.").split(".")[0]
    return top * 0.9 ** (depth - 1 - int(layer)) if layer.isdigit() else top * 0.9**depth if name.startswith("encoder.") else 5 * top


def train(a, reader, known, ends):
    rng, depth = random.Random(a.seed), reader.encoder.config.num_hidden_layers
    learnt = [(n, p) for n, p in reader.named_parameters() if p.requires_grad]
    groups = [{"params": [p], "top": rate(n, a.lr, depth), "lr": 0.0, "weight_decay": 0.01 if p.ndim > 1 else 0.0} for n, p in learnt]
    optimizer, step, steps = torch.optim.AdamW(groups, fused=True), 0, a.epochs * math.ceil(len(known) / a.batch)
    for _ in range(a.epochs):
        alike = sorted(known, key=lambda s: len(s[0]) // 12 + 3 * rng.random())
        for batch in rng.sample([alike[i : i + a.batch] for i in range(0, len(alike), a.batch)], math.ceil(len(alike) / a.batch)):
            step += 1
            for g in optimizer.param_groups:
                g["lr"] = g["top"] * min(1, step / (0.06 * steps)) * 0.5 * (1 + math.cos(math.pi * step / steps))
            acts, channels, kinds, doubt = reader(*tensors(batch, ends)).split(JUDGED, 1)
            act, channel, kind, hedged = (torch.tensor(marks) for marks in zip(*(s[4] for s in batch)))
            loss = F.cross_entropy(acts, act, label_smoothing=0.05) + F.cross_entropy(channels, channel) + 0.5 * F.cross_entropy(kinds, kind)
            loss = loss + F.binary_cross_entropy_with_logits(doubt[:, 0], hedged)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            if step % 50 == 0:
                print(json.dumps({"step": step, "of": steps, "loss": round(loss.item(), 3)}), file=sys.stderr, flush=True)
        torch.save(reader.state_dict(), a.model)


def see(a, reader, every, ends):
    reader.load_state_dict(torch.load(a.model))
    reader.eval()
    known = sorted((n for n, (_, _, s) in enumerate(every) if s), key=lambda n: len(every[n][2][0]))
    views, rows = {}, {}
    with torch.no_grad():
        for at in range(0, len(known), 48):
            batch = known[at : at + 48]
            views |= zip(batch, reader(*tensors([every[n][2] for n in batch], ends)).tolist())
    for n, view in sorted(views.items()):
        article, row, _ = every[n]
        kept = {part: row[part] for part in ("source", "cue", "content", "told", "act") if part in row}
        rows.setdefault(article, []).append(kept | {"view": [round(x, 2) for x in view]})
    for article, of in rows.items():
        print(json.dumps({"id": article, "rows": of}))


if __name__ == "__main__":
    arg = argparse.ArgumentParser()
    arg.add_argument("do", choices=("train", "see")), arg.add_argument("encoder"), arg.add_argument("model")
    for name in ("--tokenizer", "--texts", "--rows"):
        arg.add_argument(name, required=True)
    arg.add_argument("--epochs", type=int, default=4), arg.add_argument("--batch", type=int, default=16)
    arg.add_argument("--half", action="store_true", help="in bfloat16")
    arg.add_argument("--lr", type=float, default=1.5e-4), arg.add_argument("--seed", type=int, default=1)
    a = arg.parse_args()
    torch.manual_seed(a.seed)
    split = tokenizer(a.tokenizer)
    ends = split.token_to_id("[CLS]"), split.token_to_id("[SEP]")
    every, reader = list(statements(a, split)), Reader(a.encoder).train()
    reader.half = a.half
    if a.do == "train":
        # It learns from what has all four marks.
        train(a, reader, [s for _, row, s in every if s and {"act", "channel", "kind", "hedged"} <= row.keys()], ends)
    else:
        see(a, reader, every, ends)
