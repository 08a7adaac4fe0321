"""Settings: the command line's flags beat `TAKEAWAYS_*`, which beats `takeaways.toml`, which beats the defaults."""

from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from db.records import CLAIM_LEASE
from summarizer.house_rules import AIM_CHARS, FASTEST_WORDS_PER_MINUTE, MAX_CHARS
from summarizer.setting_values import OWN_ERROR, Clock, Named, Site, Tags, Worded, Zone

PREFIX = "TAKEAWAYS_"
NESTED = "__"
FILE_NAME = "takeaways.toml"
DRAFTERS = ("embedded", "transformers", "server", "lead3")
"""What a drafter goes by; `drafters.registry` makes them."""


class Section(BaseModel):
    """A table of `takeaways.toml`; a key that it does not know is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Lengths(Section):
    """How long a takeaway is, in characters."""

    max_chars: int = Field(default=MAX_CHARS, ge=60, le=400)
    """No drafted takeaway is longer, and one that is written so is flagged."""
    aim_chars: int = Field(default=AIM_CHARS, ge=40, le=400)
    """What the drafter aims at."""

    @model_validator(mode="after")
    def _aim_below_most(self) -> Self:
        """Refuse an aim that was set beyond what may be printed; the default yields to a lower limit."""
        if "aim_chars" in self.model_fields_set and self.aim_chars > self.max_chars:
            words = "aim_chars is {aim}, more than max_chars, which is {most}"
            raise PydanticCustomError(OWN_ERROR, words, {"aim": self.aim_chars, "most": self.max_chars})
        return self


class Gate(Section):
    """Which articles are not drafted; the reason is kept with the article."""

    min_words: int = Field(default=120, ge=0)
    """An article with fewer words is too short for three takeaways."""
    languages: Annotated[tuple[str, ...], Tags] = ("en",)
    """Languages that are drafted, as tags of two letters; what may follow them, as in en-GB, is passed over."""
    genres: Annotated[tuple[str, ...], Worded] = ("opinion", "letters", "live blog", "advertisement", "satire")
    """Genres that are not drafted."""
    rights: Annotated[tuple[str, ...], Worded] = ()
    """Words in an article's usage terms that forbid machine use here."""


class Desk(Section):
    """The editors' terminal."""

    lease_minutes: float = Field(default=CLAIM_LEASE / timedelta(minutes=1), gt=0)
    """How long a claim holds without a key being pressed."""
    guidelines: Annotated[Path | None, Named] = None
    """The house's guidelines, shown at the desk; the shipped ones where unset."""
    theme: Literal["dark", "light", "plain"] = "dark"
    """The desk's look; plain has no colours."""
    keys: dict[str, str] = {}
    """Act ids and their keys: `"desk.approve" = "a,f2"`; `docs/editors-guide.md` lists the ids."""
    views: dict[str, str] = {}
    """Saved views of the queue: a name and a filter line, reached by the digits 1 to 9 in this order."""
    stay_sections: tuple[str, ...] = ()
    """Sections in which a decision does not open the next draft by itself."""
    words_per_minute: int = Field(default=FASTEST_WORDS_PER_MINUTE, ge=100)
    """The fastest reading that the house believes; a faster approval is noted to the editor."""


class Nightly(Section):
    """The night run."""

    backups: Annotated[Path, Named] = Path("backups")
    """Folder of database copies, made before each night's end."""
    keep_backups: int = Field(default=14, ge=1)
    """How many copies stay; those from before the clock was set back go first."""
    settle_seconds: float = Field(default=0.0, ge=0, le=86_400)
    """A file in an inbox that was written to within so many seconds is left for the next run: more may come."""
    reports: Annotated[Path, Named] = Path("reports")
    """Folder of the run reports and of the anchors: each database has one of its own."""
    until: Annotated[str, Clock] = ""
    """Local wall-clock time, HH:MM, after which no further article is drafted; all come in."""
    max_minutes: float = Field(default=0.0, ge=0)
    """Minutes after which no further article is drafted; 0 means no limit."""


class Export(Section):
    """What leaves the house, and with which words."""

    publisher: str = ""
    """The house's name in feeds and structured data."""
    reviewers: str = "our editorial team"
    """The class of persons that reviews, as readers are told."""
    disclosure: str = ""
    """The house's sentence as a template; `docs/operations.md` lists its fields."""
    site: Annotated[str, Site] = ""
    """The site's address: the link of the RSS feed."""
    zone: Annotated[str, Zone] = ""
    """The zone of the dates that readers see, as `Europe/Oslo`; the machine's own where empty."""
    training_rights: tuple[str, ...] = ()
    """Terms of use, word for word, under which texts may train a model; a text with other terms is left out."""


class Prompts(Section):
    """What language models are told besides their task; names of shipped prompts or paths of the house's own."""

    house: str = "house-plain.v1"
    """The house style; none where empty."""
    sections: dict[str, str] = {}
    """Per section or genre, in small letters, the prompt with its rules; added to the shipped ones, empty for none."""


class Embedded(Section):
    """The model in the package."""

    weights: Annotated[Path | None, Named] = None
    """A folder of weights that `takeaways tune` made; the package's own where unset."""


class Transformers(Section):
    """A language model on this machine."""

    model: str = ""
    """A hub id or a folder."""
    revision: str = ""
    """The pinned commit of a hub id."""
    allow_moving: bool = False
    """Take a branch or tag for a revision; each draft still stores the commit."""
    prompt: str = ""
    """The prompt's name or path; the newest shipped one where empty."""
    device: str = ""
    """cpu, cuda or mps; the best there is where empty."""
    dtype: Literal["", "float32", "bfloat16", "float16"] = ""
    """float32, bfloat16 or float16; what the device computes fastest where empty."""
    quantization: Literal["", "int8", "int4"] = ""
    """int8 or int4, where the installed libraries offer it."""
    seed: int = 20
    """Second and third attempts count their seeds from it."""
    attempts: int = Field(default=3, ge=1, le=10)
    """How often a model may try before the article is recorded as failed."""
    long_articles: Literal["parts", "refuse"] = "parts"
    """What to do with an article that does not fit into the model's window."""
    max_parts: int = Field(default=24, ge=1)
    """An article that needs more readings is refused."""
    max_rows: int = Field(default=0, ge=0)
    """Articles in one batch at most; as many as memory holds where 0."""
    continuous: bool = False
    """Continuous batching on a graphics card."""


class Server(Section):
    """A language model behind an OpenAI-compatible endpoint."""

    url: str = ""
    """The address up to and with `/v1`."""
    model: str = ""
    """The model's name at that endpoint."""
    key_variable: str = "TAKEAWAYS_SERVER_KEY"
    """The environment variable that holds the key; a key never stands in a file."""
    timeout_seconds: float = Field(default=120.0, gt=0)
    """How long one answer may take."""
    prompt: str = ""
    """The prompt's name or path; the newest shipped one where empty."""
    revision: str = ""
    """What the server's operator says about the model's version; stored with each draft."""
    context: int = Field(default=8192, ge=1024)
    """How many tokens the served model holds."""
    long_articles: Literal["parts", "refuse"] = "parts"
    """What to do with an article that does not fit into the model's window."""
    max_parts: int = Field(default=24, ge=1)
    """An article that needs more readings is refused."""
    requests: int = Field(default=8, ge=1, le=100)  # the client holds no more connections, and the rest would time out
    """How many articles are asked for at once."""
    attempts: int = Field(default=3, ge=1, le=10)
    """How often a request may be tried before the article is recorded as failed."""
    patience_minutes: float = Field(default=30.0, ge=0, le=1_440)
    """How long a run waits for a server that is down or wants fewer requests, before it ends with exit code 8."""
    seed: int = 20
    """Sent with every request; an endpoint may pass over it."""


class Settings(BaseSettings):
    """Everything that a command can be told besides its arguments."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_nested_delimiter=NESTED, extra="forbid", frozen=True, validate_default=False
    )

    db: Annotated[Path, Named] = Path("takeaways.db")
    """The database file."""
    person: str = ""
    """The editor's name where `--as` does not say it; without both it is the login's."""
    drafter: str = "embedded"
    """embedded, transformers or server."""
    batch: int | None = Field(default=None, ge=1, le=512)
    """How many articles a drafter is handed at once, so many a killed run repeats; unset, as suits the drafter."""
    lengths: Lengths = Lengths()
    gate: Gate = Gate()
    desk: Desk = Desk()
    nightly: Nightly = Nightly()
    export: Export = Export()
    prompts: Prompts = Prompts()
    embedded: Embedded = Embedded()
    transformers: Transformers = Transformers()
    server: Server = Server()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Return the order of the sources: what a file says comes in as arguments and is beaten by the environment."""
        return env_settings, init_settings

    def with_flags(self, **flags: object) -> "Settings":
        """Return these settings with every flag that was given (not None) in place."""
        return self.model_copy(update={key: value for key, value in flags.items() if value is not None})
