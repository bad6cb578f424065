// Bulletin texts with marks like [[air.flights|463]]; the marks become spans in code points.
export const texts = {
  'invest.quarter': { zh: ['2025年一季度招商引资情况', '一季度，西宁开发区签约项目[[invest.projects_signed|23]]个，签约金额[[invest.signed_amount|245亿]]元，完成全年目标的[[invest.signed_amount|87%]]。外出招商[[invest.outbound_trips|19]]次，拜访企业[[invest.enterprises_visited|45]]家次；在谈有意向项目[[invest.projects_negotiating|23]]个，新签约项目开工[[invest.projects_started|11]]个。'],
    en: ['Investment promotion, Q1 2025', 'In the first quarter the Xining development zone signed [[invest.projects_signed|23]] projects worth [[invest.signed_amount|24.5 billion]] yuan, [[invest.signed_amount|87%]] of the year’s target. Teams made [[invest.outbound_trips|19]] outbound trips and visited [[invest.enterprises_visited|45]] enterprises; [[invest.projects_negotiating|23]] projects are in negotiation and [[invest.projects_started|11]] newly signed ones have started.'] },
  'contest.final': { zh: ['青年理论宣讲大赛决赛', '决赛有[[contest.contestants|9]]名选手、[[contest.teams|6]]个团队登场,两个赛道共评出[[contest.prizes|12]]个奖项。'],
    en: ['Final of the speaking contest', '[[contest.contestants|9]] contestants and [[contest.teams|6]] teams took the stage in two tracks; [[contest.prizes|12]] prizes were awarded.'] },
  'air.holiday': { zh: ['2025年清明假期民航运输', '假期3天，青海机场保障航班[[air.flights|463]]架次、旅客[[air.passengers|4.8万]]人次、货邮[[air.cargo_mail|288]]吨，同比分别增长[[air.flights|8%]]、[[air.passengers|9%]]和[[air.cargo_mail|15%]]。\n其中西宁机场保障航班[[air.flights airport=XNN|379]]架次。'],
    en: ['Aviation at Qingming 2025', 'Over the three days the airports of Qinghai handled [[air.flights|463]] flights, [[air.passengers|48,000]] passengers and [[air.cargo_mail|288]] t of cargo and mail, up [[air.flights|8%]], [[air.passengers|9%]] and [[air.cargo_mail|15%]] on Qingming 2024.\nXining alone handled [[air.flights airport=XNN|379]] flights.'] },
  'rail.holiday': { zh: ['2025年清明假期铁路运输', '🚄铁路清明运输5天，发送旅客[[rail.passengers|27.02万]]人次，同比增加[[rail.passengers|2.12万]]人次。动车组重联[[rail.trains_coupled|6]]列次，加开[[rail.trains_added|11]]列次。'],
    en: ['Railway at Qingming 2025', 'In five days the railway carried [[rail.passengers|270,200]] passengers, [[rail.passengers|21,200]] more than in 2024. [[rail.trains_coupled|6]] trains ran coupled and [[rail.trains_added|11]] were added.'] },
  'fire.holiday': { zh: ['2025年清明假期森林草原防火', '假期全省发生森林草原火灾[[fire.fires|0]]起。西宁市处置野外违规用火[[fire.illegal_fire_use|22]]起，对[[fire.monitored_area|107万]]亩重点林区24小时视频监测。'],
    en: ['Forest and grassland fire at Qingming 2025', '[[fire.fires|0]] fires broke out in the province. Xining handled [[fire.illegal_fire_use|22]] illegal uses of fire and kept [[fire.monitored_area|1.07 million]] mu of key forest under video watch day and night.'] },
};
export function render(name, lang, period, value_of) {
  const [title, marked] = texts[name][lang];
  const figures = [];
  let text = '', rest = marked;
  for (let m; (m = rest.match(/\[\[([\w.]+)(?: (\w+)=(\w+))?\|([^\]]+)\]\]/)); rest = rest.slice(m.index + m[0].length)) {
    text += rest.slice(0, m.index);
    const start = [...text].length;
    text += m[4];
    const where = m[2] ? { [m[2]]: m[3] } : {};
    figures.push({ indicator: m[1], period, where, value: value_of(m[1], where), span: [start, start + [...m[4]].length] });
  }
  return { name, title, period, lang, text: text + rest, figures };
}

// Edited words, kept while the mock runs: the same figures between them, by name and language.
const kept = new Map();
export function edited(made) {
  const edits = kept.get(`${made.name}#${made.lang}`) ?? [], now = edits.at(-1);
  if (!now) return { ...made, edited: null };
  const points = [...made.text];
  let text = now.words[0];
  const figures = made.figures.map((f, i) => {
    const start = [...text].length, says = points.slice(...f.span).join('');
    text += says;
    const end = [...text].length;
    text += now.words[i + 1];
    return { ...f, span: [start, end] };
  });
  return { ...made, text, figures, edited: { by: now.actor ?? '', at: '2025-04-08T06:32:00Z', seq: now.seq, edits: edits.length, fits: true, moved: false, office: now.office ?? '', number: now.number ?? '' } };
}
export function change_words(name, posted, undo) {
  const key = `${name}#${posted.lang}`, edits = kept.get(key) ?? [];
  kept.set(key, undo ? edits.slice(0, -1) : [...edits, { ...posted, seq: 900 + edits.length }]);
  return new URLSearchParams({ period: posted.period, lang: posted.lang });
}
