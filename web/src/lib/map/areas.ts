import type { Boundaries, Place } from '$lib/api/types';
import type { Lang } from '$lib/words/index.svelte';
import { to_wgs84 } from './coordinates';

type Box = [[number, number], [number, number]];
const code_of = (f: GeoJSON.Feature): string => String(f.properties?.['code'] ?? f.properties?.['adcode'] ?? f.id ?? '');

function stretch(box: Box, x: unknown): void {
  if (!Array.isArray(x)) return;
  if (typeof x[0] !== 'number') return x.forEach((y) => stretch(box, y));
  const [lon, lat] = x as [number, number];
  box[0] = [Math.min(box[0][0], lon), Math.min(box[0][1], lat)];
  box[1] = [Math.max(box[1][0], lon), Math.max(box[1][1], lat)];
}

function middle(f: GeoJSON.Feature): [number, number] {
  const box: Box = [[180, 90], [-180, -90]];
  stretch(box, (f.geometry as GeoJSON.Polygon).coordinates);
  return [(box[0][0] + box[1][0]) / 2, (box[0][1] + box[1][1]) / 2];
}

// The finest areas the city has borders for are its own ground; coarser ones are the land around it.
export function areas(boundaries: Boundaries, place_of: (code: string) => Place | undefined, levels: string[], shades: ReadonlyMap<string, number>, lang: Lang) {
  const is_water = (f: GeoJSON.Feature) => ['river', 'lake'].includes(String(f.properties?.['kind']));
  const shapes = boundaries.features.filter((f) => /Polygon/.test(f.geometry?.type ?? '') && !is_water(f));
  const plants = boundaries.features.filter((f) => f.properties?.['kind'] === 'plant').map((f): GeoJSON.Feature => { const told = f.properties?.['name'] as Record<string, string>; return { ...f, properties: { name_zh: told['zh'], name_en: told['en'] } }; });
  const rivers = boundaries.features.filter((f) => /Line/.test(f.geometry?.type ?? '') || is_water(f));
  const depth = (f: GeoJSON.Feature) => levels.indexOf(place_of(code_of(f))?.level ?? String(f.properties?.['level'] ?? ''));
  const finest = Math.max(-1, ...shapes.map(depth)), mixed = shapes.some((f) => depth(f) !== finest);
  const box: Box = [[180, 90], [-180, -90]];
  const polygons: GeoJSON.Feature[] = [], names: GeoJSON.Feature[] = [];
  for (const f of shapes) {
    const code = code_of(f), near = depth(f) === finest, place = place_of(code);
    const told = f.properties?.['name'] as Record<string, string> | string | undefined;
    const name = place?.name[lang] ?? (f.properties?.[`name_${lang}`] as string | undefined) ?? (typeof told === 'object' ? told[lang] : told) ?? '';
    if (near) stretch(box, (f.geometry as GeoJSON.Polygon).coordinates);
    polygons.push({ type: 'Feature', properties: { code, near, seam: near && mixed, shade: shades.get(code) ?? 0 }, geometry: f.geometry });
    const at = place?.lon && place.lat ? to_wgs84(place.lon, place.lat, place.frame) : middle(f);
    names.push({ type: 'Feature', properties: { name, near }, geometry: { type: 'Point', coordinates: at } });
  }
  const collection = (features: GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({ type: 'FeatureCollection', features: features.sort((a, b) => Number(a.properties?.['near']) - Number(b.properties?.['near'])) });
  return { polygons: collection(polygons), names: collection(names), rivers: collection(rivers), plants: collection(plants), box: box[0][0] < box[1][0] ? box : null, codes: new Set(polygons.map((p) => p.properties?.['code'] as string)) };
}
