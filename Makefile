# What a person types: `make demo` to see it work, `make env` then `make check` to work on it.
# Stamps in .venv say what is installed already; they are renewed when pyproject.toml changes.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help demo env test nightly browser-test cluster-test accuracy check lint types layers docs golden api release \
  matrix coverage mutants format clean

help:  ## say what there is to make
	@sed -n 's/^\([a-z-]*\):.*## /\1: /p' $(MAKEFILE_LIST) | awk -F': ' '{printf "  make %-12s %s\n", $$1, $$2}'

$(VENV)/.pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; name it with 'make PYTHON=python3.12 …'"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --upgrade 'pip>=25.1'
	@touch $@

$(VENV)/.user: pyproject.toml | $(VENV)/.pip
	$(PIP) install --editable .
	@touch $@

$(VENV)/.env: pyproject.toml | $(VENV)/.pip
	$(PIP) install --editable . --group dev --group docs --group models
	@touch $(VENV)/.user $@

demo: $(VENV)/.user  ## install what a user needs, and annotate an article
	@$(BIN)/frpolnlp demo

env: $(VENV)/.env  ## install everything that tests and checks need, both French models included

test: $(VENV)/.env  ## run the tests, those of the documentation included
	$(BIN)/python -m pytest

nightly: $(VENV)/.env  ## test the laws of any text on 10,000 examples each, damage texts for half an hour, look for growth and mutants
	$(BIN)/python -m pytest tests/test_laws.py --hypothesis-profile=nightly
	$(BIN)/python benchmarks/mutate.py --minutes 30
	$(BIN)/python benchmarks/growth.py
	$(BIN)/python benchmarks/mutants.py

$(VENV)/.browser: pyproject.toml $(VENV)/.env
	@command -v chromium > /dev/null || \
	  { test "$$(id -u)" = 0 && apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; } || \
	  { echo "Chromium is needed: apt-get install chromium"; exit 1; }
	$(PIP) install --group browser
	@touch $@

browser-test: $(VENV)/.browser  ## test the report and the built site in a headless Chromium; screenshots go to build/screenshots
	CHROMIUM="$$(command -v chromium)" $(BIN)/python -m pytest tests/browser

$(VENV)/.cluster: pyproject.toml $(VENV)/.env
	@command -v java > /dev/null || \
	  { test "$$(id -u)" = 0 && apt-get update -qq && apt-get install -y -qq --no-install-recommends default-jre-headless; } || \
	  { echo "A Java runtime is needed: apt-get install default-jre-headless"; exit 1; }
	$(PIP) install --group cluster
	@touch $@

cluster-test: $(VENV)/.cluster  ## test the recipes for Spark and Ray on this machine
	$(BIN)/python -m pytest -m cluster tests/scale

check: lint types layers test docs  ## all that must hold before a change is merged

lint: $(VENV)/.env  ## look for faults of style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.env  ## check the types
	$(BIN)/mypy

layers: $(VENV)/.env  ## check that imports run downwards only
	$(BIN)/lint-imports

docs: $(VENV)/.env  ## build the documentation into site/
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict

format: $(VENV)/.env  ## lay the code out
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

golden: $(VENV)/.env  ## write the golden records of seeds/ anew, and print what changed in them
	$(BIN)/python benchmarks/golden.py

$(VENV)/.peers: pyproject.toml $(VENV)/.env
	$(PIP) install --group peers
	@touch $@

accuracy: $(VENV)/.peers  ## measure on benchmarks/gold/test, other systems beside, and write docs/accuracy.md
	$(BIN)/python benchmarks/accuracy.py

api: $(VENV)/.env  ## write the listing of the public interface anew, to be reviewed
	$(BIN)/python -m tests.api
	@tag=$$(git describe --tags --abbrev=0 2> /dev/null) && $(BIN)/python -m tests.api --against "$$tag" || true

$(VENV)/.release: pyproject.toml $(VENV)/.env
	$(PIP) install --group release
	@touch $@

release: $(VENV)/.release  ## build wheel, sources and their bill of materials, check them, try the wheel; no upload
	.ci/release

matrix: $(VENV)/.release  ## run the tests on the oldest and newest versions of all, on each Python that is there
	.ci/matrix

coverage: $(VENV)/.env  ## measure which lines and branches the tests reach; 95 % of both together is held
	$(BIN)/python -m pytest --cov --cov-branch --cov-report=term-missing:skip-covered --cov-fail-under=95

mutants: $(VENV)/.env  ## change the source in small ways and look whether a module's own tests notice
	$(BIN)/python benchmarks/mutants.py

clean:  ## remove what was built (.venv stays)
	rm -rf build dist site .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
