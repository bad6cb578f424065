// The three peers behind one face: load(), ask(sql) -> { ms, rows, sum of the columns named val… }.
import { execFileSync, spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { createInterface } from 'node:readline'

const columns = 'id BIGINT, source INTEGER, source_seq BIGINT, moment BIGINT, day INTEGER, place INTEGER, a INTEGER, b INTEGER, c INTEGER, n INTEGER, v INTEGER'

function added(names, rows) {
  const wanted = names.map((name, i) => (name.startsWith('val') ? i : -1)).filter((i) => i >= 0)
  let sum = 0
  for (const row of rows) for (const i of wanted) sum += Number(row[i] ?? 0)
  return sum
}

async function duckdb({ csv, folder }) {
  const { DuckDBInstance, version } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(`${folder}/peer.duckdb`)
  const db = await instance.connect()
  return {
    version: version(),
    async load() {
      await db.run(`CREATE TABLE reading(${columns})`)
      await db.run(`COPY reading FROM '${csv}' (HEADER)`)
      await db.run('CHECKPOINT')
    },
    async rows() { return Number((await db.runAndReadAll('SELECT count(*) FROM reading')).getRows()[0][0]) },
    async ask(sql) {
      const start = performance.now()
      const answer = await db.runAndReadAll(sql)
      const ms = performance.now() - start
      const rows = answer.getRows()
      return { ms, rows: rows.length, sum: added(answer.columnNames(), rows) }
    },
    async close() { db.closeSync() },
  }
}

// Expects PGHOST, PGPORT and PGUSER to name the cluster that run.sh started.
async function postgres({ csv }) {
  const { default: pg } = await import('pg')
  const db = new pg.Client({ database: 'postgres' })
  await db.connect()
  await db.query("SET work_mem = '256MB'")
  const version = (await db.query('SHOW server_version')).rows[0].server_version
  return {
    version,
    async load() {
      await db.query(`CREATE TABLE reading(${columns})`)
      execFileSync('psql', ['-q', '-d', 'postgres', '-c', `\\copy reading FROM '${csv}' CSV HEADER`], { stdio: 'inherit' })
      await db.query('CREATE INDEX reading_day ON reading(day) INCLUDE (a, b, c, place, n, v)')
      await db.query('CREATE INDEX reading_place ON reading(place, day)')
      await db.query('VACUUM (ANALYZE) reading')
    },
    async rows() { return Number((await db.query('SELECT count(*) FROM reading')).rows[0].count) },
    async ask(sql) {
      const start = performance.now()
      const answer = await db.query({ text: sql, rowMode: 'array' })
      const ms = performance.now() - start
      return { ms, rows: answer.rows.length, sum: added(answer.fields.map((f) => f.name), answer.rows) }
    },
    async close() { await db.query('DROP TABLE reading'); await db.end() },
  }
}

// Node 18 has no SQLite, so a small C++ program asks; it keeps its own clock.
async function sqlite({ csv, folder, programs }) {
  const file = `${folder}/peer.sqlite`
  const shell = (script) => execFileSync('sqlite3', ['-bail', file], { input: script, encoding: 'utf8' }).trim()
  let asker, answers
  return {
    version: execFileSync('sqlite3', ['--version'], { encoding: 'utf8' }).split(' ')[0],
    async load() {
      shell(`PRAGMA page_size=8192; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-1000000;
CREATE TABLE reading(${columns.replace('id BIGINT', 'id INTEGER PRIMARY KEY')});
.import --csv --skip 1 ${csv} reading
CREATE INDEX reading_day ON reading(day, a, b, c, place, n, v);
CREATE INDEX reading_place ON reading(place, day);
ANALYZE;
`)
      asker = spawn(`${programs}/sqlite_query`, [file], { stdio: ['pipe', 'pipe', 'inherit'] })
      answers = createInterface({ input: asker.stdout })[Symbol.asyncIterator]()
    },
    async rows() { return Number(shell('SELECT count(*) FROM reading;')) },
    async ask(sql) {
      asker.stdin.write(sql + '\n')
      const { value, done } = await answers.next()
      if (done) throw new Error('sqlite_query ended')
      const [ms, rows, sum] = value.split(' ').map(Number)
      return { ms, rows, sum }
    },
    async close() { asker.stdin.end() },
  }
}

export const engines = { duckdb, postgres, sqlite }
