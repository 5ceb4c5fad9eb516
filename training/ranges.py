"""How large each channel gets that the encoder's inner layers read, over texts."""
import random

import torch

from corpus import batches, cut, marked, tensors, tokenizer

ARTICLES, BATCHES = 120, 24


@torch.no_grad()
def tops(model, train, split):
    """For "layers.K.rise" and "layers.K.fall", and the same of "branch", the largest absolute value of each input [in], as numpy arrays."""
    split = tokenizer(split)
    articles = marked(train, split)[:ARTICLES]
    found, on = {}, None

    def watch(name):
        def hook(_, inputs, __):
            top = inputs[0][on].abs().max(0).values
            found[name] = torch.maximum(found[name], top) if name in found else top

        return hook

    layers = {f"layers.{k}": layer for k, layer in enumerate(model.encoder.layers)} | {"branch": model.branch}
    hooks = [getattr(layer, part).register_forward_hook(watch(f"{name}.{part}")) for name, layer in layers.items() for part in ("rise", "fall")]
    rng = random.Random(3)
    for batch in batches(cut(articles, rng, 150, 192), rng, 2048)[:BATCHES]:
        b = tensors(batch, split.token_to_id("[CLS]"), split.token_to_id("[SEP]"))
        on = b["mask"] > 0
        model(b["ids"], b["features"], b["mask"])
    for hook in hooks:
        hook.remove()
    return {name: top.numpy() for name, top in found.items()}
