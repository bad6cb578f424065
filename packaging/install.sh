#!/usr/bin/env bash
# Installs what a Debian 12 lacks. `install.sh build` for building and running, `install.sh build test` for the tests too.
set -euo pipefail

build=(g++ cmake ninja-build ccache mold pkg-config make ca-certificates tzdata libboost-dev libsimdjson-dev
  libsqlitecpp-dev libsqlite3-dev libtomlplusplus-dev libcli11-dev libfmt-dev libhowardhinnant-date-dev libsodium-dev
  libgdal-dev libgeographiclib-dev zlib1g-dev libgmp-dev libpoppler-cpp-dev libxml2-dev libarchive-dev
  libtesseract-dev libleptonica-dev tesseract-ocr-chi-sim tesseract-ocr-eng libcurl4-openssl-dev libmosquitto-dev
  libjemalloc-dev libxmlsec1-dev libxmlsec1-openssl libpq-dev libxlsxwriter-dev libminizip-dev libexpat1-dev libssl-dev
  libopencv-core-dev libopencv-imgproc-dev libopencv-imgcodecs-dev libopencv-videoio-dev
  libopencv-dnn-dev)
test=(libgtest-dev librapidcheck-dev curl sqlite3 strace xfsprogs chromium fonts-noto-cjk clang-16 libclang-rt-16-dev
  nlohmann-json3-dev mosquitto kannel kannel-extras libnet-smpp-perl xmlsec1 postgresql-15 openssl nginx-light sslscan)

wanted=()
for set in "$@"; do
  declare -n list=$set
  wanted+=("${list[@]}")
done
# Node.js comes with Debian or from elsewhere; only where there is none is Debian's installed.
command -v node >/dev/null || wanted+=(nodejs)
command -v npm >/dev/null || wanted+=(npm)

missing=()
for package in "${wanted[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then exit 0; fi
echo "installing: ${missing[*]}"
root=""
[ "$(id -u)" -eq 0 ] || root=sudo
log=$(mktemp)
# The tests start what they need themselves: no package starts a server on this machine, now or at the next start.
quiet=/usr/sbin/policy-rc.d
if [ ! -e "$quiet" ]; then
  printf '#!/bin/sh\nexit 101\n' | $root tee "$quiet" >/dev/null && $root chmod 755 "$quiet"
  trap '$root rm -f "$quiet"' EXIT
fi
if ! { $root apt-get update && $root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
  cat "$log" >&2
  exit 4
fi
rm -f "$log"
if command -v systemctl >/dev/null; then
  for package in "${missing[@]}"; do
    [ "$package" = nginx-light ] && $root systemctl disable nginx >/dev/null 2>&1 || true
  done
fi
