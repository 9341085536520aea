# `make report` and `make test` are all that a fresh machine with the Swift toolchain, git and make needs.

PROJECT := examples/tooloo
# The sample's evidence ends on this evening; a project of one's own is looked at from now.
AS_OF := 2026-08-31T23:59:00Z
SWIFT := swift
# The binary starts faster and runs where there is no Swift toolchain.
STANDALONE := --static-swift-stdlib -Xlinker --strip-all
FORMATTED := Package.swift Sources Tests
# Options of `make bench`, such as BENCH=--quick.
BENCH :=
BENCH_TOOLS := .build/bench-venv
PAGE_TOOLS := .build/pages-venv

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: report test test-pages build setup lint format picture bench clean help

report: build ## Build, evaluate the sample project and say where its report is
	@.build/release/scorecard run --project $(PROJECT) --as-of $(AS_OF)
	@out=$$(sed -n "s/^out:[[:space:]]*//p" $(PROJECT)/scorecard.yaml | sed "s/[[:space:]]*#.*//; s/[\"']//g"); \
	page=$$(realpath --relative-to=. "$(PROJECT)/$${out:-out}/index.html"); \
	test -f "$$page" || { echo "scorecard run wrote no $$page" >&2; exit 1; }; \
	echo "The report is $$page"

test: setup ## Run every test (RECORD_GOLDENS=1 make test records the goldens, and fails)
	@$(SWIFT) test

build: setup ## Build the release binary, .build/release/scorecard
	@$(SWIFT) build -c release --product scorecard $(STANDALONE)

setup: ## Install the missing Debian packages (apt-get, with sudo when not root)
	@scripts/setup.sh build

lint: ## Check the format of all Swift files
	@$(SWIFT) format lint --strict --recursive $(FORMATTED)

format: ## Rewrite all Swift files in the project's format
	@$(SWIFT) format --in-place --recursive $(FORMATTED)

picture: report ## Take the README's picture from the sample's report (needs Chromium)
	@scripts/setup.sh pages
	@chromium --headless --no-sandbox --hide-scrollbars --window-size=1120,900 --screenshot=docs/gate-07.png \
	  "file://$(CURDIR)/out/gate-07.html" 2> /dev/null

test-pages: build $(PAGE_TOOLS)/installed ## Look at every page and mail of three projects in a real browser; pictures stay in .build/pages
	@$(PAGE_TOOLS)/bin/python Tests/Pages/check.py .build/release/scorecard .build/pages
	@$(PAGE_TOOLS)/bin/python Tests/Pages/mail.py .build/release/scorecard .build/pages

bench: build $(BENCH_TOOLS)/installed ## Measure the tool beside DuckDB, Polars and awk (BENCH=--quick for a first look)
	@$(BENCH_TOOLS)/bin/python Benchmarks/exact.py
	@$(BENCH_TOOLS)/bin/python Benchmarks/compare.py $(BENCH)

$(PAGE_TOOLS)/installed: Tests/Pages/requirements.txt
	@scripts/setup.sh pages
	@python3 -m venv --clear $(PAGE_TOOLS)
	@$(PAGE_TOOLS)/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

$(BENCH_TOOLS)/installed: Benchmarks/requirements.txt
	@scripts/setup.sh bench
	@python3 -m venv --clear $(BENCH_TOOLS)
	@$(BENCH_TOOLS)/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

clean: ## Remove what the build made; dependencies and reports stay
	@$(SWIFT) package clean

help: ## This list
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1	/p' $(MAKEFILE_LIST) | while IFS='	' read -r name text; do \
	  printf '  make %-10s %s\n' "$$name" "$$text"; done
