import type { FireMap, Head, Station } from './api';

// What the fire map draws beside points, as GeoJSON in WGS-84 degrees. `layer` and `tone` say how.
type Pair = [number, number];
const kMetres = 111_195;
const at = (lon: number, lat: number, azimuth: number, metres: number): Pair => {
  const a = (azimuth * Math.PI) / 180;
  return [lon + (metres * Math.sin(a)) / (kMetres * Math.cos((lat * Math.PI) / 180)), lat + (metres * Math.cos(a)) / kMetres];
};
const area = (layer: string, ring: Pair[]): GeoJSON.Feature => ({ type: 'Feature', properties: { layer }, geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] } });

const polygons = (layer: string, all: FireMap['seen']): GeoJSON.Feature[] => all.map((coordinates) => ({ type: 'Feature', properties: { layer }, geometry: { type: 'Polygon', coordinates } }));
export const seen = (m: FireMap): GeoJSON.Feature[] => polygons('cover', m.seen);
export const blind = (m: FireMap): GeoJSON.Feature[] => polygons('blind', m.blind);

// As far as the station sees in what it looks at.
export function cone(s: Station): GeoJSON.Feature | null {
  if (s.azimuth === null || s.fov === null) return null;
  const from = s.azimuth - s.fov / 2, steps = 12, ring: Pair[] = [[s.lon, s.lat]];
  for (let i = 0; i <= steps; ++i) ring.push(at(s.lon, s.lat, from + (s.fov * i) / steps, Math.max(300, s.looks_m ?? 0)));
  return area('cone', ring);
}

// Where an incident lies with 95 % chance: 2.45 standard deviations.
export function ellipse(i: Pick<Head, 'lon' | 'lat' | 'along_m' | 'across_m' | 'azimuth'>): GeoJSON.Feature {
  const ring = Array.from({ length: 48 }, (_, n) => {
    const t = (n / 48) * 2 * Math.PI, a = Math.cos(t) * i.along_m * 2.45, b = Math.sin(t) * i.across_m * 2.45;
    return at(...at(i.lon, i.lat, i.azimuth, a), i.azimuth + 90, b);
  });
  return area('ellipse', ring);
}

// Ways of patrols and drones; a lone point is no way.
export const ways = (m: FireMap): GeoJSON.Feature[] => m.tracks.flatMap((t) => t.ways.filter((w) => w.length > 1).map((w): GeoJSON.Feature => ({ type: 'Feature', properties: { layer: 'way' }, geometry: { type: 'LineString', coordinates: w } })));
export const heat = (m: FireMap): GeoJSON.Feature[] => m.heat.map((h) => area('heat', Array.from({ length: 24 }, (_, i) => at(h.lon, h.lat, i * 15, Math.max(h.radius_m, 100)))));
