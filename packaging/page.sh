#!/usr/bin/env bash
# Builds the web page into web/dist, unless what is there is newer than everything it is made of.
set -euo pipefail
cd "$(dirname "$0")/../web"
if [ -e dist/index.html ] && [ -z "$(find . ../src/sense/reader/lexicon/names.lex -path ./node_modules -prune -o -path ./dist -prune -o -type f -newer dist/index.html -print -quit)" ]; then
  exit 0
fi
stamp=node_modules/.installed
if [ ! -e "$stamp" ] || [ package-lock.json -nt "$stamp" ]; then
  npm ci --no-audit --no-fund --loglevel=error
  touch "$stamp"
fi
npm run build --silent
touch dist/index.html
