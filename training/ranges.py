"""How large each channel gets that an encoder's inner layers read, over texts."""
import random

import torch

from corpus import batches, cut, marked, tensors, tokenizer

ARTICLES, BATCHES = 120, 24


@torch.no_grad()
def watched(layers, run):
    """layers: by name, encoder.Layer; run(on): goes through texts and calls on(mask) before each batch. -> for "NAME.rise" and "NAME.fall" the
    largest absolute value of each input [in], as numpy arrays."""
    found, mask = {}, None

    def watch(name):
        def hook(_, inputs, __):
            top = inputs[0][mask].abs().max(0).values
            found[name] = torch.maximum(found[name], top) if name in found else top

        return hook

    def on(of):
        nonlocal mask
        mask = of > 0

    hooks = [getattr(layer, part).register_forward_hook(watch(f"{name}.{part}")) for name, layer in layers.items() for part in ("rise", "fall")]
    run(on)
    for hook in hooks:
        hook.remove()
    return {name: top.numpy() for name, top in found.items()}


def tops(model, train, split):
    """The same of a model.Tagger, over marked articles; its layers are "layers.K" and "branch"."""
    split = tokenizer(split)
    articles = marked(train, split)[:ARTICLES]

    def run(on):
        rng = random.Random(3)
        for batch in batches(cut(articles, rng, 150, 192), rng, 2048)[:BATCHES]:
            b = tensors(batch, split.token_to_id("[CLS]"), split.token_to_id("[SEP]"))
            on(b["mask"])
            model(b["ids"], b["features"], b["mask"])

    return watched({f"layers.{k}": layer for k, layer in enumerate(model.encoder.layers)} | {"branch": model.branch}, run)
