"""Treebanks are read with their characters, and what is no treebank is refused by name."""

from pathlib import Path

import pytest

from db.errors import InputError
from summarizer.training.parsing.treebank import fine_tag, in_dev, plain_relation, read_treebank

SAMPLE = """# sent_id = 1
# text = The council doesn't vote.
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
2\tcouncil\tcouncil\tNOUN\tNN\tNumber=Sing\t5\tnsubj\t_\t_
3-4\tdoesn't\t_\t_\t_\t_\t_\t_\t_\t_
3\tdoes\tdo\tAUX\tVBZ\tVerbForm=Fin\t5\taux\t_\t_
4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_
5\tvote\tvote\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

"""


def test_words_heads_and_characters_are_read(tmp_path: Path) -> None:
    """Ranges of two words in one are skipped, their words stand in the text."""
    path = tmp_path / "sample.conllu"
    path.write_text(SAMPLE, encoding="utf-8")
    (sentence,) = read_treebank(path)
    assert [span.cut(sentence.text) for span in sentence.spans] == ["The", "council", "does", "n't", "vote", "."]
    assert sentence.heads == (2, 5, 5, 5, 0, 5)
    assert sentence.tags[4] == "VERB.Inf"


def test_a_file_that_is_no_treebank_is_refused(tmp_path: Path) -> None:
    """The error names the file."""
    path = tmp_path / "other.conllu"
    path.write_text("hello\nworld\n\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"other\.conllu"):
        list(read_treebank(path))


def test_verb_forms_and_subtypes_are_kept_where_cutting_needs_them() -> None:
    """Participles are told apart; a rare subtype falls back on its relation."""
    assert fine_tag("VERB", "Tense=Past|VerbForm=Part") == "VERB.Past"
    assert fine_tag("VERB", "VerbForm=Ger") == "VERB.Ing"
    assert plain_relation("acl:relcl") == "acl:relcl"
    assert plain_relation("nmod:gobbet") == "nmod"


def test_the_part_held_out_depends_on_the_text_alone(tmp_path: Path) -> None:
    """The same sentence falls on the same side whatever its case."""
    path = tmp_path / "sample.conllu"
    path.write_text(
        SAMPLE + SAMPLE.replace("# text = The", "# text = THE").replace("\tThe\t", "\tTHE\t", 1), encoding="utf-8"
    )
    first, second = read_treebank(path)
    assert in_dev(first) == in_dev(second)
