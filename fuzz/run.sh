#!/bin/bash
# fuzz/run.sh SECONDS [TARGET...]: runs the fuzz targets of the sanitized build (tests/run.sh builds it) that long each, as many at once as there are cores.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:?"usage: fuzz/run.sh SECONDS [TARGET...]"}
shift
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(event csv desk decimal time number template reader audit document smpp cap http invest node fire)
build=${FENGSUI_FUZZ_BUILD:-build-sanitize}
ninja -C "$build" --quiet "${targets[@]/#/fuzz_}"
one() {
  local target=$1 dictionary=()
  mkdir -p "$build/fuzz/corpus/$target"
  [ -e "fuzz/$target.dict" ] && dictionary=("-dict=fuzz/$target.dict")
  # What is found grows beside the build; the seeds stay as they are.
  "$build/fuzz/fuzz_$target" -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 -artifact_prefix="$build/fuzz/$target-" \
    "${dictionary[@]}" "$build/fuzz/corpus/$target" "fuzz/seeds/$target" > "$build/fuzz/$target.log" 2>&1 ||
    { printf '== %s\n%s\n' "$target" "$(tail -n 40 "$build/fuzz/$target.log")"; exit 1; }
  printf '== %s: %s\n' "$target" "$(grep '^Done' "$build/fuzz/$target.log")"
}
export -f one
export build seconds
printf '%s\n' "${targets[@]}" | xargs -P "$(nproc)" -I{} bash -c 'one {}'
