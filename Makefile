# Every target sets up what it needs on a bare machine with Python 3.11 (with venv), make and a package index.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
DEMO_DB := demo/takeaways.db
DATA ?=

.DEFAULT_GOAL := help
.PHONY: help demo desk test test-all check format lock bench bench-model bench-checks bench-record bench-desk bench-generate bench-nightly pictures clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 16

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit("takeaways needs Python 3.11 or newer; set PYTHON=... to one" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(PIP) install -c constraints.txt pip

# One stamp for each set of packages: what stands is not installed again.
$(VENV)/.run: $(VENV)/pyvenv.cfg pyproject.toml constraints.txt
	@echo "Installing what it needs into $(VENV): about 1.5 GB, some minutes on a slow line." >&2
	$(PIP) install -c constraints.txt -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	$(PIP) install -c constraints.txt --group dev
	@touch $@

$(VENV)/.serving: $(VENV)/.dev
	$(PIP) install -c constraints.txt --group serving
	@touch $@

$(VENV)/.bench: $(VENV)/.run
	$(PIP) install -c constraints.txt --group bench
	@touch $@

demo: $(VENV)/.run ## draft the shipped articles with the embedded model and print their takeaways
	@mkdir -p demo
	$(BIN)/takeaways --db $(DEMO_DB) demo

desk: $(VENV)/.run ## open the desk on the demo's drafts
	@mkdir -p demo
	$(BIN)/takeaways --db $(DEMO_DB) review

test: $(VENV)/.dev ## run the tests
	$(BIN)/python -m pytest -q -n auto -m "not slow and not alone"
	$(BIN)/python -m pytest -q -n 0 -m "alone and not slow"

test-all: $(VENV)/.serving ## run the tests, the slow ones too
	$(BIN)/python -m pytest -q -n auto -m "not alone"
	$(BIN)/python -m pytest -q -n 0 -m alone

check: $(VENV)/.dev ## what CI runs besides the tests: format, lint, types, import directions
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench-generate: $(VENV)/.bench ## measure language models: a naive loop, this drafter, llama.cpp where it can be built
	-$(PIP) install "llama-cpp-python==0.3.36" "gguf<1"  # built on this machine: not everywhere, so the rest is measured without
	$(BIN)/python tests/benchmarks/bench_generate.py

bench-checks: $(VENV)/.dev ## measure the checks and the support score on the data files in DATA=
	$(BIN)/python tests/benchmarks/bench_checks.py --data $(DATA) --write docs/checks-figures.md

bench: bench-record bench-desk ## measure the record and the desk on a large database made for it

build/record.db: | $(VENV)/.run
	@mkdir -p build
	$(BIN)/python tests/benchmarks/make_record.py $@

bench-record: $(VENV)/.run build/record.db ## a million log entries: questions, verify, opening
	$(BIN)/python tests/benchmarks/bench_record.py build/record.db

bench-desk: $(VENV)/.dev ## 100,000 pending drafts: first paint, key to repaint, memory
	$(BIN)/python tests/benchmarks/bench_desk.py

bench-model: $(VENV)/.bench ## the embedded model beside its peers; DATA=folder of articles with highlights
	@test -n "$(DATA)" || { echo 'make bench-model DATA=FOLDER' >&2; exit 2; }
	$(BIN)/python tests/benchmarks/bench_model.py --data $(DATA)

bench-nightly: $(VENV)/.run ## one night over 2,000 articles of DATA=folder: speed, memory, what is not the model's time
	@test -n "$(DATA)" || { echo 'make bench-nightly DATA=FOLDER' >&2; exit 2; }
	$(BIN)/python tests/benchmarks/bench_nightly.py --data $(DATA)

pictures: $(VENV)/.run ## make the pictures of the desk in docs/img anew
	$(BIN)/python -m review_tui.documenting.pictures docs/img

format: $(VENV)/.dev ## format and mend what can be mended
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: ## renew the locked versions from the ranges in pyproject.toml
	rm -rf build/lock && $(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet --upgrade pip
	build/lock/bin/python -m pip install --quiet . --group dev --group bench --group serving
	{ echo '# Every version that `make` installs. Renewed by `make lock`.'; \
	  build/lock/bin/python -m pip freeze --all --exclude takeaways | sed -E 's/\+[a-z0-9.]+$$//' | grep -vE '^(setuptools|wheel)=='; } > constraints.txt
	rm -rf build/lock

clean: ## remove the environment and what the demo made
	rm -rf $(VENV) demo build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
