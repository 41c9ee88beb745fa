# The whole tool chest. `make run` and `make test` need nothing but Debian, python3.11, git and make.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= $(firstword $(shell command -v python3.11) python3)
VENV := .venv
BIN := $(VENV)/bin
export UV_PYTHON_DOWNLOADS := never
export VIRTUAL_ENV := $(CURDIR)/$(VENV)
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# The checkout itself, importable and with its command, nothing fetched.
SELF := $(BIN)/pip install --quiet --no-build-isolation --no-deps --no-index --editable .
# The fast installer when it works here, otherwise the one that always does. Hashes either way.
install = $(BIN)/uv pip install --quiet --compile-bytecode --require-hashes -r $(1) 2>/dev/null \
	|| $(BIN)/pip install --quiet --require-hashes -r $(1)

RESOLVE = $(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --python-version 3.11

.PHONY: help run test check format deep mutate bench docs catalogue vendor build lock clean debian-tools

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

# ── set-up: each stamp is older than what it was made from, or it is made again ──
$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.build-ready: requirements/build.lock | $(BIN)/python
	@echo "setting up: installer and build backend"
	@$(BIN)/pip install --quiet --require-hashes -r requirements/build.lock
	@touch $@

$(VENV)/.run-ready: requirements/runtime.lock pyproject.toml $(VENV)/.build-ready
	@echo "setting up: what the program needs"
	@$(call install,requirements/runtime.lock)
	@$(SELF)
	@touch $@

$(VENV)/.dev-ready: requirements/dev.lock $(VENV)/.run-ready
	@echo "setting up: what the tests and the gate need"
	@$(call install,requirements/dev.lock)
	@touch $@

# ── use ──
run: $(VENV)/.run-ready ## set up, migrate, load the sample office if there is none, serve on loopback
	@exec $(BIN)/lurus run

# ── the gate ──
test: $(VENV)/.dev-ready debian-tools ## set up, run every test (SQLite; the tests of PostgreSQL bring their own server)
	$(BIN)/pytest -n 2

debian-tools:
	@tools/debian-tools

check: $(VENV)/.dev-ready ## style, types, direction of imports, templates, dependencies, migrations, the house
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy src tests bench
	$(BIN)/lint-imports --no-logo
	$(BIN)/djlint src/lurus --check --lint --quiet
	$(BIN)/deptry .
	$(BIN)/python -m django makemigrations --check --dry-run --settings lurus.config.settings
	$(BIN)/pytest -q tests/test_house.py tests/test_house_files.py tests/test_istilah.py

format: $(VENV)/.dev-ready ## let the machines lay out code and templates
	$(BIN)/ruff check --fix --quiet
	$(BIN)/ruff format --quiet
	$(BIN)/djlint src/lurus --reformat --quiet

deep: $(VENV)/.dev-ready ## hours, not minutes: long campaigns of properties and against z3, then mutate
	$(BIN)/pytest -n 2 --hypothesis-profile=deep tests/core
	@$(MAKE) --no-print-directory mutate

mutate: $(VENV)/.dev-ready ## spoil localisation in every way, one by one; goes on where it was stopped, names what lived
	$(BIN)/mutmut run --max-children 2
	$(BIN)/mutmut results

bench: $(VENV)/.dev-ready ## speed, as ratios within one run; all are run, then a missed target fails (3: nothing to measure)
	@missed=""; for file in bench/[a-z]*.py; do echo "== $$file"; code=0; PYTHONPATH=. $(BIN)/python "$$file" || code=$$?; \
		[ $$code -eq 0 ] || [ $$code -eq 3 ] || missed="$$missed $$file"; done; \
		[ -z "$$missed" ] || { echo "targets missed:$$missed"; exit 1; }

# ── made things ──
docs: $(VENV)/.dev-ready ## print the pages that are made from data
	$(BIN)/python -m lurus.core.sop > docs/sop.md

catalogue: $(VENV)/.dev-ready ## gather what is said, merge the English catalogue and compile it
	$(BIN)/python tools/catalogue.py

vendor: $(VENV)/.dev-ready ## for maintainers, needs Node: fetch and cut what the pages carry from elsewhere
	cd frontend && npm ci --ignore-scripts --no-audit --no-fund
	$(BIN)/python frontend/vendor.py

build: $(VENV)/.build-ready ## the wheel, with static files, templates, fonts and sample inside
	@rm -rf dist
	$(BIN)/python -m hatchling build --target wheel
	$(BIN)/python tools/wheel_is_whole.py dist/*.whl

lock: | $(BIN)/python ## resolve the dependencies of pyproject.toml anew
	$(RESOLVE) --group build -o requirements/build.lock
	$(RESOLVE) pyproject.toml -c requirements/build.lock -o requirements/runtime.lock
	$(RESOLVE) pyproject.toml --group dev -c requirements/build.lock -c requirements/runtime.lock -o requirements/dev.lock

clean: ## everything that was made here, except the offices' homes
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis mutants
