// Of several turns of Fengsui and SQLite's insert the one with the ratio in the middle is the result.
import { copyFileSync, readFileSync } from 'node:fs'

const out = (name) => new URL(`out/${name}.json`, import.meta.url)
const rate = (turn, who) => JSON.parse(readFileSync(out(`turn-${turn}-${who}`), 'utf8')).rows_per_second
const turns = Array.from({ length: Number(process.argv[2]) }, (_, i) => i + 1)
const ratios = turns.map((turn) => [rate(turn, 'fengsui_ingest') / rate(turn, 'sqlite_insert'), turn]).sort((a, b) => a[0] - b[0])
const middle = ratios[Math.floor((ratios.length - 1) / 2)][1]
for (const who of ['fengsui_ingest', 'sqlite_insert']) copyFileSync(out(`turn-${middle}-${who}`), out(who))
console.error(`ratios: ${ratios.map(([ratio]) => ratio.toFixed(3)).join(', ')}`)
