# make run   installs into .venv and reads corpus/ into outputs/
# make test  installs into .venv and runs every check and test
# make docs  builds the documentation into build/docs
# They need Python 3.11 to 3.13 and nothing else; once installed, they work offline.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements/constraints.txt
PINS := pyproject.toml requirements/constraints.txt

.PHONY: run test schemas faults fuzz bench docs clean
.DELETE_ON_ERROR:

run: .venv/installed
	$(BIN)/sukien run corpus/*.txt --out outputs/

test: .venv/installed-dev
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/pytest --numprocesses 2 --dist worksteal

schemas: .venv/installed
	$(BIN)/sukien schema --out schemas/
	$(BIN)/sukien schema --rules --out schemas/rules/
	$(BIN)/sukien rules reference > docs/rules/reference.md

docs: .venv/installed-dev
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

# Hundreds of kills, full disks, two runs at once; prints what was lost, doubled or written otherwise (nothing).
# Then the same of a cluster: a worker that is killed, articles that kill, hang and swell.
faults: .venv/installed-dev
	$(BIN)/python tests/faults/harness.py
	SUKIEN_LONG=1 $(BIN)/pytest tests/distributed

# Readers and text stage under a coverage-guided fuzzer, for FUZZ_SECONDS each. Linux only.
FUZZ_SECONDS ?= 60
fuzz: .venv/installed-dev
	$(PIP) --editable ".[fuzz]"
	$(BIN)/python tests/fuzz/readers.py -max_total_time=$(FUZZ_SECONDS)
	$(BIN)/python tests/fuzz/text.py -max_total_time=$(FUZZ_SECONDS)

# Speed beside underthesea, and how it grows; writes benchmarks/speed/results. BENCH="--quick", BENCH="--corpus FOLDER".
BENCH ?=
bench: .venv/installed
	$(PIP) --editable ".[bench]"
	$(BIN)/python benchmarks/speed/bench.py $(BENCH)

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis

# Stamps: pip is asked again only when what is to be installed has changed.
.venv/created:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 to 3.13 found: install one, or run make PYTHON=/path/to/python3"; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/installed: .venv/created $(PINS)
	@echo "Installing into .venv (once, a minute or two) ..."
	$(PIP) --editable .
	@touch $@

.venv/installed-dev: .venv/created $(PINS)
	@echo "Installing into .venv with what the tests need (once, a minute or two) ..."
	$(PIP) --editable ".[dask,dev,docs,docx,feed,html,parquet,pdf,warc]"
	@touch $@ .venv/installed
