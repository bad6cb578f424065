import type { Map as Drawn } from 'maplibre-gl';

// Where no graphics card draws, every pixel of a frame is reckoned by the processor: the shading of the ground costs nearly as much as all
// the rest of a map, the broad margin over the seam of coarse and fine borders a good part of what remains, and then it is pixels that count.
// A map that is drawn so, or whose frames come slowly, is moved without those two and with fewer pixels; it is drawn whole and sharp again
// when it rests.
const kSlow_ms = 40, kFrames = 4, kCoarse = 0.7, kRest_ms = 150;
const middle = (gaps: number[]): number => [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0;

function drawn_by_processor(map: Drawn): boolean {
  const gl = map.painter.context.gl, told = gl.getExtension('WEBGL_debug_renderer_info');
  return told !== null && /swiftshader|llvmpipe|softpipe|software|basic render/i.test(String(gl.getParameter(told.UNMASKED_RENDERER_WEBGL)));
}

// MapLibre's own setPixelRatio ends the gesture that it is called in; what it does besides is this.
function draw_at(map: Drawn, ratio: number | undefined): void {
  map._overridePixelRatio = ratio;
  map._resizeInternal(false);
  // A canvas that changes its size is empty: it is drawn before the browser shows it, and not inside the drawing that may be going on.
  queueMicrotask(() => { if (map.getCanvas().isConnected) map.redraw(); });
}

export function spare_while_moving(map: Drawn): void {
  let slow = drawn_by_processor(map), last = 0, gaps: number[] = [];
  let spared: string[] = [], coarse = false, rest: ReturnType<typeof setTimeout> | undefined;
  // A line that cannot be seen is not drawn; to hide it by its layout would have all borders laid out anew.
  const show = (id: string, yes: boolean) => (id === 'seam' ? map.setPaintProperty(id, 'line-opacity', yes ? 1 : 0) : map.setLayoutProperty(id, 'visibility', yes ? 'visible' : 'none'));
  const spare = () => {
    if (spared.length) return;
    spared = map.getLayersOrder().filter((id) => id === 'seam' || (map.getLayer(id)?.type === 'hillshade' && map.getLayoutProperty(id, 'visibility') !== 'none'));
    for (const id of spared) show(id, false);
  };
  const whole = () => {
    for (const id of spared) if (map.getLayer(id)) show(id, true);
    spared = [];
    if (coarse) draw_at(map, undefined);
    coarse = false;
  };
  map.on('movestart', (e) => {
    clearTimeout(rest);
    last = 0;
    gaps = [];
    if (!slow || !e.originalEvent) return;
    spare();
    if (!coarse) draw_at(map, devicePixelRatio * kCoarse);
    coarse = true;
  });
  map.on('render', () => {
    if (slow || !map.isMoving()) return;
    const now = performance.now();
    if (last) gaps.push(now - last);
    last = now;
    if (gaps.length < kFrames || middle(gaps) <= kSlow_ms) return;
    // To change the canvas now would wait for all that is still being drawn: its pixels are fewer from the next gesture on.
    slow = true;
    spare();
  });
  // One drag follows another: it is drawn whole when none did.
  map.on('moveend', () => {
    clearTimeout(rest);
    if (spared.length || coarse) rest = setTimeout(whole, kRest_ms);
  });
  map.on('remove', () => clearTimeout(rest));
}
