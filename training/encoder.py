"""BERT's encoder, plain, with layers that may have lost heads and inner units to pruning (prune.py)."""
import torch
import torch.nn.functional as F
from torch import nn

HEAD = 32  # units of one attention head
FEATURES = 12  # six shapes of a word, by whether it begins a paragraph (corpus.Encoded)


class Layer(nn.Module):
    def __init__(self, width, heads, inner):
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(width, heads * HEAD) for _ in range(3))
        self.attended = nn.Linear(heads * HEAD, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.rise, self.fall = nn.Linear(width, inner), nn.Linear(inner, width)
        self.inner_norm = nn.LayerNorm(width, eps=1e-12)

    def attend(self, x, mask, gates=None):
        """What the heads gather, side by side: [batch, length, heads * HEAD]."""
        apart = lambda y: y.unflatten(-1, (-1, HEAD)).transpose(1, 2)
        y = F.scaled_dot_product_attention(apart(self.query(x)), apart(self.key(x)), apart(self.value(x)), attn_mask=mask)
        if gates is not None:
            y = y * gates[None, :, None, None]
        return y.transpose(1, 2).flatten(2)

    def forward(self, x, mask, head_gates=None, inner_gates=None):
        """x [batch, length, width], mask [batch, 1, 1, length] of booleans -> the same shape as x. Gates scale heads and inner units."""
        x = self.norm(x + self.attended(self.attend(x, mask, head_gates)))
        y = F.gelu(self.rise(x))
        if inner_gates is not None:
            y = y * inner_gates
        return self.inner_norm(x + self.fall(y))


class Encoder(nn.Module):
    """shapes: (heads, inner units) of each layer."""

    half = False  # whether it learns in bfloat16, which processors that have it do half again as fast

    def __init__(self, shapes, width=384, vocabulary=30522, places=512):
        super().__init__()
        self.words, self.places = nn.Embedding(vocabulary, width), nn.Embedding(places, width)
        self.features = nn.Embedding(FEATURES, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, *shape) for shape in shapes)

    def forward(self, ids, features, mask, gates=None, dropout=0.0, trace=None):
        """ids, features, mask [batch, length] -> [batch, length, width]; what leaves each layer is added to the list `trace`."""
        with torch.autocast("cpu", torch.bfloat16, enabled=self.half and self.training):
            x = F.dropout(self.words(ids) + self.features(features), dropout, self.training)
            x = self.norm(x + self.places.weight[: ids.shape[1]])
            keep = mask[:, None, None, :] > 0
            for k, layer in enumerate(self.layers):
                x = layer(x, keep, *(gates[k] if gates else ()))
                if trace is not None:
                    trace.append(x)
        return F.dropout(x, dropout, self.training).float()


def shapes_of(state, prefix="encoder."):
    """(heads, inner units) of each layer of a saved encoder."""
    layers = 1 + max(int(n.removeprefix(prefix).split(".")[1]) for n in state if n.startswith(f"{prefix}layers."))
    return [(state[f"{prefix}layers.{k}.query.weight"].shape[0] // HEAD, state[f"{prefix}layers.{k}.rise.weight"].shape[0]) for k in range(layers)]


RENAMED = {"attention.self.query": "query", "attention.self.key": "key", "attention.self.value": "value", "attention.output.dense": "attended",
           "attention.output.LayerNorm": "norm", "intermediate.dense": "rise", "output.dense": "fall", "output.LayerNorm": "inner_norm"}


def from_bert(state, prefix=""):
    """Weights under transformers' names for BertModel -> names of Encoder. The one token type there is goes into the places."""
    out, take = {}, lambda name: state[prefix + name].float()
    out["words.weight"] = take("embeddings.word_embeddings.weight")
    out["places.weight"] = take("embeddings.position_embeddings.weight") + take("embeddings.token_type_embeddings.weight")[0]
    for name in state:
        if not name.startswith(prefix):
            continue
        old, kind = name.removeprefix(prefix).rsplit(".", 1)
        if old == "embeddings.LayerNorm":
            out[f"norm.{kind}"] = take(f"{old}.{kind}")
        if old.startswith("encoder.layer."):
            k, inner = old.removeprefix("encoder.layer.").split(".", 1)
            out[f"layers.{k}.{RENAMED[inner]}.{kind}"] = take(f"{old}.{kind}")
    return out
