"""Scores parts of speech and dependencies on a treebank: task ``syntax``.

Words and sentences are the treebank's own. ``uas`` is the share of words with the right head, ``las`` with the
right head and relation (subtypes included), punctuation counted: the definitions of the CoNLL shared tasks
(Zeman et al. 2018), on gold tokens.
"""

from __future__ import annotations

from pathlib import Path

from dateline.evaluate.treebanks import conllu, corpus_files
from dateline.parse.heads import Model, load_model


def score_syntax(path: Path, model: Model | None = None) -> dict[str, float | int]:
    """Keys ``upos uas las`` (shares of words) and ``n`` (words) of a CoNLL-U file or a folder of them.

    Raises:
        InputError: no treebank there, or one that cannot be read.
        WeightsError: the model's weights are missing or wrong.
    """
    reader = model or load_model()
    upos = uas = las = count = 0
    for file in corpus_files(path, (".conllu",)):
        for document in conllu(file):
            reading = reader.read_words(document.words, document.blocks, document.sentences)
            gold = zip(document.upos, document.heads, document.deprels, strict=True)
            found = zip(reading.upos, reading.heads, reading.deprels, strict=True)
            for (tag, head, relation), (my_tag, my_head, my_relation) in zip(gold, found, strict=True):
                count += 1
                upos += tag == my_tag
                uas += head == my_head
                las += head == my_head and relation == my_relation
    whole = max(count, 1)
    return {"upos": upos / whole, "uas": uas / whole, "las": las / whole, "n": count}
