"""The encoder as an ONNX graph of onnxruntime's fused operators, in float or int8.

Written node by node, since exporters leave the fusing to pattern matching that breaks with each release. int8 means weights quantised once,
a scale for each output column, 7 bits of range (AVX2 adds two products in 16 bits, and eight bits would overflow there); activations
quantised as they come (DynamicQuantizeLinear); word vectors with a scale for each word. Norms and attention stay in float. A few channels of
the activations are ten times as large as the rest and would take the precision of all: they are evened out before they are quantised,
and the weights take the scales up (Xiao et al. 2023, "SmoothQuant").
"""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from encoder import shapes_of

FUSED = "com.microsoft"


class Graph:
    """Nodes and weights as they are added; every method gives the name of its output."""

    def __init__(self, int8):
        self.int8, self.nodes, self.weights, self.n = int8, [], [], 0

    def name(self):
        self.n += 1
        return f"v{self.n}"

    def constant(self, array):
        name = self.name()
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, op, inputs, domain="", outputs=1, **attributes):
        names = [self.name() for _ in range(outputs)]
        self.nodes.append(helper.make_node(op, inputs, names, domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def linear(self, x, weight, bias):
        """x @ weight.T + bias; weight [out, in] as torch keeps it."""
        bias = self.constant(np.asarray(bias, np.float32))
        if not self.int8:
            return self.node("Add", [self.node("MatMul", [x, self.constant(np.asarray(weight, np.float32).T)]), bias])
        return self.node("DynamicQuantizeMatMul", [x, *self.columns(weight), bias], FUSED)

    def evened(self, x, weight, bias, top, activations, weights=0.0):
        """The same as linear, with the channels of x evened out. top [in]: how large each gets; activations and weights: the powers to which
        their sizes count, tried on the error of the last layer's output."""
        if not self.int8:
            return self.linear(x, weight, bias)
        scale = top**activations / (np.abs(weight).max(0) ** weights + 1e-6)
        scale /= np.exp(np.log(scale).mean())
        return self.linear(self.node("Mul", [x, self.constant((1 / scale).astype(np.float32))]), weight * scale, bias)

    def columns(self, weight):
        """weight.T in int8: the whole numbers, their scales and their zeros."""
        columns = np.asarray(weight, np.float32).T
        scale = np.maximum(np.abs(columns).max(0), 1e-8) / 63
        whole = np.clip(np.round(columns / scale), -63, 63).astype(np.int8)
        return self.constant(whole), self.constant(scale.astype(np.float32)), self.constant(np.zeros(len(scale), np.int8))

    def attention(self, x, weight, bias, heads):
        """What the heads gather; weight and bias are those of queries, keys and values, one below the other."""
        if not self.int8:
            apart = self.node("Split", [self.linear(x, weight, bias)], outputs=3, axis=2)
            return self.node("MultiHeadAttention", apart, FUSED, num_heads=heads)
        whole, scale, zero = self.columns(weight)
        x, x_scale, x_zero = self.node("DynamicQuantizeLinear", [x], outputs=3)
        return self.node("QAttention", [x, whole, self.constant(bias), x_scale, scale, "", x_zero, zero], FUSED, num_heads=heads)

    def rows(self, table, index):
        """The rows of table [n, width] that index picks; in int8 with a scale a row."""
        table = np.asarray(table, np.float32)
        if not self.int8:
            return self.node("Gather", [self.constant(table), index])
        scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
        whole = self.node("Gather", [self.constant(np.round(table / scale).astype(np.int8)), index])
        return self.node("Mul", [self.node("Cast", [whole], to=TensorProto.FLOAT), self.node("Gather", [self.constant(scale.astype(np.float32)), index])])

    def norm(self, x, y, weight, bias):
        """LayerNorm(x + y). The fused SkipLayerNormalization takes four times as long on a CPU."""
        return self.node("LayerNormalization", [self.node("Add", [x, y]), self.constant(weight), self.constant(bias)], axis=-1, epsilon=1e-12)

    def layer(self, x, own, heads, top):
        """One encoder.Layer. own(name): weight and bias of one of its parts; top(name): for int8, how large the inputs of rise and fall get."""
        q, k, v = (own(n) for n in ("query", "key", "value"))
        attended = self.attention(x, *(np.concatenate([q[j], k[j], v[j]]) for j in (0, 1)), heads)
        x = self.norm(self.linear(attended, *own("attended")), x, *own("norm"))
        inner = self.node("Gelu", [self.evened(x, *own("rise"), top("rise"), 0.5)], FUSED)
        return self.norm(self.evened(inner, *own("fall"), top("fall"), 0.7, 0.15), x, *own("inner_norm"))

    def save(self, path, inputs, outputs):
        graph = helper.make_graph(self.nodes, "audiatur", inputs, outputs, self.weights)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)], ir_version=8)
        onnx.save(model, path)


def opening(g, state):
    """What goes into the first layer, from the inputs ids and features."""
    whole = lambda *numbers: g.constant(np.array(numbers))
    words = g.node("Add", [g.rows(state["words.weight"], "ids"), g.node("Gather", [g.constant(state["features.weight"]), "features"])])
    length = g.node("Slice", [g.node("Shape", ["ids"]), whole(1), whole(2)])
    places = g.node("Slice", [g.constant(state["places.weight"]), whole(0), length, whole(0)])
    places = g.node("Expand", [g.node("Unsqueeze", [places, whole(0)]), g.node("Shape", [words])])
    return g.norm(words, places, state["norm.weight"], state["norm.bias"])


def layers(g, state, x, tops):
    """What leaves each layer of encoder.Encoder, in order."""
    left = []
    for k, (heads, _) in enumerate(shapes_of(state, "")):
        x = g.layer(x, lambda name: (state[f"layers.{k}.{name}.weight"], state[f"layers.{k}.{name}.bias"]), heads, lambda name: tops and tops[f"layers.{k}.{name}"])
        left.append(x)
    return left


LONG, FLOAT = TensorProto.INT64, TensorProto.FLOAT
value = lambda name, kind, *dims: helper.make_tensor_value_info(name, kind, dims)


def encoder(state, branch, path, int8, tops=None):
    """state: numpy arrays by their names in encoder.Encoder; branch: model.Tagger's own layer of names and manner, where it begins, its heads and the mix; tops: for int8, how large the inputs of
    rise and fall get (ranges.py). Inputs ids, features [batch, length] int64; outputs hidden, the last layer's, and mixed, the branch's, [batch, length, width]."""
    g = Graph(int8)
    left = layers(g, state, opening(g, state), tops if int8 else None)
    low = left[branch["from"]]
    own = g.layer(low, lambda name: (branch[f"{name}.weight"], branch[f"{name}.bias"]), branch["heads"], lambda name: tops and tops[f"branch.{name}"])
    g.nodes.append(helper.make_node("Identity", [left[-1]], ["hidden"]))
    g.nodes.append(helper.make_node("Add", [g.node("Mul", [y, g.constant(np.float32(w))]) for y, w in zip((low, own), branch["mix"])], ["mixed"]))
    dims = ["batch", "length"]
    g.save(path, [value("ids", LONG, *dims), value("features", LONG, *dims)], [value(n, FLOAT, *dims, "width") for n in ("hidden", "mixed")])


def judge(state, tasks, path, int8, tops=None):
    """The judge of pairs (pairs.py): state by its names in pairs.Judge, tasks the heads to keep. Inputs ids, features [batch, length] int64, and parts [batch, 2, length], the share of
    each piece in the mean of either text; output scores [batch, columns], the heads' side by side."""
    g = Graph(int8)
    own = {n.removeprefix("encoder."): w for n, w in state.items() if n.startswith("encoder.")}
    y = layers(g, own, opening(g, own), tops if int8 else None)[-1]
    whole = lambda *numbers: g.constant(np.array(numbers))
    first = g.node("Slice", [y, whole(0), whole(1), whole(1)])
    flat = g.node("Reshape", [g.node("Concat", [first, g.node("MatMul", ["parts", y])], axis=1), whole(0, 3 * own["norm.weight"].shape[0])])
    pair = lambda *names: [np.concatenate([state[f"{n}.{part}"] for n in names]) for part in ("weight", "bias")]
    inner = g.node("Gelu", [g.linear(flat, *pair("weigh"))], FUSED)
    scores = g.linear(inner, *pair(*(f"heads.{task}" for task in tasks)))
    g.nodes.append(helper.make_node("Identity", [scores], ["scores"]))
    dims = ["batch", "length"]
    g.save(path, [value("ids", LONG, *dims), value("features", LONG, *dims), value("parts", FLOAT, "batch", 2, "length")], [value("scores", FLOAT, "batch", "columns")])


def heads(state, path, int8):
    """The heads of model.Tagger over rows of hidden states: hidden, mixed [rows, width] -> one [rows, columns] of, side by side, the tag scores (7),
    the anchor's prior (1), the link's dependant and anchor and the source's asks and answers (128 each, after GELU), the name scores (9),
    what the manner is judged from (96, after GELU), and how telling the word is in each part of a statement (4)."""
    g = Graph(int8)
    pair = lambda *names: [np.concatenate([state[f"{n}.{part}"] for n in names]) for part in ("weight", "bias")]
    plain = g.linear("hidden", *pair("tag", "prior"))
    pointers = g.node("Gelu", [g.linear("hidden", *pair("dependant", "anchor", "asks", "answers"))], FUSED)
    names = g.linear("mixed", *pair("name"))
    sense = g.node("Gelu", [g.linear("mixed", *pair("sense"))], FUSED)
    telling = g.linear("mixed", *pair("telling"))
    g.nodes.append(helper.make_node("Concat", [plain, pointers, names, sense, telling], ["scores"], axis=1))
    g.save(path, [value(n, FLOAT, "rows", f"{n}_width") for n in ("hidden", "mixed")], [value("scores", FLOAT, "rows", "columns")])
