# make demo    install what is missing, build, and run a machine-learning program natively
# make test    everything that must hold before a change goes in
# make fuzz    random programs against python3, and broken ones through the front end, for FUZZ_SECONDS (an hour each)
# make fuzz-coverage   bytes and changed programs through the front end, guided by coverage, for FUZZ_SECONDS each
# make valgrind   the examples and some of the tests' programs, compiled, under valgrind: no wrong access, no lost block
# make bench   measure the programs in benches/ against their C++ twins, and what checks cost; writes docs/benchmarks.md
# make guard   count the instructions of small programs and of the compiler; fails if they grew (under CI part of make test)
# make bless   rewrite expected outputs: python3 says what programs print; read the diff afterwards
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup demo test lint docs fuzz fuzz-coverage valgrind bench guard guard-bless bless

TARGET := $(or $(CARGO_TARGET_DIR),target)
PYLLVM := $(TARGET)/release/pyllvm

help:
	@grep -E '^# make ' Makefile | cut -c3-

setup:
	@scripts/setup.sh

demo: setup
	@echo "== building pyllvm (the first time takes a few minutes)"
	@cargo build --release --quiet
	@PYLLVM=$(PYLLVM) scripts/demo.sh

test: setup lint docs $(if $(CI),guard)
	@if command -v cargo-nextest >/dev/null; then cargo nextest run --workspace; else cargo test --workspace --lib --bins --tests; fi
	@cargo test --doc --workspace --quiet

lint:
	@cargo fmt --all --check
	@cargo clippy --workspace --all-targets --quiet -- -D warnings

docs:
	@RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --document-private-items --quiet

FUZZ_SECONDS ?= 3600
FUZZ_SEED ?= $(shell date +%s)

fuzz: setup
	@cargo build --profile fuzz --quiet --workspace
	@$(TARGET)/fuzz/pyllvm-fuzz check --seconds $(FUZZ_SECONDS) --seed $(FUZZ_SEED)000000
	@$(TARGET)/fuzz/pyllvm-fuzz programs --pyllvm $(TARGET)/fuzz/pyllvm --seconds $(FUZZ_SECONDS) --seed $(FUZZ_SEED)000000

# What cargo-fuzz passes to the compiler, without a sanitizer. Naming the target keeps it from build scripts.
COUNTERS := -Cpasses=sancov-module $(addprefix -Cllvm-args=-sanitizer-coverage-,level=4 inline-8bit-counters pc-table trace-compares)
HOST = $(shell rustc -vV | sed -n 's/^host: //p')
LIBFUZZER = $(TARGET)/$(HOST)/fuzz
LIBFUZZER_OPTIONS := -max_total_time=$(FUZZ_SECONDS) -rss_limit_mb=4096 -artifact_prefix=fuzz/findings/

fuzz-coverage: setup
	@RUSTFLAGS="--cfg fuzzing $(COUNTERS)" cargo build --profile fuzz --quiet --target $(HOST) \
		--package pyllvm-fuzz --features libfuzzer --bin bytes --bin programs
	@mkdir -p fuzz/findings fuzz/corpus/bytes fuzz/corpus/programs
	@$(LIBFUZZER)/bytes fuzz/corpus/bytes $(LIBFUZZER_OPTIONS)
	@$(LIBFUZZER)/programs fuzz/corpus/programs tests/run $(LIBFUZZER_OPTIONS) -max_len=20000

valgrind:
	@scripts/setup.sh guard
	@cargo build --release --quiet
	@PYLLVM=$(PYLLVM) python3 scripts/valgrind.py

bench: setup
	@cargo build --release --quiet
	@PYLLVM=$(PYLLVM) python3 scripts/bench.py

guard:
	@scripts/setup.sh guard
	@cargo build --release --quiet
	@PYLLVM=$(PYLLVM) scripts/guard.sh

guard-bless:
	@scripts/setup.sh guard
	@cargo build --release --quiet
	@PYLLVM=$(PYLLVM) scripts/guard.sh --bless

bless: setup
	@if [[ -n "$${CI:-}" ]]; then echo "blessing is refused under CI" >&2; exit 1; fi
	@python3 scripts/bless.py
	@PYLLVM_BLESS=1 cargo test --quiet --test golden --test mir --test diagnostics --test language --test performance -- --nocapture
	@git --no-pager diff --stat
