.DEFAULT_GOAL := help
.PHONY: help run test lint bench messages css lock clean

PYTHON ?= python3
BIN = .venv/bin
LOCK = $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-annotate --custom-compile-command 'make lock' $(UPGRADE)

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile

run: .venv/installed-run ## the whole site on this machine (PORT=8000)
	@exec $(BIN)/python -m nek_site.one_machine

test: .venv/installed-dev ## every test (ARGS="-k menu" chooses some)
	@$(BIN)/python -m tests.browser || true
	$(BIN)/python -m pytest -n 2 $(ARGS)

lint: .venv/installed-dev ## every check of the code itself
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	find templates -name '*.html' -exec $(BIN)/djade --check {} +
	$(BIN)/djlint --lint --quiet templates
	$(BIN)/lint-imports
	@# its Django plugin loads the settings, and they want these
	SECRET_KEY=lint ALLOWED_HOSTS=lint DATABASE_URL=postgres:///lint $(BIN)/mypy

bench: .venv/installed-dev ## how fast the site is, and how it stays so as it grows (ARGS=--smoke is quick, ARGS=--help says more)
	$(BIN)/python -m tests.bench $(ARGS)

messages: .venv/installed-run ## collect the texts to translate into locale/
	$(BIN)/python -m nek_site.messages update
	$(BIN)/python -m nek_site.upstream_messages update

css: ## build static/ from frontend/ (needs Node)
	cd frontend && npm ci && npm run build

lock: .venv/installed-dev ## pin what pyproject.toml asks for (UPGRADE=--upgrade takes the newest)
	$(LOCK) --output-file requirements.txt
	$(LOCK) --extra run --constraint requirements.txt --output-file requirements-run.txt
	$(LOCK) --extra run --extra dev --constraint requirements-run.txt --output-file requirements-dev.txt

clean: .venv/installed-run ## remove var/: database, uploads, secret key (asks first; YES=1 does not)
	@exec $(BIN)/python -m nek_site.one_machine clean $(if $(YES),--yes)

# The stamps let a second call do nothing.
.venv/installed-run: requirements-run.txt | .venv/bin/pip
	@$(call install,$<)
	@touch $@

.venv/installed-dev: requirements-dev.txt | .venv/bin/pip
	@$(call install,$<)
	@touch $@ .venv/installed-run

# pip is what venv writes last: without it an earlier call was broken off.
.venv/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo >&2 \
	  "$(PYTHON) is missing or older than Python 3.11: name a newer one with PYTHON=..."; exit 1; }
	@$(PYTHON) -m venv --clear .venv || { echo >&2 \
	  "$(PYTHON) cannot make a virtual environment (on Debian: apt-get install python3-venv)."; exit 1; }

install = echo "Installing $(1)" && $(BIN)/python -m pip install --disable-pip-version-check --quiet \
	--require-hashes -r $(1) || { echo >&2 "Installing $(1) failed (see above): most likely the package index \
	cannot be reached, or has no wheels for this platform or this Python (PYTHON=... names another)."; exit 1; }
