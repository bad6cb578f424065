// Fire watch over Qingming 2025 and the week before. Published: no forest or grassland fire, 22 illegal uses of fire handled in
// Xining, 1.07 million mu under video for 24 hours, a message a day through three carriers, more people, longer hours and
// more checkpoints than before. How many, where and who is made up.
import { readFileSync } from "node:fs";

import { at, days, dice, number2, shares, Stream } from "./tools.mjs";

const kPlaces = readFileSync(new URL("../../places.csv", import.meta.url), "utf8").trim().split("\n").slice(1).map((line) => {
  const [code, level, parent, , , lon, lat] = line.split(",");
  return { code, level, parent, lon: Number(lon), lat: Number(lat) };
});
const placesOf = (level) => kPlaces.filter((p) => p.level === level && p.code.startsWith("demo-"));
const kWeekBefore = days("2025-03-28", "2025-04-03");
const kHoliday = days("2025-04-04", "2025-04-06");

// [day, act, seen by] of every illegal use of fire; the 22 of the holiday come first.
const kIllegal = [
  ...[["2025-04-04", "paper", 5], ["2025-04-04", "incense", 2], ["2025-04-04", "field", 2], ["2025-04-04", "firework", 1], ["2025-04-05", "paper", 3],
      ["2025-04-05", "incense", 2], ["2025-04-05", "field", 1], ["2025-04-05", "picnic", 1], ["2025-04-06", "paper", 2], ["2025-04-06", "incense", 1],
      ["2025-04-06", "field", 1], ["2025-04-06", "smoking", 1]],
  ...[["2025-03-28", "field", 1], ["2025-03-29", "paper", 2], ["2025-03-30", "paper", 1], ["2025-03-30", "field", 1], ["2025-04-01", "field", 1], ["2025-04-02", "paper", 1], ["2025-04-03", "paper", 2]],
].flatMap(([day, act, times]) => Array.from({ length: times }, () => [day, act]));

const kCauses = { paper: "worship", incense: "worship", field: "farming", firework: "firework", smoking: "smoking", picnic: "other" };

function incidents(out, roll) {
  const forests = placesOf("forest");
  const seen = ["camera", "camera", "patrol", "camera", "public", "tower", "drone"];
  const kind = "fire.incident";
  const step = (thing, verb, day, minutes, fields, rest = {}, late) => out.add({ kind, thing, verb, at: at(day, minutes), ...(fields ? { fields } : {}), ...rest }, late);
  const spot = () => {
    const forest = roll.pick(forests);
    const part = (x) => Number((x + (roll.unit() - 0.5) * 0.006).toFixed(5));
    return { lon: part(forest.lon), lat: part(forest.lat), frame: "gcj02" };
  };
  const numbers = {};
  const reported = [];  // what was seen of each, for its reports
  for (const [i, [day, act]] of kIllegal.entries()) {
    numbers[day] = (numbers[day] ?? 0) + 1;
    const thing = `fire-${day.replaceAll("-", "").slice(2)}-${number2(numbers[day])}`;
    const start = roll.between(520, 1060);
    const late = i === 12 ? at(day, 1440 + 500) : undefined;
    const place = spot();
    step(thing, "suspected", day, start, { seen_by: seen[i % seen.length] }, { place });
    reported.push({ thing, day, start, by: seen[i % seen.length], place, real: true });
    step(thing, "verifying", day, start + 4);
    const wrong = i === 8;
    const confirmed = step(thing, "confirmed", day, start + 13, { nature: "illegal_use", act: wrong ? "paper" : act });
    if (wrong) out.amend(confirmed, at(day, start + 60), { fields: { act } }, "现场核实用火行为后更正 / act corrected after a look at the place", "示例值班员 05");
    const minutes = start + roll.between(24, 55);
    step(thing, "answered", day, minutes, { handled_by: `示例管护站${number2((i % 9) + 1)}`, result: "当场扑灭，教育当事人 / put out at once, person warned" },
         late ? { note: "次日补报 / reported the day after" } : {}, late);
    step(thing, "closed", day, minutes + roll.between(60, 150), { cause: kCauses[act] }, {}, late);
  }
  // Smoke from chimneys and known heat sources, ruled out; and one report that came twice.
  for (const [i, day] of ["2025-03-31", "2025-04-02", "2025-04-04", "2025-04-04", "2025-04-05", "2025-04-05", "2025-04-06"].entries()) {
    const thing = `fire-${day.replaceAll("-", "").slice(2)}-f${i + 1}`;
    const start = roll.between(600, 1000);
    const place = spot();
    step(thing, "suspected", day, start, { seen_by: i % 2 ? "satellite" : "camera" }, { place });
    reported.push({ thing, day, start, by: i % 2 ? "satellite" : "camera", place, real: false });
    step(thing, "verifying", day, start + 6);
    step(thing, "false_alarm", day, start + roll.between(20, 40), { nature: i % 2 ? "heat_source" : "no_fire" });
  }
  const again = [["suspected", { seen_by: "public" }, { place: spot() }], ["confirmed", { nature: "illegal_use", act: "paper" }], ["answered", { handled_by: "示例管护站02" }]]
    .map(([verb, fields, rest], i) => step("fire-250405-again", verb, "2025-04-05", 700 + 12 * i, fields, rest));
  again.reverse().forEach((event, i) => out.retract(event, at("2025-04-05", 800 + i), "与已有线索重复 / the same as one already kept", "示例值班员 05"));
  return reported;
}

// What the incidents were seen by, as reports; the cameras and towers, the satellites' passes, and the danger of the days.
// Where the stations stand: the highest ground within 2.5 km of a forest, on the terrain that stands in for Xining's (../stand_in). What they
// see from there is reckoned when the demo is filled, by `fengsui fire sight`.
const kHigh = [
  [101.58917, 36.5275], [101.6575, 36.89583], [101.17083, 36.54667], [101.7625, 36.6675], [101.59667, 37.26083], [101.25167, 36.64],
  [101.73167, 36.63833], [101.53, 36.68083], [101.4425, 36.98833], [101.78917, 36.595], [101.4625, 36.78917], [101.0275, 37.2975],
];
function sources(out, seen) {
  const roll = dice(20250406);
  const forests = placesOf("forest");
  const stations = Array.from({ length: 12 }, (_, i) => {
    const tower = i % 4 === 3;
    const place = { lon: kHigh[i][0], lat: kHigh[i][1], frame: "wgs84" };
    const id = `${tower ? "tower" : "camera"}-${number2(i + 1)}`;
    out.add({ kind: "fire.station", thing: id, verb: "working", at: at("2025-03-01", 480 + i), place,
              fields: { title: `示例${tower ? "瞭望塔" : "摄像机"}${number2(i + 1)}`, title_en: `Sample ${tower ? "tower" : "camera"} ${number2(i + 1)}`, kind: tower ? "tower" : "camera",
                        ...(tower ? {} : { azimuth: String((i * 47) % 360), fov: "60" }) } });
    return { id, tower, place };
  });
  out.add({ kind: "fire.station", thing: stations[4].id, verb: "down", at: at("2025-04-05", 560) });
  out.add({ kind: "fire.station", thing: stations[4].id, verb: "working", at: at("2025-04-05", 745) });
  for (const [i, forest] of forests.slice(2, 5).entries())
    out.add({ kind: "fire.heat", thing: `heat-${number2(i + 1)}`, verb: "listed", at: at("2025-03-01", 520 + i), place: { lon: Number((forest.lon + 0.02).toFixed(5)), lat: forest.lat, frame: "gcj02" },
              fields: { kind: i === 2 ? "worship" : "kiln", radius: "200", ...(i === 2 ? { from_minute: 480, to_minute: 1080 } : {}) } });
  for (const [d, day] of days("2025-03-28", "2025-04-09").entries()) {
    const level = [3, 3, 3, 2, 3, 3, 4, 4, 4, 3, 3, 3, 2][d];
    const code = (low, high) => (low + ((high - low) * (level - 2)) / 3 + roll.unit() * 2).toFixed(2);
    out.add({ kind: "fire.danger", thing: `danger-${day}`, verb: "rated", at: at(day, 0),
              fields: { day, level, ffmc: code(80, 91), dmc: code(12, 38), dc: code(60, 160), isi: code(3, 12), bui: code(18, 48), fwi: code(5, 24), curing: "85", visitors: d >= 7 && d <= 9 ? "3.5" : "1" } });
    for (const [satellite, minute] of [["NOAA-20", 110], ["Suomi NPP", 160], ["NOAA-20", 820], ["Suomi NPP", 865]])
      out.add({ kind: "fire.pass", thing: `pass-${satellite}-${day}-${minute}`, verb: "over", at: at(day, minute), fields: { satellite, heard: at(day, minute + 95), cloud: roll.unit().toFixed(3) } });
  }
  for (const one of seen) {
    const away = (s) => Math.hypot((s.place.lon - one.place.lon) * 0.8, s.place.lat - one.place.lat);
    const near = stations.filter((s) => s.tower === (one.by === "tower")).sort((a, b) => away(a) - away(b))[0];
    const name = one.thing.slice("fire-".length);
    const part = (x) => Number((x + (roll.unit() - 0.5) * 0.004).toFixed(5));
    const say = (n, by, station, minute, sure, along, across) => out.add({ kind: "fire.detection", thing: n === 0 ? name : `${name}-${n + 1}`, verb: "made", at: at(one.day, minute),
      place: { lon: part(one.place.lon), lat: part(one.place.lat), frame: "gcj02" },
      fields: { seen_by: by, station, heard: at(one.day, minute + 1), real: sure.toFixed(4), along, across, azimuth: String(roll.between(0, 179)), incident: one.thing } });
    say(0, one.by, one.by === "camera" || one.by === "tower" ? near.id : one.by === "satellite" ? "NOAA-20" : one.by === "public" ? "12119" : `${one.by}-1`, one.start, one.real ? 0.7 + roll.unit() * 0.25 : 0.55 + roll.unit() * 0.2,
        one.by === "camera" ? "900" : "300", one.by === "camera" ? "120" : "200");
    if (one.real && roll.unit() < 0.7) say(1, "patrol", "patrol-1", one.start + roll.between(4, 9), 0.9, "80", "80");
    if (one.real && roll.unit() < 0.4) say(2, "public", "12119", one.start + roll.between(3, 10), 0.75, "400", "400");
  }
}

function watching(out) {
  const forests = placesOf("forest");
  const areas = shares(1_070_000, forests.map((_, i) => 40 + ((i * 37) % 61)));
  forests.forEach((forest, i) => {
    const thing = `zone-${number2(i + 1)}`;
    const grown = i === 3 ? 6000 : 0;  // four more cameras in March
    out.add({ kind: "fire.video_zone", thing, verb: "watched", at: at("2024-10-15", 540 + i), place: forest.code,
              fields: { forest: forest.code, area: String(areas[i] - grown), cameras: 6 + (i % 5), hours: "24" } });
    if (grown) out.add({ kind: "fire.video_zone", thing, verb: "extended", at: at("2025-03-15", 600), place: forest.code, fields: { area: String(areas[i]), cameras: 13 } });
  });
}

function messages(out) {
  for (const [d, day] of days("2025-04-01", "2025-04-07").entries()) {
    for (const [carrier, phones] of [["mobile", 3_420_000], ["telecom", 1_610_000], ["unicom", 970_000]]) {
      out.add({ kind: "fire.broadcast", thing: `sms-${carrier}-${day}`, verb: "sent", at: at(day, 540), place: "630000",
                fields: { carrier, phones: phones + ((d * 7919 + phones) % 1000), text: "【样例】清明祭扫请勿在林区草原用火。/ [Sample] No fire in forest or grassland, please." } });
    }
  }
}

function patrols(out, roll) {
  const posts = placesOf("post");
  for (const day of [...kWeekBefore, ...kHoliday, "2025-04-07"]) {
    const busy = kHoliday.includes(day);
    posts.forEach((post, p) => {
      for (let i = 0; i < (busy ? 4 : 3); ++i) {
        const hours = (busy ? 40 + roll.between(0, 20) : 35 + roll.between(0, 15)) / 10;
        const start = 430 + i * (busy ? 205 : 240) + roll.between(0, 20);
        out.add({ kind: "fire.patrol", thing: `patrol-${post.code.slice(-2)}-${day.replaceAll("-", "").slice(2)}-${i + 1}`, verb: "done", at: at(day, start), until: at(day, start + hours * 60),
                  place: post.code, fields: { team: `示例巡护队${number2(p + 1)}`, means: ["foot", "vehicle", "foot", "drone"][(p + i) % 4],
                                              people: busy ? roll.between(4, 8) : roll.between(3, 6), hours: hours.toFixed(1) } });
      }
    });
  }
}

function checkpoints(out, roll) {
  const all = placesOf("checkpoint");
  const temporary = (i) => i % 5 === 1 || i % 5 === 3;
  all.forEach((point, i) => {
    const fields = { term: temporary(i) ? "temporary" : "permanent" };
    const place = point.code;
    out.add({ kind: "fire.checkpoint", thing: place, verb: "open", at: temporary(i) ? at("2025-04-04", 360 + i) : at("2025-03-01", 480 + i), place, fields });
    if (temporary(i)) out.add({ kind: "fire.checkpoint", thing: place, verb: "closed", at: at("2025-04-07", 1200 + i), place });
  });
  for (const day of [...kWeekBefore, ...kHoliday, "2025-04-07"]) {
    const busy = kHoliday.includes(day);
    all.forEach((point, i) => {
      if (temporary(i) && !busy && day !== "2025-04-07") return;
      for (const [s, minutes] of [480, 840].entries()) {
        const people = busy ? roll.between(60, 190) - 40 * s : roll.between(25, 70);
        const check = { kind: "fire.entry_check", thing: `check-${point.code.slice(-2)}-${day.replaceAll("-", "").slice(2)}-${s + 1}`, verb: "done", at: at(day, minutes),
                        until: at(day, minutes + 360), place: point.code,
                        fields: { checkpoint: point.code, people, vehicles: Math.round(people / 3.1), held: Math.round(people * (busy ? 0.09 : 0.05)) } };
        if (busy && i === 4 && s === 0 && day === "2025-04-05") {
          const first = out.add({ ...check, fields: { ...check.fields, held: check.fields.held + 30 } });
          out.amend(first, at(day, 1250), { fields: { held: check.fields.held } }, "火种清点后更正 / corrected after counting", "示例值班员 06");
        } else {
          out.add(check);
        }
      }
    });
  }
}

function standing(out) {
  for (const [i, point] of placesOf("worship_point").entries()) {
    const fields = { keeper: `示例村社${number2(i + 1)}` };
    out.add({ kind: "fire.worship_point", thing: point.code, verb: "open", at: at("2025-04-04", 380 + i), place: point.code, fields });
    out.add({ kind: "fire.worship_point", thing: point.code, verb: "closed", at: at("2025-04-07", 540 + i), place: point.code });
  }
  const posts = placesOf("post");
  for (const [d, day] of [...kWeekBefore, ...kHoliday, "2025-04-07"].entries()) {
    posts.forEach((post, i) => {
      if (!kHoliday.includes(day) && i % 3 === 2) return;
      out.add({ kind: "fire.duty", thing: `duty-${post.code.slice(-2)}-${day.replaceAll("-", "").slice(2)}`, verb: "kept", at: at(day, 480), until: at(day, 480 + 1440), place: post.code,
                fields: { post: post.code, leader: `示例领导 ${number2(((i + d) % 20) + 1)}`, officer: `示例值班员 ${number2(((i * 2 + d) % 60) + 1)}`,
                          vehicle: `示例车辆 ${number2(i + 1)}`, hours: "24.0" } });
    });
  }
}

export function fire() {
  const roll = dice(20250405);
  const out = new Stream("demo/fire");
  incidents(out, roll);
  watching(out);
  messages(out);
  patrols(out, roll);
  checkpoints(out, roll);
  standing(out);
  return out;
}

// A stream of its own, told after all others, so that what was there keeps its numbers.
export function watch() {
  const out = new Stream("demo/watch");
  sources(out, incidents(new Stream("demo/fire"), dice(20250405)));
  return out;
}
