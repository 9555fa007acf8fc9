# Everything happens in .venv: python3 (3.11 or newer), make and the package index are all it takes.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test lint bench quality messages tbx-schemas clean

demo: $(STAMP)
	@PATH="$(abspath $(BIN)):$$PATH" bash docs/demo/run

test: $(STAMP)
	$(BIN)/python -m pytest

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --config setup.cfg

quality: $(STAMP)
	$(BIN)/python -m bench.quality

# After a change of what termkit says: the template and its translations are brought up to date, and compiled.
messages: $(STAMP)
	$(BIN)/python tools/update_messages.py
	$(BIN)/termkit -C . build

# The schemas that what we write as TBX is held against; they have no licence, so they are not here.
tbx-schemas:
	$(PYTHON) tools/fetch_tbx_schemas.py

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(STAMP): setup.cfg setup.py pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("termkit needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	$(BIN)/termkit -q -C . build -o /dev/null
	@touch $@
