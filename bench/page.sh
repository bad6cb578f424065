# Sourced by run.sh: the page in headless Chromium, against the demo city.

run_page() {
  say "page: the overview on a slowed processor, then the map with 100,000 points"
  [ -e web/dist/index.html ] || packaging/page.sh
  rm -rf "$work/demo"
  "$build/fengsui" init "$work/demo" --city cities/xining --demo >/dev/null
  beside_server "$work/demo" node bench/page.mjs "http://127.0.0.1:$port" >"$work/page.ndjson"
  local line
  while read -r line; do
    keep "$(sed 's/.*"name":"\([^"]*\)".*/\1/' <<<"$line")" <<<"$line"
  done <"$work/page.ndjson"
}
