// The ground under a city's points: heights as shade, contour lines and relief, roads, railways, plants. Each is asked for when
// it is first shown, from this server alone.
import type { FilterSpecification, GeoJSONSource, Map as Drawn } from 'maplibre-gl';
import type { MapGround } from '$lib/api/types';

export const kGround = ['relief', 'contours', 'raised', 'roads', 'railways', 'plants'] as const;
export type Ground = (typeof kGround)[number];
export type Shown = Record<Ground, boolean>;
export interface GroundPaint { text: string; strong: string; halo: string; shadow: string; light: string }

const kPitch = 55, kRaised = 1.4, kFonts = ['sans-serif'];
const whole = (path: string): string => new URL(path, location.href).href.replaceAll('%7B', '{').replaceAll('%7D', '}');

// Which of them this city has.
export function offered(ground: MapGround | null, plants: number): Ground[] {
  const t = ground?.terrain ?? [], has = (id: string) => ground?.layers.some((l) => l.id === id) ?? false;
  const there: Shown = { relief: t.length > 0, contours: t.some((x) => x.contours), raised: t.some((x) => !x.coarse), roads: has('roads'), railways: has('railways'), plants: plants > 0 };
  return kGround.filter((g) => there[g]);
}

// Adds what is shown for the first time and hides what is not; may be called again with anything.
export function show_ground(map: Drawn, ground: MapGround, plants: GeoJSON.FeatureCollection, on: Shown, p: GroundPaint, lang: 'zh' | 'en', scale: number): void {
  const name = ['get', `name_${lang}`] as unknown as FilterSpecification;
  const visible = (layer: string, yes: boolean): boolean => {
    if (map.getLayer(layer)) map.setLayoutProperty(layer, 'visibility', yes ? 'visible' : 'none');
    return yes && !map.getLayer(layer);
  };
  for (const t of ground.terrain) {
    const source = { type: 'raster-dem' as const, tiles: [whole(t.tiles)], tileSize: 256, encoding: 'terrarium' as const, minzoom: t.minzoom, maxzoom: t.maxzoom, bounds: t.bounds };
    // A coarse grid lies under a fine one and is fainter: it hints at mountains, no more.
    if (visible(`${t.id}-shade`, on.relief)) {
      map.addSource(`${t.id}-heights`, source);
      map.addLayer({ id: `${t.id}-shade`, type: 'hillshade', source: `${t.id}-heights`, paint: { 'hillshade-exaggeration': t.coarse ? 0.4 : 0.5, 'hillshade-shadow-color': p.shadow, 'hillshade-highlight-color': p.light, 'hillshade-accent-color': p.shadow, 'hillshade-illumination-anchor': 'map' } }, 'shade');
    }
    if (t.contours && visible(`${t.id}-contours`, on.contours)) {
      map.addSource(`${t.id}-contours`, { type: 'geojson', data: whole(t.contours) });
      map.addLayer({ id: `${t.id}-contours`, type: 'line', source: `${t.id}-contours`, minzoom: 9, paint: { 'line-color': p.text, 'line-opacity': 0.55, 'line-width': ['case', ['==', ['get', 'index'], 1], 1.1 * scale, 0.5 * scale] } }, 'river');
      map.addLayer({ id: `${t.id}-contour-height`, type: 'symbol', source: `${t.id}-contours`, minzoom: 11, filter: ['==', ['get', 'index'], 1], layout: { 'symbol-placement': 'line', 'text-field': ['concat', ['to-string', ['get', 'metres']], ' m'], 'text-font': kFonts, 'text-size': 10 * scale }, paint: { 'text-color': p.text, 'text-halo-color': p.halo, 'text-halo-width': 1.2 } }, 'point');
    }
    visible(`${t.id}-contour-height`, on.contours && t.contours !== null);
  }
  const fine = ground.terrain.find((t) => !t.coarse);
  if (fine) {
    const raised = map.getTerrain() !== null && map.getTerrain() !== undefined;
    if (on.raised && !raised) {
      if (!map.getSource('raised')) map.addSource('raised', { type: 'raster-dem', tiles: [whole(fine.tiles)], tileSize: 256, encoding: 'terrarium', minzoom: fine.minzoom, maxzoom: fine.maxzoom, bounds: fine.bounds });
      map.setTerrain({ source: 'raised', exaggeration: kRaised });
      map.easeTo({ pitch: kPitch, duration: 400 });
    } else if (!on.raised && raised) {
      map.setTerrain(null);
      map.easeTo({ pitch: 0, duration: 200 });
    }
  }
  for (const l of ground.layers) {
    const roads = l.id === 'roads', shown = roads ? on.roads : on.railways;
    if (visible(l.id, shown)) {
      map.addSource(l.id, { type: 'geojson', data: whole(l.file) });
      const broad = ['match', ['get', 'class'], 'motorway', 2.2, 'trunk', 1.8, 'primary', 1.4, 'secondary', 1, 0.7] as unknown as number;
      map.addLayer({ id: l.id, type: 'line', source: l.id, layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: roads ? { 'line-color': p.text, 'line-opacity': 0.7, 'line-width': ['interpolate', ['linear'], ['zoom'], 7, ['*', 0.5 * scale, broad], 13, ['*', 2 * scale, broad]] } : { 'line-color': p.strong, 'line-width': 1.4 * scale, 'line-dasharray': [4, 2] } }, 'area-name');
      if (roads) map.addLayer({ id: 'road-name', type: 'symbol', source: l.id, minzoom: 11, layout: { 'symbol-placement': 'line', 'text-field': name as unknown as string, 'text-font': kFonts, 'text-size': 10.5 * scale }, paint: { 'text-color': p.text, 'text-halo-color': p.halo, 'text-halo-width': 1.2 } }, 'point');
    }
    if (roads) visible('road-name', shown);
  }
  if (plants.features.length && visible('plants', on.plants)) {
    map.addSource('plants', { type: 'geojson', data: plants });
    map.addLayer({ id: 'plants', type: 'circle', source: 'plants', paint: { 'circle-color': p.halo, 'circle-radius': 4 * scale, 'circle-stroke-color': p.strong, 'circle-stroke-width': 2 * scale } }, 'many');
    map.addLayer({ id: 'plant-name', type: 'symbol', source: 'plants', minzoom: 8, layout: { 'text-field': name as unknown as string, 'text-font': kFonts, 'text-size': 11 * scale, 'text-offset': [0, 1.1], 'text-anchor': 'top', 'text-max-width': 10 }, paint: { 'text-color': p.text, 'text-halo-color': p.halo, 'text-halo-width': 1.3 } }, 'point');
  } else if (plants.features.length) (map.getSource('plants') as GeoJSONSource | undefined)?.setData(plants);
  visible('plant-name', on.plants);
}
