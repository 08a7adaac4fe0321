"""Where a setting comes from, and what a wrong one is told."""

from importlib.resources import files
from pathlib import Path

import pytest

from db.errors import UsageError
from summarizer.command_line.configuration import load_settings
from summarizer.drafters.answers.prompt_files import load_prompt
from summarizer.drafters.registry import MAKERS
from summarizer.settings import DRAFTERS


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(text: str) -> None:
    """Write the settings file of this folder."""
    Path("takeaways.toml").write_text(text, encoding="utf-8")


def test_without_a_file_the_defaults_stand() -> None:
    """No file is needed."""
    assert load_settings().db == Path("takeaways.db")


def test_flag_beats_environment_beats_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each source yields to the one that is nearer to the person."""
    write('db = "file.db"\nperson = "File"\nbatch = 3\n')
    monkeypatch.setenv("TAKEAWAYS_DB", "environment.db")
    monkeypatch.setenv("TAKEAWAYS_PERSON", "Environment")
    settings = load_settings().with_flags(db=Path("flag.db"), person=None)
    assert (settings.db, settings.person, settings.batch) == (Path("flag.db"), "Environment", 3)


def test_a_table_is_reached_by_two_underscores(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment overrides one key of a table and leaves its others."""
    write("[nightly]\nkeep_backups = 3\nmax_minutes = 5\n")
    monkeypatch.setenv("TAKEAWAYS_NIGHTLY__MAX_MINUTES", "7")
    nightly = load_settings().nightly
    assert (nightly.keep_backups, nightly.max_minutes) == (3, 7.0)


def test_paths_of_a_file_count_from_its_folder(tmp_path: Path) -> None:
    """A settings file means the same from every working directory."""
    folder = tmp_path / "etc"
    folder.mkdir()
    (folder / "house.toml").write_text('db = "desk.db"\n[nightly]\nbackups = "/var/backups"\n')
    settings = load_settings(folder / "house.toml")
    assert settings.db == folder / "desk.db"
    assert settings.nightly.backups == Path("/var/backups")


def test_a_path_may_begin_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As shells write it: in a file, and in a variable, which no shell reads."""
    monkeypatch.setenv("HOME", str(tmp_path / "ana"))
    monkeypatch.setenv("TAKEAWAYS_NIGHTLY__BACKUPS", "~/kept")
    write('db = "~/x.db"\n[desk]\nguidelines = "~/g.md"\n[prompts]\nhouse = "~/house.md"\n')
    settings = load_settings()
    home = tmp_path / "ana"
    assert (settings.db, settings.desk.guidelines, settings.nightly.backups) == (
        home / "x.db",
        home / "g.md",
        home / "kept",
    )
    with pytest.raises(UsageError, match=r"~/house\.md can not be read"):
        load_prompt(settings.prompts.house, kind="house")
    home.mkdir()
    (home / "house.md").write_bytes(files("prompts").joinpath("house-plain.v1.md").read_bytes())
    assert load_prompt(settings.prompts.house, kind="house").body


def test_a_model_s_path_keeps_its_dot_where_the_file_lies_here(tmp_path: Path) -> None:
    """Else a folder that is missing would be looked for as a hub's model."""
    write('[transformers]\nmodel = "./nowhere"\n')
    assert load_settings().transformers.model == str(tmp_path / "nowhere")


def test_prompts_and_models_of_a_file_count_from_its_folder(tmp_path: Path) -> None:
    """What may be a name or a path is a path where it is spelled like one, or where a folder goes by it."""
    folder = tmp_path / "etc"
    (folder / "models" / "small").mkdir(parents=True)
    told = """
        [prompts]
        house = "house.md"
        sections = { court = "rules/court.md", sport = "section-sport.v1", crime = "" }
        [transformers]
        model = "models/small"
        prompt = "takeaways.v1"
        [server]
        prompt = "own.md"
        model = "models/small"
    """
    (folder / "house.toml").write_text(told)
    settings = load_settings(folder / "house.toml")
    assert settings.prompts.house == str(folder / "house.md")
    assert settings.prompts.sections == {"court": f"{folder}/rules/court.md", "sport": "section-sport.v1", "crime": ""}
    assert (settings.transformers.model, settings.transformers.prompt) == (str(folder / "models/small"), "takeaways.v1")
    assert (settings.server.prompt, settings.server.model) == (str(folder / "own.md"), "models/small")


@pytest.mark.parametrize(
    ("model", "read"), [("house/tiny", "house/tiny"), ("~/tiny", "~/tiny"), ("./tiny", "{}/tiny"), ("", "")]
)
def test_a_model_that_is_no_folder_keeps_its_name(tmp_path: Path, model: str, read: str) -> None:
    """It may be a hub's; only what is spelled like a path is none."""
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc" / "house.toml").write_text(f'[transformers]\nmodel = "{model}"\n')
    settings = load_settings(tmp_path / "etc" / "house.toml")
    assert settings.transformers.model == read.format(tmp_path / "etc")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("bd = 'x'", "takeaways.toml: unknown key 'bd'"),
        ("batch = 'many'", "takeaways.toml: batch: it must be a whole number (got 'many')"),
        ("batch = 1.5", "takeaways.toml: batch: it must be a whole number (got 1.5)"),
        ("db = 5", "takeaways.toml: db: it must be a path in quotes (got 5)"),
        ("person = 5", "takeaways.toml: person: it must be text in quotes (got 5)"),
        ("desk = 3", "takeaways.toml: desk: it must be a table, such as [desk]"),
        ("[desk]\nviews = 'mine'", "takeaways.toml: desk.views: it must be a table (got 'mine')"),
        ("[desk]\nlease_minutes = 'long'", "takeaways.toml: desk.lease_minutes: it must be a number (got 'long')"),
        ("[gate]\nlanguages = 'en'", "takeaways.toml: gate.languages: it must be a list in brackets (got 'en')"),
        ("[transformers]\ncontinuous = 'x'", "transformers.continuous: it must be true or false (got 'x')"),
        ("[nightly]\nuntil = '25:00'", "takeaways.toml: nightly.until: “25:00” is not a time of day"),
        ("drafter = 'embeded'", "takeaways.toml: drafter: there is no drafter 'embeded'"),
        ("[lengths]\naim_chars = 200", "takeaways.toml: lengths: aim_chars is 200, more than max_chars, which is 140"),
        ("[export]\nsite = 'javascript:alert(1)'", "takeaways.toml: export.site: “javascript:alert(1)” is no address"),
        ("[lengths]\nmax_chars = 3", "takeaways.toml: lengths.max_chars: "),
        ("[server]\nrequests = 101", "takeaways.toml: server.requests: input should be less than or equal to 100"),
        ("[gate", "takeaways.toml: not valid TOML"),
        ("[gate]\nlanguages = ['English']", "takeaways.toml: gate.languages: “English” is no tag of a language"),
        ("[gate]\nlanguages = ['en', 'eng']", "takeaways.toml: gate.languages: “eng” is no tag of a language"),
        ("[gate]\nlanguages = ['en_']", "takeaways.toml: gate.languages: “en_” is no tag of a language"),
        ("[export]\nzone = 'Europe/Olso'", "export.zone: there is no zone “Europe/Olso”; did you mean “Europe/Oslo”?"),
        ("[export]\nzone = '../x'", "export.zone: there is no zone “../x”; an example is Europe/Oslo"),
        ("[gate]\nrights = [' ']", "takeaways.toml: gate.rights: a blank stands among the words"),
        ("[gate]\ngenres = ['opinion', '']", "takeaways.toml: gate.genres: a blank stands among the words"),
        ("db = '~nobody-here/x.db'", "takeaways.toml: db: “~nobody-here/x.db”: there is no such user"),
        ("db = ''", "takeaways.toml: db: the path is empty"),
        ("[desk]\nguidelines = ''", "takeaways.toml: desk.guidelines: the path is empty"),
    ],
)
def test_what_is_wrong_in_a_file_is_named(text: str, said: str) -> None:
    """The message names the file and the key."""
    write(text)
    with pytest.raises(UsageError) as caught:
        load_settings()
    assert said in caught.value.message


def test_what_is_wrong_in_a_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A value that no file holds."""
    monkeypatch.setenv("TAKEAWAYS_NIGHTLY__UNTIL", "99")
    with pytest.raises(UsageError, match=r"environment: TAKEAWAYS_NIGHTLY__UNTIL: “99” is not a time of day"):
        load_settings()
    monkeypatch.delenv("TAKEAWAYS_NIGHTLY__UNTIL")
    monkeypatch.setenv("TAKEAWAYS_DRAFTER", "sever")
    with pytest.raises(UsageError, match="environment: TAKEAWAYS_DRAFTER: there is no drafter 'sever'") as caught:
        load_settings()
    assert caught.value.hint == "did you mean 'server'?"


def test_short_takeaways_need_no_other_aim() -> None:
    """What nobody said contradicts nothing."""
    write("[lengths]\nmax_chars = 80\n")
    assert load_settings().lengths.max_chars == 80


def test_every_drafter_may_be_set() -> None:
    """The settings know those that can be made, without importing them."""
    assert tuple(MAKERS) == DRAFTERS


def test_an_unknown_variable_is_named_with_its_neighbour(monkeypatch: pytest.MonkeyPatch) -> None:
    """A typing error in a service unit does not pass in silence."""
    monkeypatch.setenv("TAKEAWAYS_PERSN", "Ada")
    with pytest.raises(UsageError) as caught:
        load_settings()
    assert (caught.value.message, caught.value.hint) == (
        "environment: unknown key 'TAKEAWAYS_PERSN'",
        "did you mean 'TAKEAWAYS_PERSON'?",
    )


def test_a_wrong_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment is told apart from the file."""
    monkeypatch.setenv("TAKEAWAYS_LENGTHS__MAX_CHARS", "wide")
    with pytest.raises(UsageError, match="environment: TAKEAWAYS_LENGTHS__MAX_CHARS"):
        load_settings()


@pytest.mark.parametrize(
    "variable", ["TAKEAWAYS_DB", "TAKEAWAYS_NIGHTLY__BACKUPS", "TAKEAWAYS_DESK__GUIDELINES", "TAKEAWAYS_db"]
)
def test_an_empty_path_is_told_like_an_empty_flag(monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    """A variable that a crontab did not set: it would be the folder that one stands in."""
    monkeypatch.setenv(variable, "")
    with pytest.raises(UsageError, match=f"{variable}: the path is empty; is a variable unset") as caught:
        load_settings()
    assert "got" not in caught.value.message


def test_languages_may_name_their_country(monkeypatch: pytest.MonkeyPatch) -> None:
    """As tags and as the systems of machines spell them; the language alone counts."""
    monkeypatch.setenv("TAKEAWAYS_GATE__LANGUAGES", '["en-GB", "de_AT", "FR", "zh-Hant-TW"]')
    assert load_settings().gate.languages == ("en-GB", "de-AT", "FR", "zh-Hant-TW")
    monkeypatch.setenv("TAKEAWAYS_GATE__LANGUAGES", "[]")
    assert load_settings().gate.languages == ()


def test_a_file_that_begins_with_a_byte_order_mark_is_read() -> None:
    """Some editors put one there."""
    Path("takeaways.toml").write_bytes(b'\xef\xbb\xbfperson = "Ida Holm"\r\n')
    assert load_settings().person == "Ida Holm"


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("TAKEAWAYS_GATE__LANGUAGES", "en,de"),
        ("TAKEAWAYS_DESK__KEYS", "x"),
        ("TAKEAWAYS_GATE", "{bad"),
        ("TAKEAWAYS_GATE", ""),
        ("TAKEAWAYS_PROMPTS__SECTIONS", "9" * 5000),
        ("TAKEAWAYS_GATE__RIGHTS", "[" * 100_000),
        ("TAKEAWAYS_gate__languages", "en"),
    ],
)
def test_a_list_or_table_that_is_not_json_is_named(monkeypatch: pytest.MonkeyPatch, variable: str, value: str) -> None:
    """The hint says how the environment spells one."""
    monkeypatch.setenv(variable, value)
    with pytest.raises(UsageError, match=f"environment: {variable}: .* as JSON") as caught:
        load_settings()
    assert """TAKEAWAYS_GATE__LANGUAGES='["en"]'""" in caught.value.hint


def test_the_variable_of_the_key_may_have_any_name_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is known where the file or the environment names it, and a typing error where neither does."""
    monkeypatch.setenv("TAKEAWAYS_MY_KEY", "secret")
    with pytest.raises(UsageError, match="unknown key 'TAKEAWAYS_MY_KEY'"):
        load_settings()
    write('[server]\nkey_variable = "TAKEAWAYS_MY_KEY"\n')
    assert load_settings().server.key_variable == "TAKEAWAYS_MY_KEY"
    write("")
    monkeypatch.setenv("TAKEAWAYS_SERVER__KEY_VARIABLE", "TAKEAWAYS_MY_KEY")
    assert load_settings().server.key_variable == "TAKEAWAYS_MY_KEY"


def test_a_key_in_a_variable_that_is_spelled_like_a_setting_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message of a wrong setting repeats its value; a key's must not be one."""
    monkeypatch.setenv("TAKEAWAYS_SERVER__KEY_VARIABLE", "TAKEAWAYS_SERVER__KEY")
    monkeypatch.setenv("TAKEAWAYS_SERVER__KEY", "secret")
    with pytest.raises(UsageError, match="unknown key 'TAKEAWAYS_SERVER__KEY'") as caught:
        load_settings()
    assert "secret" not in f"{caught.value.message} {caught.value.hint}"


@pytest.mark.parametrize("value", ["sk-very-secret", '"sk-very-secret"', "7070123"])
def test_a_key_in_the_variable_of_the_table_is_not_told(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """The rest of the name was left out: whether it can be read as JSON or not, the message is not to hold it."""
    monkeypatch.setenv("TAKEAWAYS_SERVER", value)
    with pytest.raises(UsageError, match="environment: TAKEAWAYS_SERVER: ") as caught:
        load_settings()
    assert value.strip('"') not in f"{caught.value.message} {caught.value.hint}"


@pytest.mark.parametrize("variable", ["TAKEAWAYS_SERVER", "TAKEAWAYS_BATCH"])
def test_a_key_s_variable_is_no_setting(monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    """The key would be read as that setting and told as its wrong value."""
    write(f'[server]\nkey_variable = "{variable}"\n')
    monkeypatch.setenv(variable, "sk-very-secret")
    with pytest.raises(UsageError, match=f"key_variable: {variable} is the variable of a setting") as caught:
        load_settings()
    assert "secret" not in f"{caught.value.message} {caught.value.hint}"


def test_a_named_file_must_exist() -> None:
    """`--config` with a wrong path is an error, a missing default file is none."""
    with pytest.raises(UsageError, match="no such configuration file"):
        load_settings(Path("nowhere.toml"))


def test_what_can_not_be_read_is_said_in_words(tmp_path: Path) -> None:
    """A folder, another encoding, and a path through a file: a sentence, no code of the system."""
    with pytest.raises(UsageError, match="a folder, not a configuration file") as folder:
        load_settings(tmp_path)
    assert str(tmp_path / "takeaways.toml") in folder.value.hint
    (tmp_path / "old.toml").write_bytes(b'dialect = "\xe9"\n')
    with pytest.raises(UsageError, match="not UTF-8 text"):
        load_settings(tmp_path / "old.toml")
    with pytest.raises(UsageError, match=r"old\.toml/inner\.toml: can not be read: not a directory$"):
        load_settings(tmp_path / "old.toml" / "inner.toml")
