#!/bin/bash
# fuzz/run.sh SECONDS [TARGET...]: builds the targets with clang and runs each that long, in turn.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:?"usage: fuzz/run.sh SECONDS [TARGET...]"}
shift
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(event csv desk decimal time number template reader document smpp cap)
build=${FENGSUI_FUZZ_BUILD:-build-fuzz}
cmake -S fuzz -B "$build" -G Ninja -DFENGSUI_FUZZ=ON -DCMAKE_CXX_COMPILER="${CXX:-clang++-14}" >/dev/null
ninja -C "$build" "${targets[@]/#/fuzz_}"
for target in "${targets[@]}"; do
  echo "== $target, $seconds s"
  mkdir -p "$build/corpus/$target"
  dictionary=()
  [ -e "fuzz/$target.dict" ] && dictionary=("-dict=fuzz/$target.dict")
  # What is found grows beside the build; the seeds stay as they are.
  "$build/fuzz_$target" -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 -artifact_prefix="$build/$target-" \
    "${dictionary[@]}" "$build/corpus/$target" "fuzz/seeds/$target" > "$build/$target.log" 2>&1 || { tail -n 40 "$build/$target.log"; exit 1; }
  grep '^Done' "$build/$target.log"
done
