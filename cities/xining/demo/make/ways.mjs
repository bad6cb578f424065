// Where patrols and drones went from Qingming to the demo's day, all made up: a file of a receiver (GPX) for each tracker, and the
// same ways as events, thinned to a position each ten or twenty minutes. The names say that they are samples, wherever they are shown.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

import { at, days, dice, Stream } from "./tools.mjs";

const kForests = readFileSync(new URL("../../places.csv", import.meta.url), "utf8").trim().split("\n").slice(1).map((line) => line.split(","))
  .filter(([code, level]) => level === "forest" && code.startsWith("demo-")).map(([, , , , , lon, lat]) => ({ lon: Number(lon), lat: Number(lat) }));

// [name, name in English, id and file, means, km/h, first minute of the day, minutes, height over the sea, around which forests]
const kTrackers = [
  ["巡护一队（样例）", "Patrol team 1 (sample)", "patrol-1", "foot", 3.2, 500, 220, 2620, [0, 1]],
  ["巡护二队（样例）", "Patrol team 2 (sample)", "patrol-2", "foot", 2.8, 815, 200, 2740, [3, 4]],
  ["巡护车一号（样例）", "Patrol car 1 (sample)", "vehicle-1", "vehicle", 24, 540, 150, 2500, [2, 6]],
  ["无人机一号（样例）", "Drone 1 (sample)", "drone-1", "drone", 38, 630, 40, 2900, [5, 7]],
];

// Out from a place with wide bends and back on another line, a position a minute; kilometres become degrees at 36.7 N.
function outing(roll, from, speed, minutes) {
  const way = [];
  const out = roll.unit() * 2 * Math.PI;
  let [x, y, heading] = [0, 0, out];
  for (let minute = 0; minute <= minutes; ++minute) {
    way.push({ minute, lon: from.lon + x / 89.3, lat: from.lat + y / 111.2 });
    // Half of the time away, then towards the beginning; the ground bends the way.
    const home = Math.atan2(-y, -x);
    const wanted = minute < minutes / 2 ? out + Math.sin(minute / 17) * 0.9 : home;
    const turn = Math.atan2(Math.sin(wanted - heading), Math.cos(wanted - heading));
    heading += Math.max(-0.35, Math.min(0.35, turn)) + (roll.unit() - 0.5) * 0.3;
    const step = (speed / 60) * (0.85 + 0.3 * roll.unit());
    x += step * Math.cos(heading);
    y += step * Math.sin(heading);
  }
  return way;
}

export function ways() {
  const out = new Stream("demo/ways");
  const roll = dice(20250407);
  mkdirSync(new URL("../tracks/", import.meta.url), { recursive: true });
  for (const [name, name_en, id, means, speed, start, minutes, height, around] of kTrackers) {
    const segments = [];
    for (const [d, day] of days("2025-04-04", "2025-04-09").entries()) {
      const forest = kForests[around[d % around.length] % kForests.length];
      // The last day's went early: what the other desks heard that morning stays the newest.
      const begin = (day === "2025-04-09" ? 260 : start) + roll.between(-20, 20);
      const way = outing(roll, forest, speed, minutes + roll.between(-15, 15)).map((p) => ({ ...p, lon: Number(p.lon.toFixed(6)), lat: Number(p.lat.toFixed(6)), at: at(day, begin + p.minute), ele: height + roll.between(-8, 8) }));
      const step = (means === "drone" ? 2 : 10) * (day > "2025-04-07" ? 2 : 1);
      const kept = way.filter((p) => p.minute % step === 0 || p === way.at(-1));
      segments.push(`  <trkseg>\n${way.filter((p) => p.minute % 2 === 0).map((p) => `   <trkpt lat="${p.lat}" lon="${p.lon}"><ele>${p.ele}</ele><time>${new Date(p.at).toISOString().slice(0, 19)}Z</time></trkpt>`).join("\n")}\n  </trkseg>`);
      for (const p of kept) out.add({ kind: "fire.tracker", thing: id, verb: "passed", at: p.at, place: { lon: p.lon, lat: p.lat, frame: "wgs84" }, fields: { ...(d === 0 && p === kept[0] ? { title: name, title_en: name_en } : {}), means, height: String(p.ele) } });
    }
    writeFileSync(new URL(`../tracks/${id}.gpx`, import.meta.url),
                  `<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="fengsui demo" xmlns="http://www.topografix.com/GPX/1/1">\n <metadata><desc>Made up for the demo: nobody walked here. 样例数据，并非真实轨迹。</desc></metadata>\n <trk>\n  <name>${name} / ${name_en}</name>\n${segments.join("\n")}\n </trk>\n</gpx>\n`);
  }
  return out;
}
