"""The first minutes of a new user: what `bootstrap.sh` says, and what it keeps for the log.

The programs that it calls are stand-ins here, as talkative as the real ones: nothing is installed."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
READ = ("devstack/bootstrap.sh", "devstack/bootstrap-requirements.txt", "requirements.lock")
LOG = ".devstack/install.log"

PROGRAM = """#!/bin/bash
name=${0##*/}
for number in {1..150}; do echo "$name says $number"; done
echo "$name warns" >&2
if [[ -e refuses-$name ]]; then
  echo "E: no such thing" >&2
  exit 7
fi
"""
PYTHON = """#!/bin/bash
case "$*" in
  "-m venv"*) [[ ! -e refuses-venv ]] || exit 5
    mkdir -p .venv/bin && cp "$STAND_INS/python3" .venv/bin/python && cp "$STAND_INS/uv" .venv/bin/ ;;
  "-m pip install"*) for number in {1..50}; do echo "pip says $number"; done ;;
  "-m pip config"*) exit 1 ;;
esac
"""
STAND_INS = {
    "python3": PYTHON,
    "uv": PROGRAM,
    "sudo": PROGRAM,
    "apt-get": PROGRAM,
    "id": "#!/bin/bash\necho 1000\n",
    "ldconfig": "#!/bin/bash\necho libharfbuzz-subset.so.0 libpangoft2-1.0.so.0\n",
}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout that holds no more than the installation reads."""
    members = (str(path.relative_to(ROOT)) for path in ROOT.glob("*/*/pyproject.toml"))
    for name in (*READ, *members, "devstack/pyproject.toml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    stand_ins = tmp_path / "stand-ins"
    stand_ins.mkdir()
    for name, text in STAND_INS.items():
        (stand_ins / name).write_text(text)
        (stand_ins / name).chmod(0o755)
    return tmp_path


def bootstrap(checkout: Path) -> "subprocess.CompletedProcess[str]":
    stand_ins = str(checkout / "stand-ins")
    environment = {"PATH": f"{stand_ins}:{os.environ['PATH']}", "STAND_INS": stand_ins, "HOME": str(checkout)}
    command = [str(checkout / "devstack/bootstrap.sh")]
    return subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False
    )


def test_an_installation_says_one_line_per_step_and_how_long_it_took(checkout: Path) -> None:
    done = bootstrap(checkout)

    begun, *steps = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert begun == f"==> Making this machine ready; the details are in {LOG}"
    assert [step.partition(" ... ")[0] for step in steps] == [
        "==> Installing Debian packages: libpango-1.0-0",
        "==> Making the virtual environment .venv",
        "==> Installing the packages of requirements.lock",
        "==> Installing our own 8 packages",
    ]
    assert all(step.partition(" ... ")[2].removesuffix(" s").isdigit() for step in steps)


def test_everything_that_the_programs_say_is_in_the_log(checkout: Path) -> None:
    bootstrap(checkout)

    log = (checkout / LOG).read_text().splitlines()
    assert {"sudo says 150", "sudo warns", "pip says 50", "uv says 150", "uv warns"} <= set(log)
    assert subprocess.run(["git", "check-ignore", "-q", LOG], cwd=ROOT, check=False).returncode == 0


def test_a_step_that_fails_shows_the_end_of_the_log_and_how_to_go_on(checkout: Path) -> None:
    (checkout / "refuses-uv").touch()

    done = bootstrap(checkout)

    assert done.returncode == 7
    assert done.stdout.splitlines()[-1].startswith("==> Installing the packages of requirements.lock ... failed after ")
    assert f"The last lines of {LOG}:" in done.stderr
    assert "    E: no such thing\n" in done.stderr
    assert "run the same command again" in done.stderr
    assert len(done.stderr.splitlines()) < 25


def test_a_step_of_several_commands_ends_at_the_first_that_fails(checkout: Path) -> None:
    (checkout / "refuses-venv").touch()

    assert bootstrap(checkout).returncode == 5


def test_the_same_command_goes_on_where_it_stopped_and_then_has_nothing_to_say(checkout: Path) -> None:
    (checkout / "refuses-uv").touch()
    bootstrap(checkout)
    environment = (checkout / ".venv/bin/uv").stat().st_ino
    (checkout / "refuses-uv").unlink()

    again = bootstrap(checkout)
    log = (checkout / LOG).read_text()
    (checkout / "stand-ins/ldconfig").write_text(f"{STAND_INS['ldconfig'].rstrip()} libpango-1.0.so.0\n")
    then = bootstrap(checkout)

    assert again.returncode == 0
    assert "no such thing" not in log
    assert (checkout / ".venv/bin/uv").stat().st_ino == environment
    assert (then.returncode, then.stdout, then.stderr) == (0, "", "")


def test_debian_packages_that_cannot_be_installed_stop_everything(checkout: Path) -> None:
    (checkout / "refuses-sudo").touch()

    done = bootstrap(checkout)

    assert done.returncode == 7
    assert len(done.stdout.splitlines()) == 2
    assert not (checkout / ".venv").exists()


def test_a_python_that_is_too_old_is_told_in_one_line(checkout: Path) -> None:
    old = '#!/bin/bash\ncase "$*" in *version_info*) exit 1 ;; -V) echo Python 3.9.2 ;; esac\n'
    (checkout / "stand-ins/python3").write_text(old)

    done = bootstrap(checkout)

    assert done.returncode == 1
    assert done.stderr == "bootstrap: Python 3.11 or newer is needed; 'python3' is Python 3.9.2.\n"
