"""PolNeAR articles as word pieces with role tags, links and sources; and unmarked articles with a teacher's view of them.

A token is a word piece; only the first piece of a word is scored. Tags: O, then B and I of source, cue, content. Every tagged token has a
link: the index of its attribution's anchor, the first token of the cue (of the content, where there is no cue). B begins each piece of a
role, so a quotation broken by its cue has two. Every anchor has a source: that of its first token, or none.
"""
import bisect
import gzip
import json

import numpy as np
import torch
from tokenizers import Tokenizer

ROLES = ("source", "cue", "content")
TAGS = 1 + 2 * len(ROLES)
IGNORE = -100


def read(path):
    with gzip.open(path, "rt") if path.endswith(".gz") else open(path) as f:
        return [json.loads(line) for line in f if line.strip()]


def utf16(text):
    """Both ways between code points and UTF-16 code units: (to_utf16, to_code_point)."""
    if all(ord(c) < 0x10000 for c in text):
        return (lambda i: i), (lambda i: i)
    forth, back = [], []
    for i, c in enumerate(text):
        forth.append(len(back))
        back += [i] * (2 if ord(c) >= 0x10000 else 1)
    forth.append(len(back))
    back.append(len(text))
    return forth.__getitem__, back.__getitem__


def shape(word):
    """The encoder sees lower case only, so the case is given apart: 0 none, 1 lower, 2 Title, 3 UPPER, 4 mIxed, 5 digits."""
    if word.isdigit():
        return 5
    if not any(c.isalpha() for c in word):
        return 0
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 2
    return 2 if word[0].isupper() and word[1:].islower() else 4


class Encoded:
    """One text as word pieces: ids, offsets (code points), features, first (of a word), paragraph (first of one)."""

    def __init__(self, text, tokenizer):
        e = tokenizer.encode(text, add_special_tokens=False)
        self.ids, self.offsets = e.ids, e.offsets
        ends = {}
        for (start, end), word in zip(e.offsets, e.word_ids):
            a, b = ends.get(word, (start, end))
            ends[word] = (min(a, start), max(b, end))
        self.first, self.paragraph, self.features = [], [], []
        previous, done = None, 0
        for (start, end), word in zip(e.offsets, e.word_ids):
            first = word != previous
            self.first.append(first)
            self.paragraph.append(first and (done == 0 or "\n" in text[done:start]))
            self.features.append(2 * shape(text[slice(*ends[word])]) + self.paragraph[-1])
            previous, done = word, end

    def __len__(self):
        return len(self.ids)


def tokenizer(path):
    t = Tokenizer.from_file(str(path))
    t.no_truncation()
    t.no_padding()
    return t


def labels(document, encoded):
    """(tags, links, sources, scored) of the first annotator's layer; `sources` has, by anchor, its source's first token or None; `scored` leaves out discarded text and later pieces."""
    layer = document["layers"][0]
    _, code_point = utf16(document["text"])
    starts = [s for s, _ in encoded.offsets]

    def tokens(start, end):
        start, end = code_point(start), code_point(end)
        i = max(0, bisect.bisect_left(starts, start) - 1)
        found = []
        while i < len(starts) and starts[i] < end:
            a, b = encoded.offsets[i]
            if (min(b, end) - max(a, start)) * 2 >= b - a:
                found.append(i)
            i += 1
        return found

    tags, links, sources = [0] * len(starts), [IGNORE] * len(starts), {}
    for attribution in layer["attributions"]:
        pieces = {role: sorted(p for p in (tokens(*s) for s in attribution[role]) if p) for role in ROLES}
        anchors = pieces["cue"] or pieces["content"]
        if not anchors:
            continue
        sources[anchors[0][0]] = pieces["source"][0][0] if pieces["source"] else None
        for r, role in enumerate(ROLES):
            last = None
            for piece in pieces[role]:
                for k, i in enumerate(piece):
                    if tags[i]:
                        continue
                    tags[i] = 1 + 2 * r + (0 if k == 0 and i - 1 != last else 1)
                    links[i] = anchors[0][0]
                    last = i
    left_out = {i for s in layer.get("discard") or [] for i in tokens(*s)}
    scored = [f and i not in left_out for i, f in enumerate(encoded.first)]
    return tags, links, sources, scored


class Document:
    """An article to learn from: marked by people (tags, links, sources) or seen by a teacher (view), not both."""

    def __init__(self, encoded, marks=None, view=None):
        self.encoded, self.view = encoded, view
        self.tags, self.links, self.sources, self.scored = marks or (None, None, None, encoded.first)


def marked(path, split):
    out = []
    for d in read(path):
        e = Encoded(d["text"], split)
        out.append(Document(e, labels(d, e)))
    return out


def viewed(texts, path, split):
    """Articles of `texts` (every other line, from the first, as the view was made) with tag scores and likeliest links of each token."""
    f = np.load(path)
    cuts = np.cumsum(f["lengths"])[:-1]
    views = list(zip(*(np.split(f[name], cuts) for name in ("tags", "to", "likely"))))
    every = read(texts)
    step = round(len(every) / len(views))
    out = []
    for d, view in zip(every[::step], views):
        e = Encoded(d["text"], split)
        if len(e) != len(view[0]):
            raise ValueError(f"{d['id']} has {len(e)} word pieces, but its view has {len(view[0])}: the view was made with another tokenizer or of another text")
        out.append(Document(e, view=view))
    return out


def windows(document, rng, low, high):
    """(document, start, end): the whole of it, in windows of random size that end at a paragraph where one is near."""
    e, start = document.encoded, 0
    while start < len(e):
        size = rng.randint(low, high)
        end = min(len(e), start + size)
        if end < len(e):
            end = next((j for j in range(end, start + size // 2, -1) if e.paragraph[j]), end)
        yield document, start, end
        start = end


def batches(documents, rng, tokens, low, high):
    """Windows of like length together, at most `tokens` a batch with padding, in random order."""
    cuts = [w for d in documents for w in windows(d, rng, low, high)]
    rng.shuffle(cuts)
    cuts.sort(key=lambda c: (c[2] - c[1]) // 16 + 2 * rng.random())
    out, current, longest = [], [], 0
    for cut in cuts:
        length = cut[2] - cut[1] + 2
        if current and max(longest, length) * (len(current) + 1) > tokens:
            out.append(current)
            current, longest = [], 0
        current.append(cut)
        longest = max(longest, length)
    out.append(current)
    rng.shuffle(out)
    return out


def tensors(batch, opening, closing):
    """What model.Tagger.loss takes, of one batch of windows."""
    length = max(end - start for _, start, end in batch) + 2
    whole = lambda fill=0: torch.full((len(batch), length), fill)
    ids, features, mask, tags, links, sources = whole(), whole(), whole(), whole(IGNORE), whole(IGNORE), whole(IGNORE)
    taught = (torch.zeros(len(batch), length, TAGS), torch.zeros(len(batch), length, length), torch.zeros(len(batch), length))
    for row, (d, start, end) in enumerate(batch):
        e, n = d.encoded, end - start
        ids[row, : n + 2] = torch.tensor([opening, *e.ids[start:end], closing])
        features[row, 1 : n + 1] = torch.tensor(e.features[start:end])
        mask[row, : n + 2] = 1
        if d.view is not None:
            scores, to, likely = (x[start:end] for x in d.view)
            taught[0][row, 1 : n + 1] = torch.tensor(scores, dtype=torch.float)
            inside = (to >= start) & (to < end)
            at = np.arange(n)[:, None].repeat(to.shape[1], 1)
            np.add.at(taught[1][row].numpy(), (at[inside] + 1, to[inside] - start + 1), likely[inside].astype(np.float32))
            taught[2][row, 1 : n + 1] = torch.tensor([float(s) for s in d.scored[start:end]])
            continue
        for j in range(start, end):
            if d.scored[j]:
                tags[row, j - start + 1] = d.tags[j]
                if start <= d.links[j] < end:
                    links[row, j - start + 1] = d.links[j] - start + 1
            if j in d.sources and (d.sources[j] is None or start <= d.sources[j] < end):
                sources[row, j - start + 1] = 0 if d.sources[j] is None else d.sources[j] - start + 1
    return {"ids": ids, "features": features, "mask": mask, "tags": tags, "links": links, "sources": sources, "taught": taught}
