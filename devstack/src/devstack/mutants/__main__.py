"""`python -m devstack.mutants`: puts a sample of faults into each domain and tells which no unit test notices."""

import argparse
import os
import random
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice

from devstack.migrations import ROOT, SERVICES
from devstack.mutants.faults import Fault, faults
from devstack.mutants.trials import Reach, learn, noticed

WANTED = 0.95


@dataclass
class Score:
    service: str
    possible: int
    made: int = 0
    survivors: list[Fault] = field(default_factory=list)

    @property
    def share(self) -> float:
        return 1 - len(self.survivors) / self.made if self.made else 1.0

    def line(self) -> str:
        found = self.made - len(self.survivors)
        return f"{self.service:<15}{self.possible:>9}{self.made:>7}{found:>9}   {self.share:.0%}"


def main() -> int:
    parser = argparse.ArgumentParser(prog="devstack.mutants", description=__doc__)
    parser.add_argument("--seed", type=int, default=None, help="which faults; another every time when left out")
    parser.add_argument("--sample", type=int, default=50, help="how many faults for each service")
    parser.add_argument("--service", action="append", choices=SERVICES, help="one service; several times for more")
    parser.add_argument("--under", default="", help="only files whose path contains this")
    parser.add_argument("--without", default="", help="tests to do without, as in pytest's -k: the slow ones")
    chosen = parser.parse_args()
    seed = random.randrange(10_000) if chosen.seed is None else chosen.seed
    print(f"seed {seed}, at most {chosen.sample} faults in the domain of each service", flush=True)
    scores = [_examine(each, seed, chosen) for each in chosen.service or SERVICES]
    print(f"\nseed {seed}\n{'service':<15}{'possible':>9}{'made':>7}{'noticed':>9}")
    print("\n".join(each.line() for each in scores))
    return int(any(each.share < WANTED for each in scores))


def _examine(service: str, seed: int, chosen: argparse.Namespace) -> Score:
    domain = ROOT / "services" / service / "src" / service / "domain"
    files = [each for each in sorted(domain.rglob("*.py")) if chosen.under in str(each.relative_to(ROOT))]
    possible = [fault for path in files for fault in faults(path)]
    print(f"\n{service}: learning which test comes where", flush=True)
    reach, score = learn(service, chosen.without), Score(service, len(possible))
    random.Random(f"{seed} {service}").shuffle(possible)
    waiting = iter(possible)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        while some := list(islice(waiting, chosen.sample - score.made)):
            for fault, outcome in zip(some, pool.map(lambda each: _outcome(each, reach), some), strict=True):
                _note(score, fault, outcome)
    return score


def _outcome(fault: Fault, reach: Reach) -> bool | None:
    source = fault.source()
    return None if source is None else noticed(fault, source, reach)


def _note(score: Score, fault: Fault, outcome: bool | None) -> None:
    score.made += outcome is not None
    if outcome is False:
        score.survivors.append(fault)
        print(f"\nnot noticed: {fault.described()}", flush=True)
    else:
        print("." if outcome else "", end="", flush=True)


if __name__ == "__main__":
    sys.exit(main())
