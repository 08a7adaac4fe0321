"""Measures the embedded model beside its peers on articles that it never learned from nor was tuned on.

`python tests/benchmarks/bench_model.py --data DIR_OR_JSONL [--limit N] [--write FILE] [--generator]`

A folder is read as training reads it and only its test part is measured; of a JSONL file of `article` and `highlights`
all is measured but what training leaves out, which is counted on stderr. Every peer gives three sentences; "at our
length" cuts a peer's text to as many words as ours.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from db.errors import InputError
from db.records import ArticleText, Drafted
from summarizer.drafters.own.drafter import EmbeddedDrafter
from summarizer.evaluation.intervals import interval, paired_difference
from summarizer.evaluation.rouge import METRICS, Rouge, rouge
from summarizer.sentences import split
from summarizer.training.examples import Example, open_text, read_examples
from summarizer.training.labels import sentence_labels, stems
from summarizer.training.splits import Part

Texts = list[str]
Summarize = Callable[[str], Texts]
THREE = 3


@dataclass(frozen=True)
class Peer:
    """One system's texts for all articles."""

    name: str
    texts: list[Texts]
    seconds: float
    """Per article."""


def examples_of(data: Path, limit: int) -> list[Example]:
    """Return the test part of a folder in a mixed order, or the articles of a file.

    Raises:
        InputError: there are none, or the file can not be read.
    """
    found = _of_file(data, limit) if data.is_file() else _of_folder(data, limit)
    if not found:
        raise InputError(f"{data}: no articles to measure on", hint="name a folder of data files or a JSONL file")
    return found


def _of_file(data: Path, limit: int) -> list[Example]:
    found = list(read_examples([data]))
    with open_text(data) as lines:
        rows = sum(1 for _ in lines)
    sys.stderr.write(f"{rows - len(found)} of {rows} articles left out: short, seen before or without highlights\n")
    return found[:limit]


def _of_folder(data: Path, limit: int) -> list[Example]:
    files = [path for name in ("cased", "truecased") for path in sorted(data.glob(f"highlights_{name}.jsonl*"))]
    test = [example for example in read_examples(files) if example.part is Part.TEST]
    step = max(1, len(test) // limit)
    return test[::step][:limit]


def lead(article: str) -> Texts:
    """Return the first three sentences."""
    return [span.cut(article) for span in split(article)[:THREE]]


def graph_peer(name: str) -> Summarize:
    """Return sumy's LexRank or TextRank as it comes."""
    from sumy.nlp.stemmers import Stemmer
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.summarizers.text_rank import TextRankSummarizer

    maker = LexRankSummarizer if name == "LexRank" else TextRankSummarizer
    summarizer = maker(Stemmer("english"))
    tokenizer = _OurSentences()
    return lambda article: [str(s) for s in summarizer(PlaintextParser.from_string(article, tokenizer).document, THREE)]


class _OurSentences:
    """Gives the peers this project's sentences, so that they are compared by what they choose."""

    def to_sentences(self, text: str) -> tuple[str, ...]:
        return tuple(span.cut(text) for span in split(text))

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(word for word in sentence.split() if any(map(str.isalnum, word)))


def run_peer(name: str, summarize: Summarize, examples: Sequence[Example]) -> Peer:
    """Return a peer's texts and its time."""
    start = time.perf_counter()
    texts = [summarize(example.article) for example in examples]
    return Peer(name, texts, (time.perf_counter() - start) / len(examples))


def embedded(examples: Sequence[Example]) -> Peer:
    """Return our own texts; warm, and one article at a time as the night run's batches are."""
    drafter = EmbeddedDrafter()
    articles = [ArticleText(example.id, "", example.article) for example in examples]
    drafter.draft(articles[:1])
    start = time.perf_counter()
    drafts = drafter.draft(articles)
    seconds = (time.perf_counter() - start) / len(articles)
    texts = [[one.text for one in draft.takeaways] if isinstance(draft, Drafted) else [] for draft in drafts]
    return Peer("embedded", texts, seconds)


def oracle(examples: Sequence[Example]) -> Peer:
    """Return the whole sentences that raise ROUGE most: no extraction without shortening does better by far."""
    texts = []
    for example in examples:
        sentences = lead_all(example.article)
        labels = sentence_labels(sentences, example.highlights)
        texts.append([s for s, value in zip(sentences, labels.oracle, strict=True) if value == 1.0][: THREE + 1])
    return Peer("greedy oracle", texts, 0.0)


def lead_all(article: str) -> Texts:
    """Return all sentences."""
    return [span.cut(article) for span in split(article)]


def cut_to(name: str, peer: Peer, ours: Peer) -> Peer:
    """Return a peer cut, article by article, to as many words as ours has in the mean."""
    words = round(fmean(len(" ".join(texts).split()) for texts in ours.texts if texts))
    return Peer(name, [_first_words(texts, words) for texts in peer.texts], peer.seconds)


def _first_words(texts: Texts, count: int) -> Texts:
    kept: Texts = []
    for text in texts:
        words = text.split()[:count]
        count -= len(words)
        kept.append(" ".join(words))
    return kept


def coverage(texts: Texts, highlights: Sequence[str]) -> float:
    """Return the share of highlights of which at least half the words of four letters and more stand in the texts."""
    said = set(stems(" ".join(texts)))
    wanted = [{word for word in stems(text) if len(word) > THREE or word.isdigit()} for text in highlights]
    return fmean(2 * len(words & said) >= max(1, len(words)) for words in wanted)


def table(peers: Sequence[Peer], examples: Sequence[Example], max_chars: int = 140) -> Iterator[str]:
    """Yield the Markdown table: overlap with 95 % intervals, form, coverage, time, and the difference from ours."""
    heads = "system", *METRICS, "words", "chars", "over 140", "facts covered", "s/article", "rouge1 to ours"
    yield f"| {' | '.join(heads)} |"
    yield "|---|---|---|---|---:|---:|---:|---:|---:|---|"
    ours: list[Rouge] = []
    for peer in peers:
        scores = [rouge(texts, each.highlights) for texts, each in zip(peer.texts, examples, strict=True)]
        ours = ours or scores
        cells = [_interval([getattr(score, metric) for score in scores]) for metric in METRICS]
        every = [text for texts in peer.texts for text in texts]
        words = fmean(len(" ".join(texts).split()) for texts in peer.texts)
        gap = paired_difference([score.rouge1 for score in scores], [score.rouge1 for score in ours])
        yield (
            f"| {peer.name} | {' | '.join(cells)} | {words:.1f} | "
            f"{fmean(map(len, every)):.0f} | {fmean(len(text) > max_chars for text in every):.1%} | "
            f"{fmean(coverage(t, e.highlights) for t, e in zip(peer.texts, examples, strict=True)):.1%} | "
            f"{peer.seconds:.3f} | {gap.mean:+.2f} ({gap.low:+.2f} to {gap.high:+.2f}) |"
        )
    yield ""
    failed = sum(not texts for texts in peers[0].texts)
    yield f"{len(examples)} articles, {failed} of them a stated failure of ours, counted as 0."


def _interval(values: Sequence[float]) -> str:
    found = interval(values)
    return f"{found.mean:.2f} ({found.low:.1f}–{found.high:.1f})"


def generator_seconds(articles: Sequence[str]) -> float:
    """Return the seconds an article takes a T5-small-shaped generator of random weights, 60 tokens out."""
    import torch
    from transformers import T5Config, T5ForConditionalGeneration

    config = T5Config(d_model=512, d_ff=2048, num_layers=6, num_heads=8, d_kv=64)
    config.decoder_start_token_id = 0
    model = T5ForConditionalGeneration(config).eval()
    start = time.perf_counter()
    for article in articles:
        pieces = torch.randint(1, 32_000, (1, min(512, int(1.3 * len(article.split())))))
        model.generate(input_ids=pieces, min_new_tokens=60, max_new_tokens=60, do_sample=False)
    return (time.perf_counter() - start) / len(articles)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=400)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--generator", action="store_true", help="time a generator of T5-small's shape too")
    asked = parser.parse_args()
    try:
        examples = examples_of(asked.data, asked.limit)
    except InputError as error:
        sys.exit(f"{error.message} ({error.hint})")
    ours, first = embedded(examples), run_peer("first three sentences", lead, examples)
    graphs = [run_peer(name, graph_peer(name), examples) for name in ("LexRank", "TextRank")]
    peers = [ours, first, cut_to("first sentences, at our length", first, ours), *graphs, oracle(examples)]
    lines = list(table(peers, examples))
    if asked.generator:
        lines.append(
            f"T5-small's shape, random weights: {generator_seconds([e.article for e in examples[:5]]):.2f} s/article."
        )
    text = "\n".join(lines) + "\n"
    sys.stdout.write(text)
    if asked.write:
        asked.write.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
