# The few commands of this repository. `make` alone lists them.
# GNU Make 4.3 and a POSIX shell are enough; what is missing is said with what to install.

CARGO ?= cargo
TARGET := $(or $(CARGO_TARGET_DIR),target)
BINARY := $(TARGET)/release/wardmote
ASSETS := $(shell find assets -type f -not -path '*/node_modules/*' -not -path '*/dist*/*' 2>/dev/null)

.PHONY: help build demo dev assets test test-long test-pages test-api story bench lint fmt need-rust need-node

help:
	@echo 'make build       assets and the program: $(BINARY), with everything inside'
	@echo 'make demo        builds, fills ./wardmote-demo with a sample, serves http://localhost:8080'
	@echo 'make dev         the same without optimising: quick to build again'
	@echo 'make test        installs what the tests need and runs all of them'
	@echo 'make test-pages  every page in three kinds of browser, with axe'
	@echo 'make test-api    schemathesis for every role'
	@echo 'make test-long   the same with 10,000 cases for each property'
	@echo 'make story N=1   one story in the browser (e2e/stories)'
	@echo 'make bench       measures the program on the large sample, and live: thousands who follow, vote, and come back'
	@echo 'make assets      style sheets and scripts alone'
	@echo 'make lint        formatting, clippy and the house rules'
	@echo 'make fmt         formats the Rust code'

build: need-rust assets
	$(CARGO) build --release --locked --package wardmote
	@echo 'built $(BINARY)'

demo: build
	$(BINARY) demo

dev: need-rust assets
	$(CARGO) run --package wardmote -- demo

assets: assets/dist/manifest.json

assets/dist/manifest.json: assets/node_modules/.package-lock.json $(ASSETS)
	cd assets && npm run --silent build
	@touch $@

assets/node_modules/.package-lock.json: assets/package-lock.json | need-node
	cd assets && npm ci --ignore-scripts
	@touch $@

test:
	@scripts/test

test-pages:
	@scripts/setup-tests
	$(CARGO) xtask e2e

test-api:
	@scripts/setup-tests
	$(CARGO) xtask api

test-long:
	@PROPTEST_CASES=10000 scripts/test

story: need-rust assets
	@scripts/setup-tests
	$(CARGO) xtask e2e --story '$(N)'

bench: build
	@scripts/setup-tests
	$(CARGO) xtask bench --binary '$(BINARY)'
	$(CARGO) xtask bench --live --binary '$(BINARY)'

lint: need-rust
	$(CARGO) fmt --all --check
	$(CARGO) clippy --workspace --all-targets --locked -- --deny warnings
	$(CARGO) xtask tidy

fmt: need-rust
	$(CARGO) fmt --all

need-rust:
	@scripts/need cargo cc

need-node:
	@scripts/need node
