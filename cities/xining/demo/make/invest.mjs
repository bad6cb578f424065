// The development zone's first quarter of 2025. Published: the totals, the five task forces, the three cities of the regional
// teams, the days and parks of the groundbreakings, some titles of projects and names of invited enterprises.
import { at, days, dice, number2, Stream } from "./tools.mjs";
import { kNegotiating, kParks, kSigned } from "./projects.mjs";

const kForces = [
  ["force-lithium", "锂动力及储能电池招商专班", "Task force for lithium power and storage batteries", "lithium"],
  ["force-alloy", "铝及合金新材料招商专班", "Task force for aluminium and new alloys", "alloy"],
  ["force-computing", "绿色算力招商专班", "Task force for green computing", "computing"],
  ["force-electronics", "电子信息招商专班", "Task force for electronic information", "electronics"],
  ["force-bioeconomy", "生物经济招商专班", "Task force for the bioeconomy", "bioeconomy"],
];
const kForceOf = { lithium: 0, photovoltaic: 0, alloy: 1, metal: 1, materials: 1, recycling: 1, logistics: 1, computing: 2, electronics: 3, bioeconomy: 4 };
const forceOf = (industry) => kForces[kForceOf[industry]][0];
const kTeams = [["beijing", "北京", "Beijing"], ["shanghai", "上海", "Shanghai"], ["shenzhen", "深圳", "Shenzhen"]];
const kLists = [
  ["list-targets", "目标企业清单", "Target companies"],
  ["list-talks", "在谈项目清单", "Projects in negotiation"],
  ["list-signed", "签约项目清单", "Projects signed"],
  ["list-difficulties", "困难问题清单", "Difficulties"],
];
const yuan = (yi) => (BigInt(Math.round(yi * 100)) * 1_000_000n).toString();

function projects(out, roll) {
  const kind = "invest.project";
  const move = (id, verb, day, fields, rest = {}) =>
    out.add({ kind, thing: id, verb, at: at(day, roll.between(540, 1050)), ...(fields ? { fields } : {}), ...rest });
  for (const p of kSigned) {
    move(p.id, "lead", p.led, { title: p.title, title_en: p.title_en, investor: p.investor, investor_en: p.investor_en, industry: p.industry, task_force: forceOf(p.industry) });
    move(p.id, "negotiating", p.negotiated);
    const wrong = p.id === "magnesium";  // the draft's figure; the contract says less
    const signed = move(p.id, "signed", p.signed, { investment: yuan(wrong ? p.amount + 1 : p.amount), park: p.park, batch: "new", agreement: "formal", contract: `样例合同 ${p.id} / Sample contract ${p.id}` }, { place: p.park });
    if (wrong) out.amend(signed, at("2025-03-12", 610), { fields: { investment: yuan(p.amount) } }, "按合同文本更正投资额 / amount corrected after the contract", "示例统计员 02");
    if (p.landed) move(p.id, "registered", p.landed, { licence: `样例执照 ${p.id} / Sample licence ${p.id}` });
    if (p.landed && p.started) {
      const between = days(p.landed, p.started);
      move(p.id, "land_supplied", between[Math.floor(between.length / 3)], { land_paper: `样例供地批复 ${p.id} / Sample land decision ${p.id}` });
      move(p.id, "permits", between[Math.floor((between.length * 4) / 5)], { permit_paper: `样例施工许可 ${p.id} / Sample building permit ${p.id}` });
    }
    if (p.ceremony) out.add({ kind, thing: p.id, verb: "groundbreaking", at: at(p.started, 600), place: p.park, fields: { park: p.park } });
    if (p.started) {
      const late = p.id === "packs" ? at("2025-03-27", 560) : undefined;
      out.add({ kind, thing: p.id, verb: "started", at: at(p.started, p.ceremony ? 605 : 570), ...(late ? { note: "两日后补报 / reported two days later" } : {}) }, late);
    }
  }
  for (const [i, p] of kNegotiating.entries()) {
    const led = days("2024-12-01", p.negotiated).at(-roll.between(12, 26));
    move(p.id, "lead", led, { title: p.title, title_en: p.title_en, industry: p.industry, task_force: forceOf(p.industry), park: kParks[i % 4] });
    move(p.id, "negotiating", p.negotiated);
  }
  for (const [i, stuck_on] of ["power", "land", "finance", "permits"].entries()) {
    move(kSigned[13 + i].id, "stuck", `2025-03-${number2(18 + i)}`, { stuck_on });
    if (i < 2) move(kSigned[13 + i].id, "unstuck", `2025-03-${number2(25 + i)}`, { stuck_on });
  }
  for (let i = 1; i <= 7; ++i) {
    move(`lead-${number2(i)}`, "lead", `2025-03-${number2(2 + 4 * i)}`, { title: `示例线索${i}`, title_en: `Sample lead ${i}`, industry: kForces[i % 5][3] });
  }
  for (const [id, negotiated, withdrawn] of [["gone-1", "2024-12-20", "2025-02-21"], ["gone-2", "2025-01-10", "2025-03-20"]]) {
    move(id, "lead", "2024-12-03", { title: `示例终止项目${id.slice(-1)}`, title_en: `Sample withdrawn project ${id.slice(-1)}`, industry: "metal" });
    move(id, "negotiating", negotiated);
    move(id, "ended", withdrawn, { reason: "投资方调整布局 / the investor changed its plans" });
  }
  carried(out, move);
  move("talk-14", "lead", "2025-03-18", { title: "示例在谈项目14", title_en: "Sample project in talks 14", industry: "lithium" });
  move("talk-14", "negotiating", "2025-04-02");
}

// Signed in earlier years: they move on, and are not counted as newly signed.
function carried(out, move) {
  const rows = [["carried-1", "2024-08-20", "2025-02-25", 6.0, "alloy"], ["carried-2", "2024-09-12", "2025-03-12", 3.5, "electronics"],
                ["carried-3", "2024-07-16", "2024-09-26", 5.2, "lithium"], ["carried-4", "2024-10-22", undefined, 2.4, "materials"]];
  for (const [i, [id, signed, started, amount, industry]] of rows.entries()) {
    move(id, "lead", "2024-04-10", { title: `示例结转项目${i + 1}`, title_en: `Sample carried-over project ${i + 1}`, industry });
    move(id, "negotiating", "2024-05-21");
    move(id, "signed", signed, { investment: yuan(amount), park: kParks[i], batch: "carried" }, { place: kParks[i] });
    if (started) move(id, "started", started);
    if (id === "carried-2") move(id, "in_statistics", "2025-04-03", { statistics_code: "样例入统编码 C2 / Sample statistics code C2" });
    if (id === "carried-3") move(id, "in_statistics", "2024-11-20", { statistics_code: "样例入统编码 C3 / Sample statistics code C3" });
    if (id === "carried-3") move(id, "producing", "2025-03-21", { production_paper: "样例投产证明" });
  }
}

// 19 trips and 45 visits; the spring festival (28 January to 4 February) is left free.
function travels(out, roll) {
  const goes = [["beijing", 6, 14], ["shanghai", 5, 11], ["shenzhen", 4, 10], ["guangzhou", 3, 7], ["elsewhere", 1, 3]];
  const free = days("2025-01-06", "2025-03-28").filter((d) => d < "2025-01-25" || d > "2025-02-07");
  let trip = 0;
  let visit = 0;
  for (const [destination, trips, visits] of goes) {
    const started = [];
    for (let i = 0; i < trips; ++i) {
      trip += 1;
      const day = free[(trip * 11 + i * 17) % (free.length - 4)];
      const force = kForces[trip % 5];
      const thing = `trip-${number2(trip)}`;
      started.push([thing, day, force[3]]);
      out.add({ kind: "invest.trip", thing, verb: "made", at: at(day, 480), until: at(day, 480 + 1440 * 2), place: "630100",
                fields: { destination, task_force: force[0], park: kParks[trip % 4], people: roll.between(2, 6) } });
    }
    for (let i = 0; i < visits; ++i) {
      visit += 1;
      const [thing, day, industry] = started[i % started.length];
      const code = destination.toUpperCase().slice(0, 2) + number2((i % 12) + 1);
      const first = out.add({ kind: "invest.visit", thing: `visit-${number2(visit)}`, verb: "made", at: at(day, 600 + 95 * Math.floor(i / started.length)),
                              fields: { enterprise: `示例企业 ${code}`, enterprise_en: `Sample enterprise ${code}`, industry, destination, trip: thing,
                                        result: roll.pick(["有意向 / interested", "保持联系 / staying in touch", "拟来访 / will come to see"]) } });
      if (visit === 20) {  // two members of the trip wrote down the same visit
        const twice = out.add({ ...first.event, thing: "visit-20b", at: at(day, 640 + 95 * Math.floor(i / started.length)) });
        out.retract(twice, at(day, 1440 * 3 + 570), "同一次拜访重复登记 / the same visit entered twice", "示例统计员 02");
      }
    }
  }
}

// 26 enterprises; twelve named a sum, CNY 48 bn in all. Those whose names were published are given none here.
function inspections(out, roll) {
  const amounts = [85, 72, 60, 52.5, 48, 40, 35, 28, 22, 17.5, 12, 8];
  const free = days("2025-01-09", "2025-03-29").filter((d) => d < "2025-01-25" || d > "2025-02-09");
  const published = [["广东兆瑞", "Guangdong Zhaorui"], ["深圳欣旺达", "Shenzhen Sunwoda"], ["安徽东超科技", "Anhui Dongchao Technology"]];
  for (let i = 0; i < 26; ++i) {
    const amount = i >= 4 && i % 2 === 0 ? amounts[(i - 4) / 2] : i === 25 ? amounts[11] : undefined;
    const [enterprise, enterprise_en] = published[i] ?? [`示例考察企业 ${number2(i + 1)}`, `Sample visiting enterprise ${number2(i + 1)}`];
    out.add({ kind: "invest.inspection", thing: `inspection-${number2(i + 1)}`, verb: "received", at: at(free[(i * 19 + 5) % free.length], 570 + 15 * (i % 9)),
              place: kParks[i % 4],
              fields: { enterprise, enterprise_en, industry: ["electronics", "lithium", "electronics"][i] ?? kForces[i % 5][3],
                        park: kParks[i % 4], ...(amount ? { intent_amount: yuan(amount) } : {}), people: roll.between(2, 9) } });
  }
}

function people(out) {
  for (const [i, [thing, title, title_en, industry]] of kForces.entries()) {
    out.add({ kind: "invest.task_force", thing, verb: "active", at: at("2025-01-07", 560 + i), place: "630100", fields: { title, title_en, industry } });
  }
  let staff = 0;
  for (const [city, zh, en] of kTeams) {
    const team = `team-${city}`;
    out.add({ kind: "invest.regional_team", thing: team, verb: "active", at: at("2025-01-08", 540), place: "630100",
              fields: { title: `${zh}区域招商专班`, title_en: `${en} regional team`, city } });
    for (let i = 0; i < 3; ++i) {
      staff += 1;
      out.add({ kind: "invest.posting", thing: `posting-${number2(staff)}`, verb: "stationed", at: at("2025-01-10", 600 + staff), place: "630100",
                fields: { staff: `示例人员 ${number2(staff)}`, team, city } });
    }
  }
  out.add({ kind: "invest.posting", thing: "posting-03", verb: "returned", at: at("2025-03-03", 540), note: "轮换 / relieved" });
  out.add({ kind: "invest.posting", thing: "posting-10", verb: "stationed", at: at("2025-03-03", 545), place: "630100",
            fields: { staff: "示例人员 10", team: "team-beijing", city: "beijing" } });
}

// 43 major projects, each on one list with one commissioner.
function lists(out) {
  for (const [thing, title, title_en] of kLists) {
    out.add({ kind: "invest.list", thing, verb: "open", at: at("2025-03-10", 570), place: "630100", fields: { title: `${title}（样例）`, title_en: `${title_en} (sample)` } });
  }
  const entries = [...kNegotiating.slice(0, 20).map((p) => [p, 1]), ...kSigned.filter((p) => !p.started).map((p) => [p, 2]), ...kSigned.filter((p) => p.started).map((p) => [p, 2])];
  for (const [i, [project, list]] of entries.entries()) {
    const thing = `major-${project.id}`;
    out.add({ kind: "invest.major_project", thing, verb: "listed", at: at("2025-03-29", 540 + 3 * i), place: "630100",
              fields: { list: kLists[list][0], project: project.id, commissioner: `示例专员 ${number2(i + 1)}` } });
    if (i === 17) out.add({ kind: "invest.major_project", thing, verb: "handed_over", at: at("2025-03-31", 620), fields: { commissioner: "示例专员 44" } });
  }
  const twice = out.add({ kind: "invest.major_project", thing: "major-sodium-park-again", verb: "listed", at: at("2025-03-29", 700), place: "630100",
                          fields: { list: "list-talks", project: "sodium-park", commissioner: "示例专员 01" } });
  out.retract(twice, at("2025-03-31", 560), "一个项目只在一张清单 / a project stands on one list only", "示例统计员 02");
}

export { kForces, kTeams };

export function invest() {
  const roll = dice(20250331);
  const out = new Stream("demo/invest");
  projects(out, roll);
  travels(out, roll);
  inspections(out, roll);
  people(out);
  lists(out);
  out.add({ kind: "invest.credit", thing: "credit-2025", verb: "granted", at: at("2025-03-05", 630), place: "630100",
            fields: { bank: "建设银行青海省分行等", amount: "20000000000" } });
  return out;
}
