// What the investment office keeps beside its projects: companies and chains, sites and what they can give, difficulties, money
// that came, milestones, who spoke with whom. All of it is made up.
import { at, days, dice, number2, Stream } from "./tools.mjs";
import { kForces, kTeams } from "./invest.mjs";
import { kNegotiating, kSigned } from "./projects.mjs";

const kPlace = { place: "630100" };
const yuan = (yi) => (BigInt(Math.round(yi * 100)) * 1_000_000n).toString();

// [id, title, title in English, strategy, industry, nodes]; a node: [id, title, in English, presence, here, feeds]
const kChains = [
  ["silicon", "晶硅光伏", "Crystalline silicon", "stabilise", "photovoltaic", [
    ["industrial-silicon", "工业硅", "Metallurgical silicon", "some", "示例硅业 6 万吨", ["polysilicon"]],
    ["polysilicon", "多晶硅", "Polysilicon", "strong", "示例多晶硅 12 万吨", ["ingots"]],
    ["ingots", "拉棒切片", "Ingots and wafers", "strong", "示例单晶 30 吉瓦", ["cells"]],
    ["quartz", "石英坩埚", "Quartz crucibles", "gap", "", ["ingots"]],
    ["cells", "电池片", "Cells", "some", "示例电池片 5 吉瓦", ["modules"]],
    ["silver-paste", "银浆", "Silver paste", "gap", "", ["cells"]],
    ["pv-glass", "光伏玻璃", "Solar glass", "gap", "", ["modules"]],
    ["modules", "组件", "Modules", "some", "示例组件 3 吉瓦", ["inverters"]],
    ["inverters", "逆变器", "Inverters", "gap", "", []]]],
  ["lithium", "锂动力及储能电池", "Lithium power and storage batteries", "break_through", "lithium", [
    ["carbonate", "碳酸锂", "Lithium carbonate", "some", "盐湖提锂供应", ["cathode-material", "electrolyte"]],
    ["cathode-material", "正极材料", "Cathodes", "strong", "示例正极 8 万吨", ["battery-cells"]],
    ["anode-material", "负极材料", "Anodes", "some", "示例负极 3 万吨", ["battery-cells"]],
    ["separator", "隔膜", "Separators", "gap", "", ["battery-cells"]],
    ["electrolyte", "电解液", "Electrolyte", "gap", "", ["battery-cells"]],
    ["copper-foil", "铜箔", "Copper foil", "some", "示例铜箔 2 万吨", ["battery-cells"]],
    ["battery-cells", "电芯", "Battery cells", "some", "示例电芯 12 吉瓦时", ["battery-packs", "battery-recycling"]],
    ["battery-packs", "电池包与储能系统", "Packs and storage systems", "some", "示例储能 4 吉瓦时", []],
    ["battery-recycling", "电池回收", "Recycling", "gap", "", ["carbonate"]]]],
  ["metals", "有色金属", "Non-ferrous metals", "deepen", "metal", [
    ["alumina", "氧化铝", "Alumina", "gap", "", ["aluminium"]],
    ["aluminium", "电解铝", "Aluminium", "strong", "示例铝业 60 万吨", ["aluminium-foil", "wheel-hubs"]],
    ["aluminium-foil", "铝箔", "Aluminium foil", "some", "示例铝箔 5 万吨", []],
    ["wheel-hubs", "轮毂与车身结构件", "Wheels and structural parts", "gap", "", []],
    ["copper", "铜冶炼", "Copper", "strong", "示例铜业 10 万吨", ["copper-products"]],
    ["copper-products", "铜杆铜线", "Copper rod and wire", "some", "示例铜杆 8 万吨", []]]],
  ["new", "绿色算力与新兴产业", "Green computing and what is new", "cultivate", "computing", [
    ["green-power", "绿电直供", "Green power by direct line", "strong", "示例源网荷储 80 万千瓦", ["data-centres"]],
    ["servers", "服务器制造", "Servers", "gap", "", ["data-centres"]],
    ["liquid-cooling", "液冷设备", "Liquid cooling", "gap", "", ["data-centres"]],
    ["data-centres", "数据中心", "Data centres", "some", "示例算力 2 千 P", ["model-services"]],
    ["model-services", "模型与数据服务", "Models and data services", "some", "示例标注基地", []],
    ["plateau-food", "高原生物制品", "Plateau bioproducts", "strong", "示例枸杞、沙棘、胶原", []]]],
];

function chains(out) {
  let minute = 540;
  for (const [id, title, title_en, strategy, industry, nodes] of kChains) {
    out.add({ kind: "invest.chain", thing: `chain-${id}`, verb: "kept", at: at("2025-01-06", minute++), ...kPlace, fields: { title, title_en, strategy, industry } });
    for (const [node, name, name_en, presence, here, feeds] of nodes)
      out.add({ kind: "invest.chain_node", thing: node, verb: "kept", at: at("2025-01-06", minute++), ...kPlace,
                fields: { title: name, title_en: name_en, chain: `chain-${id}`, presence, ...(here ? { here } : {}), ...(feeds.length ? { feeds } : {}) } });
  }
}

// [id, title, in English, short names, industry, node, home, intent in 亿元, force, team]
const kCompanies = [
  ["co-separator", "江苏示例隔膜新材料股份有限公司", "Sample Separator, Jiangsu", ["示例隔膜"], "lithium", "separator", "常州", 18, 0, 1],
  ["co-electrolyte", "广东示例电解液科技有限公司", "Sample Electrolyte, Guangdong", ["示例电解液"], "lithium", "electrolyte", "广州", 9.5, 0, 2],
  ["co-recycling", "湖南示例循环科技集团有限公司", "Sample Recycling, Hunan", ["示例循环"], "recycling", "battery-recycling", "长沙", 6, 0, 2],
  ["co-glass", "安徽示例光伏玻璃有限公司", "Sample Solar Glass, Anhui", ["示例玻璃"], "photovoltaic", "pv-glass", "蚌埠", 22, 0, 1],
  ["co-inverter", "深圳示例逆变技术股份有限公司", "Sample Inverters, Shenzhen", ["示例逆变"], "photovoltaic", "inverters", "深圳", 7.2, 0, 2],
  ["co-quartz", "东海示例石英制品有限公司", "Sample Quartz, Donghai", ["示例石英"], "photovoltaic", "quartz", "连云港", 3.4, 0, 1],
  ["co-hubs", "浙江示例轮毂制造有限公司", "Sample Wheels, Zhejiang", ["示例轮毂"], "alloy", "wheel-hubs", "金华", 8.8, 1, 1],
  ["co-alumina", "山东示例氧化铝有限公司", "Sample Alumina, Shandong", ["示例氧化铝"], "metal", "alumina", "滨州", 15, 1, 0],
  ["co-servers", "北京示例服务器技术有限公司", "Sample Servers, Beijing", ["示例服务器"], "electronics", "servers", "北京", 12, 3, 0],
  ["co-cooling", "北京示例液冷科技有限公司", "Sample Cooling, Beijing", ["示例液冷"], "computing", "liquid-cooling", "北京", 4.6, 2, 0],
  ["co-models", "上海示例智能数据服务有限公司", "Sample Data Services, Shanghai", ["示例智能"], "computing", "model-services", "上海", 2.8, 2, 1],
  ["co-collagen", "上海示例生物科技有限公司", "Sample Biotech, Shanghai", ["示例生物"], "bioeconomy", "plateau-food", "上海", 3.1, 4, 1],
];

// Companies that a trip to one stretch of country may take in: [id, name, in English, industry, home, lon, lat, intent in 亿元].
const kAround = [
  ["co-wuxi-1", "无锡示例浆料科技有限公司", "Sample Pastes, Wuxi", "photovoltaic", "无锡", 120.36, 31.52, 3.2], ["co-wuxi-2", "无锡示例电池设备股份有限公司", "Sample Battery Machines, Wuxi", "lithium", "无锡", 120.42, 31.47, 5.5],
  ["co-suzhou-1", "苏州示例半导体材料有限公司", "Sample Chip Materials, Suzhou", "electronics", "苏州", 120.68, 31.31, 6.4], ["co-suzhou-2", "苏州示例储能系统有限公司", "Sample Storage, Suzhou", "lithium", "苏州", 120.73, 31.27, 9.1],
  ["co-suzhou-3", "昆山示例服务器制造有限公司", "Sample Servers, Kunshan", "computing", "苏州", 120.95, 31.38, 7.7], ["co-suzhou-4", "常熟示例铝箔有限公司", "Sample Foil, Changshu", "alloy", "苏州", 120.75, 31.65, 4.8],
  ["co-changzhou-1", "常州示例组件股份有限公司", "Sample Modules, Changzhou", "photovoltaic", "常州", 119.95, 31.83, 8.6], ["co-changzhou-2", "溧阳示例负极材料有限公司", "Sample Anodes, Liyang", "lithium", "常州", 119.48, 31.42, 6.9],
  ["co-zhangjiagang", "张家港示例电解液有限公司", "Sample Electrolyte, Zhangjiagang", "lithium", "苏州", 120.55, 31.87, 5.1], ["co-jiangyin", "江阴示例特钢有限公司", "Sample Steel, Jiangyin", "metal", "无锡", 120.28, 31.91, 3.9],
];
const kWhere = { "co-separator": [119.97, 31.77], "co-models": [121.47, 31.23], "co-collagen": [121.4, 31.17] };

const kHomes = { 上海: "Shanghai", 北京: "Beijing", 常州: "Changzhou", 广州: "Guangzhou", 无锡: "Wuxi", 深圳: "Shenzhen", 滨州: "Binzhou", 苏州: "Suzhou", 蚌埠: "Bengbu", 连云港: "Lianyungang", 金华: "Jinhua", 长沙: "Changsha" };

function companies(out) {
  kAround.forEach(([thing, title, title_en, industry, home, lon, lat, intent], i) => {
    out.add({ kind: "invest.company", thing, verb: "known", at: at("2025-02-24", 560 + 5 * i), place: { lon, lat, frame: "wgs84" },
              fields: { title, title_en, industry, home, home_en: kHomes[home], intent_amount: yuan(intent), regional_team: "team-shanghai" } });
  });
  kCompanies.forEach(([thing, title, title_en, also, industry, node, home, intent, force, team], i) => {
    out.add({ kind: "invest.company", thing, verb: i === 10 ? "known" : "target", at: at("2025-02-10", 540 + 7 * i),
              ...(kWhere[thing] ? { place: { lon: kWhere[thing][0], lat: kWhere[thing][1], frame: "wgs84" } } : kPlace),
              fields: { title, title_en, also, industry, node, home, home_en: kHomes[home], intent_amount: yuan(intent), task_force: kForces[force][0], regional_team: `team-${kTeams[team][0]}` } });
  });
  // A company is visited by a stationed team, and nine days before the demo's day somebody else thinks of it too.
  const spoke = [["co-separator", "江苏示例隔膜新材料股份有限公司", "team-shanghai", "visit", "2025-03-31", "有意来宁考察 / will come to see", "四月中旬邀请来访 / invite for mid-April"],
                 ["co-electrolyte", "示例电解液", "force-lithium", "meeting", "2025-03-18", "关心用电价格 / asks about the price of power", "报送电价测算 / send a calculation"],
                 ["co-servers", "北京示例服务器", "team-beijing", "visit", "2025-04-02", "两年内无扩产计划 / no expansion within two years", "年底再联系 / again at the year's end"],
                 ["co-glass", "安徽示例光伏玻璃有限公司", "team-shanghai", "fair", "2025-02-26", "已交换资料 / exchanged papers", "登门拜访 / visit"],
                 ["co-inverter", "深圳示例逆变", "team-shenzhen", "visit", "2025-03-25", "拟来访 / will come to see", "安排四月考察 / arrange for April"],
                 ["co-cooling", "示例液冷", "force-computing", "call", "2025-04-07", "愿意面谈 / ready to meet", "由北京专班拜访 / the Beijing team will visit"]];
  spoke.forEach(([company, enterprise, party, way, day, result, next_step], i) => {
    out.add({ kind: "invest.contact", thing: `contact-${number2(i + 1)}`, verb: "made", at: at(day, 590 + 13 * i), ...kPlace, fields: { company, enterprise, enterprise_en: kCompanies.find((c) => c[0] === company)[2], party, way, result, next_step } });
  });
}

// [id, title, in English, park, admits, mu, plant, kVA, water, heat, tce, price per mu in 万元, power price, green share, km to rail, free from]
const kSites = [
  ["site-ganhe-1", "甘河冶金片区 G-01", "Ganhe metals G-01", "park-ganhe", ["alloy", "metal", "materials"], 420, 0, 160000, 9000, 120, 90000, 9.6, 0.3850, 62, 4, "2025-04-01"],
  ["site-ganhe-2", "甘河物流片区 G-07", "Ganhe logistics G-07", "park-ganhe", ["logistics", "recycling"], 260, 12000, 20000, 1500, 10, 9000, 9.6, 0.4120, 55, 1.5, "2025-04-01"],
  ["site-nanchuan-1", "南川锂电片区 N-02", "Nanchuan lithium N-02", "park-nanchuan", ["lithium", "photovoltaic", "materials"], 510, 30000, 120000, 8000, 60, 70000, 12.8, 0.3920, 70, 9, "2025-05-01"],
  ["site-nanchuan-2", "南川算力片区 N-05", "Nanchuan computing N-05", "park-nanchuan", ["computing", "electronics"], 180, 0, 200000, 2600, 5, 120000, 12.8, 0.3680, 82, 12, "2025-04-01"],
  ["site-dongchuan-1", "东川光伏片区 D-03", "Dongchuan solar D-03", "park-dongchuan", ["photovoltaic", "materials", "electronics"], 330, 40000, 90000, 7200, 45, 52000, 14.4, 0.3980, 66, 6, "2025-07-01"],
  ["site-dongchuan-2", "东川电子标准厂房 D-09", "Dongchuan electronics D-09", "park-dongchuan", ["electronics", "computing"], 40, 86000, 30000, 1200, 8, 12000, 14.4, 0.4060, 66, 5, "2025-04-01"],
  ["site-biological-1", "生物园区 B-04", "Biological B-04", "park-biological", ["bioeconomy"], 150, 22000, 16000, 3000, 30, 11000, 16.0, 0.4210, 48, 14, "2025-04-01"],
];

function sites(out) {
  kSites.forEach(([thing, title, title_en, park, industries, land_mu, plant_m2, power_kva, water_t_day, heat_gj_h, energy_tce, price, power_price, green_share, rail_km, free_from], i) => {
    out.add({ kind: "invest.site", thing, verb: "offered", at: at("2025-02-20", 540 + 5 * i), place: park,
              fields: { title: `示例地块 ${title}`, title_en: `Sample site ${title_en}`, park, industries, land_mu, plant_m2, power_kva, water_t_day, heat_gj_h, energy_tce,
                        price_mu: String(Math.round(price * 10000)), power_price, green_share, rail_km, free_from } });
  });
  const more = [["site-nanchuan-1", "power", 80000, "2025-10-01", "南川 330 千伏变电站增容 / transformer at Nanchuan"], ["site-ganhe-1", "energy", 40000, "2026-01-01", "年度能耗指标 / the year's quota"],
                ["site-dongchuan-1", "power", 60000, "2026-01-01", "东川 110 千伏线路 / 110 kV line"], ["site-nanchuan-2", "power", 120000, "2025-10-01", "源网荷储二期 / second phase of the direct line"]];
  more.forEach(([site, factor, amount, begins, source], i) => out.add({ kind: "invest.supply", thing: `supply-${number2(i + 1)}`, verb: "added", at: at("2025-02-21", 560 + i), ...kPlace, fields: { site, factor, amount, begins, source } }));
}

// What projects in talks ask for: [project, mu, kVA, water, heat, tce, finance in 亿元, from, GB/T 4754]
const kNeeds = [
  ["sodium-park", 280, 90000, 4200, 30, 38000, 6, "2025-07-01", "C3841"], ["computing-centre", 90, 180000, 900, 0, 96000, 8, "2025-07-01", "I6540"],
  ["basalt", 120, 24000, 900, 12, 16000, 1.5, "2025-07-01", "C3061"], ["perovskite", 160, 42000, 2600, 18, 20000, 4, "2025-07-01", "C3825"],
  ["storage-systems", 220, 60000, 1800, 10, 15000, 5, "2025-10-01", "C3841"], ["heterojunction", 380, 140000, 6800, 40, 66000, 12, "2026-01-01", "C3825"],
  ["multi-metal", 240, 110000, 5200, 80, 82000, 3, "2025-10-01", "C3218"], ["foil-park", 300, 130000, 3600, 45, 60000, 7, "2025-10-01", "C3252"],
];

function needs(out) {
  kNeeds.forEach(([thing, land_mu, power_kva, water_t_day, heat_gj_h, energy_tce, finance, needed_from, industry_code], i) => {
    out.add({ kind: "invest.project", thing, verb: "updated", at: at("2025-03-05", 560 + 9 * i),
              fields: { land_mu, power_kva, water_t_day, heat_gj_h, energy_tce, credit_need: yuan(finance), needed_from, industry_code, channel: ["task_force", "stationed", "chain", "fair"][i % 4],
                        regional_team: `team-${kTeams[i % 3][0]}`, commissioner: `示例专员 ${number2(i + 1)}` } });
  });
  // The sodium park builds up: half of its power at first, all of it nine months later.
  out.add({ kind: "invest.need", thing: "need-01", verb: "stated", at: at("2025-03-06", 570), ...kPlace, fields: { project: "sodium-park", factor: "power", amount: 45000, begins: "2025-07-01" } });
  out.add({ kind: "invest.need", thing: "need-02", verb: "stated", at: at("2025-03-06", 571), ...kPlace, fields: { project: "sodium-park", factor: "power", amount: 90000, begins: "2026-04-01" } });
  const held = [["site-nanchuan-1", "battery-plant", 150, 60000, 2500, 20, 30000, "2025-07-01", "2025-09-30"], ["site-dongchuan-1", "cells", 140, 50000, 3800, 20, 24000, "2025-07-01", "2025-12-31"],
                ["site-ganhe-1", "magnesium", 110, 45000, 1500, 40, 26000, "2025-06-01", "2025-11-30"], ["site-dongchuan-2", "chips", 15, 12000, 500, 3, 4000, "2025-05-01", "2025-10-31"]];
  held.forEach(([site, project, land_mu, power_kva, water_t_day, heat_gj_h, energy_tce, begins, until], i) => {
    out.add({ kind: "invest.reservation", thing: `hold-${number2(i + 1)}`, verb: "held", at: at("2025-03-20", 600 + 11 * i), ...kPlace, fields: { site, project, land_mu, power_kva, water_t_day, heat_gj_h, energy_tce, begins, until } });
  });
}

function difficulties(out) {
  const rows = [
    ["cells", "power", "330 千伏接入方案未批", "The 330 kV connection is not approved", "示例责任人 01", "2025-04-11", "电网公司批复接入方案 / the grid approves the connection", "2025-03-24", "in_hand"],
    ["battery-plant", "land", "二期用地林草手续未完成", "Forest papers for the second phase", "示例责任人 02", "2025-04-25", "省林草局批复 / the province's forestry bureau", "2025-03-19", "solved"],
    ["magnesium", "finance", "银团贷款缺少抵押物", "The syndicate wants collateral", "示例责任人 03", "2025-04-07", "引入融资担保 / a guarantee", "2025-03-20", "open"],
    ["copper-rod", "permits", "环评公示延期", "The environmental notice is late", "示例责任人 04", "2025-04-18", "补充监测数据 / more measurements", "2025-03-28", "open"],
    ["retired-panels", "policy", "再生资源税收政策未明确", "Tax on recycled goods is unclear", "示例责任人 05", "2025-05-09", "税务部门书面答复 / a written answer of the tax office", "2025-04-01", "open"],
    ["power-computing-park", "energy", "能耗指标缺口 2.4 万吨标准煤", "Short of 24,000 tce of quota", "示例责任人 06", "2025-04-15", "绿电消费不计入能耗总量的认定 / green power recognised outside the quota", "2025-03-26", "in_hand"],
    ["yak-collagen", "water", "园区供水管线未通", "No water main yet", "示例责任人 07", "2025-04-30", "供水公司完成 DN300 管线 / the DN300 main", "2025-04-02", "open"],
    ["chips", "labour", "缺 120 名封装技工", "Short of 120 packaging workers", "示例责任人 08", "2025-05-20", "职校订单班 / a class at the vocational school", "2025-04-03", "open"],
  ];
  rows.forEach(([project, factor, title, title_en, owner, due, unblocked_by, day, state], i) => {
    const thing = `difficulty-${number2(i + 1)}`;
    out.add({ kind: "invest.difficulty", thing, verb: "open", at: at(day, 560 + 3 * i), ...kPlace, fields: { project, factor, title: `示例：${title}`, title_en: `Sample: ${title_en}`, owner, due, unblocked_by } });
    if (state !== "open") out.add({ kind: "invest.difficulty", thing, verb: "in_hand", at: at("2025-03-31", 600 + i), ...kPlace });
    if (state === "solved") out.add({ kind: "invest.difficulty", thing, verb: "solved", at: at("2025-04-03", 600 + i), ...kPlace, fields: { outcome: "已取得批复 / approved" } });
  });
}

function money(out) {
  const banks = [["bank-ccb", "建设银行青海省分行", "China Construction Bank, Qinghai"], ["bank-sample-1", "示例银行西宁分行", "Sample Bank, Xining"], ["bank-sample-2", "示例农商银行", "Sample Rural Bank"]];
  banks.forEach(([thing, title, title_en], i) => out.add({ kind: "invest.bank", thing, verb: "partner", at: at("2025-01-15", 570 + i), ...kPlace, fields: { title, title_en } }));
  const policies = [["policy-land", "示例：新兴产业用地优惠", "Sample: land for new industries", ["computing", "electronics", "bioeconomy"], "地价按七成 / 70 % of the price of land"], ["policy-green", "示例：绿电直供支持", "Sample: direct green power", ["computing", "lithium", "photovoltaic"], "直供线路建设补助 / support for direct lines"],
                    ["policy-loan", "示例：技改贷款贴息", "Sample: interest on loans", ["alloy", "metal", "materials"], "贴息两个百分点 / two points of interest"]];
  policies.forEach(([thing, title, title_en, industries, gives], i) => out.add({ kind: "invest.policy", thing, verb: "in_force", at: at("2025-01-02", 570 + i), ...kPlace, fields: { title, title_en, industries, gives, from: "2025-01-01", until: "2027-12-31" } }));
  const signed = kSigned.filter((p) => p.started);
  const vouchers = ["verification", "bank_slip", "equipment", "invoice"];
  signed.forEach((p, i) => {
    const paid = Math.round(p.amount * (0.08 + 0.015 * i) * 100) / 100;
    out.add({ kind: "invest.receipt", thing: `receipt-${number2(i + 1)}`, verb: "recognised", at: at(days(p.started, "2025-04-08").at(Math.min(9, days(p.started, "2025-04-08").length - 1)), 620 + i), ...kPlace,
              fields: { project: p.id, amount: yuan(paid), recognised: yuan(Math.round(paid * 95) / 100), origin: i % 3 === 2 ? "out_of_city" : "out_of_province", voucher: vouchers[i % 4], recognised_by: "示例认定单位" } });
  });
}

function milestones(out) {
  const ladder = ["registered", "land_supplied", "permits", "started", "in_statistics", "producing"];
  const moved = (day, by) => days(day, "2026-12-31")[by];
  let n = 0;
  for (const p of kSigned.slice(5, 20)) {
    ladder.forEach((stage, i) => {
      const thing = `milestone-${String(++n).padStart(3, "0")}`;
      const due = moved(p.signed, [14, 28, 50, 60, 130, 300][i]);
      out.add({ kind: "invest.milestone", thing, verb: "planned", at: at(p.signed, 1055 + i), ...kPlace, fields: { project: p.id, stage, due } });
      const came = stage === "registered" ? p.landed : stage === "started" ? p.started : p.started && i < 3 ? [due, p.started].sort()[0] : undefined;
      if (came && came <= "2025-04-08") out.add({ kind: "invest.milestone", thing, verb: "reached", at: at(came, 1080), ...kPlace });
    });
  }
}

function sharing(out) {
  const lead = { title: "示例线索：盐湖镁基材料", industry: "materials", investment: yuan(8) };
  out.add({ kind: "invest.offer", thing: "offer-01", verb: "offered", at: at("2025-03-12", 600), ...kPlace, fields: { from: "haixi", to: "xining", shared: JSON.stringify(lead), rule: "60/40" } });
  out.add({ kind: "invest.offer", thing: "offer-01", verb: "accepted", at: at("2025-03-14", 610), ...kPlace });
  out.add({ kind: "invest.offer", thing: "offer-02", verb: "offered", at: at("2025-04-02", 615), ...kPlace,
            fields: { project: "lead-07", from: "xining", to: "haibei", shared: JSON.stringify({ title: "示例线索7", industry: "alloy" }), rule: "50/50" } });
}

export function office() {
  const out = new Stream("demo/office");
  chains(out);
  companies(out);
  sites(out);
  needs(out);
  difficulties(out);
  money(out);
  milestones(out);
  sharing(out);
  return out;
}
