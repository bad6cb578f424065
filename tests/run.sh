#!/usr/bin/env bash
# Everything that `make test` runs: the program's tests, the page in a browser, short fuzzing.
set -euo pipefail
cd "$(dirname "$0")/.."
say() { printf '\n== %s (%s s)\n' "$1" "$SECONDS"; }

# One build, with address and undefined-behaviour sanitizers, serves every test and every fuzzer. It is clang's, which compiles
# this in half of g++'s time; `make build` and `make demo` are g++'s. While working, and before a release, the ordinary build is
# tested the same way: cmake -S . -B build-test -G Ninja && ninja -C build-test && ctest --test-dir build-test
say "build"
CXX=clang++-16 cmake -S . -B build-sanitize -G Ninja -DFENGSUI_TESTS=ON -DFENGSUI_SANITIZE=ON -DFENGSUI_TOGETHER=ON >/dev/null
ninja -C build-sanitize --quiet

# An error says where it is, not where its memory came from: ASAN_OPTIONS=malloc_context_size=30 asks for that, and takes a quarter longer.
export ASAN_OPTIONS=${ASAN_OPTIONS:-malloc_context_size=1}

say "tests of the program"
ctest --test-dir build-sanitize --output-on-failure -j2 --no-tests=error
grep -hA1 -E ': Skipped$' build-sanitize/Testing/Temporary/LastTest.log || true  # what was not there, and so not tested

say "signing in through a real identity provider"
(cd tests/oidc && npm ci --silent --no-audit --no-fund && FENGSUI="$PWD/../../build-sanitize/fengsui" node --test .)

say "page: types and words"
(cd web && npm run --silent check)

say "page: in a browser, against stored answers"
(cd web && npm test --silent)

say "page: in a browser, against the demo city"
demo=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$demo"' EXIT
build-sanitize/fengsui init "$demo/city" --city cities/xining --demo >/dev/null
build-sanitize/fengsui serve "$demo/city" --listen 127.0.0.1:0 >"$demo/log" &
server=$!
for _ in $(seq 100); do grep -q http "$demo/log" && break; sleep 0.1; done
(cd web && FENGSUI="$PWD/../build-sanitize/fengsui" FENGSUI_URL=$(grep -o 'http://[0-9.:]*' "$demo/log" | tail -n 1) npm test --silent)
kill "$server"; wait "$server" || true

say "fuzzing, a few seconds each"
fuzz/run.sh "${FENGSUI_FUZZ_SECONDS:-3}"
say "all good"
