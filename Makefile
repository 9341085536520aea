# `make report` and `make test` are all that a fresh machine with the Swift toolchain, git and make needs.

PROJECT := examples/tooloo
# The sample's evidence ends on this evening; a project of one's own is looked at from now.
AS_OF := 2026-08-31T23:59:00Z
SWIFT := swift
# The binary starts faster and runs where there is no Swift toolchain.
# Metadata by mangled name is looked up at every start; by symbol it costs a few more bytes and no time.
STANDALONE := --static-swift-stdlib -Xlinker --strip-all \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
FORMATTED := Package.swift Sources Tests
# Options of `make bench`, such as BENCH=--quick.
BENCH :=
# What `make fuzz` spends on each target, and which targets; empty for all.
FUZZ_SECONDS := 60
FUZZ :=
# Options of `make growth`, such as GROWTH=--quick.
GROWTH :=
# Options of `make test-faults`, such as FAULTS=--every=10.
FAULTS :=
BENCH_TOOLS := .build/bench-venv
PAGE_TOOLS := .build/pages-venv
# The tests look for it here.
MAIL_TOOLS := .build/mail-venv
PROMTOOL := .build/promtool/usr/bin/promtool
EVENING := .build/evening
BINARY := .build/release/scorecard

# Where `make install` puts things; DESTDIR stands before it all, for packages.
PREFIX := /usr/local
DESTDIR :=
BIN := $(DESTDIR)$(PREFIX)/bin
SHARE := $(DESTDIR)$(PREFIX)/share
UNITS := $(DESTDIR)$(PREFIX)/lib/systemd/system
SYSUSERS := $(DESTDIR)$(PREFIX)/lib/sysusers.d
COMPLETIONS := bash-completion/completions/scorecard zsh/site-functions/_scorecard fish/vendor_completions.d/scorecard.fish

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: report test test-faults test-pages test-mail test-evening test-tools build install uninstall setup resolve lint format picture bench sample-speed growth fuzz clean help

report: build ## Build, evaluate the sample project and say where its report is
	@.build/release/scorecard run --project $(PROJECT) --as-of $(AS_OF)
	@out=$$(sed -n "s/^out:[[:space:]]*//p" $(PROJECT)/scorecard.yaml | sed "s/[[:space:]]*#.*//; s/[\"']//g"); \
	page=$$(realpath --relative-to=. "$(PROJECT)/$${out:-out}/index.html"); \
	test -f "$$page" || { echo "scorecard run wrote no $$page" >&2; exit 1; }; \
	echo "The report is $$page"

test: resolve ## Run every test (RECORD_GOLDENS=1 make test records the goldens, and fails)
	@$(SWIFT) test

build: resolve ## Build the release binary, .build/release/scorecard
	@$(SWIFT) build -c release --product scorecard $(STANDALONE)

# An up-to-date binary is taken as it is: `make build` as oneself, then `sudo make install`.
.build/release/scorecard: $(shell find Package.swift Sources -type f)
	@$(MAKE) --no-print-directory build
	@touch $@

install: $(BINARY) ## Install below PREFIX (/usr/local), with DESTDIR before it: binary, gates, templates, completions, units
	@install -d $(BIN) $(SHARE)/scorecard/gates $(SHARE)/scorecard/templates $(SHARE)/scorecard/packaging \
	  $(SHARE)/doc/scorecard/docs $(UNITS) $(SYSUSERS) $(addprefix $(SHARE)/,$(dir $(COMPLETIONS)))
	@install -m 755 $(BINARY) $(BIN)/scorecard
	@rm -f $(SHARE)/scorecard/gates/*.yaml $(SHARE)/scorecard/templates/*
	@install -m 644 gates/*.yaml $(SHARE)/scorecard/gates
	@install -m 644 templates/*.md templates/*.html templates/*.css $(SHARE)/scorecard/templates
	@for shell in bash zsh fish; do \
	  file=$$(printf '%s\n' $(COMPLETIONS) | grep "^$$shell"); \
	  $(BINARY) --generate-completion-script $$shell > $(SHARE)/$$file && chmod 644 $(SHARE)/$$file || exit 1; done
	@install -m 644 README.md CHANGELOG.md CONTRIBUTING.md LICENSE $(SHARE)/doc/scorecard
	@install -m 644 docs/* $(SHARE)/doc/scorecard/docs
	@find Benchmarks/README.md $(PROJECT) -type f ! -name '*.sqlite*' -exec sh -c \
	  'for file; do install -D -m 644 "$$file" "$$0/$$file" || exit 1; done' $(SHARE)/doc/scorecard {} +
	@put() { sed 's|/usr/local|$(PREFIX)|g' "packaging/$$1" > "$$2" && chmod 644 "$$2"; }; \
	for unit in scorecard@.service scorecard-mail@.service scorecard@.timer; do put $$unit $(UNITS)/$$unit || exit 1; done; \
	put scorecard.sysusers $(SYSUSERS)/scorecard.conf && \
	for file in scorecard.crontab scorecard.rules.yml; do put $$file $(SHARE)/scorecard/packaging/$$file || exit 1; done
	@echo "Installed $(BIN)/scorecard; what comes next is in $(SHARE)/doc/scorecard/docs/installing.md"

uninstall: ## Remove what install put below PREFIX; projects and reports stay
	@rm -f $(BIN)/scorecard $(addprefix $(SHARE)/,$(COMPLETIONS)) $(SYSUSERS)/scorecard.conf \
	  $(UNITS)/scorecard@.service $(UNITS)/scorecard-mail@.service $(UNITS)/scorecard@.timer
	@rm -rf $(SHARE)/scorecard $(SHARE)/doc/scorecard

setup: ## Install the missing Debian packages (apt-get, with sudo when not root)
	@scripts/setup.sh build

resolve: setup
	@SWIFT="$(SWIFT)" scripts/resolve.sh

lint: ## Check the format of all Swift files
	@$(SWIFT) format lint --strict --recursive $(FORMATTED)

format: ## Rewrite all Swift files in the project's format
	@$(SWIFT) format --in-place --recursive $(FORMATTED)

picture: report ## Take the README's picture from the sample's report (needs Chromium)
	@scripts/setup.sh pages
	@chromium --headless --no-sandbox --hide-scrollbars --window-size=1120,900 --screenshot=docs/gate-07.png \
	  "file://$(CURDIR)/out/gate-07.html" 2> /dev/null

test-faults: build ## Make a nightly run fail at every call of the system in turn (FAULTS=--every=10 for a first look)
	@python3 Tests/Faults/faults.py $(BINARY) $(FAULTS)

test-pages: build $(PAGE_TOOLS)/installed ## Look at every page and mail of three projects in a real browser; pictures stay in .build/pages
	@$(PAGE_TOOLS)/bin/python Tests/Pages/check.py .build/release/scorecard .build/pages
	@$(PAGE_TOOLS)/bin/python Tests/Pages/mail.py .build/release/scorecard .build/pages

test-mail: setup $(MAIL_TOOLS)/installed ## Hand mail over through msmtp to a real server on loopback
	@$(SWIFT) test --filter Mail

test-evening: build $(MAIL_TOOLS)/installed ## Install, then play cron: report, publication, the memo once in a real mailbox, also after kills
	@rm -rf $(EVENING)
	@$(MAKE) --no-print-directory install DESTDIR=$(CURDIR)/$(EVENING) PREFIX=/usr > /dev/null
	@$(MAIL_TOOLS)/bin/python Tests/Mail/tonight.py $(EVENING)

test-tools: $(MAIL_TOOLS)/installed
	@scripts/setup.sh faults
	@$(MAKE) --no-print-directory $(PROMTOOL) || echo "Without promtool, the test of the alerts is skipped" >&2

# The package would start a server when it is installed; what reads rules and metrics is all that is needed of it.
$(PROMTOOL):
	@rm -rf .build/promtool && mkdir -p .build/promtool
	@cd .build/promtool && apt-get download --quiet prometheus && dpkg-deb --extract prometheus_*.deb . && rm prometheus_*.deb

bench: build $(BENCH_TOOLS)/installed ## Measure the tool beside DuckDB, Polars and awk (BENCH=--quick for a first look)
	@$(BENCH_TOOLS)/bin/python Benchmarks/exact.py
	@$(BENCH_TOOLS)/bin/python Benchmarks/compare.py $(BENCH)

growth: build ## Measure how a run grows with gates, criteria, series and kept runs (GROWTH=--quick for a first look)
	@python3 Benchmarks/growth.py $(GROWTH)

fuzz: resolve ## Fuzz every reader for a minute each (FUZZ_SECONDS=3600 for an hour, FUZZ="csv gate" for some of them)
	@SWIFT="$(SWIFT)" Tests/Fuzz/run.sh $(FUZZ_SECONDS) $(FUZZ)

sample-speed: build ## Measure a run of the frozen sample beside pandoc (needs pandoc)
	@python3 Benchmarks/sample.py $(BINARY)

$(PAGE_TOOLS)/installed: Tests/Pages/requirements.txt
	@scripts/setup.sh pages
	@python3 -m venv --clear $(PAGE_TOOLS)
	@$(PAGE_TOOLS)/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

$(MAIL_TOOLS)/installed: Tests/Mail/requirements.txt
	@scripts/setup.sh mail
	@python3 -m venv --clear $(MAIL_TOOLS)
	@$(MAIL_TOOLS)/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
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
