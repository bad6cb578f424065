// The fire desk: the answers of docs/openapi.json under /api/v1/fire.
import type { Name } from '$lib/api/types';
import { call, query } from '$lib/duty/api';

export interface Head {
  id: string; work: boolean; state: string; state_name: Name; light: 'none' | 'green' | 'amber' | 'red'; nature: Name; lat: number; lon: number; along_m: number; across_m: number; azimuth: number;
  first: string; last: string; chance: number; reports: number; sources: string[];
}
export interface Report { id: string; seq: number; from: string; from_name: Name; station: string; station_name: Name; at: string; heard: string; lat: number; lon: number; along_m: number; across_m: number; azimuth: number; real: number; note: string }
export interface Joining { id: string; what: 'merged' | 'parted'; gave: string; took: string; other: string; by_hand: boolean; at: string; actor: string; note: string; taken_back: boolean; reports: string[] }
export interface Incident extends Head { evidence: Report[]; reasons: { evidence: string; name: Name; value: number; log_odds: number }[]; story: { at: string; reports: number; chance: number }[]; joinings: Joining[]; near: (Head & { away_m: number })[] }
export interface Incidents { from: string; to: string; below: number; rings_at: number; incidents: Head[] }
export interface Station { id: string; name: Name; kind: string; working: boolean; lat: number; lon: number; azimuth: number | null; fov: number | null; preset: string | null; presets: { name: string; azimuth: number; tilt: number; fov: number }[]; still: string | null; still_at: string | null; looks_m: number | null }
type Polygon = [number, number][][];
export interface FireMap {
  at: string; danger: number | null; stations: Station[]; ground_on: Name[]; seen: Polygon[]; blind: Polygon[]; hotspots: { id: string; satellite: string; at: string; lat: number; lon: number; age_hours: number }[];
  heat: { id: string; kind: string; lat: number; lon: number; radius_m: number }[]; passes: { satellite: string; at: string; cloud: number }[];
  tracks: { id: string; name: Name; means: string; at: string; lat: number; lon: number; age_minutes: number; ways: [number, number][][] }[];
}
export const kCodes = ['ffmc', 'dmc', 'dc', 'isi', 'bui', 'fwi'] as const;
export type DangerDay = { thing: string; day: string; level: number; curing: number | null; visitors: number | null } & Record<(typeof kCodes)[number], number | null>;

export const incidents = (from: string, to: string, all: boolean, s?: AbortSignal) => call<Incidents>('GET', `fire/incidents${query({ from, to, all: all ? '1' : null })}`, undefined, s);
export const incident = (id: string, s?: AbortSignal) => call<Incident>('GET', `fire/incidents/${id.split('/').map(encodeURIComponent).join('/')}`, undefined, s);
export const fire_map = (at: string | null, s?: AbortSignal) => call<FireMap>('GET', `fire/map${query({ at })}`, undefined, s);
export const danger = (day: string | null, s?: AbortSignal) => call<{ day: string; days: DangerDay[] }>('GET', `fire/danger${query({ day })}`, undefined, s);
export const join = (action: 'merge' | 'part' | 'take-back', body: { incident: string; into?: string; reports?: string[]; joining?: string; note?: string }) => call<Incident>('POST', `fire/joinings/${action}`, body);
