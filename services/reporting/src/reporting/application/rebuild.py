"""Rebuilds the figures from the log of all public facts, beside the figures that are shown (blue-green).

1. It opens a new generation. From then on the consumer applies every live fact to both generations; every fact it
   applied before is already in the log. 2. It reads the log from its first message to the last one present. A fact that
   comes both from the log and from the queue counts once. 3. It checks that nothing is lost: every fact in the shown
   figures must be in the new ones. It still reads facts that reached the log a moment after the queue; if the log
   no longer holds a fact, it refuses. 4. One transaction shows the new generation and ends the rebuild.

So the report never shows half a rebuild, no live fact waits or is lost, and a rebuild that dies halfway does no harm:
the next one starts again.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from reporting.application.figures.apply_facts import apply_facts
from reporting.application.ports import BeginWork, Generations, Log
from reporting.domain.errors import LogIncomplete

PATIENCE = 10  # checks past the end of the log, a second apart, before facts count as missing


@dataclass
class RebuildProgress:
    """The progress of a rebuild. `last` is the offset to reach; None: the log is empty."""

    last: int | None = None
    offset: int = -1
    messages: int = 0
    facts: int = 0
    unreadable: int = 0
    step: str = "reading"


Say = Callable[[RebuildProgress], None]


async def rebuild(
    log: Log, generations: Generations, begin: BeginWork, say: Say, *, pause: float = 1.0
) -> RebuildProgress:
    """Replace the figures by those from the log. Raises `LogIncomplete` and changes nothing when the log lacks
    facts."""
    async with generations.alone():
        progress = RebuildProgress()
        generation = await generations.open()
        try:
            await _read_all(log, generations, begin, generation, progress, say, pause)
            progress.step = "counting"
            say(progress)
            await generations.recount(generation)
            await generations.show(generation)
        except BaseException:
            await generations.abandon()
            raise
        progress.step = "tidying"
        say(progress)
        await generations.drop_hidden()
        return progress


async def _read_all(
    log: Log,
    generations: Generations,
    begin: BeginWork,
    generation: int,
    progress: RebuildProgress,
    say: Say,
    pause: float,
) -> None:
    for _ in range(PATIENCE):
        progress.last = await log.last_offset()
        if progress.last is not None and progress.last > progress.offset:
            await _read(log, begin, generation, progress, say)
        if not await generations.missing(generation):
            return
        await asyncio.sleep(pause)
    raise LogIncomplete(await generations.missing(generation))


async def _read(log: Log, begin: BeginWork, generation: int, progress: RebuildProgress, say: Say) -> None:
    assert progress.last is not None  # noqa: S101 - for the type checker; the caller looked
    async for stretch in log.read(progress.offset + 1, progress.last):
        async with begin() as work:
            progress.facts += await apply_facts(stretch.facts, work.generation(generation))
        progress.offset = stretch.up_to
        progress.messages += stretch.messages
        progress.unreadable += stretch.unreadable
        say(progress)
