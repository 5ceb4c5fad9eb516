"""PolNeAR articles as word pieces with role tags, links and sources, some with the manner of their statements; unmarked articles with a teacher's
view of them; and sentences with names.

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
NAMES = ("PER", "ORG", "LOC", "MISC")
NAME_TAGS = 1 + 2 * len(NAMES)
ACTS = ("assert", "confirm", "concede", "deny", "reject", "accuse", "promise", "threaten", "demand", "question", "decline", "reveal")
CHANNELS = ("none", "broadcast", "social", "press-release", "press-conference", "interview", "speech", "filing", "report", "statistics", "poll", "email",
            "book", "leaked-document", "image", "anonymous", "outlet")
KINDS = ("person", "organisation", "government", "group", "document", "publisher", "unknown")
LONGEST = 48  # pieces of a content that its manner is judged from
BEFORE, AFTER = 32, 12  # pieces around a cue that are of no role and tell of its manner
PARTS = len(ROLES) + 1
JUDGED_NUMBERS = len(ACTS) + len(CHANNELS) + len(KINDS) + 1


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


def tokens_in(encoded, text):
    """A function from a UTF-16 span to the indices of the tokens of which it has half or more."""
    _, code_point = utf16(text)
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

    return tokens


def labels(document, encoded):
    """(tags, links, sources, scored) of the first annotator's layer; `sources` has, by anchor, its source's first token or None; `scored` leaves out discarded text and later pieces."""
    layer = document["layers"][0]
    tokens = tokens_in(encoded, document["text"])
    tags, links, sources = [0] * len(encoded), [IGNORE] * len(encoded), {}
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
    """A text to learn from: marked by people (tags, links, sources; rows with the manner of statements), seen by a teacher (view), or with names."""

    def __init__(self, encoded, marks=None, view=None, names=None, rows=()):
        self.encoded, self.view, self.names, self.rows = encoded, view, names, rows
        self.tags, self.links, self.sources, self.scored = marks or (None, None, None, encoded.first)


def marked(path, split, rows=None):
    """The articles of a file; `rows`: a file of the manner of some articles' statements, with what the word lists say (told.mjs)."""
    manner = {d["id"]: d["rows"] for d in read(rows)} if rows else {}
    out = []
    for d in read(path):
        e = Encoded(d["text"], split)
        out.append(Document(e, labels(d, e), rows=of_rows(manner.get(d["id"], ()), e, d["text"])))
    return out


def of_rows(rows, encoded, text):
    """What `judged` makes of rows, without those whose content has no tokens."""
    tokens = tokens_in(encoded, text)
    return [r for r in (judged(row, tokens) for row in rows) if r]


def judged(row, tokens):
    """A row of rows.jsonl as tokens of source, cue and content, what is told, and indices of act, channel, kind and hedge."""
    pieces = [[i for span in row[role] for i in tokens(*span)] for role in ROLES]
    of_role = {i for p in pieces for i in p}
    pieces[2] = pieces[2][:LONGEST]
    if not pieces[2]:
        return None
    cue = pieces[1] or pieces[2][:1]
    pieces.append([i for i in range(max(0, min(cue) - BEFORE), max(cue) + AFTER + 1) if i not in of_role])
    told = [0.0] * (len(ACTS) + len(CHANNELS) + 1)
    told[ACTS.index(row["told"]["act"])] = told[len(ACTS) + CHANNELS.index(row["told"]["channel"] or "none")] = 1.0
    told[-1] = float(row["told"]["hedged"])
    marks = (
        ACTS.index(row["act"]) if "act" in row else IGNORE,
        CHANNELS.index(row["channel"] or "none") if "channel" in row else IGNORE,
        KINDS.index(row["kind"]) if "kind" in row else IGNORE,
        float(row["hedged"]) if "hedged" in row else float(IGNORE),
    )
    return pieces, told, marks, row.get("view")


def named(path, split, rng):
    """Sentences with names, each alone and once more beside its neighbours, as a paragraph of its own or going on one."""
    sentences = read(path)
    texts = [[s] for s in sentences]
    for s, before in zip(sentences, [None, *sentences]):
        if before and s["doc"] == before["doc"]:
            texts[-1].append(s)
        else:
            texts.append([s])
    out = []
    for text in texts:
        words, spans = "", []
        for s in text:
            words += (rng.choice(("\n\n", " ")) if words else "")
            at = len(words.encode("utf-16-le")) // 2
            words += s["text"]
            spans += [(at + n["start"], at + n["end"], NAMES.index(n["type"])) for n in s["entities"]]
        e = Encoded(words, split)
        tokens, names = tokens_in(e, words), [0] * len(e)
        for start, end, kind in spans:
            for k, i in enumerate(tokens(start, end)):
                names[i] = 1 + 2 * kind + (k > 0)
        out.append(Document(e, names=names))
    return out


def viewed(texts, path, split, rows=None):
    """Articles of `texts` (every other line, from the first, as the view was made) with tag scores and likeliest links of each token, and, of a file
    of `rows`, the manner of their statements."""
    manner = {d["id"]: d["rows"] for d in read(rows)} if rows else {}
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
        out.append(Document(e, view=view, rows=of_rows(manner.get(d["id"], ()), e, d["text"])))
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


def cut(documents, rng, low, high):
    """The windows of documents, in order."""
    return [w for d in documents for w in windows(d, rng, low, high)]


def batches(cuts, rng, tokens):
    """Windows of like length together, at most `tokens` a batch with padding, in random order."""
    cuts = [*cuts]
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
    ids, features, mask, tags, links, sources, names = whole(), whole(), whole(), whole(IGNORE), whole(IGNORE), whole(IGNORE), whole(IGNORE)
    taught = (torch.zeros(len(batch), length, TAGS), torch.zeros(len(batch), length, length), torch.zeros(len(batch), length))
    rows = []
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
        if d.names is not None:
            names[row, 1 : n + 1] = torch.tensor([t if s else IGNORE for t, s in zip(d.names[start:end], d.scored[start:end])])
        for j in range(start, end) if d.tags is not None else ():
            if d.scored[j]:
                tags[row, j - start + 1] = d.tags[j]
                if start <= d.links[j] < end:
                    links[row, j - start + 1] = d.links[j] - start + 1
            if j in d.sources and (d.sources[j] is None or start <= d.sources[j] < end):
                sources[row, j - start + 1] = 0 if d.sources[j] is None else d.sources[j] - start + 1
        for pieces, told, marks, view in d.rows:
            within = [[i - start + 1 for i in p if start <= i < end] for p in pieces]
            if all(len(w) * 2 >= len(p) for w, p in zip(within, pieces[: len(ROLES)])):
                parts = torch.zeros(PARTS, length)
                for r, w in enumerate(within):
                    parts[r, w] = 1
                rows.append((row, parts, told, *marks, view or [0.0] * JUDGED_NUMBERS, view is not None))
    manner = {}
    if rows:
        at, parts, *rest = zip(*rows)
        names_of = ("told", "act", "channel", "kind", "hedged", "view", "viewed")
        manner = {"batch": torch.tensor(at), "parts": torch.stack(parts)} | {name: torch.tensor(of) for name, of in zip(names_of, rest)}
    return {"ids": ids, "features": features, "mask": mask, "tags": tags, "links": links, "sources": sources, "taught": taught, "names": names, "rows": manner}
