# Two commands: `make site` builds the site into site/, `make test` runs everything that CI runs.
# Both make their own virtual environment from requirements.lock.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# A test process for each processor. More than four would each build the sites and start a browser for few tests.
WORKERS := --numprocesses auto --maxprocesses 4 --dist worksteal

.PHONY: site test serve format lock clean bench-size bench-search

site: $(READY)
	@$(BIN)/leverbook build

serve: $(READY)
	@$(BIN)/leverbook serve

test: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/pytest $(WORKERS)

format: $(READY)
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

# Pin every dependency again, within the ranges of pyproject.toml.
lock:
	@$(PYTHON) -m uv --version >/dev/null 2>&1 || { echo "make lock needs uv: python3 -m pip install uv"; exit 1; }
	@$(PYTHON) -m uv pip compile --quiet --universal --generate-hashes --extra dev --no-header --no-emit-index-url --no-annotate \
		--output-file requirements.lock pyproject.toml

# Build a large folder once, aside: make bench-size CONTENT=/path/to/guides
bench-size: $(READY)
	@$(BIN)/python tests/bench/size.py $(CONTENT)

# Build guides aside and ask their search what people ask: make bench-search CONTENT=/path/to/guides
bench-search: $(READY)
	@$(BIN)/python -m tests.bench.search --content $(CONTENT) --misses

clean:
	rm -rf $(VENV) .build site/*

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "Leverbook needs Python 3.11 or newer as $(PYTHON): apt-get install python3 (or make PYTHON=/path/to/python3.11)"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "Leverbook needs Python's venv module: apt-get install python3-venv"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
