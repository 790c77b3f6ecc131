"""The command `devstack`, also `python -m devstack`."""

import argparse
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import psutil

from devstack.addresses import addresses, guide, health
from devstack.login import LoginRefusedError, token_of
from devstack.migrations import SERVICES
from devstack.stack import Stack
from devstack.state import DEFAULT, State
from devstack.upkeep import say, stay_up

STOP_SECONDS = 90.0


def announce(env: Mapping[str, str], first: Sequence[str] = ()) -> None:
    say("\n".join(["", "Wederhoor is up.", "", *guide(env, first), ""]))
    say("Scripts find the addresses in .devstack/env, and get a token from: .venv/bin/devstack token o-1010")
    say("Ctrl-C stops it all.")


def up(room: Path, without: Sequence[str], *, detach: bool) -> int:
    return _detached(room, without) if detach else stay_up(room, lambda stack: announce(stack.env), without)


def demo(room: Path) -> int:
    """The exit code is 1 when something turns out otherwise than it is told."""
    return stay_up(room, _perform)


def _perform(stack: Stack) -> None:
    from devstack.demo import play, what_to_open

    announce(stack.env, what_to_open(play(stack.env, stack.broker)))


def _detached(room: Path, without: Sequence[str]) -> int:
    """Start `up` in a session of its own, show what it says, and return when it is ready."""
    room.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (room / "up.log").open("w") as log:
        child = subprocess.Popen(
            [sys.executable, "-m", "devstack", "--state", str(room), "up", *(f"--without={each}" for each in without)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        return _follow(child, room)
    except KeyboardInterrupt:
        child.terminate()
        return child.wait() or 1


def _follow(child: "subprocess.Popen[bytes]", room: Path) -> int:
    state, ended, ready = State(room), None, False
    with (room / "up.log").open() as lines:
        while ended is None and not ready:
            time.sleep(0.2)
            ended = child.poll()
            ready = state.pid == child.pid and bool(state.read_env())
            print(lines.read(), end="", flush=True)
    return 0 if ready else ended or 1


def down(room: Path) -> int:
    process = State(room).process
    if process is None:
        say("Nothing is up.")
        return 0
    process.terminate()
    say(f"Stopping process {process.pid} and everything it started")
    try:
        process.wait(STOP_SECONDS)
    except psutil.TimeoutExpired:
        say(f"It has not stopped after {STOP_SECONDS:.0f} s; see {room / 'up.log'}.")
        return 1
    say("Nothing is left running.")
    return 0


def status(room: Path) -> int:
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `devstack status | head` is no error
    state = State(room)
    env = state.read_env()
    if not env:
        say("Starting or stopping." if state.process else "Nothing is up.")
        return 1
    answers = health(env)
    for name, well in answers.items():
        say(f"  {name:<15}{'ready' if well else 'NOT READY'}")
    say("\n".join(addresses(env)))
    return 0 if all(answers.values()) else 1


def token(room: Path, official: str) -> int:
    env = State(room).read_env()
    if not env:
        print("Nothing is up: 'devstack up' first.", file=sys.stderr)
        return 1
    try:
        print(token_of(official, env["ISSUER_URL"]))
    except LoginRefusedError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="devstack", description="Wederhoor on this machine, without containers.")
    parser.add_argument("--state", type=Path, default=DEFAULT, help="folder for addresses and logs (.devstack)")
    commands = parser.add_subparsers(dest="command", required=True)
    start = commands.add_parser("up", help="start everything and stay up until Ctrl-C")
    start.add_argument("--detach", action="store_true", help="return when everything is ready; stop it with 'down'")
    left_out = "start everything but this service, to run it by hand (docs/debugging.md)"
    start.add_argument("--without", metavar="SERVICE", choices=SERVICES, action="append", default=[], help=left_out)
    commands.add_parser("demo", help="the same, after carrying complaints through it and telling what happens")
    commands.add_parser("down", help="stop what 'up' started")
    commands.add_parser("status", help="say what runs and where")
    commands.add_parser("token", help="print a bearer token").add_argument("official", help="such as o-1020")
    chosen = parser.parse_args(arguments)
    room: Path = chosen.state.resolve()
    if chosen.command == "up":
        return up(room, chosen.without, detach=chosen.detach)
    if chosen.command == "demo":
        return demo(room)
    if chosen.command == "token":
        return token(room, chosen.official)
    return down(room) if chosen.command == "down" else status(room)
