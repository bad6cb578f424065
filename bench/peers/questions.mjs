// The dashboard and the other questions as SQL, made from the same desk.toml that Fengsui reads.
import { readFileSync } from 'node:fs'
import { parse } from 'smol-toml'

const day = (text) => Math.round(Date.parse(text + 'T00:00:00Z') / 86400000)
export const now = [day('2025-01-01'), day('2025-03-31')]    // 2025-Q1: 90 days
export const base = [day('2024-01-01'), day('2024-03-31')]   // the same dates a year before

const within = ([from, to]) => `day BETWEEN ${from} AND ${to}`
const code = (value) => Number(value.replace(/^\D+/, ''))

function condition(where = {}) {
  return Object.entries(where).map(([field, value]) => `${field} IN (${[value].flat().map(code).join(',')})`)
}

function measure(one, filter = '') {
  const [what] = ['count', 'sum', 'average', 'min', 'max'].filter((m) => m in one)
  const field = one[what].split('.')[1]
  const call = { count: 'count(*)', sum: `sum(${field})`, average: `avg(${field})`, min: `min(${field})`, max: `max(${field})` }[what]
  return `${call}${filter && ` FILTER (WHERE ${filter})`}${field === 'v' ? ' / 100.0' : ''}`   // v is kept in hundredths
}

// What each indicator is split by on the dashboard: its two dimensions, else the next level of places, else days.
export function splits(one) {
  return [one.by[0], one.by[1] ?? (one.by[0] === 'place' ? 'prefecture' : 'day')]
}

const indicators = (deskFile) => Object.values(parse(readFileSync(deskFile, 'utf8')).indicator)
const against = (one, filter) =>
  `SELECT ${measure(one, within(now))} AS val, ${measure(one, within(base))} AS val_base FROM reading WHERE ${[`(${within(now)} OR ${within(base)})`, ...filter].join(' AND ')}`

// Every indicator by itself: 90 days against the same days a year before, one statement each.
export const plain = (deskFile) => indicators(deskFile).map((one) => against(one, condition(one.where)))

// Either one statement an indicator (value, last year's value and both splits in one pass by GROUPING SETS), or three.
export function dashboard(deskFile, engine, onePass) {
  const expression = { prefecture: engine === 'duckdb' ? 'place // 50' : 'place / 50' }
  const statements = []
  for (const one of indicators(deskFile)) {
    const filter = condition(one.where)
    const both = [`(${within(now)} OR ${within(base)})`, ...filter].join(' AND ')
    const mine = [within(now), ...filter].join(' AND ')
    const [first, second] = splits(one).map((s) => expression[s] ?? s)
    if (!onePass) {
      statements.push(against(one, filter))
      for (const by of [first, second]) statements.push(`SELECT ${by} AS k, ${measure(one)} AS val FROM reading WHERE ${mine} GROUP BY 1`)
    } else {
      statements.push(
        `SELECT ${first} AS k1, ${second} AS k2, ${measure(one, within(now))} AS val, ` +
        `CASE WHEN grouping(${first}, ${second}) = 3 THEN ${measure(one, within(base))} END AS val_base ` +
        `FROM reading WHERE ${both} GROUP BY GROUPING SETS ((), (${first}), (${second}))`)
    }
  }
  return statements
}

// Daily sums and counts by a (A) or by place (B), 90 days and the same days a year before.
const daily = (by) => `SELECT day, ${by}, sum(v) / 100.0 AS val, count(*) AS val_n FROM reading WHERE ${within(now)} OR ${within(base)} GROUP BY day, ${by}`
export const queryA = daily('a')
export const queryB = daily('place')
// The events behind one cell of one day.
export const drill = `SELECT *, v / 100.0 AS val FROM reading WHERE place = 123 AND day = ${day('2025-02-14')} AND a = 3`
