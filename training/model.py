"""The model: an encoder, and heads that tag roles (a CRF), link every word to its cue, point every cue to its source, tag names (a CRF), and judge
the manner of a statement: its act, its channel, the kind of its source, whether it is hedged."""
import torch
import torch.nn.functional as F
from torch import nn

from corpus import ACTS, CHANNELS, IGNORE, KINDS, NAME_TAGS, PARTS, TAGS
from encoder import Encoder, Layer, from_bert, shapes_of

FAR = 128  # distances beyond count as this
WIDTH = 128  # units of a pointer
BRANCH, BRANCH_SHAPE = 3, (12, 1536)  # index of the layer; heads and inner units
SENSE, JUDGE = 96, 128  # units that the manner of a statement is judged from: of a word, and of the whole
JUDGED = [len(ACTS), len(CHANNELS), len(KINDS), 1]  # the last: hedged
TOLD = len(ACTS) + len(CHANNELS) + 1  # what the word lists say of the same


class Tagger(nn.Module):
    weight = 0.5  # of the loss of manner

    def __init__(self, shapes, hidden=384):
        super().__init__()
        self.encoder = Encoder(shapes, hidden)
        self.tag = nn.Linear(hidden, TAGS)
        self.dependant, self.anchor = nn.Linear(hidden, WIDTH), nn.Linear(hidden, WIDTH)
        self.asks, self.answers = nn.Linear(hidden, WIDTH), nn.Linear(hidden, WIDTH)
        self.prior = nn.Linear(hidden, 1)
        self.distance = nn.Embedding(2 * FAR + 1, 1)
        self.transitions, self.start = nn.Parameter(torch.zeros(TAGS, TAGS)), nn.Parameter(torch.zeros(TAGS))
        # Names and manner live lower in the encoder than who says what: a layer of their own reads what leaves layer BRANCH, and both are mixed.
        self.branch = Layer(hidden, *BRANCH_SHAPE)
        self.mix = nn.Parameter(torch.zeros(2))
        self.name = nn.Linear(hidden, NAME_TAGS)
        self.name_transitions, self.name_start = nn.Parameter(torch.zeros(NAME_TAGS, NAME_TAGS)), nn.Parameter(torch.zeros(NAME_TAGS))
        self.sense = nn.Linear(hidden, SENSE)
        self.telling = nn.Linear(hidden, PARTS)
        self.weigh, self.judge = nn.Linear(PARTS * SENSE, JUDGE), nn.Linear(JUDGE, sum(JUDGED))
        self.told = nn.Linear(TOLD, sum(JUDGED), bias=False)
        nn.init.zeros_(self.told.weight)
        for n in range(TOLD):  # at first the lists are believed
            self.told.weight.data[n if n < TOLD - 1 else -1, n] = 2.0

    def forward(self, ids, features, mask, gates=None, trace=None):
        """-> tag scores [batch, length, 7]; link scores [batch, length, length] from a token to its anchor; source scores [batch, length,
        length] from an anchor to the first token of its source (to the opening token: it has none); what names and manner read [batch, length, hidden]."""
        trace = [] if trace is None else trace
        y = self.encoder(ids, features, mask, gates, dropout=0.1, trace=trace)
        where = torch.arange(ids.shape[1])
        apart = (where[None, :] - where[:, None]).clamp(-FAR, FAR) + FAR
        link = F.gelu(self.dependant(y)) @ F.gelu(self.anchor(y)).transpose(1, 2) / WIDTH**0.5
        source = F.gelu(self.asks(y)) @ F.gelu(self.answers(y)).transpose(1, 2) / WIDTH**0.5
        return self.tag(y), link + self.prior(y).transpose(1, 2) + self.distance(apart).squeeze(-1), source, self.mixed(trace[BRANCH], mask)

    def mixed(self, low, mask):
        """What names and manner read, of what leaves layer BRANCH: both [batch, length, hidden]."""
        own = self.branch(F.dropout(low, 0.1, self.training), mask[:, None, None, :] > 0)
        return F.dropout(sum(w * x for w, x in zip(self.mix.softmax(0), (low, own))), 0.1, self.training)

    def loss(self, ids, features, mask, tags, links, sources, taught, names, rows, gates=None, trace=None):
        """One number: marks of people where there are some, the likeness to a teacher where there is a view."""
        tag, link, source, mixed = self(ids, features, mask, gates, trace)
        return (
            crf(tag, tags, self.transitions, self.start)
            + 0.5 * pointer(link, links, mask)
            + 0.2 * pointer(source, sources, mask)
            + likeness(tag, link, mask, *taught)
            + self.branch_loss(mixed, names, rows)
        )

    def branch_loss(self, mixed, names, rows):
        return crf(self.name(mixed), names, self.name_transitions, self.name_start) + (self.weight * self.manner(mixed, **rows) if rows else 0)

    def judged(self, mixed, batch, parts, told):
        """Scores of the manner of statements [rows, sum of JUDGED]. batch [rows]; parts [rows, PARTS, length]: 1 where a token is of the statement's source,
        cue, content, or the words around; told [rows, TOLD]. Of each part the telling words count most."""
        telling = self.telling(mixed)[batch].transpose(1, 2).masked_fill(parts == 0, -1e4).softmax(-1) * parts
        pooled = (telling @ F.gelu(self.sense(mixed))[batch]).flatten(1)
        return self.judge(F.dropout(F.gelu(self.weigh(F.dropout(pooled, 0.1, self.training))), 0.1, self.training)) + self.told(told)

    def manner(self, mixed, batch, parts, told, act, channel, kind, hedged, view, viewed):
        """How far the judged manner is from the marked one, or, where `viewed`, from a teacher's scores `view` [rows, sum of JUDGED]. act, channel, kind [rows]
        of indices, hedged [rows] of 0 and 1; IGNORE where there is no mark."""
        judged = self.judged(mixed, batch, parts, told)
        acts, channels, kinds, doubt = judged.split(JUDGED, 1)
        loss = judged.sum() * 0
        for scores, marks, weight in ((acts, act, 1), (channels, channel, 1), (kinds, kind, 0.5)):
            seen = marks >= 0
            if seen.any():
                loss = loss + weight * F.cross_entropy(scores[seen], marks[seen]) * seen.float().mean()
        seen = hedged >= 0
        if seen.any():
            loss = loss + F.binary_cross_entropy_with_logits(doubt[seen, 0], hedged[seen]) * seen.float().mean()
        if viewed.any():
            alike = 0
            for ours, theirs in list(zip(judged[viewed].split(JUDGED, 1), view[viewed].split(JUDGED, 1)))[:3]:
                alike = alike - (theirs.softmax(1) * ours.log_softmax(1)).sum(1).mean()
            alike = alike + F.binary_cross_entropy_with_logits(judged[viewed][:, -1], view[viewed][:, -1].sigmoid())
            loss = loss + alike * viewed.float().mean()
        return loss


def crf(scores, tags, transitions, start):
    """Negative log likelihood a word; tags [batch, length] are IGNORE where a token is not scored."""
    n = (tags >= 0).sum(1)
    if not n.any():
        return scores.sum() * 0
    rows, longest = [i for i in range(len(n)) if n[i]], int(n.max())
    emission = torch.stack([F.pad(scores[i][tags[i] >= 0], (0, 0, 0, longest - int(n[i]))) for i in rows])
    gold = torch.stack([F.pad(tags[i][tags[i] >= 0], (0, longest - int(n[i]))) for i in rows])
    valid = torch.arange(longest)[None] < n[rows][:, None]
    batch = torch.arange(len(rows))
    alpha = start + emission[:, 0]
    path = alpha[batch, gold[:, 0]]
    for t in range(1, longest):
        step = torch.logsumexp(alpha[:, :, None] + transitions[None], 1) + emission[:, t]
        alpha = torch.where(valid[:, t : t + 1], step, alpha)
        gain = transitions[gold[:, t - 1], gold[:, t]] + emission[batch, t, gold[:, t]]
        path = path + torch.where(valid[:, t], gain, torch.zeros(()))
    return (torch.logsumexp(alpha, 1) - path).sum() / valid.sum()


def pointer(scores, targets, mask):
    if not (targets >= 0).any():
        return scores.sum() * 0
    scores = scores.masked_fill(mask[:, None, :] == 0, -1e4)
    return F.cross_entropy(scores.flatten(0, 1), targets.flatten(), ignore_index=IGNORE)


def likeness(tag, link, mask, taught_tag, taught_link, taught):
    """Cross entropy with a teacher's tag scores [batch, length, 7] and link probabilities [batch, length, length], where `taught`."""
    on = taught > 0
    if not on.any():
        return tag.sum() * 0
    tags = -(taught_tag[on].softmax(-1) * tag[on].log_softmax(-1)).sum(-1).mean()
    p, q = taught_link[on], link.masked_fill(mask[:, None, :] == 0, -1e4)[on].log_softmax(-1)
    return tags - 0.5 * (p * q).sum() / p.sum().clamp(min=1)


def distance(trace, told, mask):
    """How far the layers' outputs are from those of the tagger that was pruned, as a share of the variance of these; mean over layers."""
    on = mask > 0
    return sum(F.mse_loss(ours[on], theirs[on]) / theirs[on].var() for ours, theirs in zip(trace, told)) / len(told)


def load(path):
    """A Tagger from a file of ours, or of the trial's, whose encoder has transformers' names. Heads that the file lacks begin untrained."""
    state = {n: w.float() for n, w in torch.load(path, map_location="cpu").items()}
    if any(n.startswith("bert.") for n in state):
        ours = {f"encoder.{n}": w for n, w in from_bert(state, "bert.").items()}
        ours["encoder.features.weight"] = state["features.weight"]
        state = ours | {n: w for n, w in state.items() if not n.startswith(("bert.", "features."))}
    torch.manual_seed(0)  # heads that a file lacks begin alike in all runs, so that runs can be averaged
    model = Tagger(shapes_of(state))
    lacking, strange = model.load_state_dict(state, strict=False)
    if strange:
        raise ValueError(f"{path} has weights that the model does not know: {', '.join(strange)}")
    if lacking:
        print(f"{path} lacks {', '.join(lacking)}: they begin untrained", flush=True)
    return model
