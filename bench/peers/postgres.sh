# Sourced: start_postgres FOLDER makes a cluster of its own there, reached only through a socket in FOLDER;
# stop_postgres ends it. Settings are kind to it; durability is the default: fsync, synchronous_commit, full WAL.
pg_bin=$(ls -d /usr/lib/postgresql/15/bin 2>/dev/null || true)

# PostgreSQL refuses to run as root.
as_owner() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

start_postgres() {
  pg_folder=$1/postgres
  mkdir -p "$pg_folder"
  [ "$(id -u)" -ne 0 ] || chown postgres "$pg_folder"
  (cd / && as_owner "$pg_bin/initdb" -D "$pg_folder/data" -U postgres -A trust -E UTF8 --locale=C >"$1/initdb.log")
  (cd / && as_owner "$pg_bin/pg_ctl" -D "$pg_folder/data" -w -s -l "$pg_folder/log" -o "-p 54329 -k $pg_folder -c listen_addresses= \
    -c shared_buffers=2GB -c max_wal_size=8GB -c maintenance_work_mem=1GB -c checkpoint_timeout=30min" start)
  export PGHOST=$pg_folder PGPORT=54329 PGUSER=postgres
}

stop_postgres() {
  [ -n "${pg_folder:-}" ] || return 0
  (cd / && as_owner "$pg_bin/pg_ctl" -D "$pg_folder/data" -m immediate -s stop) || true
  rm -rf "$pg_folder"
  pg_folder=
}

# The ledger's own table, filled by COPY: in one transaction, or 1,000 rows a transaction. Prints JSON.
copy_events() {  # PROGRAMS ROWS copy|copy-1000
  psql -q -d postgres -c "DROP TABLE IF EXISTS event" -c "CREATE TABLE event(seq bigint PRIMARY KEY, source bigint NOT NULL,
    source_seq bigint NOT NULL, known bigint NOT NULL, target bigint, body bytea NOT NULL, hash bytea NOT NULL)" \
    -c "CREATE UNIQUE INDEX event_key ON event(source, source_seq)" -c "CREATE INDEX event_target ON event(target) WHERE target IS NOT NULL" 2>/dev/null
  local start end
  start=$(date +%s.%N)
  "$1/make_events" "$2" "$3" | psql -q -d postgres -v ON_ERROR_STOP=1
  end=$(date +%s.%N)
  [ "$(psql -qAt -d postgres -c 'SELECT count(*) FROM event')" = "$2" ] || { echo "COPY lost rows" >&2; return 4; }
  awk -v what="postgres_$3" -v rows="$2" -v s="$start" -v e="$end" -v version="$(psql -qAt -d postgres -c 'SHOW server_version')" \
    'BEGIN { printf "{\"what\":\"%s\",\"version\":\"%s\",\"rows\":%d,\"seconds\":%.3f,\"rows_per_second\":%.1f}\n", what, version, rows, e-s, rows/(e-s) }'
  psql -q -d postgres -c "DROP TABLE event"
}
