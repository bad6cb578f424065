// The mock's desk definitions, in the shape of /api/v1/desks plus how the mock counts each indicator (`is`).
const n = (zh, en) => ({ zh, en });
const field = (id, zh, en, type, more = {}) => ({ id, name: n(zh, en), type, personal: false, ...more });
const choice = (o) => Object.entries(o).map(([id, [zh, en]]) => ({ id, name: n(zh, en) }));
const kind = (id, zh, en, fields, verbs, states = []) => ({
  id, name: n(zh, en), has_flow: states.length > 0, fields,
  states: states.map(([i, z, e]) => ({ id: i, name: n(z, e) })), verbs: verbs.map(([i, z, e]) => ({ id: i, name: n(z, e) })),
});
const units = { CNY: n('元', 'yuan'), flight: n('架次', 'flights'), passenger: n('人次', 'passengers'), t: n('吨', 't'), item: n('项', 'projects'), trip: n('次', 'trips'),
  visit: n('家次', 'visits'), enterprise: n('家', 'enterprises'), person: n('人', 'people'), team: n('支', 'teams'), prize: n('名', 'prizes'), track: n('个', 'tracks'),
  train: n('列次', 'trains'), fire: n('起', 'fires'), case: n('起', 'cases'), mu: n('亩', 'mu'), patrol: n('次', 'patrols'), h: n('小时', 'h'), message: n('条', 'messages'), ratio: n('', '') };
const ind = (id, zh, en, unit, by, is) => ({ id, name: n(zh, en), unit, unit_name: units[unit], by, kind_of: is.of, is });

export const desks = [
  { id: 'invest', name: n('招商引资', 'Investment promotion'), color: 'indigo', period: '2025-Q1', headline: ['signed_amount', 'projects_signed', 'projects_negotiating', 'outbound_trips'],
    choices: { industries: choice({ computing: ['绿色算力', 'Green computing'], battery: ['储能与锂电', 'Storage and batteries'], material: ['新材料', 'New materials'], bio: ['生物医药', 'Bio-medicine'] }) },
    kinds: [
      kind('project', '项目', 'Project', [field('investment', '投资额', 'Investment', 'money', { unit: 'CNY' }), field('industry', '产业', 'Industry', 'choice', { from: 'industries' }), field('park', '园区', 'Park', 'place', { level: 'park' }), field('commissioner', '专员', 'Commissioner', 'person', { personal: true })],
        [['updated', '更新', 'updated']], [['lead', '线索', 'Lead'], ['negotiating', '在谈', 'Negotiating'], ['signed', '签约', 'Signed'], ['started', '开工', 'Started']]),
      kind('trip', '外出招商', 'Outbound trip', [field('cities', '城市', 'Cities', 'text'), field('visits', '拜访企业', 'Enterprises visited', 'count', { unit: 'visit' })], [['made', '成行', 'made']]),
    ],
    indicators: [
      ind('signed_amount', '签约金额', 'Investment signed', 'CNY', ['industry', 'park', 'county'], { of: 'sum', kind: 'project', on: 'signed', field: 'investment' }),
      ind('projects_signed', '签约项目', 'Projects signed', 'item', ['industry', 'park', 'county'], { of: 'count', kind: 'project', on: 'signed' }),
      ind('projects_negotiating', '在谈有意向项目', 'Projects in negotiation', 'item', ['industry'], { of: 'stock', kind: 'project', in: 'negotiating' }),
      ind('projects_started', '新签约开工项目', 'Newly signed projects started', 'item', ['park'], { of: 'count', kind: 'project', on: 'started' }),
      ind('outbound_trips', '外出招商', 'Outbound trips', 'trip', [], { of: 'count', kind: 'trip', on: 'made' }),
      ind('enterprises_visited', '拜访企业', 'Enterprises visited', 'visit', [], { of: 'sum', kind: 'trip', on: 'made', field: 'visits' }),
    ], bulletins: [{ id: 'quarter', name: n('季度简报', 'Quarterly bulletin') }] },
  { id: 'contest', name: n('宣讲大赛', 'Speaking contest'), color: 'plum', period: '2025-04-08..2025-04-08', headline: ['contestants', 'teams', 'prizes'],
    choices: { tracks: choice({ report: ['报告式宣讲', 'Report style'], arts: ['“理论+文艺”式宣讲', 'Theory and arts style'] }), grades: choice({ first: ['一等奖', 'First prize'], second: ['二等奖', 'Second prize'], third: ['三等奖', 'Third prize'] }) },
    kinds: [kind('entry', '参赛者', 'Entry', [field('team', '团队', 'Team', 'text'), field('track', '赛道', 'Track', 'choice', { from: 'tracks' })], [['individual', '个人登场', 'entered'], ['group', '团队登场', 'team entered']]),
      kind('prize', '奖项', 'Prize', [field('track', '赛道', 'Track', 'choice', { from: 'tracks' }), field('grade', '等次', 'Grade', 'choice', { from: 'grades' })], [['awarded', '颁发', 'awarded']])],
    indicators: [
      ind('contestants', '参赛选手', 'Contestants', 'person', ['track'], { of: 'count', kind: 'entry', on: 'individual' }),
      ind('teams', '参赛团队', 'Teams', 'team', ['track'], { of: 'count', kind: 'entry', on: 'group' }),
      ind('prizes', '奖项', 'Prizes', 'prize', ['track', 'grade'], { of: 'count', kind: 'prize', on: 'awarded' }),
    ], bulletins: [{ id: 'final', name: n('决赛简报', 'Bulletin of the final') }] },
  { id: 'air', name: n('民航', 'Aviation'), color: 'sky', period: 'qingming-2025', headline: ['passengers', 'flights', 'cargo_mail'],
    choices: { directions: choice({ out: ['出港', 'Outbound'], in: ['进港', 'Inbound'] }) },
    kinds: [kind('flight', '航班', 'Flight', [field('passengers', '旅客', 'Passengers', 'count', { unit: 'passenger' }), field('cargo', '货邮', 'Cargo and mail', 'decimal', { unit: 't' }), field('airport', '机场', 'Airport', 'place', { level: 'airport' }), field('direction', '方向', 'Direction', 'choice', { from: 'directions' })], [['operated', '保障', 'handled']])],
    indicators: [
      ind('flights', '保障航班', 'Flights handled', 'flight', ['airport', 'direction'], { of: 'count', kind: 'flight', on: 'operated' }),
      ind('passengers', '保障旅客', 'Passengers handled', 'passenger', ['airport', 'direction'], { of: 'sum', kind: 'flight', on: 'operated', field: 'passengers' }),
      ind('cargo_mail', '货邮', 'Cargo and mail', 't', ['airport'], { of: 'sum', kind: 'flight', on: 'operated', field: 'cargo' }),
      ind('load', '每架次旅客', 'Passengers a flight', 'passenger', [], { of: 'ratio', kind: 'flight', on: 'operated', field: 'passengers' }),
    ], bulletins: [{ id: 'holiday', name: n('假日简报', 'Holiday bulletin') }] },
  { id: 'rail', name: n('铁路', 'Railway'), color: 'jade', period: 'qingming-2025', headline: ['passengers', 'trains_coupled', 'trains_added'],
    choices: { ways: choice({ minhe: ['民和南', 'Minhe South'], menyuan: ['门源', 'Menyuan'], golmud: ['格尔木', 'Golmud'], delingha: ['德令哈', 'Delingha'], beyond: ['省外', 'Beyond the province'] }) },
    kinds: [kind('boarding', '上车', 'Boarding', [field('passengers', '旅客', 'Passengers', 'count', { unit: 'passenger' }), field('direction', '方向', 'Direction', 'choice', { from: 'ways' }), field('station', '车站', 'Station', 'place', { level: 'station' })], [['counted', '计数', 'counted']]),
      kind('extra', '加开重联', 'Extra train', [field('train', '车次', 'Train', 'text'), field('section', '区段', 'Section', 'text')], [['coupled', '重联', 'coupled'], ['added', '加开', 'added']])],
    indicators: [
      ind('passengers', '发送旅客', 'Passengers', 'passenger', ['direction'], { of: 'sum', kind: 'boarding', on: 'counted', field: 'passengers' }),
      ind('trains_coupled', '重联列车', 'Coupled trains', 'train', ['train'], { of: 'count', kind: 'extra', on: 'coupled' }),
      ind('trains_added', '加开列车', 'Extra trains', 'train', ['train'], { of: 'count', kind: 'extra', on: 'added' }),
    ], bulletins: [{ id: 'holiday', name: n('假日简报', 'Holiday bulletin') }] },
  { id: 'fire', name: n('森林草原防火', 'Forest and grassland fire'), color: 'ember', period: 'qingming-2025', headline: ['fires', 'illegal_fire_use', 'monitored_area', 'patrols'],
    choices: { uses: choice({ paper: ['烧纸', 'Burning paper'], farm: ['农事用火', 'Farm burning'], cook: ['野炊', 'Picnic fire'] }), carriers: choice({ a: ['中国移动', 'China Mobile'], b: ['中国联通', 'China Unicom'], c: ['中国电信', 'China Telecom'] }) },
    kinds: [kind('incident', '火情', 'Fire incident', [field('forest', '林区', 'Forest', 'place', { level: 'forest' })], [], [['suspected', '疑似', 'Suspected'], ['confirmed', '确认', 'Confirmed'], ['false_alarm', '误报', 'False alarm']]),
      kind('fire_use', '违规用火', 'Illegal use of fire', [field('use', '方式', 'Use', 'choice', { from: 'uses' }), field('county', '县区', 'County', 'place', { level: 'county' })], [['handled', '处置', 'handled']]),
      kind('zone', '视频监控区', 'Video zone', [field('area', '面积', 'Area', 'decimal', { unit: 'mu' }), field('forest', '林区', 'Forest', 'place', { level: 'forest' })], [], [['watched', '监测', 'Watched']]),
      kind('patrol', '巡护', 'Patrol', [field('hours', '时长', 'Hours', 'decimal', { unit: 'h' }), field('county', '县区', 'County', 'place', { level: 'county' })], [['done', '完成', 'done']])],
    indicators: [
      ind('fires', '森林草原火灾', 'Fires', 'fire', ['forest'], { of: 'count', kind: 'incident', on: 'confirmed' }),
      ind('illegal_fire_use', '违规用火处置', 'Illegal uses of fire handled', 'case', ['use', 'county'], { of: 'count', kind: 'fire_use', on: 'handled' }),
      ind('monitored_area', '24 小时视频监测', 'Forest under video watch', 'mu', ['forest'], { of: 'stock', kind: 'zone', in: 'watched', field: 'area' }),
      ind('patrols', '巡护', 'Patrols', 'patrol', ['county'], { of: 'count', kind: 'patrol', on: 'done' }),
      ind('patrol_hours', '巡护时长', 'Patrol hours', 'h', ['county'], { of: 'sum', kind: 'patrol', on: 'done', field: 'hours' }),
    ], bulletins: [{ id: 'holiday', name: n('假日简报', 'Holiday bulletin') }] },
];
export const targets = { 'invest.signed_amount': { '2025': 28_160_000_000 }, 'fire.fires': { '2025': 0 } };
