// GCJ-02 is the frame of Chinese street maps: WGS-84 bent by up to some 500 m. The bend is turned back
// by taking it off once; what remains is below 2 m, finer than a point on this map.
const kAxis = 6378245.0;
const kFlat = 0.00669342162296594323;

function bend(lon: number, lat: number): [number, number] {
  const x = lon - 105, y = lat - 35, pi = Math.PI;
  const ripple = ((20 * Math.sin(6 * x * pi) + 20 * Math.sin(2 * x * pi)) * 2) / 3;
  let dlat = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + ripple;
  dlat += ((20 * Math.sin(y * pi) + 40 * Math.sin((y / 3) * pi)) * 2) / 3 + ((160 * Math.sin((y / 12) * pi) + 320 * Math.sin((y * pi) / 30)) * 2) / 3;
  let dlon = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + ripple;
  dlon += ((20 * Math.sin(x * pi) + 40 * Math.sin((x / 3) * pi)) * 2) / 3 + ((150 * Math.sin((x / 12) * pi) + 300 * Math.sin((x / 30) * pi)) * 2) / 3;
  const rad = (lat / 180) * pi, magic = 1 - kFlat * Math.sin(rad) ** 2, root = Math.sqrt(magic);
  return [(dlon * 180) / ((kAxis / root) * Math.cos(rad) * pi), (dlat * 180) / (((kAxis * (1 - kFlat)) / (magic * root)) * pi)];
}

export function to_wgs84(lon: number, lat: number, frame: string | undefined): [number, number] {
  if (frame !== 'gcj02') return [lon, lat];
  const [dlon, dlat] = bend(lon, lat);
  return [lon - dlon, lat - dlat];
}
