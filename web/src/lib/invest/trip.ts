// What the trip planner is asked and answers, and a place to be visited whichever way the visit goes.
import type { Name } from '$lib/api/types';
import { call, query } from '$lib/duty/api';
import { speech } from '$lib/words/index.svelte';
import { invest_trip } from '$lib/words/invest_trip';

export const tw = (): typeof invest_trip.zh => invest_trip[speech.lang];

export interface Spot { id: string; kind: string; name: string; about: string; lon: number; lat: number; value: number }
// What one place asks of the plan, as it was typed.
export interface Asks { minutes: number; opens: string; closes: string; opens2: string; closes2: string; day: number; leader: string; fee: number }
export const kUsual: Asks = { minutes: 60, opens: '09:00', closes: '17:00', opens2: '', closes2: '', day: 0, leader: '', fee: 0 };

interface Window { opens: string; closes: string; day?: number }
export interface Pause { name: string; from: string; until?: string; minutes: number; leader?: string; day?: number }
export interface Wish {
  lon: number; lat: number; begins: string; ends: string; tours: number; days: number; cars: { leader: string }[]; pauses: Pause[]; budget?: number; car_day?: number;
  stops: { id: string; lon: number; lat: number; value: number; minutes: number; promised: boolean; leader?: string; fee?: number; windows?: Window[] }[];
}
export interface Tour { day: number; car: number; leader: string; km: number; back: string; visits: { id: string; arrives: string; begins: string; leaves: string; km: number }[]; pauses: { name: string; begins: string; ends: string; before: number }[] }
export interface Trip { value: number; cost: number; proven: boolean; tours: Tour[]; left_out: string[]; impossible: string[] }
// Where a trip can go to and from, and what stands in the calendars of those who lead it.
export interface Ground {
  way: 'out' | 'host'; at: string; starts: { id: string; name: Name; lon: number; lat: number; spots: number }[];
  spots: { id: string; kind: string; name: Name; about: Name; lon: number; lat: number; value: number; fits: boolean }[];
  booked: { id: string; name: Name; leader: string; day: number; from: string; minutes: number }[];
}
export const trip_ground = (q: { way: string; at: string; industry: string; leaders: string; first: string; days: number; begins: string; ends: string }, s?: AbortSignal) => call<Ground>('GET', `invest/trip/ground${query(q)}`, undefined, s);
export const plan_trip = (body: Wish) => call<Trip>('POST', 'invest/trip', body);

export function stop_of(s: Spot, asks: Asks, promised: boolean): Wish['stops'][number] {
  const on = asks.day > 0 ? { day: asks.day } : {};
  const windows: Window[] = [{ opens: asks.opens, closes: asks.closes, ...on }, ...(asks.opens2 && asks.closes2 ? [{ opens: asks.opens2, closes: asks.closes2, ...on }] : [])];
  const plain = windows.length === 1 && asks.opens === kUsual.opens && asks.closes === kUsual.closes && asks.day === 0;
  return { id: s.id, lon: s.lon, lat: s.lat, value: s.value, minutes: asks.minutes, promised, ...(asks.leader ? { leader: asks.leader } : {}), ...(asks.fee > 0 ? { fee: asks.fee } : {}), ...(plain ? {} : { windows }) };
}
