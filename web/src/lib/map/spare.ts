import type { Map as Drawn } from 'maplibre-gl';

// Where no graphics card draws, the shading of the ground costs nearly as much as all the rest of a map, in every frame, and the broad
// margin over the seam of coarse and fine borders a good part of what remains. A map whose frames come slowly is moved without them;
// they are drawn again when it rests.
const kSlow_ms = 50, kFrames = 4;
const middle = (gaps: number[]): number => [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0;

export function spare_while_moving(map: Drawn): void {
  let last = 0, gaps: number[] = [], slow = false, spared: string[] = [];
  const spare = () => {
    spared = map.getStyle().layers.filter((l) => (l.type === 'hillshade' || l.id === 'seam') && l.layout?.visibility !== 'none').map((l) => l.id);
    for (const id of spared) map.setLayoutProperty(id, 'visibility', 'none');
  };
  map.on('movestart', (e) => {
    last = 0;
    gaps = [];
    if (slow && e.originalEvent) spare();
  });
  map.on('render', () => {
    if (slow || !map.isMoving()) return;
    const now = performance.now();
    if (last) gaps.push(now - last);
    last = now;
    if (gaps.length < kFrames || middle(gaps) <= kSlow_ms) return;
    slow = true;
    spare();
  });
  map.on('moveend', () => {
    for (const id of spared) if (map.getLayer(id)) map.setLayoutProperty(id, 'visibility', 'visible');
    spared = [];
  });
}
