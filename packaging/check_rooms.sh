#!/usr/bin/env bash
# Rooms include only what lies to their left: base <- model <- ledger <- {sense, know} <- act <- tell <- main.
# sense and know do not know each other. The include path starts with the room, so a wrong arrow shows in the line.
set -euo pipefail
cd "$(dirname "$0")/../src"
declare -A may=(
  [base]="base"
  [model]="base model"
  [ledger]="base model ledger"
  [sense]="base model ledger sense"
  [know]="base model ledger know"
  [act]="base model ledger know act"
  [tell]="base model ledger sense know act tell invest fire"
  [main]="base model ledger sense know act tell main invest contest air rail fire"
)
wrong=0
for room in */; do
  room=${room%/}
  if [ -z "${may[$room]:-}" ]; then
    echo "src/$room: not a room of the house (design: base model ledger sense know act tell main)"
    wrong=1
    continue
  fi
  while IFS=: read -r file line text; do
    target=${text#*\"} && target=${target%%[\"/]*}
    if [[ " ${may[$room]} " != *" $target "* ]]; then
      echo "src/$file:$line: $room may not include $target (it may: ${may[$room]})"
      wrong=1
    fi
  done < <(grep -rnE '^#include "' "$room" --include=*.h --include=*.cpp)
done

# A desk's engines stand on base and themselves: a fire scientist may take one and nothing else. Only desk.cpp joins a desk
# to the ledger.
cd ../desks
for desk in */; do
  desk=${desk%/}
  while IFS=: read -r file line text; do
    target=${text#*\"} && target=${target%%[\"/]*}
    if [[ " base $desk " != *" $target "* && $file != "$desk/desk.cpp" ]]; then
      echo "desks/$file:$line: an engine of $desk may not include $target (it may: base $desk)"
      wrong=1
    fi
  done < <(grep -rnE '^#include "' "$desk" --include=*.h --include=*.cpp)
done
exit $wrong
