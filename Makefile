# The two commands of the README are `make demo` and `make test`; each is enough by itself on a fresh Debian 12.
SHELL := /bin/bash
.DELETE_ON_ERROR:
.PHONY: build demo test bench page install-build install-test clean

BUILD := build
LISTEN ?= 127.0.0.1:8640

build: install-build
	@packaging/build.sh $(BUILD)

page: install-build
	@packaging/page.sh

# The first time fills var/demo; afterwards it is only served. The page is made on the side: it keeps one core busy for a while.
demo: install-build
	@packaging/page.sh & packaging/build.sh $(BUILD) && wait $$!
	@test -e var/demo/ledger.db || $(BUILD)/fengsui init var/demo --city cities/xining --demo
	@$(BUILD)/fengsui serve var/demo --listen $(LISTEN) --summary

test: install-test page
	@tests/run.sh

bench: install-test page
	@packaging/build.sh $(BUILD)
	@bench/run.sh

install-build:
	@packaging/install.sh build

install-test:
	@packaging/install.sh build test

clean:
	rm -rf build build-* web/dist
