// Layers: https://maplibre.org/maplibre-style-spec/layers/ . No tiles, no glyph server: borders come from the
// city, and letters are drawn from the reader's own fonts because the style names no glyph address.
import 'maplibre-gl/dist/maplibre-gl.css';
import TinySDF from '@mapbox/tiny-sdf';
import maplibre from 'maplibre-gl/dist/maplibre-gl-csp';
import worker from 'maplibre-gl/dist/maplibre-gl-csp-worker.js?url';
import type { MapGround } from '$lib/api/types';
import { show_ground, type Shown } from './ground';
import { spare_while_moving } from './spare';
import type { ExpressionSpecification, GeoJSONSource, Map as Drawn, StyleSpecification } from 'maplibre-gl';

export interface MapPoint { code: string; lon: number; lat: number; name: string; size: number; rank: number; colour: string }
export interface Paint { ground: string; land: string; far: string; line: string; text: string; halo: string; strong: string; water: string; hue: string; shadow: string; light: string }
export interface Gestures { wheel: string; wheel_mac: string; touch: string }

const kFonts = ['-apple-system', 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'sans-serif'];
const kRoom = 32; // a clear square under each point, so that no name is written across it
// Names near the right edge stand to the left of their point, or not at all: none is cut by the edge.
const sides = (gap: number) => ['literal', ['left', [gap, 0], 'right', [-gap, 0], 'top', [0, gap], 'bottom', [0, -gap]]] as unknown as ExpressionSpecification;
const westward = (gap: number) => ['literal', ['right', [-gap, 0], 'top-right', [gap * 0.7, gap * 0.7], 'bottom-right', [gap * 0.7, -gap * 0.7]]] as unknown as ExpressionSpecification;
const kAnchors: ExpressionSpecification = ['case', ['get', 'east'], ['case', ['>', ['get', 'size'], 0.5], westward(1.4), westward(0.8)], ['case', ['>', ['get', 'size'], 0.5], sides(1.4), sides(0.8)]];
const none: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

const kBody_px = 14; // of the letters for which sizes on the map were chosen
// `scale` follows the letters around the map: a large screen sets them larger, a wall larger still.
function style(p: Paint, scale: number): StyleSpecification {
  return {
    version: 8,
    sources: { borders: { type: 'geojson', data: none }, rivers: { type: 'geojson', data: none }, names: { type: 'geojson', data: none }, shapes: { type: 'geojson', data: none }, points: { type: 'geojson', data: none }, many: { type: 'geojson', data: none, cluster: true, clusterRadius: 30 * scale, clusterMaxZoom: 11, clusterProperties: { colour: [['case', ['==', ['accumulated'], ['get', 'colour']], ['accumulated'], p.text], ['get', 'colour']] } } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': p.ground } },
      { id: 'far', type: 'fill', source: 'borders', filter: ['!', ['get', 'near']], paint: { 'fill-color': p.far, 'fill-antialias': false } },
      { id: 'far-edge', type: 'line', source: 'borders', filter: ['!', ['get', 'near']], paint: { 'line-color': p.line, 'line-width': 0.8 * scale } },
      // Coarse borders do not quite meet the fine ones: a margin hides the seam.
      { id: 'seam', type: 'line', source: 'borders', filter: ['get', 'seam'], paint: { 'line-color': p.far, 'line-width': 9 * scale }, layout: { 'line-join': 'round' } },
      { id: 'land', type: 'fill', source: 'borders', filter: ['get', 'near'], paint: { 'fill-color': p.land, 'fill-antialias': false } },
      { id: 'shade', type: 'fill', source: 'borders', filter: ['>', ['get', 'shade'], 0], paint: { 'fill-color': p.hue, 'fill-opacity': ['interpolate', ['linear'], ['get', 'shade'], 0, 0.06, 1, 0.42] } },
      { id: 'river', type: 'line', source: 'rivers', paint: { 'line-color': p.water, 'line-width': 1.4 * scale } },
      { id: 'edge', type: 'line', source: 'borders', filter: ['get', 'near'], paint: { 'line-color': p.line, 'line-width': 1.1 * scale } },
      // Seen, unseen, looked at, known to be hot, and where something lies with its error.
      { id: 'shape', type: 'fill', source: 'shapes', filter: ['all', ['!=', ['get', 'layer'], 'ellipse'], ['!=', ['get', 'layer'], 'way']], paint: { 'fill-color': ['match', ['get', 'layer'], 'blind', p.text, 'heat', p.hue, p.water], 'fill-opacity': ['match', ['get', 'layer'], 'cover', 0.18, 'cone', 0.5, 'heat', 0.35, 0.28] } },
      { id: 'shape-edge', type: 'line', source: 'shapes', filter: ['!=', ['get', 'layer'], 'blind'], paint: { 'line-color': ['match', ['get', 'layer'], ['ellipse', 'way'], p.strong, 'heat', p.hue, p.water], 'line-width': ['match', ['get', 'layer'], ['ellipse', 'way'], 1.6, 0.8] } },
      { id: 'area-name', type: 'symbol', source: 'names', layout: { 'text-field': ['get', 'name'], 'text-font': kFonts, 'text-size': ['case', ['get', 'near'], 12.5 * scale, 11 * scale], 'text-max-width': 9, 'symbol-sort-key': 2 }, paint: { 'text-color': p.text, 'text-halo-color': p.halo, 'text-halo-width': 1.2 } },
      // Small points close together are one ring with their number; it opens when it is pressed or zoomed into.
      { id: 'many', type: 'circle', source: 'many', filter: ['!', ['has', 'point_count']], paint: { 'circle-color': ['get', 'colour'], 'circle-radius': ['interpolate', ['linear'], ['get', 'size'], 0, 3.25 * scale, 1, 15 * scale], 'circle-stroke-color': ['case', ['get', 'chosen'], p.strong, p.halo], 'circle-stroke-width': ['case', ['get', 'chosen'], 2.5, 1.5] } },
      { id: 'heap', type: 'circle', source: 'many', filter: ['has', 'point_count'], paint: { 'circle-color': p.halo, 'circle-stroke-color': ['get', 'colour'], 'circle-stroke-width': 2 * scale, 'circle-radius': ['interpolate', ['linear'], ['ln', ['get', 'point_count']], 0.6, 8 * scale, 11.5, 26 * scale] } },
      { id: 'heap-number', type: 'symbol', source: 'many', filter: ['has', 'point_count'], layout: { 'text-field': ['get', 'point_count_abbreviated'], 'text-font': kFonts, 'text-size': 11 * scale, 'text-allow-overlap': true }, paint: { 'text-color': p.strong } },
      { id: 'many-name', type: 'symbol', source: 'many', minzoom: 9, filter: ['!', ['has', 'point_count']], layout: { 'text-field': ['get', 'name'], 'text-font': kFonts, 'text-size': 11.5 * scale, 'text-variable-anchor-offset': kAnchors, 'text-max-width': 12 }, paint: { 'text-color': p.strong, 'text-halo-color': p.halo, 'text-halo-width': 1.4 } },
      { id: 'point', type: 'circle', source: 'points', paint: { 'circle-color': ['get', 'colour'], 'circle-radius': ['interpolate', ['linear'], ['get', 'size'], 0, 3.25 * scale, 1, 15 * scale], 'circle-opacity': ['interpolate', ['linear'], ['get', 'size'], 0, 1, 1, 0.75], 'circle-stroke-color': ['case', ['get', 'chosen'], p.strong, p.halo], 'circle-stroke-width': ['case', ['get', 'chosen'], 2.5, 1.5] } },
      { id: 'point-name', type: 'symbol', source: 'points', layout: { 'text-field': ['get', 'name'], 'text-font': kFonts, 'text-size': 12 * scale, 'text-variable-anchor-offset': kAnchors, 'text-max-width': 12, 'symbol-sort-key': ['-', ['get', 'rank'], ['*', 4, ['get', 'size']]] }, paint: { 'text-color': p.strong, 'text-halo-color': p.halo, 'text-halo-width': 1.4 } },
      // Placed first, being last: all the clear squares, then the names around them.
      { id: 'heap-room', type: 'symbol', source: 'many', filter: ['has', 'point_count'], layout: { 'icon-image': 'room', 'icon-size': ['interpolate', ['linear'], ['ln', ['get', 'point_count']], 0.6, 0.5 * scale, 11.5, 1.6 * scale], 'icon-allow-overlap': true, 'icon-padding': 0 } },
      { id: 'room', type: 'symbol', source: 'points', layout: { 'icon-image': 'room', 'icon-size': ['interpolate', ['linear'], ['get', 'size'], 0, 0.3 * scale, 1, scale], 'icon-allow-overlap': true, 'icon-padding': 0 } },
    ],
  };
}

// Once a page: the worker's address is the library's own global.
maplibre.setWorkerUrl(worker);

// Above kMany the points' own names no longer turn away from the map's edge: to place them anew after every move costs a
// clustering of all of them.
const kNameWidth = 150, kFew = 30, kLarge = 0.35, kMany = 2_000;

export function draw_map(at: HTMLElement, paint: Paint, gestures: Gestures, chose: (code: string | null) => void) {
  const scale = parseFloat(getComputedStyle(at).fontSize) / kBody_px;
  const map: Drawn = new maplibre.Map({
    container: at, style: style(paint, scale), center: [101.6, 36.75], zoom: 7.5, attributionControl: false, trackResize: false, dragRotate: false, pitchWithRotate: false, touchPitch: false, cooperativeGestures: true, fadeDuration: 0, renderWorldCopies: false,
    locale: { 'CooperativeGesturesHandler.WindowsHelpText': gestures.wheel, 'CooperativeGesturesHandler.MacHelpText': gestures.wheel_mac, 'CooperativeGesturesHandler.MobileHelpText': gestures.touch, 'Map.Title': '' },
  });
  // The drawer of letters inside MapLibre 5.24 reads a letter's left edge with the wrong sign: what stands in the right half of its square, as
  // full-width opening brackets and quotes do, falls off the picture. Its own next release mends that, and this is where MapLibre takes one.
  (map.style.glyphManager.constructor as unknown as { TinySDF: typeof TinySDF }).TinySDF = TinySDF;
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  spare_while_moving(map);
  const ready = new Promise<void>((done) => map.once('load', () => {
    map.addImage('room', { width: kRoom, height: kRoom, data: new Uint8Array(kRoom * kRoom * 4) });
    done();
  }));
  let moved = false;
  map.on('click', (e) => {
    const reach: [[number, number], [number, number]] = [[e.point.x - 6, e.point.y - 6], [e.point.x + 6, e.point.y + 6]];
    const heap = map.queryRenderedFeatures(reach, { layers: ['heap'] })[0];
    if (heap) {
      const [lon, lat] = (heap.geometry as GeoJSON.Point).coordinates as [number, number];
      moved = true;
      void (map.getSource('many') as GeoJSONSource).getClusterExpansionZoom(heap.properties['cluster_id'] as number).then((zoom) => map.easeTo({ center: [lon, lat], zoom: zoom + 0.2, duration: 250 }));
      return;
    }
    const hit = map.queryRenderedFeatures(reach, { layers: ['point', 'many'] })[0] ?? map.queryRenderedFeatures(e.point, { layers: ['shade'] })[0];
    chose((hit?.properties['code'] as string | undefined) ?? null);
  });
  for (const layer of ['point', 'many', 'heap', 'shade']) {
    map.on('mouseenter', layer, () => (map.getCanvas().style.cursor = 'pointer'));
    map.on('mouseleave', layer, () => (map.getCanvas().style.cursor = ''));
  }
  const set = (source: string, data: GeoJSON.FeatureCollection): Promise<unknown> => ready.then(() => (map.getSource(source) as GeoJSONSource | undefined)?.setData(data));
  let home: [[number, number], [number, number]] | null = null;
  map.on('movestart', (e) => { if (e.originalEvent) moved = true; });
  let shown: { points: MapPoint[]; chosen: string | null } = { points: [], chosen: null };
  const place = (again = false) => {
    const width = map.getContainer().clientWidth;
    const feature = (p: MapPoint): GeoJSON.Feature => {
      const { x } = map.project([p.lon, p.lat]);
      const inside = x > -20 && x < width + 5;
      return { type: 'Feature', properties: { ...p, name: inside ? p.name : '', chosen: p.code === shown.chosen, east: x > width - kNameWidth * scale }, geometry: { type: 'Point', coordinates: [p.lon, p.lat] } };
    };
    const plain = (p: MapPoint): GeoJSON.Feature => ({ type: 'Feature', properties: { code: p.code, name: p.name, size: p.size, colour: p.colour, chosen: p.code === shown.chosen, east: false }, geometry: { type: 'Point', coordinates: [p.lon, p.lat] } });
    // What stands out, and all of a short list, is drawn for itself; the rest may be gathered.
    const alone = (q: MapPoint) => shown.points.length <= kFew || q.size > kLarge || q.code === shown.chosen;
    void set('points', { type: 'FeatureCollection', features: shown.points.filter(alone).map(feature) });
    const gathered = shown.points.filter((q) => !alone(q));
    if (again && gathered.length > kMany) return;
    void set('many', { type: 'FeatureCollection', features: gathered.map(gathered.length > kMany ? plain : feature) });
  };
  map.on('moveend', () => place(true));
  const size = new ResizeObserver(() => {
    map.resize();
    if (home && !moved) map.fitBounds(home, { padding: 24, duration: 0 });
  });
  size.observe(at);
  return {
    borders: (areas: GeoJSON.FeatureCollection, names: GeoJSON.FeatureCollection, rivers: GeoJSON.FeatureCollection) => { void set('borders', areas); void set('names', names); void set('rivers', rivers); },
    shapes: (shapes: GeoJSON.FeatureCollection) => void set('shapes', shapes),
    ground: (what: MapGround, plants: GeoJSON.FeatureCollection, on: Shown, lang: 'zh' | 'en') => void ready.then(() => show_ground(map, what, plants, on, paint, lang, scale)),
    points(points: MapPoint[], chosen: string | null) {
      shown = { points, chosen };
      place();
    },
    fit(box: [[number, number], [number, number]]) {
      home = box;
      map.fitBounds(box, { padding: 24, duration: 0 });
    },
    whole() { moved = false; if (home) map.fitBounds(home, { padding: 24, duration: 300 }); },
    zoom(by: number) { moved = true; map.easeTo({ zoom: map.getZoom() + by, duration: 200 }); },
    end() { size.disconnect(); map.remove(); },
  };
}
