#!/usr/bin/env bash
# bench/run.sh [options] [ingest] [replay] [figures] [http] [fire] [reader] [page]      all seven without an argument; docs/bench.md says what they compare
#   --rows 10000000        how many events; 100000000 where memory and disk allow (about 2 kB of disk an event)
#   --peers duckdb,sqlite,postgres   whom to ask beside Fengsui; `--peers duckdb` at 10 million takes under 10 minutes.
#                          SQLite's bare insert is always measured
#   --repeat 1             how often Fengsui and SQLite's insert are measured in turns; the pair in the middle counts
#   --dir FOLDER           where to work, kept afterwards; default: a temporary folder, removed at the end
#   --build build          the build folder
# The same as FENGSUI_BENCH_ROWS, _PEERS, _REPEAT, _DIR and FENGSUI_BUILD. Everything is asked on this machine, one after the
# other; results stay in bench/out/*.json.
set -euo pipefail
cd "$(dirname "$0")/.."
rows=${FENGSUI_BENCH_ROWS:-10000000}
peers=${FENGSUI_BENCH_PEERS:-duckdb,sqlite,postgres}
repeat=${FENGSUI_BENCH_REPEAT:-1}
build=${FENGSUI_BUILD:-build}
usage() { sed -n 2,11p "$0" >&2; exit 2; }
sections=()
while [ $# -gt 0 ]; do
  case $1 in
    --rows) rows=${2:-} ;;
    --peers) peers=${2:-} ;;
    --repeat) repeat=${2:-} ;;
    --dir) FENGSUI_BENCH_DIR=${2:-} ;;
    --build) build=${2:-} ;;
    all | ingest | replay | figures | http | fire | reader | page) sections+=("$1") && shift && continue ;;
    *) usage ;;
  esac
  [ $# -ge 2 ] || usage
  shift 2
done
[ ${#sections[@]} -gt 0 ] || sections=(all)
[[ $build = /* ]] || build=$PWD/$build
programs=$build/bench
out=$PWD/bench/out
port=8649

wants() { [[ " ${sections[*]} " == *" $1 "* || " ${sections[*]} " == *" all "* ]]; }
say() { printf '\n== %s\n' "$*" >&2; }
keep() { tee "$out/$1.json" >&2; }   # a result goes to its file and to the screen
keep_for() { if wants "$1"; then keep "$2"; else cat >&2; fi; }   # only where that section was asked for
missing() { rm -f "$out/$1.json"; say "$1 is missing: $2"; }

asks() { [[ ",$peers," == *",$1,"* ]]; }
[[ $rows =~ ^[1-9][0-9]*$ && $rows -ge 1000 ]] || { echo "--rows: a whole number, at least 1000" >&2; exit 2; }
[[ $repeat =~ ^[1-9][0-9]*$ ]] || { echo "--repeat: a whole number, at least 1" >&2; exit 2; }
[[ ,$peers, =~ ^,((duckdb|sqlite|postgres),)+$ ]] || { echo "--peers: of duckdb, sqlite, postgres" >&2; exit 2; }

install_peers() {
  local wanted=()
  ! asks postgres || [ -x /usr/lib/postgresql/15/bin/initdb ] || wanted+=(postgresql-15)
  ! asks sqlite || command -v sqlite3 >/dev/null || wanted+=(sqlite3)
  if [ ${#wanted[@]} -gt 0 ]; then
    say "installing ${wanted[*]}"
    local root=""
    [ "$(id -u)" -eq 0 ] || root=sudo
    { $root apt-get update && $root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${wanted[@]}"; } \
      >"$work/install.log" 2>&1 || { tail -3 "$work/install.log" >&2; echo "not installed: ${wanted[*]}" >&2; }
  fi
  if [ ! -e bench/peers/node_modules/.installed ] || [ bench/peers/package-lock.json -nt bench/peers/node_modules/.installed ]; then
    (cd bench/peers && npm ci --loglevel=error && touch node_modules/.installed) || echo "npm packages not installed" >&2
  fi
}

mkdir -p "$out"
rm -f "$out"/*.json   # a ratio is of one run, never of two
work=${FENGSUI_BENCH_DIR:-$(mktemp -d "${TMPDIR:-/tmp}/fengsui-bench.XXXXXX")}
mkdir -p "$work" && work=$(cd "$work" && pwd)
chmod 755 "$work"   # PostgreSQL's own user must get in
server=
tidy() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  stop_postgres
  [ -n "${FENGSUI_BENCH_DIR:-}" ] || rm -rf "$work"
}
source bench/peers/postgres.sh
source bench/fire.sh
source bench/page.sh
trap tidy EXIT

need=$((rows * 2 / 1000000))   # GB
! asks postgres || need=$((need + 10))   # its log
have=$(df -BG --output=avail "$work" | tail -1 | tr -dc 0-9)
[ "$have" -ge "$need" ] || { echo "$work: $have GB free, about $need needed for $rows events; set --rows or --dir" >&2; exit 4; }

install_peers
cmake -S . -B "$build" -G Ninja >/dev/null
ninja -C "$build" --quiet fengsui bench_programs

# What ran where; a busy machine is said aloud.
load=$(cut -d' ' -f1 /proc/loadavg)
printf '{"what":"machine","cpu":"%s","cores":%d,"memory_gb":%d,"kernel":"%s","disk":"%s","load_before":%s,"rows":%d,"date":"%s","commit":"%s"}\n' \
  "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)" "$(nproc)" "$(($(sed -n 's/^MemTotal: *\([0-9]*\).*/\1/p' /proc/meminfo) / 1048576))" \
  "$(uname -r)" "$(df --output=fstype "$work" | tail -1)" "$load" "$rows" "$(date +%F)" "$(git rev-parse --short HEAD 2>/dev/null || echo none)" | keep machine
awk -v load="$load" 'BEGIN { exit !(load > 0.5) }' && say "the machine is busy (load $load): ratios are worth more than rates, and an idle machine more than this"

events() {  # ROWS: the events' file
  local file=$work/events-$1.ndjson
  [ -e "$file" ] || "$programs/make_events" "$1" ndjson >"$file"
  echo "$file"
}

new_folder() {  # FOLDER DESKS
  rm -rf "$1"
  "$build/fengsui" init "$1" --city bench/city --desks "$2" >/dev/null
}

# The data folder that the ingest section leaves behind, or a fresh one, under the desk of three indicators.
three() {
  if [ ! -e "$work/data/ledger.db" ]; then
    new_folder "$work/data" bench/desks3
    "$programs/fengsui_ingest" "$work/data" "$(events "$rows")" | keep_for ingest fengsui_ingest
    rm -f "$(events "$rows")"
  fi
  cp bench/desks3/bench/desk.toml "$work/data/desks/bench/desk.toml"
}

is_forty() { cmp -s bench/desks40/bench/desk.toml "$work/data/desks/bench/desk.toml"; }

# The same ledger under the desk of forty indicators: their cells come from replay.
forty() {
  is_forty || three
  is_forty && return
  cp bench/desks40/bench/desk.toml "$work/data/desks/bench/desk.toml"
  "$programs/fengsui_open" "$work/data" replay | keep_for replay fengsui_replay_40
}

run_ingest() {
  events "$rows" >/dev/null
  for turn in $(seq "$repeat"); do
    say "ingest, $turn of $repeat: SQLite's bare prepared insert, then Fengsui with three indicators, 1,000 a commit"
    "$programs/sqlite_insert" "$work/peer.db" "$rows" 1000 | keep "turn-$turn-sqlite_insert"
    rm -f "$work"/peer.db*
    new_folder "$work/data" bench/desks3
    "$programs/fengsui_ingest" "$work/data" "$(events "$rows")" | keep "turn-$turn-fengsui_ingest"
  done
  rm -f "$(events "$rows")"
  node bench/middle.mjs "$repeat"
  if ! asks postgres; then return; fi
  say "ingest: PostgreSQL COPY, the whole and 1,000 rows a transaction"
  if [ -n "$pg_bin" ] && start_postgres "$work"; then
    copy_events "$programs" "$rows" copy | keep postgres_copy
    copy_events "$programs" "$rows" copy-1000 | keep postgres_copy_1000
    stop_postgres
  else
    missing postgres_copy "PostgreSQL 15 could not be started"
    rm -f "$out/postgres_copy_1000.json"
  fi
}

run_replay() {
  say "replay: all cells from the ledger, then a start from the snapshot"
  three
  "$programs/fengsui_open" "$work/data" replay | keep fengsui_replay_3
  "$programs/fengsui_open" "$work/data" snapshot | keep fengsui_snapshot_3
  forty
  "$programs/fengsui_open" "$work/data" snapshot | keep fengsui_snapshot_40
}

run_figures() {
  say "figures: Fengsui, a tenth of the events, then all"
  new_folder "$work/tenth" bench/desks40
  "$programs/fengsui_ingest" "$work/tenth" "$(events $((rows / 10)))" | keep fengsui_ingest_tenth_40
  "$programs/fengsui_figures" "$work/tenth" | keep fengsui_figures_tenth
  rm -rf "$work/tenth" "$(events $((rows / 10)))"
  forty
  "$programs/fengsui_figures" "$work/data" | keep fengsui_figures
  "$programs/make_events" "$rows" csv >"$work/readings.csv"
  mkdir -p "$work/query"
  for engine in ${peers//,/ }; do
    say "figures: $engine"
    if [ $engine = postgres ] && { [ -z "$pg_bin" ] || ! start_postgres "$work"; }; then
      missing "query_$engine" "PostgreSQL 15 could not be started"
      continue
    fi
    if node bench/peers/query.mjs $engine "$work/readings.csv" "$work/query" "$programs" >"$work/answer.json"; then
      keep "query_$engine" <"$work/answer.json"
    else
      missing "query_$engine" "see above"
    fi
    rm -f "$work"/query/*
  done
  stop_postgres
  rm -f "$work/readings.csv"
}

run_http() {
  say "http: SQLite alone, one row a commit"
  "$programs/sqlite_insert" "$work/peer.db" 5000 1 | keep sqlite_insert_single
  rm -f "$work"/peer.db*
  # Every indicator of the desk with its first split.
  local asked
  asked=$(awk -F'[].[]' '/^\[indicator\./ { id = $3 } /^by = / { split($0, q, "\""); print id "=" q[2] }' bench/desks40/bench/desk.toml)
  say "http: every one of forty figures"
  forty
  # shellcheck disable=SC2086
  over_http fengsui_http $asked
  say "http: sixteen clients posting single events under three indicators"
  three
  over_http fengsui_http_post
}

beside_server() {  # FOLDER and the command that asks its server
  "$build/fengsui" serve "$1" --listen 127.0.0.1:$port >"$work/serve.log" 2>&1 &
  server=$!
  until grep -q ":$port" "$work/serve.log"; do
    kill -0 $server 2>/dev/null || { cat "$work/serve.log" >&2; exit 4; }
    sleep 0.2
  done
  "${@:2}"
  kill $server
  wait $server || true
  server=
}

over_http() {  # RESULT and what fengsui_over_http is told, beside a server of the data folder as it is
  beside_server "$work/data" "$programs/fengsui_over_http" $port "${@:2}" >"$work/answer.json"
  keep "$1" <"$work/answer.json"
}

# Bulletins: numbers and units, and everything, beside Recognizers-Text on a small part of the same texts (it is slow) and
# beside the rate that JioNLP's authors and our research measured for money and time.
run_reader() {
  say "reader: numbers and units, then everything; one core"
  local texts=tests/sense/reader/made_up lang
  "$programs/reader_speed" $texts | keep reader_speed
  local peer=$work/reader_peer
  mkdir -p "$peer"
  cp bench/peers/reader/* "$peer"
  if ! (cd "$peer" && npm install --no-audit --no-fund --silent) >"$work/npm.log" 2>&1; then
    for lang in zh en; do missing "recognizers_$lang" "npm could not install @microsoft/recognizers-text-suite"; done
    return
  fi
  for lang in zh en; do
    "$programs/reader_speed" $texts write $lang 12000 >"$work/$lang.txt"
    node "$peer/recognizers.mjs" $lang "$work/$lang.txt" | keep "recognizers_$lang"
  done
}

for section in ingest replay figures http fire reader page; do
  if wants $section; then run_$section; fi
done
node bench/table.mjs
