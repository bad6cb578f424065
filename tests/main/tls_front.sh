#!/bin/bash
# TLS before a real server, as docs/operate.md says: packaging/nginx-fengsui.conf with nginx's own binary. $1: the program.
# Without nginx it says so and is skipped (77). sslscan looks at it where it is installed; `TESTSSL=1` has testssl look too (40 s).
set -euo pipefail
program=$(readlink -f "$1")
root=$(cd "$(dirname "$0")/../.." && pwd)
nginx=${NGINX:-$(command -v nginx || true)}
[ -n "$nginx" ] || { echo "nginx is not installed: the front is not tried"; exit 77; }
at=$(mktemp -d); pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; rm -rf "$at"' EXIT
port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])' 2>/dev/null || echo $((20000 + RANDOM % 20000)); }
name=duty.example.gov.cn inner=$(port) outer=$(port) plain=$(port)

export FENGSUI_KEY="$at/key"
"$program" init "$at/city" --city "$root/cities/xining" >/dev/null
"$program" user add "$at/city" wang --name 王 >/dev/null
"$program" user role "$at/city" wang --role '* officer' >/dev/null
printf 'spring rain on the river\n' | "$program" user password "$at/city" wang >/dev/null
"$program" serve "$at/city" --listen "127.0.0.1:$inner" --host "$name" >"$at/serve.log" 2>&1 & pids+=($!)

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "/CN=$name" -addext "subjectAltName=DNS:$name" \
  -keyout "$at/duty.key" -out "$at/duty.pem" 2>/dev/null
sed -e "s/8640/$inner/; s/listen 443/listen 127.0.0.1:$outer/; s/listen 80;/listen 127.0.0.1:$plain;/; /listen \[::\]/d; s#/etc/fengsui#$at#; s#/etc/ssl/fengsui#$at#" \
  "$root/packaging/nginx-fengsui.conf" >"$at/site.conf"
cat >"$at/nginx.conf" <<CONF
pid $at/nginx.pid; error_log $at/error.log; daemon off; worker_processes 1;
events {}
http { access_log off; client_body_temp_path $at/b; proxy_temp_path $at/p; fastcgi_temp_path $at/f; uwsgi_temp_path $at/u; scgi_temp_path $at/s; include $at/site.conf; }
CONF
"$nginx" -p "$at" -c "$at/nginx.conf" & pids+=($!)
for _ in $(seq 100); do grep -q http "$at/serve.log" && [ -s "$at/nginx.pid" ] && break; sleep 0.1; done

ask() { curl -s --cacert "$at/duty.pem" --resolve "$name:$outer:127.0.0.1" "$@"; }
url="https://$name:$outer"
fail() { echo "not so: $1"; cat "$at/error.log" "$at/serve.log"; exit 1; }
ask --tls-max 1.1 "$url/api/v1/health" >/dev/null 2>&1 && fail "TLS 1.1 is refused"
for version in 1.2 1.3; do ask --tlsv$version --tls-max $version "$url/api/v1/health" | grep -q '"ok"' || fail "TLS $version is taken"; done
ask --tls-max 1.2 --ciphers AES128-SHA "$url/api/v1/health" >/dev/null 2>&1 && fail "a cipher without forward secrecy is refused"
ask -D - -o /dev/null "$url/" | grep -qi '^strict-transport-security: max-age=31536000' || fail "HSTS for a year"
curl -s -o /dev/null -w '%{redirect_url}' -H "Host: $name" "http://127.0.0.1:$plain/x" | grep -q "^https://$name/x" || fail "plain HTTP is sent to TLS"
curl -s -o /dev/null -w '%{http_code}' -H 'Host: evil.example' "http://127.0.0.1:$inner/api/v1/health" | grep -qv 200 || fail "another name is not answered"
post() { ask -D "$at/head" -o /dev/null -w '%{http_code}' -H "Origin: $1" -H 'Content-Type: application/json' -d '{"login":"wang","password":"spring rain on the river"}' "$url/api/v1/sign-in"; }
[ "$(post https://evil.example)" = 403 ] || fail "another site's page cannot sign in"
[ "$(post "$url")" = 200 ] || fail "a browser signs in through it"
grep -qi '^set-cookie: __Host-fengsui-session=[^;]*;.*Secure' "$at/head" || fail "the cookie is bound to TLS and to this host"
[ "$(ask "$url/api/v1/me" | grep -o '"came":"[a-z]*"')" = '"came":"nobody"' ] || fail "nobody counts as from this machine"
ask -D - -o /dev/null -H 'Accept-Encoding: gzip' "$url/api/v1/me" | grep -qi '^content-encoding' && fail "answers of the API are not packed"
if command -v sslscan >/dev/null; then
  sslscan --no-colour --sni-name="$name" "127.0.0.1:$outer" >"$at/scan" || fail "sslscan runs"
  for old in SSLv2 SSLv3 TLSv1.0 TLSv1.1; do grep -Eq "^$old +disabled" "$at/scan" || fail "sslscan: $old is off"; done
  for new in TLSv1.2 TLSv1.3; do grep -Eq "^$new +enabled" "$at/scan" || fail "sslscan: $new is on"; done
  grep -E '^(Preferred|Accepted) ' "$at/scan" | grep -Ev 'TLS_(AES|CHACHA20)|ECDHE-(ECDSA|RSA)-(AES(128|256)-GCM|CHACHA20)' && fail "sslscan: only suites with forward secrecy and authenticated encryption"
  grep -Eq ' vulnerable to heartbleed' "$at/scan" && ! grep -Eq 'not vulnerable to heartbleed' "$at/scan" && fail "sslscan: no heartbleed"
  grep -Eq '^Session renegotiation not supported|Insecure' "$at/scan" || fail "sslscan: no renegotiation by the client"
  echo "sslscan: $(grep -Ec '^(Preferred|Accepted) ' "$at/scan") suites, all with forward secrecy"
else
  echo "sslscan is not installed: the front is tried by curl alone"
fi
if [ -n "${TESTSSL:-}" ] && command -v testssl >/dev/null; then
  # A certificate that signs itself is the test's. BREACH needs a packed answer with a secret in it: the page's files are packed and
  # hold none, the API's answers are not packed (above). Everything else must be as testssl wants it.
  timeout 170 testssl --color 0 --quiet --warnings off --ip 127.0.0.1 -p -S -f -U "$url" >"$at/testssl" || true
  grep -E 'VULNERABLE|NOT ok' "$at/testssl" | grep -Ev 'self signed|neither CRL nor OCSP|BREACH' && fail "testssl finds nothing"
  echo "testssl: $(grep -c '(OK)' "$at/testssl") findings, all OK"
fi
echo "TLS 1.2 and 1.3, forward secrecy, HSTS, names, origins and cookies are as docs/operate.md says"
