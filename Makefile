# `make run` and `make test` are all that is needed; the README gives the plain commands.
HOST ?= 127.0.0.1
PORT ?= 8000
PYTHON ?= python3
WORKERS ?= 2

VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
WORK := build/training

ifdef UV
INSTALL = $(UV) pip install --quiet --compile-bytecode --python $(BIN)/python
else
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check
endif

.PHONY: help run test check lint bench eval train lock messages clean

help:
	@echo 'make run       install, then serve on http://$(HOST):$(PORT) (HOST=, PORT=)'
	@echo 'make test      install for development, then every test (WORKERS=)'
	@echo 'make check     format, lint, types, layers, tests'
	@echo 'make bench     speed: generation against the bare pipeline, start-up'
	@echo 'make eval      quality of facts and questions (ARTICLES=, PIAF=file, CORPORA=folder)'
	@echo 'make train     train it again: make train CORPORA=folder'
	@echo 'make lock      resolve the dependencies again'
	@echo 'make messages  gather and compile the translations'

run: $(VENV)/.runtime
	$(BIN)/quizapp db upgrade
	$(BIN)/quizapp seed
	$(BIN)/quizapp run --host $(HOST) --port $(PORT)

test: $(VENV)/.development
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

check: lint test

lint: $(VENV)/.development
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.development
	$(BIN)/python -m tests.benchmarks

eval: $(VENV)/.development
	$(BIN)/python -m tests.eval $(if $(PIAF),--asked $(PIAF)) \
	  $(if $(CORPORA),--corpora $(CORPORA) --work $(WORK)) $(ARTICLES)

# About an hour on two cores; the logs lie in $(WORK).
train: $(VENV)/.development
	@test -n '$(CORPORA)' || { echo 'make train CORPORA=folder: with ud/ and ner/ inside'; exit 2; }
	$(BIN)/python -m quizapp.core.language.french.training $(CORPORA) $(WORK)

# Versions and hashes only: no index is written into the lock.
lock:
	uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --no-annotate \
	  --output-file requirements.txt
	uv pip compile pyproject.toml --group dev --quiet --universal --python-version 3.11 \
	  --constraint requirements.txt \
	  --generate-hashes --no-emit-index-url --no-header --no-annotate \
	  --output-file requirements-dev.txt

messages: $(VENV)/.development
	@mkdir -p build
	$(BIN)/pybabel -q extract -F quizapp/web/babel.cfg -k _l -k lazy_gettext \
	  --no-location --sort-output --project quizapp -o build/messages.pot .
	$(BIN)/pybabel -q update --no-fuzzy-matching --ignore-obsolete \
	  -i build/messages.pot -d quizapp/web/translations
	$(BIN)/pybabel -q compile -d quizapp/web/translations

clean:
	rm -rf $(VENV) build dist

$(BIN)/python:
ifdef UV
	$(UV) venv --quiet --seed --python '>=3.11' $(VENV)
else
	@$(PYTHON) -c 'import sys; sys.exit("quizapp needs Python 3.11 or newer, PYTHON=… chooses one" \
	  if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
endif

# A second run finds its stamp and installs nothing.
$(VENV)/.runtime: requirements.txt pyproject.toml | $(BIN)/python
	$(INSTALL) --require-hashes -r requirements.txt
	$(INSTALL) --no-deps -e .
	@touch $@

$(VENV)/.development: requirements-dev.txt pyproject.toml | $(BIN)/python
	$(INSTALL) --require-hashes -r requirements-dev.txt
	$(INSTALL) --no-deps -e .
	npm ci --prefix tests/core/exchange/gift --silent --no-audit --no-fund
	@touch $@ $(VENV)/.runtime
