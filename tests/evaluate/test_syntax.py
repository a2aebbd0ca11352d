"""Scoring parts of speech and dependencies on gold words."""

from __future__ import annotations

from pathlib import Path

from dateline.evaluate.syntax import score_syntax

RIGHT = """# newdoc id = letter
# newpar
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2\twrote\twrite\tVERB\tVBD\t_\t0\troot\t_\t_
3\tletters\tletter\tNOUN\tNNS\t_\t2\tobj\t_\t_
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""


def test_a_plain_sentence_is_tagged_and_hung_right(tmp_path: Path) -> None:
    (tmp_path / "letter.conllu").write_text(RIGHT)
    assert score_syntax(tmp_path) == {"upos": 1, "uas": 1, "las": 1, "n": 4}


def test_a_wrong_relation_costs_las_alone_and_a_wrong_head_both(tmp_path: Path) -> None:
    (tmp_path / "letter.conllu").write_text(
        RIGHT.replace("\tnsubj", "\tcsubj").replace("\t2\tpunct", "\t3\tpunct")
    )
    figures = score_syntax(tmp_path)
    assert (figures["upos"], figures["uas"], figures["las"]) == (1, 0.75, 0.5)
