"""Several taggers' common view of unmarked articles, for train.py --more: README.md has the recipe.

    python teach.py OUT.npz --tokenizer tokenizer.json --texts articles.jsonl.gz --model a.pt --model b.pt [--also view.npz]

For each word piece the logarithm of the mean probability of the seven tags, and the four likeliest links by their mean probability. What several
runs agree on is right more often than what one says, even where all began as one (Lakshminarayanan et al. 2017, "Deep ensembles"). `--also`: a
view made before, of every other article from the first, which counts like one more of the taggers.
"""
import argparse
import time

import numpy as np
import torch

from corpus import TAGS, Encoded, read, tokenizer
from model import load

KEPT = 4  # links kept of each piece
CORE, CONTEXT = 192, 32  # pieces that a window decides, and those before them that it also reads where it does not begin a paragraph


def windows(e):
    """(left, start, end): as src/attribute/windows.ts cuts an article, sentences apart."""
    start = 0
    while start < len(e):
        end = min(len(e), start + CORE)
        if end < len(e):
            end = next((j for j in range(end, start + CORE // 2, -1) if e.paragraph[j]), end)
        yield (start if e.paragraph[start] else max(0, start - CONTEXT)), start, end
        start = end


@torch.no_grad()
def probabilities(models, e, ends, cut):
    """Mean probabilities of the pieces `start` to `end`: tags [n, 7], links [n, end - left]."""
    left, start, end = cut
    ids = torch.tensor([[ends[0], *e.ids[left:end], ends[1]]])
    features = torch.tensor([[0, *e.features[left:end], 0]])
    of = slice(start - left + 1, end - left + 1)
    tags, links = torch.zeros(end - start, TAGS), torch.zeros(end - start, end - left)
    for model in models:
        tag, link, _, _ = model(ids, features, torch.ones_like(ids))
        tags += tag[0, of].softmax(-1) / len(models)
        links += link[0, of].softmax(-1)[:, 1:-1] / len(models)
    return tags.numpy(), links.numpy()


def view(models, e, ends, also=None):
    """tags [n, 7] float16, to [n, 4] int32 (positions in the article), likely [n, 4] float16; `also`: the same of one more tagger."""
    scores, to, likely = np.zeros((len(e), TAGS), np.float16), np.zeros((len(e), KEPT), np.int32), np.zeros((len(e), KEPT), np.float16)
    for left, start, end in windows(e):
        tags, links = probabilities(models, e, ends, (left, start, end))
        if also is not None:
            share = 1 / (len(models) + 1)
            theirs, theirs_to, theirs_likely = (x[start:end] for x in also)
            theirs = np.exp(theirs.astype(np.float32) - theirs.max(1, keepdims=True))
            tags, links = (1 - share) * tags + share * theirs / theirs.sum(1, keepdims=True), (1 - share) * links
            inside = (theirs_to >= left) & (theirs_to < end)
            at = np.arange(end - start)[:, None].repeat(KEPT, 1)
            np.add.at(links, (at[inside], theirs_to[inside] - left), share * theirs_likely[inside].astype(np.float32))
        best = np.argsort(-links)[:, :KEPT]
        n = best.shape[1]
        scores[start:end] = np.log(tags + 1e-6)
        to[start:end, :n], likely[start:end, :n] = left + best, np.take_along_axis(links, best, 1)
    return scores, to, likely


if __name__ == "__main__":
    arg = argparse.ArgumentParser()
    arg.add_argument("out")
    arg.add_argument("--tokenizer", required=True)
    arg.add_argument("--texts", required=True)
    arg.add_argument("--model", action="append", required=True)
    arg.add_argument("--also")
    a = arg.parse_args()
    split = tokenizer(a.tokenizer)
    ends = split.token_to_id("[CLS]"), split.token_to_id("[SEP]")
    models = [load(path).eval() for path in a.model]
    before = {}
    if a.also:
        f = np.load(a.also)
        cuts = np.cumsum(f["lengths"])[:-1]
        before = {2 * k: v for k, v in enumerate(zip(*(np.split(f[n], cuts) for n in ("tags", "to", "likely"))))}
    began, views = time.time(), []
    for k, d in enumerate(read(a.texts)):
        views.append(view(models, Encoded(d["text"], split), ends, before.get(k)))
        if len(views) % 100 == 0:
            print(len(views), round(sum(len(v[0]) for v in views) / (time.time() - began)), "pieces/s", flush=True)
    np.savez_compressed(a.out, lengths=[len(v[0]) for v in views], **{n: np.concatenate([v[j] for v in views]) for j, n in enumerate(("tags", "to", "likely"))})
