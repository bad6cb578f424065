// Writes the demo's events. Every total that Xining published for spring 2025 comes out of them exactly; what stands
// behind the totals is made up. The same files every time:  node cities/xining/demo/make.mjs
import { writeFileSync } from "node:fs";

import { air } from "./make/air.mjs";
import { contest } from "./make/contest.mjs";
import { duty } from "./make/duty.mjs";
import { fire, watch } from "./make/fire.mjs";
import { invest } from "./make/invest.mjs";
import { office } from "./make/office.mjs";
import { press } from "./make/press.mjs";
import { rail } from "./make/rail.mjs";
import { ways } from "./make/ways.mjs";

for (const [file, make] of Object.entries({ invest, office, contest, air, rail, fire, press, duty, watch, ways })) {
  const lines = make().lines();
  writeFileSync(new URL(`${file}.ndjson`, import.meta.url), lines.join("\n") + "\n");
  console.log(`${file}.ndjson: ${lines.length} events`);
}
