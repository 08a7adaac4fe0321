"""Every command of the operations page runs, in order, and its tables say what the code says."""

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from db.errors import ExitCode
from summarizer import settings
from summarizer.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
UNITS = sorted((ROOT / "docs" / "systemd").glob("takeaways-*.*"))
STAND_IN = """#!/bin/sh
echo "$(basename "$0") $*" >> "$CALLS"
"""
COMMAND = """#!/bin/sh
echo "${RUNS_AS:-root}: takeaways $*: ${TAKEAWAYS_CONFIG:-no settings}" >> "$CALLS"
"""
INSTALL = """owned=
for word in "$@"; do case "$word" in takeaways) owned="-o takeaways -g takeaways";; esac; done
[ -z "$owned" ] || { set -- $(echo "$*" | sed "s/$owned//"); }
exec /usr/bin/install "$@"
"""
"""The user is not there on this machine: what would be the user's is noted only."""


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that stands for a machine's root: users, services and packages are only noted there."""
    root = tmp_path_factory.mktemp("machine")
    for folder in ("bin", "etc/systemd/system", "etc/cron.d", "etc/profile.d", "opt/takeaways/bin", "usr/local/bin"):
        (root / folder).mkdir(parents=True)
    (root / "var/lib/takeaways/inbox").mkdir(parents=True)
    for name in ("useradd", "systemctl", "python3"):
        stand_in(root / "bin" / name, STAND_IN)
    stand_in(root / "opt/takeaways/bin/pip", STAND_IN)
    stand_in(root / "opt/takeaways/bin/takeaways", f"{COMMAND}exec '{sys.executable}' -m summarizer \"$@\"\n")
    stand_in(root / "bin/runuser", '#!/bin/sh\nshift 3\nRUNS_AS=takeaways exec "$@"\n')
    stand_in(root / "bin/install", f'#!/bin/sh\necho "install $*" >> "$CALLS"\n{INSTALL}')
    for name in ("city-hall.txt", "weather.txt"):
        shutil.copy(ROOT / "summarizer" / "samples" / name, root / "var/lib/takeaways/inbox")
    shutil.copy(ROOT / "summarizer" / "samples" / "transport.txt", root / "var/lib/takeaways/morning.txt")
    shutil.copytree(ROOT / "docs", root / "var/lib/takeaways/docs")
    for unit in (root / "var/lib/takeaways/docs/systemd").iterdir():
        unit.write_text(unit.read_text().replace("/opt/takeaways", f"{root}/opt/takeaways"))
    first = root / "var/lib/takeaways/docs/takeaways.toml"
    first.write_text(first.read_text().replace("/var/lib", f"{root}/var/lib"))
    return root


def stand_in(path: Path, text: str) -> None:
    """Write an executable."""
    path.write_text(text)
    path.chmod(0o755)


def run(machine: Path, script: str) -> subprocess.CompletedProcess[str]:
    """Run a block of the page in a shell, the machine's folders in place of the real ones."""
    for folder in ("/opt/takeaways", "/etc/", "/var/lib/takeaways", "/usr/local/bin"):
        script = script.replace(folder, f"{machine}{folder}")
    login = "".join(f". '{each}'\n" for each in sorted((machine / "etc/profile.d").iterdir()))
    variables = os.environ | {
        "PATH": f"{machine}/bin:{machine}/usr/local/bin:{os.environ['PATH']}",
        "CALLS": str(machine / "calls"),
        "PYTHONPATH": str(ROOT),
        "TAKEAWAYS_DRAFTER": "lead3",
    }
    return subprocess.run(
        ["sh", "-euc", login + script],
        cwd=machine / "var/lib/takeaways",
        env=variables,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.fixture(scope="module")
def played(machine: Path) -> list[tuple[str, subprocess.CompletedProcess[str]]]:
    """Run every block of the page in order; return each with what came of it."""
    if not shutil.which("systemd-analyze"):
        stand_in(machine / "bin/systemd-analyze", STAND_IN)
    return [(block, run(machine, block)) for block in BLOCK.findall(PAGE)]


def test_every_block_runs(
    machine: Path, played: list[tuple[str, subprocess.CompletedProcess[str]]], subtests: pytest.Subtests
) -> None:
    """From an empty machine to the upgrade; each block ends with 0 and without a traceback."""
    for block, done in played:
        with subtests.test(block.splitlines()[0]):
            assert done.returncode == 0, block + done.stderr
            assert "Traceback" not in done.stderr
    home = machine / "var/lib/takeaways"
    assert (machine / "etc/takeaways.toml").exists()
    assert (machine / "etc/systemd/system/takeaways-nightly.timer").exists()
    assert sorted(path.name for path in (home / "inbox/done").glob("*/*")) == ["city-hall.txt", "weather.txt"]
    assert "systemctl enable --now takeaways-nightly.timer" in (machine / "calls").read_text()


@pytest.mark.usefixtures("played")
def test_what_is_written_by_hand_is_the_service_s(machine: Path) -> None:
    """Folders and files that root made the service could not write: every such command is run as the service's user."""
    calls = (machine / "calls").read_text().splitlines()
    assert any(re.match(r"install -d -o takeaways -g takeaways .*/inbox$", call) for call in calls)
    by_root = [call.split()[2:] for call in calls if call.startswith("root: takeaways ")]
    writing = [words for words in by_root if {"nightly", "ingest", "draft", "backup", "--out"} & set(words)]
    assert writing == []


@pytest.mark.usefixtures("played")
def test_commands_by_hand_use_the_settings_that_the_page_installs(machine: Path) -> None:
    """An editor's or auditor's bare `takeaways`, in a new login, has the house's settings and its database."""
    calls = [call for call in (machine / "calls").read_text().splitlines() if ": takeaways " in call]
    assert calls
    assert {call.rpartition(": ")[2] for call in calls} == {f"{machine}/etc/takeaways.toml"}


def test_the_exit_codes_are_the_codes() -> None:
    """The table has every code with its name and no other."""
    rows = re.findall(r"^\| (\d+) \| ([A-Z_]+) \|", PAGE, re.MULTILINE)
    assert [(int(number), name) for number, name in rows] == [(int(code), code.name) for code in ExitCode]


def test_the_settings_are_the_settings() -> None:
    """The table has every key with its default and its meaning, as the code has them."""
    written = PAGE.partition("## Settings")[2].partition("## Scale")[0].split("| key |")[1].strip()
    expected = "\n".join(["default | meaning |", "|---|---|---|", *rows(Settings)])
    assert written == expected, f"paste this into docs/operations.md:\n| key | {expected}"


def rows(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    """Yield a row of the table per key, meanings taken from the docstrings below the fields."""
    meanings = docstrings(model.__name__)
    for name, field in model.model_fields.items():
        annotation: Any = field.annotation
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            yield from rows(annotation, f"{name}.")
        else:
            default = field.get_default(call_default_factory=True)
            shown = (
                ""
                if default in (None, "", (), {})
                else f"`{', '.join(default) if isinstance(default, tuple) else default}`"
            )
            yield f"| `{prefix}{name}` | {shown} | {meanings[name]} |"


def docstrings(class_name: str) -> dict[str, str]:
    """Return the docstring below each field of a class in the settings module."""
    tree = ast.parse(Path(settings.__file__).read_text(encoding="utf-8"))
    (found,) = (node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == class_name)
    pairs = zip(found.body, found.body[1:], strict=False)
    return {
        field.target.id: text.value.value
        for field, text in pairs
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        and isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant) and isinstance(text.value.value, str)
    }  # fmt: skip


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_units_pass_systemd_s_own_check(unit: Path, tmp_path: Path) -> None:
    """`systemd-analyze verify` finds nothing; the command is replaced by one that is there."""
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd-analyze is not installed")
    for path in UNITS:
        text = path.read_text().replace("/opt/takeaways/bin/takeaways", "/bin/true")
        (tmp_path / path.name).write_text(text)
    done = subprocess.run(
        ["systemd-analyze", "verify", tmp_path / unit.name], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("unit", [path for path in UNITS if path.suffix == ".service"], ids=lambda path: path.name)
def test_services_are_hardened(unit: Path) -> None:
    """The tool's own score of exposure, 0 to 10, stays below 1."""
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd-analyze is not installed")
    command = ["systemd-analyze", "security", "--offline=true", "--threshold=10", "--no-pager", str(unit)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if "unrecognized option" in done.stderr:
        pytest.skip("this systemd-analyze can not look at files")
    (score,) = re.findall(r"Overall exposure level for .*: ([\d.]+)", done.stdout)
    assert float(score) < 1


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_the_command_of_a_unit_is_one_that_there_is(unit: Path) -> None:
    """Options in `ExecStart` are known to the command line."""
    for line in re.findall(r"^ExecStart=\S+ (.*)$", unit.read_text(), re.MULTILINE):
        name, *options = line.split()
        help_text = subprocess.run(
            [sys.executable, "-m", "summarizer", name, "--help"], capture_output=True, text=True, check=True, cwd=ROOT
        ).stdout
        assert all(option in help_text for option in options if option.startswith("--"))


def test_the_crontab_line_is_one() -> None:
    """Five fields of time, a user, and a command that the shell can read."""
    *_, line = (ROOT / "docs/systemd/takeaways.cron").read_text().splitlines()
    match = re.fullmatch(r"(\d+|\*) (\d+|\*) (\d+|\*) (\d+|\*) (\d+|\*) (\w+) (.+)", line)
    assert match is not None
    assert "%" not in match[7]  # cron takes it for a line break
    assert subprocess.run(["sh", "-nc", match[7]], check=False).returncode == 0
