from pathlib import Path

import pytest

from db.errors import ModelError, UsageError
from db.records import ArticleText, DraftFailed
from summarizer.drafters.own.companion import EmbeddedCompanion
from summarizer.drafters.own.drafter import EmbeddedDrafter
from summarizer.drafters.registry import make_drafter
from summarizer.settings import Embedded, Server, Settings, Transformers

CAPITALS = (
    "THE COUNCIL OF LARKBY VOTED ON MONDAY TO BUILD A BRIDGE. IT WILL COST 4.2 MILLION EUROS, MAYOR ANA POE SAID. "
)


def test_an_article_in_capitals_fails_for_that_reason() -> None:
    """Whoever reads it learns what to change in the text."""
    article = ArticleText("a", headline="LARKBY VOTES", body=CAPITALS)
    (shouted, told) = EmbeddedDrafter().draft([article, ArticleText("b", headline="Larkby", body="The council met.")])
    assert isinstance(shouted, DraftFailed)
    assert "the text is in capitals" in shouted.reason
    assert isinstance(told, DraftFailed)
    assert "capitals" not in told.reason


@pytest.fixture(scope="module")
def companion() -> EmbeddedCompanion:
    """Load the shipped weights once."""
    return EmbeddedCompanion(EmbeddedDrafter())


def test_a_free_sentence_finds_what_it_rests_on(companion: EmbeddedCompanion, articles: list[ArticleText]) -> None:
    """The desk highlights it as it does for the embedded model's own takeaways."""
    storm = articles[1]
    (power, schools) = companion.evidence(["12,000 coastal homes lost power.", "Schools in Hale may stay shut."], storm)
    assert "12,000 homes" in power[0].cut(storm.body)
    assert "Schools in Hale" in schools[0].cut(storm.body)


def test_alternatives_rest_on_other_sentences(companion: EmbeddedCompanion, articles: list[ArticleText]) -> None:
    """What a takeaway says already is not offered beside it."""
    storm = articles[1]
    texts = ["12,000 coastal homes lost power on Friday night."]
    offered = companion.alternatives(texts, storm)
    assert offered
    assert not any(span in companion.evidence(texts, storm)[0][:1] for each in offered for span in each.evidence)


def test_ranking_names_every_text_once(companion: EmbeddedCompanion, articles: list[ArticleText]) -> None:
    """Of the takeaways of several parts, the first three places are chosen."""
    texts = ["No one was hurt.", "A storm cut power to 12,000 homes.", "Nothing of this is in the article at all."]
    order = companion.rank(texts, articles[1])
    assert sorted(order) == [0, 1, 2]
    assert order[-1] == 2


@pytest.mark.parametrize(
    ("name", "settings", "error"),
    [
        ("transformers", Settings(), UsageError),
        ("transformers", Settings(transformers=Transformers(model="house/absent")), ModelError),
        ("transformers", Settings(transformers=Transformers(model="house/absent", revision="main")), ModelError),
        ("server", Settings(), UsageError),
        ("server", Settings(server=Server(url="file:///etc/passwd")), UsageError),
    ],
)
def test_a_language_model_that_is_not_set_up_says_what_to_set(
    name: str, settings: Settings, error: type[Exception]
) -> None:
    """Before anything is loaded or asked."""
    with pytest.raises(error) as caught:
        make_drafter(name, settings)
    assert caught.value.hint  # type: ignore[attr-defined]


def test_the_server_drafter_takes_everything_from_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key comes from the variable that the settings name."""
    monkeypatch.setenv("HOUSE_KEY", "sk-1")
    told = Server(url="http://127.0.0.1:9/v1", model="m", key_variable="HOUSE_KEY", requests=3, revision="r7")
    drafter = make_drafter("server", Settings(server=told))
    assert drafter.endpoint.key == "sk-1"  # type: ignore[attr-defined]
    assert (drafter.model.model, drafter.model.revision) == ("m", "r7")


def test_a_companion_reads_the_weights_of_the_settings(tmp_path: Path) -> None:
    """A newsroom's tuned weights find evidence and alternatives beside a language model too."""
    told = Settings(server=Server(url="http://127.0.0.1:9/v1"), embedded=Embedded(weights=tmp_path))
    drafter = make_drafter("server", told)
    with pytest.raises(ModelError, match=str(tmp_path)):
        drafter.companion.evidence(["A storm."], ArticleText("a", "A storm", "A storm came."))  # type: ignore[attr-defined]
