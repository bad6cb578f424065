#!/usr/bin/env bash
# Builds the program into the folder given; seconds when nothing has changed.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-build}
[ -e "$folder/build.ninja" ] || cmake -S . -B "$folder" -G Ninja -DFENGSUI_TESTS=OFF -DFENGSUI_TOGETHER=ON >/dev/null
ninja -C "$folder" --quiet fengsui
