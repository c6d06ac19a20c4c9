# The developer's manual: every task is a target here.
#
#   make            builds the release program, which carries the Swift runtime and all its data
#   make demo       builds, imports the sample articles, prints a timeline and a casualty table
#   make test       runs every test; with OUTSIDE=1 also those that open exports with programs of others
#   make lint       checks the form of the code
#   make bench      measures speed beside others: make bench ARTICLES=20000 REPORTS=1000000 EVENTS="10000 10000000"
#   make faults     kills, full disks, failing reads and writes, flipped bits, at length: make faults FAULTS=100
#   make fuzz       feeds every reader with made-up bytes: make fuzz RUNS=1000000 TARGETS="dates numbers"
#   make growth     measures how the time of every reader grows with the length of its input
#   make sanitize   runs the tests with sanitizers: make sanitize SANITIZERS="thread address+undefined"
#   make coverage   runs the tests and prints how many lines of each library they reach
#   make evaluate   compares extraction with hand-coded articles: make evaluate GOLD=articles.jsonl
#   make readme     puts fresh output into README.md
#   make docs       builds the documentation of the library
#   make gazetteer  makes the gazetteer's images from their tables (xz needed)
#   make outlines   makes the outlines for maps from Natural Earth's (xz needed)
#   make tagger     trains the tagger: make tagger TREEBANKS="a.conllu b.conllu" TESTS="c.conllu"
#   make install    installs the program and the shells' completions: make install PREFIX=$HOME/.local
#   make clean      removes what was built

SWIFT ?= swift
PREFIX ?= /usr/local
ARTICLES ?= 4000
GOLD ?= Tests/Fixtures/demo/gold.jsonl
DEMO_DB := .build/demo.db
SAMPLES := Tests/Fixtures/demo
PROGRAM := .build/release/conflictdb

# The runtime goes into the program, so that it runs where no Swift is installed.
RELEASE_FLAGS := -c release
ifeq ($(shell uname -s),Linux)
RELEASE_FLAGS += --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -s
endif

.DEFAULT_GOAL := build
.PHONY: build deps demo test outside faults fuzz growth sanitize coverage lint format readme bench evaluate gazetteer outlines tagger docs install uninstall clean

build: deps
	$(SWIFT) build $(RELEASE_FLAGS) --product conflictdb

# What Debian must have: the headers of SQLite, libxml2 and zlib, and pkg-config, which tells where they are.
LIBRARIES := sqlite3 libxml-2.0 zlib
PACKAGES := libsqlite3-dev libxml2-dev zlib1g-dev pkg-config

deps:
	@command -v $(SWIFT) >/dev/null 2>&1 || { \
	  echo "Swift 6.1 or later is needed: https://www.swift.org/install" >&2; exit 1; }
	@if [ "$$(uname -s)" = Linux ] && ! pkg-config --exists $(LIBRARIES) 2>/dev/null; then \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	    echo "Installing $(PACKAGES) ..." && \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(PACKAGES) >/dev/null; \
	  else \
	    echo "Some packages are missing. Please run:  sudo apt-get install $(PACKAGES)" >&2; exit 1; \
	  fi; \
	fi

demo: build
	@rm -f $(DEMO_DB) $(DEMO_DB)-wal $(DEMO_DB)-shm
	@$(PROGRAM) import $(SAMPLES)/articles.jsonl $(SAMPLES)/harvest.txt --db $(DEMO_DB)
	@echo
	@echo '$$ conflictdb timeline'
	@$(PROGRAM) timeline --db $(DEMO_DB)
	@echo
	@echo '$$ conflictdb stats casualties --by country'
	@$(PROGRAM) stats casualties --by country --db $(DEMO_DB)
	@echo
	@echo "The database is $(DEMO_DB), the program $(PROGRAM). Try: $(PROGRAM) statements --db $(DEMO_DB)"

test: deps $(if $(OUTSIDE),outside)
	$(SWIFT) test

# Programs of others that the tests open exports with: Debian's, and those of the Python Package Index in a place of
# their own.
OUTSIDE_TOOLS := ogrinfo chromium Rscript sqlite3
OUTSIDE_PACKAGES := gdal-bin python3-gdal python3-venv chromium r-cran-rsqlite sqlite3
OUTSIDE_PYTHON := pandas duckdb datasette playwright axe-playwright-python

outside:
	@for tool in $(OUTSIDE_TOOLS); do command -v $$tool >/dev/null || missing=1; done; \
	if [ -n "$$missing" ] || [ ! -d /usr/lib/python3/dist-packages/osgeo_utils ]; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(OUTSIDE_PACKAGES) >/dev/null; \
	fi
	@[ -x .build/outside/bin/datasette ] || \
	  { /usr/bin/python3 -m venv .build/outside && .build/outside/bin/pip install -q $(OUTSIDE_PYTHON); }

# As many times as many rounds as in `make test`, with the release program.
FAULTS ?= 60

faults: build
	FAULTS=$(FAULTS) CONFLICTDB_PROGRAM=$(CURDIR)/$(PROGRAM) $(SWIFT) test --filter FaultTests

# Inputs that follow the code, by libFuzzer, which comes with the toolchain. What it finds lies in FUZZ/finds; run it again
# with `$(FUZZER) replay TARGET FILE`. Each target gets its share of RUNS.
FUZZ := .build-fuzz
FUZZER := $(FUZZ)/release/Fuzzing
RUNS ?= 200000
# The longest that each may take; 0 for no bound.
FUZZ_SECONDS ?= 0
TARGETS ?= $$($(FUZZER) list | cut -d' ' -f1)
# Coverage for libFuzzer in all of our code, and the engine's `main` gives way to ours.
FUZZ_FLAGS := -c release --scratch-path $(FUZZ) --product Fuzzing -Xswiftc -sanitize=fuzzer,address \
  -Xswiftc -DLIBFUZZER -Xcc -fsanitize=address -Xswiftc -use-ld=lld -Xlinker --allow-multiple-definition

fuzz: deps
	$(SWIFT) build $(FUZZ_FLAGS)
	@mkdir -p $(FUZZ)/finds
	@for target in $(TARGETS); do \
	  set -- $$($(FUZZER) list | grep "^$$target "); \
	  corpus=$(FUZZ)/corpus/$$target; $(FUZZER) prepare $$target $$corpus || exit 1; \
	  echo "$$target: $$(($(RUNS) * $$2 / 10000)) executions"; \
	  ASAN_OPTIONS=detect_leaks=0 $(FUZZER) run $$target -runs=$$(($(RUNS) * $$2 / 10000)) -max_len=$$3 -timeout=10 -max_total_time=$(FUZZ_SECONDS) \
	    -report_slow_units=5 -rss_limit_mb=2048 -seed=1 -dict=$$corpus.dict -artifact_prefix=$(FUZZ)/finds/$$target- \
	    -print_final_stats=1 $$corpus >$(FUZZ)/$$target.log 2>&1 || { tail -40 $(FUZZ)/$$target.log; exit 1; }; \
	  grep -E 'stat::number_of_executed_units|stat::average_exec' $(FUZZ)/$$target.log; \
	done

# Memory that a reader gives back stays with the process: what the kernel takes to hand out large pieces anew begins at some
# size and would look like growth.
KEEP_MEMORY := MALLOC_MMAP_THRESHOLD_=1073741824 MALLOC_TRIM_THRESHOLD_=1073741824

growth: deps
	$(SWIFT) build $(RELEASE_FLAGS) --product Fuzzing
	$(KEEP_MEMORY) .build/release/Fuzzing growth $(TARGET)

SANITIZERS ?= thread address+undefined

# Each in a folder of its own, which goes afterwards: they are large. Those joined by `+` share one. What is undefined in C,
# and so asks for a sanitizer, traps in every Swift program: overflow, bounds, casts. Swift has none of its own for Linux;
# the C of ours gets Clang's.
sanitize: deps
	@for sanitizer in $(SANITIZERS); do \
	  echo "$$sanitizer"; \
	  folder=.build-$$(echo $$sanitizer | tr + -); flags=; \
	  for kind in $$(echo $$sanitizer | tr + ' '); do \
	    case $$kind in \
	      undefined) flags="$$flags -Xcc -fsanitize=undefined -Xcc -fsanitize-trap=undefined";; \
	      *) flags="$$flags --sanitize $$kind";; \
	    esac; \
	  done; \
	  TSAN_OPTIONS=halt_on_error=1 ASAN_OPTIONS=detect_leaks=0 \
	    $(SWIFT) test --scratch-path $$folder $$flags $(if $(FILTER),--filter '$(FILTER)') || exit 1; \
	  rm -rf $$folder; \
	done

COVERED := SQLite Schema ConflictModel Chronology Linguistics Gazetteer Extraction Intake Fusion ConflictStore Pipeline \
  Evaluation Publishing

COVERAGE := .build-coverage
# The toolchain's own; another one may not know the format.
LLVM_COV = $(dir $(realpath $(shell command -v $(SWIFT))))llvm-cov

coverage: deps
	$(SWIFT) test --enable-code-coverage --scratch-path $(COVERAGE)
	@for library in $(COVERED); do \
	  folder=Sources/$$library; test -d $$folder || folder=$$library; \
	  $(LLVM_COV) report $(COVERAGE)/debug/conflictdbPackageTests.xctest -object $(COVERAGE)/debug/conflictdb -instr-profile=$(COVERAGE)/debug/codecov/default.profdata \
	    $$folder 2>/dev/null | awk -v name=$$library '/^TOTAL/ { printf "%-15s %6d of %6d lines  %s\n", name, $$8 - $$9, $$8, $$10 }'; \
	done

lint: deps
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Schema Sources Tests

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Schema Sources Tests

# ONLY="start reading" measures these alone.
bench: build
	$(SWIFT) build $(RELEASE_FLAGS) --product Benchmarks
	.build/release/Benchmarks --json .build/bench.json --articles $(ARTICLES) $(if $(REPORTS),--reports $(REPORTS)) \
	  $(if $(EVENTS),--events $(EVENTS)) $(foreach kind,$(ONLY),--only $(kind))

evaluate: build
	$(PROGRAM) evaluate $(GOLD)

# The outputs in README.md, made anew; `make test` compares them.
readme: deps
	UPDATE_README=1 $(SWIFT) test --filter ReadmeTests

MODULES := ConflictModel Chronology Linguistics Gazetteer Extraction Intake SQLite Fusion ConflictStore Evaluation Publishing Pipeline
DOCS := .build/docs

docs: deps
	@rm -rf $(DOCS) && mkdir -p $(DOCS)
	$(SWIFT) package dump-symbol-graph --minimum-access-level public >/dev/null
	@for module in $(MODULES); do \
	  guide=Sources/$$module/$$module.docc; \
	  mkdir -p $(DOCS)/graphs/$$module && \
	  find .build/*/symbolgraph -name "$$module.symbols.json" -o -name "$$module@*.symbols.json" | \
	    xargs -I{} cp {} $(DOCS)/graphs/$$module/ && \
	  docc convert $$(test -d $$guide && echo $$guide) --warnings-as-errors --additional-symbol-graph-dir $(DOCS)/graphs/$$module --output-path $(DOCS)/$$module.doccarchive \
	    --fallback-display-name $$module --fallback-bundle-identifier org.conflictdb.$$module || exit 1; \
	done
	docc merge $(DOCS)/*.doccarchive --output-path $(DOCS)/conflictdb.doccarchive
	@echo "The documentation is in $(DOCS)/conflictdb.doccarchive; docc preview or any web server shows it."

GENERATOR := Sources/GazetteerGenerator
TABLES := .build/gazetteer

# The images change only when a table does; `make gazetteer AREAS=1` leaves the large one alone.
gazetteer: deps
	@mkdir -p $(TABLES) && cp $(GENERATOR)/Data/*.tsv $(TABLES)
	@for table in $(GENERATOR)/Data/*.xz; do xz -dc $$table > $(TABLES)/$$(basename $$table .xz) || exit 1; done
	$(SWIFT) run -c release GazetteerGenerator --data $(TABLES) --curated $(GENERATOR)/Curated \
	  --out Sources/EmbeddedTables/Images $(if $(AREAS),--areas-only)

# What the present model was trained on stands in NOTICE.
tagger: deps
	$(SWIFT) run -c release TaggerTrainer --out Sources/EmbeddedTables/Images/english.tagger --bits 17 --rounds 4 \
	  $(addprefix --test ,$(TESTS)) $(TREEBANKS)

# Outlines for maps.
outlines: deps
	@mkdir -p $(TABLES)
	@for table in world-110m world-50m disputed-10m; do \
	  xz -dc $(GENERATOR)/Data/$$table.geojson.xz > $(TABLES)/$$table.geojson || exit 1; done
	$(SWIFT) run -c release GazetteerGenerator --data $(TABLES) --outlines Sources/EmbeddedTables/Tables

# Where the shells look for what completes a half-typed command: bash, zsh, fish.
SHARE = $(DESTDIR)$(PREFIX)/share
COMPLETIONS = $(SHARE)/bash-completion/completions/conflictdb $(SHARE)/zsh/site-functions/_conflictdb \
  $(SHARE)/fish/vendor_completions.d/conflictdb.fish

install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/conflictdb
	install -d $(dir $(COMPLETIONS))
	$(PROGRAM) --generate-completion-script bash > $(word 1,$(COMPLETIONS))
	$(PROGRAM) --generate-completion-script zsh > $(word 2,$(COMPLETIONS))
	$(PROGRAM) --generate-completion-script fish > $(word 3,$(COMPLETIONS))

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/conflictdb $(COMPLETIONS)

clean:
	$(SWIFT) package clean
	rm -rf .build/docs $(DEMO_DB) $(DEMO_DB)-wal $(DEMO_DB)-shm
