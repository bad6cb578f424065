// Passengers sent by the railway over its Qingming windows (3 to 7 April). Published for 2025: 270,200, which is 21,200 more
// than in 2024, 67,000 on 4 April, and the coupled and extra trains. Loads of single trains are made up; trains whose number
// begins with YL do not exist.
import { at, days, dice, number2, shares, Stream } from "./tools.mjs";

const kDays = [
  ["2025-03-29", "2025-04-02", [38_400, 40_100, 36_900, 36_200, 37_800]],
  ["2024-04-03", "2024-04-07", [53_900, 60_800, 40_900, 52_400, 41_000]],
  ["2025-04-03", "2025-04-07", [57_600, 67_000, 44_300, 56_800, 44_500]],
];

const kLines = [
  { direction: "minhe-south", trains: 20, first: 101, service: "emu", away: "st-minhe-south", part: 0.21, middle: 1.12 },
  { direction: "menyuan", trains: 12, first: 201, service: "emu", away: "st-menyuan", part: 0.12, middle: 1.18 },
  { direction: "golmud", trains: 10, first: 301, service: "ordinary", away: "st-golmud", part: 0.11, middle: 0.9 },
  { direction: "delingha", trains: 8, first: 401, service: "emu", away: "st-delingha", part: 0.1, middle: 0.95 },
  { direction: "beyond", trains: 38, first: 501, service: "emu", away: "st-xining", part: 0.46, middle: 0.93 },
];

const kXining = "st-xining";
const kCoupled = ["D2732/1", "D2736/5"];
const kExtra = [
  { train: "D9911/2", to: "st-menyuan", direction: "menyuan", service: "emu", form: "pair", on: ["03", "04", "05", "06"], leaves: 470 },
  { train: "D9913/4", to: "st-menyuan", direction: "menyuan", service: "emu", form: "pair", on: ["03", "04", "05", "06"], leaves: 880 },
  { train: "YL801/2", to: "st-golmud", direction: "golmud", service: "ordinary", form: "pair", on: ["03", "06"], leaves: 1210 },
  { train: "YL901/2", to: "st-delingha", direction: "delingha", service: "emu", form: "pair", on: ["03"], leaves: 620 },
  { train: "C959", to: "st-haiyan", direction: "beyond", service: "study", form: "single", on: ["06"], leaves: 510 },
];

// The trains of one day, with what each weighs when the day's total is shared out.
function trainsOf(roll, day, isMiddle) {
  const list = [];
  for (const line of kLines) {
    for (let i = 0; i < line.trains; ++i) {
      const named = line.direction === "beyond" && i < kCoupled.length ? kCoupled[i] : undefined;
      const coupled = named && day >= "2025-04-04" && day <= "2025-04-06";
      const weight = (line.part / line.trains) * (isMiddle ? line.middle : 1) * roll.near(1, 0.15) * (coupled ? 1.7 : 1);
      list.push({ train: named ?? `YL${line.first + i}`, direction: line.direction, service: line.service,
                  place: i % 3 === 2 ? line.away : kXining, minutes: 380 + Math.floor(((i + 0.5) * 930) / line.trains), weight });
    }
  }
  for (const extra of kExtra) {
    if (!day.startsWith("2025-04") || !extra.on.includes(day.slice(8))) continue;
    list.push({ train: extra.train, direction: extra.direction, service: extra.service, place: kXining, minutes: extra.leaves,
                weight: extra.service === "study" ? 0.006 : 0.011 });
  }
  return list;
}

function boarding(t, day, passengers) {
  return { kind: "rail.boarding", thing: `${t.train}-${day.replaceAll("-", "")}`, verb: "sent", at: at(day, t.minutes), place: t.place,
           fields: { train: t.train, direction: t.direction, service: t.service, passengers } };
}

function boardings(out, roll) {
  for (const [from, to, totals] of kDays) {
    days(from, to).forEach((day, d) => {
      const list = trainsOf(roll, day, d === 2);
      const people = shares(totals[d], list.map((t) => t.weight));
      list.forEach((t, i) => {
        if (day === "2025-04-05" && t.train === "YL305") {  // read off one digit wrong, put right in the morning
          const first = out.add(boarding(t, day, people[i] + 200));
          out.amend(first, at(day, 1440 + 500), { fields: { passengers: people[i] } }, "按售票系统核对更正 / corrected against the ticket system", "示例统计员 01");
        } else if (day === "2025-04-06" && t.train === "YL407") {
          out.add({ ...boarding(t, day, people[i]), note: "次日补报 / reported the day after" }, at(day, 1440 + 530));
        } else {
          out.add(boarding(t, day, people[i]));
        }
      });
    });
  }
}

function capacity(out) {
  for (const day of days("2025-04-04", "2025-04-06")) {
    for (const [i, train] of kCoupled.entries()) {
      out.add({ kind: "rail.coupling", thing: `coupled-${train.replace("/", "-")}-${day.replaceAll("-", "")}`, verb: "coupled", at: at(day, 425 + 310 * i),
                place: kXining, fields: { train, from: kXining, to: "st-xian-north" } });
    }
  }
  for (const extra of kExtra) {
    for (const date of extra.on) {
      const day = `2025-04-${date}`;
      out.add({ kind: "rail.extra_train", thing: `extra-${extra.train.replace("/", "-")}-${number2(4)}${date}`, verb: "run", at: at(day, extra.leaves),
                place: kXining, fields: { train: extra.train, service: extra.service, form: extra.form, trains: extra.form === "pair" ? 2 : 1,
                                          from: kXining, to: extra.to },
                ...(extra.train === "YL901/2" ? { note: "开行日期未公布，此处为虚构 / its day was not published: made up" } : {}) });
    }
  }
  // Planned, reported as run, then found not to have run: taken back.
  const never = out.add({ kind: "rail.extra_train", thing: "extra-YL803-4-0405", verb: "run", at: at("2025-04-05", 700), place: kXining,
                          fields: { train: "YL803/4", service: "ordinary", form: "pair", trains: 2, from: kXining, to: "st-golmud" } });
  out.retract(never, at("2025-04-05", 1290), "预案列车，未开行 / planned only, it did not run", "示例调度员 03");
}

export function rail() {
  const out = new Stream("demo/rail");
  boardings(out, dice(20250403));
  capacity(out);
  return out;
}
