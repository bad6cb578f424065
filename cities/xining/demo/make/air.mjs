// Flights of Qingming 2025 and 2024 and of the ordinary days around. Published: 463 flights, 48,000 passengers, 288 t in the
// province and 379, 41,500, 267 t at Xining, up 8, 9, 15 and 8, 8, 15 %; most left on the 4th and came back on the 6th.
import { at, dice, shares, sharesWithin, Stream } from "./tools.mjs";

// Per day: flights and passengers at Xining and at the other six airports, each [departures, arrivals].
const kHolidays = [
  {
    xining: { flights: [[64, 63], [61, 61], [65, 65]], passengers: [[8120, 6240], [6310, 6190], [6480, 8160]], kg: 267_000 },
    others: { passengers: [[1240, 1000], [1010, 990], [1020, 1240]], kg: 21_000 },
    days: ["2025-04-04", "2025-04-05", "2025-04-06"], daily: { GOQ: 5, YUS: 3, HXD: 2, HTT: 2, GMQ: 1, HBQ: 1 },
  },
  {
    xining: { flights: [[58, 58], [57, 57], [60, 61]], passengers: [[7510, 5790], [5860, 5740], [6010, 7520]], kg: 232_200 },
    others: { passengers: [[1070, 860], [880, 860], [880, 1060]], kg: 18_200 },
    days: ["2024-04-04", "2024-04-05", "2024-04-06"], daily: { GOQ: 5, YUS: 3, HXD: 2, HTT: 1, GMQ: 1, HBQ: 1 },
  },
  {
    xining: { flights: [[55, 55], [54, 55], [57, 56], [56, 56]], passengers: [[5610, 5480], [5520, 5630], [6240, 5710], [5730, 5990]], kg: 331_400 },
    others: { passengers: [[830, 810], [820, 830], [930, 840], [850, 880]], kg: 25_100 },
    days: ["2025-04-01", "2025-04-02", "2025-04-03", "2025-04-07"], daily: { GOQ: 4, YUS: 3, HXD: 2, HTT: 1, GMQ: 1, HBQ: 1 },
  },
];
const kToXining = { GOQ: 2, YUS: 2, HXD: 1, HTT: 1, GMQ: 1, HBQ: 1 };  // of the daily flights, each way
const kFar = ["PEK", "PKX", "PVG", "SHA", "CAN", "SZX", "TFU", "XIY", "CKG", "WUH", "CSX", "NKG", "HGH", "URC", "LXA", "KMG"];
const kCarriers = ["XA", "XB", "XC", "XD", "XE"];

function legs(roll, airport, day, direction, count, otherEnd, seats, base) {
  return Array.from({ length: count }, (_, i) => {
    const carrier = kCarriers[(base + i) % kCarriers.length];
    const minutes = Math.round(400 + ((i + 0.5) * 1030) / count + roll.between(-6, 6));
    return { airport, day, direction, carrier, flight: `${carrier}${base + 2 * i + (direction === "arrival" ? 1 : 0)}`, otherEnd: otherEnd(i),
             minutes, seats: roll.pick(seats), weight: roll.near(1, 0.18), cargoWeight: roll.near(1, 0.6) };
  });
}

function load(list, total) {
  const people = sharesWithin(total, list.map((f) => f.seats * f.weight), list.map((f) => f.seats));
  list.forEach((f, i) => (f.passengers = people[i]));
}

// All movements of one stretch of days. A flight between Xining and another airport of the province is two movements with
// the same people: a departure here, an arrival there.
function movements(roll, holiday) {
  const made = [];
  holiday.days.forEach((day, d) => {
    for (const [way, direction] of ["departure", "arrival"].entries()) {
      let base = 6000;
      const small = Object.entries(holiday.daily).flatMap(([airport, count]) => {
        const far = (i) => (i < kToXining[airport] ? "XNN" : kFar[(i * 5 + airport.charCodeAt(0)) % kFar.length]);
        base += 100;
        return legs(roll, airport, day, direction, count, far, [98, 128, 140], base);
      });
      load(small, holiday.others.passengers[d][way]);
      made.push(...small);
    }
  });
  const kilos = shares(holiday.others.kg, made.map((f) => f.cargoWeight));
  made.forEach((f, i) => (f.kg = kilos[i]));

  const mirrored = made.filter((f) => f.otherEnd === "XNN").map((f) => ({
    ...f, airport: "XNN", otherEnd: f.airport, direction: f.direction === "arrival" ? "departure" : "arrival",
    minutes: f.minutes + (f.direction === "arrival" ? -75 : 75),
  }));
  const own = [];
  holiday.days.forEach((day, d) => {
    for (const [way, direction] of ["departure", "arrival"].entries()) {
      const there = mirrored.filter((f) => f.day === day && f.direction === direction);
      const rest = legs(roll, "XNN", day, direction, holiday.xining.flights[d][way] - there.length, (i) => kFar[(i * 7 + way) % kFar.length],
                        [140, 156, 164, 174, 180], 1001);
      load(rest, holiday.xining.passengers[d][way] - there.reduce((sum, f) => sum + f.passengers, 0));
      own.push(...rest);
    }
  });
  const left = shares(holiday.xining.kg - mirrored.reduce((sum, f) => sum + f.kg, 0), own.map((f) => f.cargoWeight));
  own.forEach((f, i) => (f.kg = left[i]));
  return [...made, ...mirrored, ...own].sort((a, b) => (a.day + at(a.day, a.minutes) < b.day + at(b.day, b.minutes) ? -1 : 1));
}

const tonnes = (kg) => (kg / 1000).toFixed(3);
const idOf = (f) => `${f.flight}-${f.day.replaceAll("-", "")}-${f.airport}`;

function event(f) {
  return { kind: "air.flight", thing: idOf(f), verb: "operated", at: at(f.day, f.minutes), place: f.airport,
           fields: { flight: f.flight, carrier: f.carrier, airport: f.airport, direction: f.direction, other_end: f.otherEnd, seats: f.seats,
                     passengers: f.passengers, cargo: tonnes(f.kg) } };
}

function assistance(out, roll) {
  for (const [d, day] of kHolidays[0].days.entries()) {
    for (const [n, need] of ["elderly", "wheelchair", "infant", "expectant", "language"].entries()) {
      out.add({ kind: "air.assistance", thing: `assist-${need}-${day}-XNN`, verb: "given", at: at(day, 1300 + n), place: "XNN",
                fields: { airport: "XNN", need, passengers: roll.between(4, 40) + 3 * d } });
    }
  }
}

export function air() {
  const roll = dice(20250404);
  const out = new Stream("demo/air");
  for (const holiday of kHolidays) {
    const all = movements(roll, holiday);
    const corrected = holiday.days[0] === "2025-04-04";
    const xining = all.filter((f) => f.airport === "XNN" && kFar.includes(f.otherEnd));
    all.forEach((f) => {
      if (corrected && f === xining[40]) {  // a typing error, put right the same evening
        const wrong = event(f);
        wrong.fields.passengers = f.passengers > 100 ? f.passengers - 90 : f.passengers + 90;
        const first = out.add(wrong);
        out.amend(first, at(f.day, 1425), { fields: { passengers: f.passengers } }, "旅客数录入有误，按舱单更正 / count corrected after the load sheet", "示例值班员 02");
      } else if (corrected && f === xining[200]) {  // sent twice under another number, taken back
        out.add(event(f));
        const twice = out.add({ ...event(f), thing: `${idOf(f)}-again`, at: at(f.day, f.minutes + 1) });
        out.retract(twice, at(f.day, 1430), "重复上报 / reported twice", "示例值班员 02");
      } else if (corrected && f === xining[300]) {
        out.add({ ...event(f), note: "次日补报 / reported the day after" }, at(f.day, 1440 + 545));
      } else {
        out.add(event(f));
      }
    });
  }
  for (const [i, [airport, direction]] of [["HTT", "departure"], ["HTT", "arrival"], ["GOQ", "departure"]].entries()) {
    const flight = `XF${7001 + i}`;
    out.add({ kind: "air.flight", thing: `${flight}-20250405-${airport}`, verb: "cancelled", at: at("2025-04-05", 870 + 4 * i), place: airport,
              fields: { flight, carrier: "XF", airport, direction, other_end: "XIY", reason: "大风 / gale" } });
  }
  assistance(out, roll);
  return out;
}

