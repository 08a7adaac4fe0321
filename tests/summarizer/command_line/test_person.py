"""Who acts, where the command line has to say so."""

import pytest

from db.errors import UsageError
from summarizer.command_line import person
from summarizer.settings import Settings


def test_the_flag_beats_the_configuration_beats_the_login(monkeypatch: pytest.MonkeyPatch) -> None:
    """The name comes from the first that names somebody."""
    monkeypatch.setattr(person, "login", lambda: "login")
    assert person.person_of(" Ada  Lind ", Settings(person="Conf")) == "Ada Lind"
    assert person.person_of(None, Settings(person="Conf")) == "Conf"
    assert person.person_of(None, Settings()) == "login"


def test_an_empty_name_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody decides namelessly: an empty flag is no name, and the login does not stand in for it."""
    monkeypatch.setattr(person, "login", lambda: "login")
    with pytest.raises(UsageError, match="nobody is named"):
        person.person_of("  ", Settings())


@pytest.mark.parametrize(
    "name", ["Ada\u2061", "A\u202eda", "Ada\u3164", "Ada\x07", "Ada\u2800", "Ada\ue000", "Ada\u0378"]
)
def test_a_name_with_what_nobody_sees_is_refused(name: str) -> None:
    """It would be another person, who looks like Ada."""
    with pytest.raises(UsageError, match=r"nobody sees, U\+"):
        person.person_of(name, Settings())
