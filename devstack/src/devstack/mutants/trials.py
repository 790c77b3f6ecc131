"""Runs the tests of a service in processes of their own: once sound, to learn which test comes where, and then with a
fault. A fault exists only in the memory of the process that imports it; no file is touched."""

import contextlib
import importlib
import json
import multiprocessing
import os
import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from pkgutil import walk_packages
from types import CodeType
from typing import Any

import coverage
import pytest
from hypothesis import HealthCheck, Phase, settings

import contracts
import servicekit
import words
from devstack.migrations import ROOT
from devstack.mutants.faults import Fault

_RAN = 100  # added to what pytest answers, so that a mistake in here is never taken for a test that failed
_PASSED, _NO_TEST, _STILLBORN = _RAN, _RAN + pytest.ExitCode.NO_TESTS_COLLECTED, _RAN + 50
_MEMORY = 4 * 2**30
_LOADED_BEFORE = "ignore::pytest.PytestAssertRewriteWarning"
_SHARED = (contracts, servicekit, words)  # with all that they draw in, imported once and not by every process anew

processes = multiprocessing.get_context("forkserver")
processes.set_forkserver_preload([
    *("devstack.mutants.trials", "devstack.fixtures", "hypothesis.stateful", "pytest_asyncio.plugin"),
    *(found.name for package in _SHARED for found in walk_packages(package.__path__, f"{package.__name__}.")),
])  # fmt: skip


@dataclass(frozen=True)
class Reach:
    """Which test comes to which line, and how long each takes."""

    contexts: dict[Path, dict[int, list[str]]]
    seconds: dict[str, float]

    def tests(self, fault: Fault) -> list[str]:
        """The quickest file first; all of them for what runs when the module is imported."""
        first, last = fault.statement
        lines = self.contexts.get(fault.path, {})
        found = {test for line in range(first, last + 1) for test in lines.get(line, ())}
        chosen = list(self.seconds) if "" in found else [each for each in self.seconds if each in found]
        of_file: defaultdict[str, float] = defaultdict(float)
        for each in chosen:
            of_file[_file(each)] += self.seconds[each]
        return sorted(chosen, key=lambda each: of_file[_file(each)])


def _file(test: str) -> str:
    return test.partition("::")[0]


def _function(test: str) -> str:
    """A test with all its parameters is one here: to learn the lines of each alone takes several times as long."""
    return test.partition("[")[0]


def folders(service: str) -> list[str]:
    return [str(ROOT / "services" / service / "tests" / room) for room in ("domain", "application")]


def learn(service: str, without: str = "") -> Reach:
    """Fails when a test fails without a fault. `without` names tests to do without, as pytest's `-k` does."""
    with tempfile.TemporaryDirectory() as folder:
        if _finish(_start(_learn, service, without, Path(folder)), None) != _PASSED:
            raise SystemExit(f"a test of {service} fails without any fault")
        data = coverage.CoverageData(f"{folder}/coverage")
        data.read()
        contexts = {Path(file): data.contexts_by_lineno(file) for file in data.measured_files()}
        return Reach(contexts, json.loads(Path(folder, "seconds").read_text(encoding="utf-8")))


def noticed(fault: Fault, source: str, reach: Reach) -> bool | None:
    """None when the service cannot even be imported: nobody would get that far with it."""
    tests = reach.tests(fault)
    if not tests:
        return False
    seconds = 60 + 4 * sum(reach.seconds[each] for each in tests)
    outcome = _finish(_start(_try, fault, source, tests, int(seconds)), 10 * seconds)
    return None if outcome == _STILLBORN else outcome != _PASSED


def _start(target: Any, *arguments: Any) -> Any:
    process = processes.Process(target=target, args=arguments)
    process.start()
    return process


def _finish(process: Any, seconds: float | None) -> int:
    process.join(seconds)
    if process.is_alive():
        process.kill()
        process.join()
    outcome: int = process.exitcode
    if 0 <= outcome < _RAN or outcome == _NO_TEST:
        raise SystemExit(f"the tests were not run at all (exit code {outcome})")
    return outcome


def _learn(service: str, without: str, folder: Path) -> None:
    domain = ROOT / "services" / service / "src" / service / "domain"
    measured = coverage.Coverage(f"{folder}/coverage", config_file=False, include=f"{domain}/*", messages=False)
    watch = _Watch(measured)
    measured.start()
    outcome = _pytest([*folders(service), *(["-k", f"not ({without})"] if without else [])], watch)
    measured.stop()
    measured.save()
    Path(folder, "seconds").write_text(json.dumps(watch.seconds), encoding="utf-8")
    sys.exit(outcome)


def _try(fault: Fault, source: str, tests: list[str], seconds: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)
    sys.meta_path.insert(0, _Finder(fault.module, compile(source, fault.path, "exec", dont_inherit=True)))
    with _stillborn_when_it_fails():
        importlib.import_module(fault.module)
    files = dict.fromkeys(str(ROOT / _file(each)) for each in tests)
    sys.exit(_pytest([*files, "--exitfirst"], _Choice(tests)))


@contextlib.contextmanager
def _stillborn_when_it_fails() -> Iterator[None]:
    try:
        yield
    except Exception:  # noqa: BLE001 - whatever an import with a fault in it may raise
        sys.exit(_STILLBORN)


def _pytest(arguments: list[str], plugin: object) -> int:
    os.chdir(ROOT)
    settings.register_profile(
        "mutants", derandomize=True, database=None, deadline=None, max_examples=25,
        phases=(Phase.explicit, Phase.generate), suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    plugins = ("--disable-plugin-autoload", "-p", "asyncio", "-p", "hypothesispytest", "-p", "no:cacheprovider")
    manner = ("-q", "--tb=no", "--hypothesis-profile=mutants", "-W", _LOADED_BEFORE)
    return _RAN + pytest.main([*plugins, *manner, *arguments], [plugin])


class _Watch:
    """Tells coverage which test is running, and measures it in time of the processor: others may be busy too."""

    def __init__(self, measured: coverage.Coverage) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._measured, self._running = measured, ""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        began, test = time.process_time(), _function(item.nodeid)
        if test != self._running:
            self._measured.switch_context(test)
            self._running = test
        try:
            return (yield)
        finally:
            self.seconds[test] += time.process_time() - began


class _Choice:
    """Only the tests that come to the fault."""

    def __init__(self, tests: list[str]) -> None:
        self._tests = frozenset(tests)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [each for each in items if _function(each.nodeid) in self._tests]


class _Finder(MetaPathFinder):
    """Finds one module with other code than its file has."""

    def __init__(self, module: str, code: CodeType) -> None:
        self._module, self._code = module, code

    def find_spec(self, fullname: str, path: Any = None, _target: Any = None) -> ModuleSpec | None:
        spec = PathFinder.find_spec(fullname, path) if fullname == self._module else None
        if spec is not None and spec.origin is not None:
            spec.loader = _Loader(fullname, spec.origin, self._code)
        return spec


class _Loader(SourceFileLoader):
    def __init__(self, fullname: str, path: str, code: CodeType) -> None:
        super().__init__(fullname, path)
        self._code = code

    def get_code(self, _fullname: str) -> CodeType:
        return self._code
