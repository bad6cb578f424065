// What bench/out holds, as a table of ratios; a peer without a result is said to be missing.
import { existsSync, readFileSync } from 'node:fs'

const read = (name) => {
  const file = new URL(`out/${name}.json`, import.meta.url)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}
const number = (x, digits = 3) => (x === undefined ? '-' : x >= 100 ? Math.round(x).toLocaleString('en') : Number(x.toPrecision(digits)).toString())

function print(title, head, rows) {
  const all = [head, ...rows.map((row) => row.map(String))]
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i].length)))
  const line = (row) => '| ' + row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ') + ' |'
  console.log(`\n${title}\n\n${line(head)}\n| ${widths.map((w, i) => (i === 0 ? '-'.repeat(w) : '-'.repeat(w - 1) + ':')).join(' | ')} |`)
  for (const row of all.slice(1)) console.log(line(row))
}

const machine = read('machine')
console.log(`${machine.date}, commit ${machine.commit}: ${machine.cores} cores of ${machine.cpu}, ${machine.memory_gb} GB, ${machine.disk}, ` +
            `kernel ${machine.kernel}, load before ${machine.load_before}; ${machine.rows.toLocaleString('en')} events`)

const goals = []
const goal = (text, reached, wanted, atLeast) => {
  if (reached === undefined || Number.isNaN(reached)) return
  goals.push([text, number(reached), (atLeast ? '>= ' : '<= ') + number(wanted), (atLeast ? reached >= wanted : reached <= wanted) ? 'yes' : 'NO'])
}

const ours = read('fengsui_ingest')
if (ours) {
  const line = (name, who) => {
    const one = read(name)
    if (!one) return [who, 'missing', '-', '-', '-']
    return [one.version ? who.replace(/^\w+/, (w) => `${w} ${one.version.split(' ')[0]}`) : who, number(one.rows), number(one.rows_per_second),
            one.cpu_seconds ? number(one.rows / one.cpu_seconds) : '-', number(ours.rows_per_second / one.rows_per_second)]
  }
  print('Durable ingest', ['', 'rows', 'rows/s', 'rows/CPU s', 'Fengsui is × as fast'], [
    line('fengsui_ingest', 'Fengsui, NDJSON, 3 indicators, 1,000 a commit'),
    line('sqlite_insert', 'SQLite prepared insert, 1,000 a commit'),
    line('postgres_copy_1000', 'PostgreSQL COPY, 1,000 a commit'),
    line('postgres_copy', 'PostgreSQL COPY, one transaction'),
  ])
  goal('durable events/s at 1,000 a commit', ours.rows_per_second, 150_000, true)
  goal('of SQLite\'s bare insert, same rows', ours.rows_per_second / read('sqlite_insert')?.rows_per_second, 0.8, true)
}

const read_speed = read('reader_speed')
if (read_speed) {
  // JioNLP 1.5.29 on one core: 545,000 characters a second for money, 22,000 for times, measured once beside the labelled
  // bulletins; what does both takes both times. Three bytes a character.
  const jionlp = 3 / (1 / 0.545 + 1 / 0.022)
  const rows = ['zh', 'en'].map((lang) => {
    const peer = read('recognizers_' + lang)
    const us = read_speed[lang]
    goal(`MB/s of numbers and units, ${lang}`, us.numbers_mb_s, 20, true)
    goal(`MB/s of everything, ${lang}`, us.all_mb_s, 5, true)
    goal(`MB/s of everything, short bulletins one by one, ${lang}`, us.each_mb_s, 5, true)
    if (peer) goal(`times Recognizers-Text, numbers and units, ${lang}`, us.numbers_mb_s / peer.mb_s, 100, true)
    if (lang === 'zh') goal('times JioNLP, everything against its money and times', us.all_mb_s / jionlp, 100, true)
    return [lang, number(us.numbers_mb_s), number(us.all_mb_s), peer ? number(peer.mb_s) : 'missing', peer ? number(us.numbers_mb_s / peer.mb_s) : '-',
            lang === 'zh' ? number(us.all_mb_s / jionlp) : '-']
  })
  print('Reading bulletins, one core', ['', 'numbers MB/s', 'everything MB/s', 'Recognizers-Text MB/s', 'Fengsui is × as fast', 'everything, × JioNLP (money and times)'], rows)
}

const opened = [['fengsui_replay_3', 'replay, 3 indicators'], ['fengsui_snapshot_3', 'start from snapshot, 3'],
                ['fengsui_replay_40', 'replay, 40 indicators'], ['fengsui_snapshot_40', 'start from snapshot, 40']]
  .map(([name, text]) => [text, read(name)]).filter(([, one]) => one)
if (opened.length > 0) {
  print('Replay and start', ['', 'events', 'first figure, s', 'all cells ready, s', 'events/s', 'peak MB'],
        opened.map(([text, one]) => [text, number(one.rows), number(one.answered_seconds), number(one.seconds), number(one.rows_per_second), number(one.peak_memory_mb)]))
  const per10m = (one) => one && one.seconds * 10_000_000 / one.rows
  goal('s to replay 10 M events, 3 indicators', per10m(read('fengsui_replay_3')), 10)
  goal('s from a snapshot to the first figure, 40 indicators', read('fengsui_snapshot_40')?.answered_seconds, 1)
}

const figures = read('fengsui_figures')
if (figures) {
  const keys = ['plain', 'dashboard', 'a', 'b', 'drill']
  const peers = ['duckdb', 'sqlite', 'postgres'].map((engine) => [engine, read('query_' + engine)])
  const tenth = read('fengsui_figures_tenth')
  const rows = [['Fengsui', ...keys.map((k) => number(figures[k + '_ms']))]]
  if (tenth) rows.push(['Fengsui, a tenth of the events', ...keys.map((k) => number(tenth[k + '_ms']))])
  for (const [engine, one] of peers) {
    const who = { duckdb: 'DuckDB', sqlite: 'SQLite', postgres: 'PostgreSQL' }[engine]
    if (!one) { rows.push([who + ': missing', ...keys.map(() => '-')]); continue }
    rows.push([`${who} ${one.version.split(' ')[0].replace(/^v/, '')}`, ...keys.map((k) => number(one[k + '_ms']))])
    rows.push(['  Fengsui is × as fast', ...keys.map((k) => number(one[k + '_ms'] / figures[k + '_ms']))])
    for (const k of keys) {
      const off = Math.abs(one[k + '_sum'] - figures[k + '_sum'])
      if (!(off <= 1e-9 * Math.abs(figures[k + '_sum']))) { console.error(`${who} and Fengsui disagree about ${k}: ${one[k + '_sum']} and ${figures[k + '_sum']}`); process.exitCode = 1 }
    }
  }
  print('Figures, ms (best of three; 40 figures: 90 days beside the year before; dashboard: with two splits each)',
        ['', '40 figures', 'dashboard', 'A: by day and A', 'B: by day and place', 'drill'], rows)
  console.log(`\nOne of the dashboard's 80 questions: ${number(figures.dashboard_ask_p50_ms)} ms in the middle, ${number(figures.dashboard_ask_max_ms)} ms at most.`)
  goal('× DuckDB, 40 figures of 90 days beside the year before', read('query_duckdb')?.plain_ms / figures.plain_ms, 1000, true)
  goal('ms a figure inside, the middle one', figures.dashboard_ask_p50_ms, 1)
  goal('ms a figure inside, the slowest', figures.dashboard_ask_max_ms, 1)
  goal('ms a trace inside', figures.drill_ms, 5)
  if (tenth) goal('× the time at ten times the events', figures.dashboard_ms / tenth.dashboard_ms, 1.5)
}

const http = { ...read('fengsui_http'), ...read('fengsui_http_post') }
if (http.clients) {
  print('Over HTTP (clients and server share the cores)', ['', 'p50 ms', 'p99 ms', 'a second'], [
    [`${http.clients} clients, single events, each fsynced`, number(http.post_p50_ms), number(http.post_p99_ms), number(http.posts_per_second)],
    ['a figure, split, against last year', number(http.figure_p50_ms), number(http.figure_p99_ms), '-'],
    ['a trace', number(http.trace_p50_ms), number(http.trace_p99_ms), '-'],
    ['the whole board', number(http.board_p50_ms), number(http.board_p99_ms), '-'],
  ])
  const single = read('sqlite_insert_single')
  if (single) console.log(`\nSQLite alone, one row a commit, one writer: ${number(single.rows_per_second)} rows/s.`)
  goal('single events/s from 16 clients', http.posts_per_second, 15_000, true)
  goal('ms a figure over HTTP, p99', http.figure_p99_ms, 5)
  goal('ms a trace over HTTP, p99', http.trace_p99_ms, 5)
}
const weather = read('fengsui_fire_fwi')
if (weather) {
  // Recorded, not run here: the R package on another core of the same kind, 200,000 rows in 1.2 s.
  const recorded = 170_000
  const rate = weather.cell_days / weather.grid_seconds
  print('The fire desk, one core', ['', 'done', 's of processor', 'a second'], [
    ['fire weather over a grid, cell-days', number(weather.cell_days), number(weather.grid_seconds), number(rate)],
    ['the same, point by point', number(weather.cell_days), number(weather.point_seconds), number(weather.cell_days / weather.point_seconds)],
    ...[['detect', 'a VIIRS scene, pixels', 'pixels'], ['bearings', 'fixes from four bearings', 'cases'], ['hotspots', 'detections into fires', 'detections']]
      .map(([name, text, key]) => [text, read('fengsui_fire_' + name), key]).filter(([, one]) => one)
      .map(([text, one, key]) => [text, number(one[key]), number(one.seconds), number(one[key] / one.seconds)]),
  ])
  console.log(`\nThe grid is ${number(rate / recorded)} × the recorded rate of the R package (${number(recorded)} station-days a second).`)
  goal('s for a million cell-days of fire weather', weather.grid_seconds * 1e6 / weather.cell_days, 0.2)
  const scene = read('fengsui_fire_detect')
  if (scene) goal('s for a scene of 6,400 × 6,400 pixels', scene.seconds * 40_960_000 / scene.pixels, 2)
}

const looked = [1, 4].map((slower) => read(`page_overview_${slower}`)).filter(Boolean)
if (looked.length > 0) {
  print('The overview in headless Chromium, empty cache, middle (best) of five, ms', ['processor', 'a line of text', 'first paint', 'figures shown', 'usable', 'longest task', 'requests', 'kB', 'load'],
        looked.map((one) => [one.slower === 1 ? 'as it is' : `${one.slower} × slower`, number(one.floor_ms), number(one.first_ms), `${number(one.shown_ms)} (${number(one.best_shown_ms)})`, `${number(one.usable_ms)} (${number(one.best_usable_ms)})`, number(one.longest_ms), one.requests, number(one.kilobytes), one.load]))
  goal('ms until the overview is usable, processor 4 × slower', read('page_overview_4')?.usable_ms, 1000)
}
const dragged = ['map', 'card'].flatMap((by) => [1_000, 100_000].map((points) => read(`page_${by}_${points}`))).filter(Boolean)
if (dragged.length > 0) {
  print('The map dragged about', ['drawn by', 'points', 'frames/s', 'ms a frame', '95 %', 'worst', 'main thread, ms a frame', 'script', 'load'],
        dragged.map((one) => [one.renderer, number(one.points), number(one.fps), number(one.frame_ms), number(one.frame_ms_95), number(one.frame_ms_worst), number(one.main_ms_a_frame), number(one.script_ms_a_frame), one.load]))
  goal('frames/s on a map of 100,000 points, drawn by a graphics card (none here: by the processor)', (read('page_card_100000') ?? read('page_map_100000'))?.fps, 60, true)
}

const cameras = read('fire_cameras')
if (cameras) {
  goal('pictures/s of 16 cameras of 720p on two cores', cameras.pictures_per_s, 16, true)
}
const sights = ['viewshed_10km', 'viewshed_20km', 'viewshed_whole'].map(read).filter(Boolean)
if (sights.length > 0) {
  const or = (x, make) => (x === null || x === undefined ? 'missing' : make(x))
  print('What one tower sees, s of processor with reading and writing (30 m cells)',
        ['', 'Fengsui', 'gdal_viewshed', 'r.viewshed', '× r.viewshed', 'agrees with r.viewshed', 'with gdal_viewshed'],
        sights.map((one) => [`${one.range_m / 1000} km`, number(one.fengsui_seconds), or(one.gdal_seconds, number), or(one.grass_seconds, number),
                             or(one.grass_seconds, (x) => number(x / one.fengsui_seconds)), or(one.agrees_with_grass, (x) => number(x, 6)), or(one.agrees_with_gdal, (x) => number(x, 6))]))
  const far = sights.find((one) => one.range_m === 20_000)
  if (far?.grass_seconds) {
    goal('× GRASS r.viewshed at 20 km', far.grass_seconds / far.fengsui_seconds, 10, true)
    goal('of the cells as r.viewshed has them', far.agrees_with_grass, 0.99, true)
  }
}

if (goals.length > 0) print('Goals', ['', 'reached', 'wanted', ''], goals)
