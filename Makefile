# Two commands do everything on a fresh machine: make demo, make test.
SHELL := /bin/bash
PYTHON := .venv/bin/python
# Without the cache of compiled modules every process, and a test run starts hundreds, compiles what it imports.
unexport PYTHONDONTWRITEBYTECODE
.DEFAULT_GOAL := help
.PHONY: help demo up down test unit check format test-compose test-browser campaigns mutants bench schemas lock ready

MANIFESTS := pyproject.toml shared/*/pyproject.toml services/*/pyproject.toml devstack/pyproject.toml

# Where the tests of a part are: make test S=procedure, S=contracts, S=devstack.
part = $(or $(wildcard services/$(1) shared/$(1) $(filter devstack,$(1))),$(error There is no part '$(1)' in services/ or shared/))

help: ## Show what there is to make
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 22

ready: ## Install what is missing on this machine; the other targets do this first
	@devstack/bootstrap.sh

demo: ready ## Start everything, carry complaints through it and stay up
	@exec $(PYTHON) -m devstack demo

up: ready ## Start everything and stay up until Ctrl-C; WITHOUT=procedure leaves one service to a debugger
	@exec $(PYTHON) -m devstack up $(addprefix --without=,$(WITHOUT))

down: ready ## Stop what `devstack up --detach` started
	@$(PYTHON) -m devstack down

test: ready ## Run the whole test suite against real servers; S=intake (or any other part) runs the tests of that part
	@exec $(PYTHON) -m pytest -n 3 --dist loadfile --no-loadscope-reorder $(if $(S),$(call part,$(S)))

unit: ready ## Run the tests that need no server
	@exec $(PYTHON) -m pytest -n 2 --dist loadfile -m "not servers" devstack shared services

check: ready ## Check format, lint, types, import rules, migrations, schemas and documents
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy shared/*/src services/*/src devstack/src devstack/tests shared/contracts/tests benchmarks
	.venv/bin/lint-imports
	$(PYTHON) -m devstack.migrations check
	$(PYTHON) -m contracts.generate --check
	$(PYTHON) -m devstack.documents --check

format: ready ## Format the code and mend what ruff can mend
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix .

test-compose: ready ## Build the images and drive the stories through docker compose
	@exec $(PYTHON) -m pytest tests/compose

test-browser: ready ## Use the pages as a person does, in Chromium (installed from Debian)
	@devstack/bootstrap.sh --browser
	@exec $(PYTHON) -m pytest tests/browser

campaigns: ready ## Walk, kill and make up requests far longer than the suite does
	PROCEDURE_WALKS=3000 KILLS=100 REQUESTS=40 $(PYTHON) -m pytest services/procedure/tests/domain/test_random_walks.py \
	  tests/integration/test_killed_at_any_moment.py tests/integration/test_fuzz.py

mutants: ready ## Put small faults into every domain/ and see whether its unit tests notice (SEED=7 SAMPLE=50 S=intake)
	@PYTHONHASHSEED=0 exec $(PYTHON) -m devstack.mutants --without thousands_of_steps $(addprefix --seed=,$(SEED)) \
	  $(addprefix --sample=,$(SAMPLE)) $(addprefix --service=,$(S))

bench: ready ## Measure the figures of docs/performance.md, each beside its limit
	@exec $(PYTHON) -m benchmarks.run

schemas: ready ## Write the event schemas and all generated documents anew
	$(PYTHON) -m contracts.generate
	$(PYTHON) -m devstack.documents

lock: ready ## Pin all dependencies anew, with hashes
	.venv/bin/uv pip compile $(MANIFESTS) --group dev --universal --generate-hashes --no-header --no-annotate \
	  --no-emit-package contracts --no-emit-package servicekit --no-emit-package words --quiet -o requirements.lock
