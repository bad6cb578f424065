// The final of the youth speech contest on 8 April 2025. Published: 9 contestants, 6 teams, two tracks, each with one first,
// two second and three third prizes. Who spoke, in which order and for whom is made up.
import { at, number2, Stream } from "./tools.mjs";

const kUnits = ["示例区县一", "示例区县二", "示例区县三", "示例学校甲", "示例学校乙", "示例企业甲", "示例医院甲"];
const kHall = "630104";
const kGrades = ["first", "second", "second", "third", "third", "third"];

function contestants(out) {
  for (let i = 1; i <= 14; ++i) {
    const thing = `contestant-${number2(i)}`;
    const kind = "contest.contestant";
    const unit = kUnits[i % kUnits.length];
    out.add({ kind, thing, verb: "registered", at: at(`2025-03-${number2(3 + (i % 10))}`, 560 + 11 * i), place: "630100",
              fields: { person: `示例选手 ${number2(i)}`, track: "report", unit, speech: `示例题目 ${number2(i)}` } });
    if (i > 10) continue;
    out.add({ kind, thing, verb: "selected", at: at("2025-03-26", 900 + i) });
    if (i === 10) {
      out.add({ kind, thing, verb: "withdrawn", at: at("2025-04-03", 615), note: "因故退赛 / could not come" });
      continue;
    }
    out.add({ kind, thing, verb: "drew", at: at("2025-04-07", 900 + 2 * i), fields: { order: ((i * 4) % 9) + 1 } });
    out.add({ kind, thing, verb: "performed", at: at("2025-04-08", 545 + 12 * (((i * 4) % 9) + 1)), place: kHall });
  }
}

function teams(out) {
  for (let i = 1; i <= 8; ++i) {
    const thing = `team-${number2(i)}`;
    const kind = "contest.team";
    const size = 3 + (i % 4);
    out.add({ kind, thing, verb: "registered", at: at(`2025-03-${number2(4 + i)}`, 630 + 9 * i), place: "630100",
              fields: { title: `示例团队${"甲乙丙丁戊己庚辛"[i - 1]}`, track: "arts", unit: kUnits[(i + 3) % kUnits.length], size,
                        members: Array.from({ length: size }, (_, m) => `示例队员 ${number2(i)}-${m + 1}`) } });
    if (i > 6) continue;
    out.add({ kind, thing, verb: "selected", at: at("2025-03-26", 930 + i) });
    out.add({ kind, thing, verb: "drew", at: at("2025-04-07", 930 + 2 * i), fields: { order: ((i * 5) % 7) } });
    out.add({ kind, thing, verb: "performed", at: at("2025-04-08", 860 + 15 * ((i * 5) % 7)), place: kHall });
  }
}

export function contest() {
  const out = new Stream("demo/contest");
  contestants(out);
  teams(out);
  for (const [track, minutes, audience] of [["report", 540, 180], ["arts", 870, 210]]) {
    out.add({ kind: "contest.session", thing: `session-${track}`, verb: "held", at: at("2025-04-08", minutes), until: at("2025-04-08", minutes + 130),
              place: kHall, fields: { track, audience } });
  }
  for (const [track, side, who] of [["report", "contestant", [4, 1, 7, 2, 9, 5]], ["arts", "team", [3, 5, 1, 6, 2, 4]]]) {
    kGrades.forEach((grade, i) => {
      const wrong = track === "report" && i === 2;  // announced as a third prize, put right at once
      const prize = out.add({ kind: "contest.prize", thing: `prize-${track}-${i + 1}`, verb: "awarded", at: at("2025-04-08", 1005 + i + (side === "team" ? 6 : 0)),
                              place: kHall, fields: { track, grade: wrong ? "third" : grade, side, to: `${side}-${number2(who[i])}` } });
      if (wrong) out.amend(prize, at("2025-04-08", 1040), { fields: { grade } }, "等次录入有误 / grade entered wrongly", "示例记分员 01");
    });
  }
  return out;
}
