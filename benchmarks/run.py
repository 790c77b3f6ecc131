"""`make bench`: prints every figure with its limit, measured in one run on this machine. See docs/performance.md."""

import asyncio
import sys

from benchmarks import accept, latency, relay, worklist
from benchmarks.servers import servers

Row = tuple[str, str, str, bool]


def _print(rows: list[Row]) -> list[Row]:
    for what, measured, limit, reached in rows:
        print(f"{what:<46}  {measured:<58}  {limit:<16}  {'reached' if reached else 'NOT REACHED'}", flush=True)
    return rows


def main() -> None:
    print("The relay and the way to a subscriber (about a minute)", flush=True)
    with servers() as own:
        rows = _print(asyncio.run(latency.measure(own)) + asyncio.run(relay.measure(own)))
    print("The services: memory, start, accepting, exactly once (about three minutes)", flush=True)
    rows += _print(accept.measure())
    print("Worklists at ten thousand and a million cases (about three minutes)", flush=True)
    rows += _print(worklist.measure())
    if not all(row[3] for row in rows):
        sys.exit(1)


if __name__ == "__main__":
    main()
