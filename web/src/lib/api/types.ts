// The answers of docs/http.md.
export interface Name { zh: string; en: string }
export interface Place { code: string; level: string; parent: string | null; name: Name; lon: number | null; lat: number | null; frame: string }
export interface NamedPeriod { id: string; name: Name | null; from: string; to: string }
export interface Period extends NamedPeriod { days: number }
export interface City {
  id: string; name: Name; zone: string; today: string; places: Place[]; levels: (string | { id: string; name?: Name })[];
  sources: { id: string; name: Name; made_up: boolean }[]; periods: NamedPeriod[]; attribution: (Name | { text: Name; licence?: string })[];
}
export interface Field { id: string; name: Name; type: string; unit?: string | null; level?: string | null; from?: string | null; of?: string | null; kind?: string | null; personal?: boolean }
export interface Choice { id: string; name: Name }
export interface Kind { id: string; name: Name; has_flow: boolean; fields: Field[]; states: Choice[]; verbs: (Choice | string)[] }
export interface Indicator { id: string; name: Name; unit: string; unit_name: Name | null; by: string[]; kind_of?: string; measure?: string; stock?: boolean }
export interface Desk {
  id: string; name: Name; color?: string | null; kinds: Kind[]; indicators: Indicator[]; bulletins: { id: string; name: Name }[];
  choices: Record<string, Choice[] | Record<string, Name>>; headline: string[]; period: string;
}
export interface Split { key: Record<string, string>; name: Name | null; value: number | null }
export type CompareKind = 'previous' | 'last-year' | 'same-holiday';
// Where nobody has chosen, the server says what a period is best set against.
export type CompareAsked = CompareKind | 'usual';
export interface Comparison {
  kind: CompareKind; base_period: { id: string; name?: Name | null; from: string; to: string; days: number };
  base: number | null; change: number | null; growth: number | null; days_compared: number; days?: { day: number; value: number | null; base: number | null }[];
}
export interface Target { period: string; value: number; completion: number | null; expected: number | null; pace: number | null }
export interface Reported { value: number; source: string; document: string | null; seq: number }
export interface Figure {
  indicator: string; name: Name; period: Period; value: number | null; unit: string; unit_name: Name | null; by: Split[];
  compare: Comparison | Comparison[] | null; target: Target | null; reported: Reported[]; events: number; made_up: boolean; as_known_at: string | null;
}
export interface Board { desk: string; period: Period; head: number; figures: Figure[] }
export type FieldValue = string | number | boolean | null | FieldValue[] | { [key: string]: FieldValue };
export type Fields = Record<string, FieldValue>;
export interface EventPlace { code?: string | null; name?: Name | null; lon?: number; lat?: number; frame?: string }
export interface LedgerEvent {
  seq: number; known: string; source: string; source_seq: number; op: 'assert' | 'amend' | 'retract'; kind: string; desk: string; desk_name?: Name; thing: string; verb: string | null;
  at: string | null; until: string | null; place: EventPlace | null; fields: Fields; grade: string; made_up: boolean; target?: number | null;
  corrected_by: number[]; effective?: Fields | { fields: Fields } | null; hash: string; text: Name | null;
  document?: string | null; actor?: string | null; note?: string | null;
}
export interface Trace { indicator: string; period: Period | string; value: number | null; unit: string; count: number; events: LedgerEvent[] }
export interface Thing {
  id: string; kind: string; state: string | null; state_name: Name | null; since: string | null; light: 'green' | 'amber' | 'red' | null;
  fields: Fields; place: EventPlace | null; events: number; made_up: boolean; history?: LedgerEvent[];
}
export interface BulletinFigure { indicator: string; period: Period | string; where?: Record<string, string> | string[] | string | null; value: number | null; part?: string; span: [number, number] }
export interface Bulletin { name?: Name | string; title?: string | null; period: Period | string; lang: string; text: string; figures: BulletinFigure[]; made_up?: boolean; note?: string | null; head?: number; edited?: Edited | null }
export interface Edited { by: string; at: string; seq: number; edits: number; fits: boolean; moved: boolean; office: string; number: string }
export interface Fault { code: string; message: Name }
// The map's ground as `fengsui map` made it; see docs/screen.md.
export interface Terrain { id: string; tiles: string; minzoom: number; maxzoom: number; bounds: [number, number, number, number]; metres: number; coarse: boolean; contours: string | null; interval: number }
export interface MapGround { terrain: Terrain[]; layers: { id: string; file: string; count: number; attribution: Name }[] }
export interface Boundaries { type: 'FeatureCollection'; features: GeoJSON.Feature[]; attribution?: unknown }
