// Takes the answers that tests/fire.test.mjs is shown from a server with the demo city:  node tests/stored/take_fire.mjs http://127.0.0.1:8640
import { writeFileSync } from 'node:fs';

const url = process.argv[2];
const get = async (path) => (await fetch(`${url}/api/v1/fire/${path}`)).json();
const made = { map: await get('map?at=2025-04-05T23:59:59'), incidents: await get('incidents?from=2025-03-31&to=2025-04-06&all=1'), danger: await get('danger?day=2025-04-05') };
for (const ground of ['seen', 'blind']) made.map[ground] = made.map[ground].slice(0, 12);
made.incident = await get(`incidents/${made.incidents.incidents.find((i) => i.reports > 2).id}`);
writeFileSync(new URL('fire.json', import.meta.url), JSON.stringify(made) + '\n');
