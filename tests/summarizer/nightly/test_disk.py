"""A disk that fills up, and a folder that closes, in the middle of a run: a clean stop, and nothing lost."""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from db.errors import ExitCode
from db.opening import open_database
from db.upkeep.check import check

FULL_DISK = """
import json, os, subprocess, sys
from pathlib import Path

disk, inbox = Path(sys.argv[1]), sys.argv[2]
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=700k", "tmpfs", disk], check=True)
command = [sys.executable, "-m", "summarizer", "--db", disk / "x.db", "nightly", inbox]
variables = os.environ | {"TAKEAWAYS_DRAFTER": "lead3"}
def night():
    done = subprocess.run(command, cwd=disk, env=variables, capture_output=True, text=True)
    return {"code": done.returncode, "out": done.stdout, "err": done.stderr}
full = night()
subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)
after = night()
from db.upkeep.check import check
from db.opening import open_database
db = open_database(disk / "x.db")
drafts = db.execute("SELECT count(*), count(DISTINCT article_id) FROM drafts").fetchone()
print(json.dumps({"full": full, "after": after, "drafts": drafts, "problems": check(db)}))
"""
"""Runs in a mount namespace of its own, which takes the small disk with it when it ends."""


def in_own_mounts(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a program of Python where it may mount; skip where that is not possible here."""
    if not shutil.which("unshare") or subprocess.run(["unshare", "-rm", "true"], check=False).returncode:
        pytest.skip("no mount namespaces here: a full disk can not be made")
    command = ["unshare", "-rm", sys.executable, "-c", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=True)


def test_a_full_disk_stops_the_run_and_loses_nothing(tmp_path: Path, inbox: Callable[..., Path]) -> None:
    """Exit code 4 and the reason in the printed report; with space again the next run does the rest."""
    towns = [f"Town {at}" for at in range(60)]
    folder = inbox(*towns)
    (tmp_path / "disk").mkdir()
    told = json.loads(in_own_mounts(FULL_DISK, tmp_path / "disk", folder).stdout)
    assert told["full"]["code"] == ExitCode.DATABASE
    assert "full" in told["full"]["out"]
    assert "Traceback" not in told["full"]["err"]
    assert told["after"]["code"] == ExitCode.OK, told["after"]
    assert (told["drafts"], told["problems"]) == ([len(towns), len(towns)], [])
    assert len(list((folder / "done").glob("*/*"))) == len(towns)


def test_a_folder_that_closes_during_the_run_keeps_what_was_done(
    tmp_path: Path,
    inbox: Callable[..., Path],
    start: Callable[..., subprocess.Popen[str]],
    restricted: list[str],
    here: Callable[..., object],
) -> None:
    """What could not be written is told, the drafts are in, and the next run makes up for the rest."""
    home = tmp_path / "home"
    home.mkdir()
    folder = inbox(*(f"Town {at}" for at in range(30)))
    arguments = ["--db", str(home / "x.db"), "nightly", str(folder)]
    settings = {"TAKEAWAYS_DRAFTER": "lead3", "TAKEAWAYS_NIGHTLY__BACKUPS": str(home / "b"),
                "TAKEAWAYS_NIGHTLY__REPORTS": str(home / "r")}  # fmt: skip
    process = start(*arguments, under=restricted, seconds=0.1, **settings)
    while not (home / "x.db.draft.lock").exists():
        assert process.poll() is None
        time.sleep(0.01)
    home.chmod(0o555)
    out, err = process.communicate(timeout=120)
    home.chmod(0o755)
    assert process.returncode == ExitCode.DATABASE
    assert "Traceback" not in err
    assert "drafting: 30 drafted" in out
    assert "backup" in out
    here(*arguments, **settings)
    db = open_database(home / "x.db")
    assert db.execute("SELECT count(*) FROM drafts").fetchone()[0] == 30
    assert check(db) == []
    db.close()
