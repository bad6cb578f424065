// The build whose worker is a file of its own, so that no script is made at run time.
declare module 'maplibre-gl/dist/maplibre-gl-csp' {
  import type maplibre from 'maplibre-gl';
  const all: typeof maplibre;
  export default all;
}
