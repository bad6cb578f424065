// The projects of the development zone in early 2025. Titles without 示例/Sample were published; all amounts are made up, and
// the 23 of the signed ones sum to CNY 24.5 bn, which was published.
const kDongchuan = "park-dongchuan";
const kNanchuan = "park-nanchuan";
const kBiological = "park-biological";
const kGanhe = "park-ganhe";

// [id, title, title in English, investor, industry, park, investment in 亿元, led, negotiated, signed, landed, started, ceremony]
const kSignedRows = [
  ["seabuckthorn", "益唯森白刺果综合开发制造", "Yiweisen nitraria fruit processing", "益唯森", "bioeconomy", kBiological, 3.2, "2024-10-18", "2024-11-12", "2025-01-09", "2025-01-22", "2025-02-16", true],
  ["cordyceps", "示例虫草精深加工项目", "Sample cordyceps processing", "示例企业甲", "bioeconomy", kBiological, 1.8, "2024-10-24", "2024-11-20", "2025-01-10", "2025-01-23", "2025-02-16", true],
  ["wolfberry", "示例枸杞精深加工项目", "Sample wolfberry processing", "示例企业乙", "bioeconomy", kBiological, 2.6, "2024-11-01", "2024-11-26", "2025-01-10", "2025-01-24", "2025-02-16", true],
  ["herbs", "示例中药提取项目", "Sample herb extraction", "示例企业丙", "bioeconomy", kBiological, 2.2, "2024-11-05", "2024-12-03", "2025-01-14", "2025-01-24", "2025-02-16", true],
  ["devices", "示例医疗器械项目", "Sample medical devices", "示例企业丁", "bioeconomy", kBiological, 1.7, "2024-11-08", "2024-12-05", "2025-01-15", "2025-01-26", "2025-02-16", true],
  ["green-power-computing", "绿电智算融合示范基地", "Green-power computing demonstration base", "示例企业戊", "computing", kNanchuan, 24.0, "2024-09-20", "2024-10-28", "2025-01-08", "2025-01-20", "2025-02-19", true],
  ["changtong-logistics", "昌通物流仓储物流中心", "Changtong logistics and storage centre", "青海昌通物流有限公司", "logistics", kGanhe, 4.5, "2024-10-30", "2024-11-28", "2025-01-13", "2025-02-06", "2025-02-23", true],
  ["mobile-computing", "中国移动高原绿色算力基地", "China Mobile plateau green computing base", "中国移动", "computing", kDongchuan, 20.5, "2024-09-11", "2024-10-16", "2025-01-06", "2025-01-21", "2025-03-06", false],
  ["cathode", "示例正极材料项目", "Sample cathode material", "示例企业己", "lithium", kNanchuan, 8.6, "2024-11-14", "2024-12-10", "2025-01-20", "2025-02-12", "2025-03-11", false],
  ["foil", "示例铝箔项目", "Sample aluminium foil", "示例企业庚", "alloy", kGanhe, 6.4, "2024-11-20", "2024-12-17", "2025-01-21", "2025-02-14", "2025-03-18", false],
  ["packs", "示例储能电池组装项目", "Sample storage battery assembly", "示例企业辛", "lithium", kNanchuan, 11.0, "2024-11-22", "2024-12-19", "2025-01-24", "2025-02-18", "2025-03-25", false],
  ["xinchuang", "信创生态创新基地", "Trusted-computing innovation base", "示例企业壬", "electronics", kDongchuan, 12.0, "2024-11-26", "2024-12-24", "2025-02-11"],
  ["power-computing-park", "电算产业园", "Power and computing park", "示例企业癸", "computing", kNanchuan, 32.0, "2024-10-15", "2024-12-02", "2025-02-18"],
  ["advanced-computing", "先进计算产业园", "Advanced computing park", "示例企业子", "computing", kDongchuan, 28.0, "2024-11-04", "2024-12-16", "2025-02-27"],
  ["cells", "示例高效电池片项目", "Sample high-efficiency solar cells", "示例企业丑", "photovoltaic", kDongchuan, 18.6, "2024-11-28", "2025-01-07", "2025-03-04", "2025-03-27"],
  ["battery-plant", "示例动力电池项目", "Sample power battery plant", "示例企业寅", "lithium", kNanchuan, 15.2, "2024-12-02", "2025-01-09", "2025-03-06", "2025-03-28"],
  ["magnesium", "示例镁合金项目", "Sample magnesium alloy", "示例企业卯", "alloy", kGanhe, 12.8, "2024-12-05", "2025-01-14", "2025-03-10"],
  ["copper-rod", "示例铜杆项目", "Sample copper rod", "示例企业辰", "metal", kGanhe, 10.5, "2024-12-09", "2025-01-16", "2025-03-13"],
  ["retired-panels", "示例退役组件回收项目", "Sample recycling of retired panels", "示例企业巳", "recycling", kGanhe, 9.4, "2024-12-12", "2025-02-06", "2025-03-17"],
  ["chips", "示例封装测试项目", "Sample chip packaging", "示例企业午", "electronics", kDongchuan, 7.5, "2024-12-16", "2025-02-08", "2025-03-19"],
  ["carbon-fibre", "示例碳纤维制品项目", "Sample carbon fibre products", "示例企业未", "materials", kDongchuan, 5.6, "2024-12-18", "2025-02-10", "2025-03-21"],
  ["yak-collagen", "示例胶原蛋白项目", "Sample collagen", "示例企业申", "bioeconomy", kBiological, 4.3, "2024-12-23", "2025-02-12", "2025-03-26"],
  ["cold-chain", "示例冷链物流项目", "Sample cold chain", "示例企业酉", "logistics", kGanhe, 2.6, "2024-12-25", "2025-02-14", "2025-03-28"],
];

// In negotiation at the end of March: [id, title, title in English, industry, negotiated].
const kNegotiatingRows = [
  ["sodium-park", "钠电产业园", "Sodium battery park", "lithium", "2025-01-13"],
  ["computing-centre", "绿色算力中心", "Green computing centre", "computing", "2025-01-15"],
  ["basalt", "玄武岩纤维新材料制造", "Basalt fibre", "materials", "2025-01-16"],
  ["perovskite", "年产1吉瓦钙钛矿电池组件生产", "1 GW of perovskite modules a year", "photovoltaic", "2025-01-20"],
  ["storage-systems", "20吉瓦时锂离子电池储能系统集成", "20 GWh of lithium storage systems", "lithium", "2025-01-22"],
  ["salt-lake", "世界级盐湖产业“园中园”垂直一体化", "Salt lake park within the park", "materials", "2025-02-07"],
  ["heterojunction", "10吉瓦异质结高效电池", "10 GW of heterojunction cells", "photovoltaic", "2025-02-10"],
  ["multi-metal", "5万吨多金属生产", "50,000 t of several metals", "metal", "2025-02-12"],
  ["vanadium", "钒液流电池生产", "Vanadium flow batteries", "lithium", "2025-02-14"],
  ["foil-park", "绿电铜箔铝箔智能产业园", "Green-power copper and aluminium foil park", "alloy", "2025-02-17"],
  ...["lithium", "alloy", "computing", "electronics", "bioeconomy", "photovoltaic", "recycling", "metal", "materials", "computing", "bioeconomy", "logistics", "electronics"]
    .map((industry, i) => [`talk-${String(i + 1).padStart(2, "0")}`, `示例在谈项目${i + 1}`, `Sample project in talks ${i + 1}`, industry,
                           ["2025-02-18", "2025-02-20", "2025-02-24", "2025-02-26", "2025-02-28", "2025-03-03", "2025-03-05", "2025-03-07", "2025-03-12", "2025-03-14", "2025-03-19", "2025-03-21", "2025-03-27"][i]]),
];

// As they call themselves; samples by the letter of their stem or branch.
const kCalled = { 益唯森: "Yiweisen", 青海昌通物流有限公司: "Qinghai Changtong Logistics", 中国移动: "China Mobile" };
const inEnglish = (investor) => kCalled[investor] ?? `Sample enterprise ${String.fromCharCode(65 + "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉".indexOf(investor.at(-1)))}`;

export const kSigned = kSignedRows.map(([id, title, title_en, investor, industry, park, amount, led, negotiated, signed, landed, started, ceremony]) =>
  ({ id, title, title_en, investor, investor_en: inEnglish(investor), industry, park, amount, led, negotiated, signed, landed, started, ceremony }));
export const kNegotiating = kNegotiatingRows.map(([id, title, title_en, industry, negotiated]) => ({ id, title, title_en, industry, negotiated }));
export const kParks = [kDongchuan, kNanchuan, kBiological, kGanhe];
