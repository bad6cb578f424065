// What all desks' makers share: dice with a seed, shares that sum exactly, and a sender's stream of events.

export function dice(seed) {
  let state = seed >>> 0;
  const unit = () => {  // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (least, most) => least + Math.floor(unit() * (most - least + 1));
  return { unit, between, pick: (list) => list[between(0, list.length - 1)], near: (value, part) => value * (1 - part + 2 * part * unit()) };
}

// Whole shares of `total` in proportion to the weights; they sum to it exactly.
export function shares(total, weights) {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((w) => (total * w) / sum);
  const whole = exact.map(Math.floor);
  let rest = total - whole.reduce((a, b) => a + b, 0);
  const order = exact.map((x, i) => [x - whole[i], i]).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  for (const [, i] of order) {
    if (rest-- <= 0) break;
    whole[i] += 1;
  }
  return whole;
}

// The same, none above its limit: what does not fit goes to those with room.
export function sharesWithin(total, weights, limits) {
  if (limits.reduce((a, b) => a + b, 0) < total) throw new Error(`${total} does not fit`);
  const made = shares(total, weights).map((x, i) => Math.min(x, limits[i]));
  let rest = total - made.reduce((a, b) => a + b, 0);
  for (let i = 0; rest > 0; i = (i + 1) % made.length) {
    if (made[i] >= limits[i]) continue;
    made[i] += 1;
    rest -= 1;
  }
  return made;
}

const two = (n) => String(n).padStart(2, "0");

export const number2 = two;

// at("2025-04-04", 550) is 09:10 that day; minutes may run into the next day.
export function at(day, minutes) {
  const moment = new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000).toISOString();
  return `${moment.slice(0, 19)}+08:00`;
}

export function days(from, to) {
  const list = [];
  for (let t = Date.parse(`${from}T00:00:00Z`); t <= Date.parse(`${to}T00:00:00Z`); t += 86_400_000) list.push(new Date(t).toISOString().slice(0, 10));
  return list;
}

// One sender. Events are numbered in the order in which they arrive: `late` says when, where that is not when it happened.
export class Stream {
  constructor(source) {
    this.source = source;
    this.sent = [];
  }
  add(event, late) {
    this.sent.push({ event, arrives: late ?? event.at, order: this.sent.length });
    return this.sent.at(-1);
  }
  amend(first, when, changes, note, actor) {
    return this.correct("amend", first, when, { ...changes, ...(actor ? { actor } : {}), note });
  }
  retract(first, when, note, actor) {
    return this.correct("retract", first, when, { ...(actor ? { actor } : {}), note });
  }
  correct(op, first, when, rest) {
    this.sent.push({ event: { op, kind: first.event.kind, ...rest }, target: first, arrives: when, order: this.sent.length });
    return this.sent.at(-1);
  }
  lines() {
    const sorted = [...this.sent].sort((a, b) => (a.arrives < b.arrives ? -1 : a.arrives > b.arrives ? 1 : a.order - b.order));
    sorted.forEach((one, i) => (one.number = i + 1));
    return sorted.map(({ event, target, number }) => {
      if (target && target.number >= number) throw new Error("a correction arrives before what it corrects");
      const where = target ? { target: { source: this.source, source_seq: target.number } } : {};
      return JSON.stringify({ source: this.source, source_seq: number, ...(event.op ? { op: event.op, ...where } : {}), ...event });
    });
  }
}
