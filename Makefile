# `make` lists the targets; the two that matter are `run` and `test`. Each installs what it lacks.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
KIOSK := $(BIN)/python -m kiosk
DEMO := build/demo-site
PICTURES := build/rehearsal
QML := $(shell find kiosk/ui/qml -name '*.qml')
TEMPLATE := translations/kiosk.pot
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard translations/*/LC_MESSAGES/kiosk.po))
# No address of a registry in a lock: whoever installs it says where from.
LOCKED := --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command 'make lock'
# A screen of its own for what must run where there is none.
OFFSCREEN := QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software

.PHONY: help
help:  ## list the targets
	@sed -nE 's/^([a-z-]+):.*## (.*)/\1\t\2/p' Makefile | expand -t 14

.PHONY: run
run: runtime $(CATALOGUES) $(DEMO)  ## open the kiosk, desk and board of a demonstration site, or their pictures where there is no screen
	@if [[ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]]; then \
	    $(KIOSK) run --windowed --pretend-devices --data-dir $(DEMO); \
	else \
	    echo "No screen here: rehearsing every visit, the pictures go to $(PICTURES)"; \
	    $(MAKE) rehearse; \
	fi

.PHONY: rehearse
rehearse: runtime $(CATALOGUES)  ## play every visit without a screen and leave its pictures in build/rehearsal
	$(OFFSCREEN) $(KIOSK) rehearse --out $(PICTURES)
	@echo "Pictures of every screen and slip: $(PICTURES)"

.PHONY: test
test: check  ## check, then run every test
	$(BIN)/pytest -q -n 2 --dist worksteal

.PHONY: test-long
test-long: tools $(CATALOGUES)  ## what the tests do a few times, thousands of times
	$(BIN)/pytest -q -n 2 -m long --hypothesis-profile=long

.PHONY: bench
bench: tools $(CATALOGUES)  ## measure the start, a touch and a ticket against their goals
	$(BIN)/python -m tests.benchmarks

.PHONY: check
check: tools $(CATALOGUES) build/qml/Numiks/qmldir  ## lint, format, types, import rules, QML
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/pyside6-qmllint --max-warnings 0 -I build/qml $(QML)

.PHONY: format
format: tools  ## lay out the code
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

.PHONY: translations
translations: tools  ## gather every wording into kiosk.pot, bring the catalogues up to date and compile them
	$(BIN)/pybabel --quiet extract -F translations/babel.cfg -o $(TEMPLATE) --add-location file --sort-by-file --no-wrap \
	    --strip-comment-tags --project numiks-kiosk --header-comment '# The words of the NUMIKS kiosk.' .
	sed -Ei '/^"(POT-Creation-Date|Report-Msgid-Bugs-To|Last-Translator|Language-Team|PO-Revision-Date)/d; s/ VERSION//' $(TEMPLATE)
	PYTHONPATH=. $(BIN)/python packaging/catalogues.py

.PHONY: lock
lock: tools  ## choose the version of every package anew, into the two lock files
	$(BIN)/python -m venv build/uv
	build/uv/bin/pip install --quiet uv
	build/uv/bin/uv pip compile $(LOCKED) pyproject.toml -o requirements.lock
	build/uv/bin/uv pip compile $(LOCKED) pyproject.toml --group dev --group build -c requirements.lock -o requirements-dev.lock

.PHONY: wheel
wheel: tools  ## build the wheel that a kiosk is installed from, in dist/
	$(BIN)/python -m hatchling build -t wheel

.PHONY: clean
clean:  ## remove whatever was made, the virtual environment included
	rm -rf build dist $(VENV) $(CATALOGUES) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

build/qml/Numiks/qmldir: $(shell find kiosk/ui -name '*.py')
	$(OFFSCREEN) PYTHONPATH=. $(BIN)/python packaging/qml_types.py build/qml

.PHONY: system system-tests runtime tools
system:
	@packaging/install-system.sh
system-tests:
	@packaging/install-system.sh --tests
runtime: system
	@packaging/install-locked.sh $(VENV) requirements.lock
tools: system-tests
	@packaging/install-locked.sh $(VENV) requirements-dev.lock

$(DEMO): | assets/demo
	mkdir -p build
	cp -R assets/demo $@

%.mo: %.po
	$(BIN)/pybabel --quiet compile --input-file $< --output-file $@
