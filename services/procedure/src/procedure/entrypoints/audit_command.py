"""`python -m procedure.audit`: verify the audit trail, or export it as a file."""

import argparse
import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, aclosing
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from procedure.application.audit.audit_chain import START, ChainBroken, ChainCheck, Head
from procedure.application.audit.verify_trail import Chain, Span, verify_trail
from procedure.application.ports import BeginWork
from procedure.domain.deeds import TrailExported
from procedure.entrypoints.audit_file import line_of, verify_lines
from servicekit.clock import AMSTERDAM, Now
from servicekit.ids import new_id
from words.people import Role


@dataclass(frozen=True)
class Trail:
    """Access to the trail, for a command that needs the database."""

    chain: Callable[[], AbstractAsyncContextManager[Chain]]
    begin: BeginWork
    now: Now


OpenTrail = Callable[[], AbstractAsyncContextManager[Trail]]


async def run(arguments: Sequence[str], open_trail: OpenTrail) -> int:
    """0 when the chain holds, 1 when it is broken."""
    asked = _parser().parse_args(arguments)
    act: Callable[[argparse.Namespace, OpenTrail], Awaitable[int]] = _verify if asked.command == "verify" else _export
    return await act(asked, open_trail)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m procedure.audit", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    verify = commands.add_parser("verify", help="follow the chain from its first entry to its head")
    verify.add_argument("--expect-head", type=_head, metavar="NUMBER:HASH", help="a head that was noted earlier")
    verify.add_argument("--file", type=Path, help="check an exported file instead of the database")
    export = commands.add_parser("export", help="write the entries as JSON lines")
    export.add_argument("--from", dest="since", type=date.fromisoformat, metavar="DATE", help="the first day")
    export.add_argument("--until", type=date.fromisoformat, metavar="DATE", help="the last day")
    return parser


def _head(text: str) -> Head:
    number, _, hash_ = text.partition(":")
    noted = Head(int(number), bytes.fromhex(hash_))
    if len(noted.hash) != len(START.hash):
        raise ValueError
    return noted


async def _verify(asked: argparse.Namespace, open_trail: OpenTrail) -> int:
    try:
        check = _verify_file(asked) if asked.file else await _verify_database(asked, open_trail)
    except ChainBroken as broken:
        _say(f"BROKEN at {broken}")
        return 1
    _say(f"entries {check.count}, of which erased {check.erased}")
    if check.first > 1:
        _say(f"a part: the entries before {check.first} are not in this file")
    _say(f"head {check.head}")
    return 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _verify_file(asked: argparse.Namespace) -> ChainCheck:
    with asked.file.open(encoding="utf-8") as lines:
        return verify_lines(lines, asked.expect_head)


async def _verify_database(asked: argparse.Namespace, open_trail: OpenTrail) -> ChainCheck:
    async with open_trail() as trail, trail.chain() as chain:
        return await verify_trail(chain, asked.expect_head)


async def _export(asked: argparse.Namespace, open_trail: OpenTrail) -> int:
    """The trail records this export, and so does the exported copy."""
    async with open_trail() as trail:
        await _note(asked, trail)
        async with trail.chain() as chain:
            span = await chain.span(_midnight(asked.since), _midnight(asked.until, days=1))
            if span is not None:
                await _write(chain, span)
    return 0


async def _note(asked: argparse.Namespace, trail: Trail) -> None:
    period = [(name, day.isoformat()) for name, day in (("from", asked.since), ("until", asked.until)) if day]
    async with trail.begin() as work:
        exported = TrailExported(
            deed_id=new_id(), at=trail.now(), official_id="system", role=Role.SYSTEM, asked=tuple(period)
        )
        work.note(exported)


async def _write(chain: Chain, span: Span) -> None:
    before = START.hash
    async with aclosing(chain.links(Span(max(span.first - 1, 1), span.last))) as links:
        async for link in links:
            if link.number >= span.first:
                _say(line_of(link, before))
            before = link.hash


def _midnight(day: date | None, days: int = 0) -> datetime | None:
    return datetime.combine(day + timedelta(days=days), time(), AMSTERDAM) if day else None
