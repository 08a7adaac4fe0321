"""Where a setting comes from, and what a wrong one is told."""

from pathlib import Path

import pytest

from db.errors import UsageError
from summarizer.configuration import load_settings


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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("bd = 'x'", "takeaways.toml: unknown key 'bd'"),
        ("batch = 'many'", "takeaways.toml: batch: input should be a valid integer"),
        ("[lengths]\nmax_chars = 3", "takeaways.toml: lengths.max_chars: "),
        ("[gate", "takeaways.toml: not valid TOML"),
    ],
)
def test_what_is_wrong_in_a_file_is_named(text: str, said: str) -> None:
    """The message names the file and the key."""
    write(text)
    with pytest.raises(UsageError) as caught:
        load_settings()
    assert said in caught.value.message


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
