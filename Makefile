# SPDX-License-Identifier: GPL-3.0-or-later
# `make` alone lists the targets.

SWIFT ?= swift
PYTHON ?= python3
PREFIX ?= /usr/local
DESTDIR ?=

# Damaged inputs for the readers, and the seed they are made from.
INPUTS ?= 200000
FUZZ_SEED ?= 1

# Runs of each scenario with changed values, and the part of all tamperings with run folders that is tried.
RUNS ?= 100
SHARE ?= 0.02

# The seed of the studies of what the statistics promise.
STUDIES_SEED ?= 1

# Another seed than their own for the scenarios of the evidence, or `random`.
EVIDENCE_SEED ?=

# Size of the comparison with other programs.
ACCOUNTS ?= 100000
REPEAT ?= 5
SEED ?= 1

BINARY := .build/release/recobro
FUZZ := .build/release/RecobroFuzz
STUDIES := .build/release/RecobroStudies
BENCH_VENV := .venv-bench
BENCH_READY := $(BENCH_VENV)/ready
BENCH_JSON := .build/bench/bench.json
RESEARCH_VENV := .venv-research
RESEARCH_READY := $(RESEARCH_VENV)/ready
BROWSER_VENV := .venv-browser
BROWSER_READY := $(BROWSER_VENV)/ready
MANUAL := .build/manual
MANUAL_PAGES := Sources/recobro/Documentation.docc
PICTURES := Sources/Reporting/Documentation.docc

# Where a web server shows the manual: /recobro for https://example.org/recobro.
BASE_PATH ?= /

# The suites that start threads, for the thread sanitizer.
THREADED := ^(CommandTests|ExperimentsTests|ResultsTests|WorkbenchTests)\.

# What makes numbers and bytes is optimised in every build, words and pages in none (Package.swift).
export RECOBRO_OPTIMISED = 1

export SWIFT PYTHON

.DEFAULT_GOAL := help
.PHONY: help setup build demo test lint check bench setup-bench setup-research fuzz instructions install clean tampering
.PHONY: browser setup-browser picture docs reference analysis evidence
.PHONY: slow slow-tests slow-studies slow-rules slow-faults slow-fuzz slow-sanitizers slow-tsan slow-asan slow-dieharder

help: ## list these targets
	@echo 'Recobro: make TARGET'
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-16s %s\n", $$1, $$2 }' Makefile

setup: ## install what is missing: GSL, pkg-config, the library for charts (silent when complete)
	@.ci/setup
	@.ci/vega-bundle

# The manifest reads the revision that the program names: a cached one would name an older.
build: setup ## build the release program
	$(SWIFT) build -c release --product recobro --manifest-cache none

demo: build ## run the manager's scenario; prints the verdict and the run folder
	$(BINARY) run scenarios/demo.yaml

# Built first, so that a compiler error is not mistaken for a failing test. The engine's invariants stay.
test: setup ## run all tests (debug, numbers optimised, with the engine's invariants)
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest

lint: ## check format, licence lines, the door to C and that Package.swift is true
	@.ci/lint

check: lint

bench: setup ## measure the reference workload against the peer programs
	$(SWIFT) build -c release --product RecobroBench
	@mkdir -p $(dir $(BENCH_JSON))
	$(PYTHON) Tests/Peers/run_bench.py --accounts $(ACCOUNTS) --repeat $(REPEAT) --seed $(SEED) --json $(BENCH_JSON)

setup-bench: $(BENCH_READY) ## install what the peers need: gcc, NumPy, Numba, SimPy

$(BENCH_READY): Tests/Peers/requirements.txt
	@.ci/setup gcc python3 venv
	$(PYTHON) -m venv $(BENCH_VENV)
	$(BENCH_VENV)/bin/pip install --quiet --disable-pip-version-check -r Tests/Peers/requirements.txt
	@touch $@

setup-research: $(RESEARCH_READY) ## install what writes Parquet and reads exports: duckdb, frictionless, pandas

$(RESEARCH_READY): .ci/research.txt
	@.ci/setup python3 venv
	$(PYTHON) -m venv $(RESEARCH_VENV)
	$(RESEARCH_VENV)/bin/pip install --quiet --disable-pip-version-check -r .ci/research.txt
	@touch $@

analysis: build setup-research ## export a run in every format, and run the examples of scenarios/analysis on it
	@.ci/setup r gnuplot
	Tests/Analysis/run $(BINARY) $(RESEARCH_VENV)/bin

browser: build setup-browser ## open reports in Chromium: widths, themes, languages, hover, print
	$(BROWSER_VENV)/bin/python Tests/Browser/reports.py --program $(BINARY)

setup-browser: $(BROWSER_READY) ## install what the browser tests need: Debian's chromium and Playwright

$(BROWSER_READY): Tests/Browser/requirements.txt
	@.ci/setup python3 venv chromium
	$(PYTHON) -m venv $(BROWSER_VENV)
	$(BROWSER_VENV)/bin/pip install --quiet --disable-pip-version-check -r Tests/Browser/requirements.txt
	@touch $@

docs: setup ## build the manual as a site, without warnings: BASE_PATH=
	@.ci/docs $(MANUAL) $(BASE_PATH)
	@echo 'To read it: $(PYTHON) -m http.server --directory $(MANUAL), then http://localhost:8000/documentation/recobro'

reference: build ## write the pages about every key and metric and the schema anew
	$(BINARY) schema >scenarios/recobro.schema.json
	$(BINARY) schema --markdown >$(MANUAL_PAGES)/ScenarioKeys.md
	$(BINARY) schema --markdown --lang es >$(MANUAL_PAGES)/ClavesDeEscenarios.md
	$(BINARY) schema --metrics >$(MANUAL_PAGES)/MetricDefinitions.md
	$(BINARY) schema --metrics --lang es >$(MANUAL_PAGES)/DefinicionesDeMetricas.md
	@set -e; for name in Results Manifest Timing Baseline Tuning Sensitivity Capacity Trace; do \
	  kind=$$(echo $$name | tr A-Z a-z); \
	  $(BINARY) schema $$kind --markdown >$(MANUAL_PAGES)/$${name}File.md; \
	  $(BINARY) schema $$kind --markdown --lang es >$(MANUAL_PAGES)/Archivo$$name.md; \
	done

evidence: build ## run the trials behind the presets, and write cited beside achieved anew: EVIDENCE_SEED= only prints
	@$(PYTHON) Tests/Evidence/evidence.py --program $(BINARY) $(if $(EVIDENCE_SEED),--seed $(EVIDENCE_SEED),--write)

picture: build setup-browser ## take the pictures of the report for both READMEs anew
	$(BROWSER_VENV)/bin/python Tests/Browser/picture.py --program $(BINARY) $(PICTURES)/report.png
	$(BROWSER_VENV)/bin/python Tests/Browser/picture.py --program $(BINARY) --lang es $(PICTURES)/report-es.png

fuzz: setup ## feed damaged inputs to every reader, and run changed scenarios: INPUTS=, RUNS=, FUZZ_SEED=
	$(SWIFT) build -c release --product RecobroFuzz
	$(FUZZ) --giants
	$(FUZZ) --inputs $(INPUTS) --runs $(RUNS) --seed $(FUZZ_SEED) --corpus Tests/Fuzz/corpus

tampering: build ## tamper with run folders, and take memory and files from commands: SHARE=
	$(PYTHON) Tests/Faults/tampering.py --program $(BINARY) --share $(SHARE)

instructions: setup ## count the instructions of an event and compare with the kept counts
	@.ci/setup valgrind
	$(SWIFT) build -c release --product RecobroBench
	$(PYTHON) Tests/Instructions/count.py

slow: slow-tests slow-studies slow-rules slow-faults slow-fuzz instructions slow-sanitizers slow-dieharder ## run everything that takes long

# Own build folders: other flags than `build`, and neither should undo the other.
slow-tests: setup ## run all tests on optimised code
	$(SWIFT) build -c release --build-tests -Xswiftc -enable-testing --scratch-path .build-slow
	$(SWIFT) test -c release --skip-build --disable-xctest -Xswiftc -enable-testing --scratch-path .build-slow

slow-studies: setup ## measure what intervals, selections and the gate promise: STUDIES_SEED=
	$(SWIFT) build -c release --product RecobroStudies
	$(STUDIES) --seed $(STUDIES_SEED)

slow-rules: build ## plant violations in ten million lines of contacts, and check ten million touches that the program makes
	$(PYTHON) Tests/Rules/planted.py --random 20000 --lines 10000000 --seed $$(date +%s)
	$(PYTHON) Tests/Rules/rules.py --program $(BINARY) --touches 10000000 --seed $$(date +%s)

slow-faults: build ## kill runs at 200 random moments and resume them; tamper with run folders in every way, under tight limits too
	$(PYTHON) Tests/Faults/faults.py --kills 200 --seed $$(date +%s)
	$(PYTHON) Tests/Faults/tampering.py --tight --seed $$(date +%s)

slow-fuzz: ## feed a million damaged inputs, and run each scenario 10,000 times changed, from a fresh seed
	$(MAKE) --no-print-directory fuzz INPUTS=1000000 RUNS=10000 FUZZ_SEED=random

slow-sanitizers: slow-tsan slow-asan ## run the tests under both sanitizers

# Only what starts threads: the other suites would take their time and show nothing.
slow-tsan: setup ## run the tests that start threads under the thread sanitizer
	$(SWIFT) build --build-tests --sanitize=thread --scratch-path .build-tsan
	TSAN_OPTIONS='suppressions=$(CURDIR)/.ci/tsan.supp' $(SWIFT) test --skip-build --disable-xctest \
	  --sanitize=thread --scratch-path .build-tsan --filter '$(THREADED)'

# Without leaks: the sanitizer counts the scenario grammar, a constant that lives until exit, as lost.
slow-asan: setup ## run all tests under the address sanitizer
	$(SWIFT) build --build-tests --sanitize=address --scratch-path .build-asan
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --skip-build --disable-xctest --sanitize=address --scratch-path .build-asan

slow-dieharder: setup ## test the addressed draws with dieharder
	@.ci/setup dieharder
	$(SWIFT) build -c release --product RecobroBench
	.ci/dieharder

# Builds nothing, so that `sudo make install` leaves no files of root's in .build.
install: ## install the program, its charts, shell completions and manual pages: PREFIX=, DESTDIR=
	@test -x $(BINARY) || { echo 'install: $(BINARY) is missing: run "make build" first' >&2; exit 1; }
	install -D -m 755 $(BINARY) '$(DESTDIR)$(PREFIX)/bin/recobro'
	@test ! -s vega-bundle.js || install -D -m 644 vega-bundle.js '$(DESTDIR)$(PREFIX)/share/recobro/vega-bundle.js'
	@.ci/install-completions $(BINARY) '$(DESTDIR)$(PREFIX)/share'
	@if command -v $(PYTHON) >/dev/null; then $(PYTHON) .ci/install-manpages $(BINARY) '$(DESTDIR)$(PREFIX)/share'; \
	  else echo 'install: without $(PYTHON) there are no manual pages' >&2; fi

clean: ## remove everything that was built; run folders stay
	rm -rf .build .build-slow .build-tsan .build-asan $(BENCH_VENV) $(RESEARCH_VENV) $(BROWSER_VENV) vega-bundle.js \
	  Tests/Peers/__pycache__ Tests/Rules/__pycache__
