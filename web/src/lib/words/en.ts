import { duty } from './duty';
import { frame } from './frame';
import { overview } from './overview_page';
import { wall } from './wall';
import type { Words } from './zh';

export const en: Words = {
  product: 'Fengsui', room: 'duty room', overview: 'Overview', events: 'Events', bulletins: 'Bulletins', desks: 'Desks', more: 'More',
  skip: 'Skip to content', menu: 'Main menu', language: 'Language', theme: 'Appearance', light: 'Light', dark: 'Dark', system: 'As the system', other_language: '中文',
  sample: 'sample', sample_long: 'Sample data (made up)', sample_note: 'Figures with the mark sample are computed from made-up events, for demonstration only.',
  live: 'Live', connecting: 'Connecting', lost: 'Connection lost, reconnecting', head: (n) => `Ledger at ${n}`,
  loading: 'Loading', unreachable: 'The server could not be reached', try_again: 'Try again', nothing: 'Nothing here', not_found: 'There is no such page', home: 'Back to the overview',
  window_days: (n) => `${n}-day window`, one_day: 'one day', period: 'Period', compare_with: 'Compare',
  holiday: 'Holiday', quarter: 'Quarter', month: 'Month', year: 'Year', range: 'From–to', from: 'From', to: 'To', show: 'Show',
  by_previous: 'Previous period', by_last_year: 'Same dates last year', by_same_holiday: 'Same holiday last year', by_none: 'No comparison',
  versus: { previous: 'on the period before', 'last-year': 'on last year', 'same-holiday': 'like for like' },
  base_of: (period, value) => `${period}: ${value}`,
  no_change: 'no change', no_base: 'nothing to compare with', days_compared: (n) => `first ${n} days of each compared`, day_n: (n) => `Day ${n}`,
  target: 'Target', of_target: (percent, period) => `${percent} of the ${period} target`, target_ceiling: (v) => `target ${v}`, pace_tick: (percent) => `due by now: ${percent}`,
  unknown_value: 'cannot be said', exact: (v) => `exactly ${v}`,
  figures: 'Figures', by_day: 'Day by day', by_day_of: (name) => `${name}, day by day`, no_days: 'This figure has no daily values', this_period: 'this period', split: 'Split', split_by: (d) => `by ${d.charAt(0).toLowerCase()}${d.slice(1)}`, split_by_label: 'Split by', share: 'Share', value: 'Value', total: 'Total', as_table: 'Data table',
  place: 'Place', verb: 'What happened', day: 'Day', date: 'Date',
  level_names: { province: 'Province', prefecture: 'Prefecture', county: 'County', park: 'Park', town: 'Town', airport: 'Airport', station: 'Station', checkpoint: 'Checkpoint', worship_point: 'Worship point', post: 'Post', forest: 'Forest' },
  map: 'Map', map_of: (name) => `${name} on the map`, map_all_days: 'All days', map_time: 'Day shown', map_failed: 'This device cannot draw the map (WebGL is needed)', map_points: 'Points on the map', recent_here: (n) => (n === 1 ? '1 recent event' : `${n} recent events`), whole_map: 'Whole map', zoom_in: 'Zoom in', zoom_out: 'Zoom out', attribution: 'Data', duty_places: 'Places on duty',
  map_ground: { title: 'Ground', names: { relief: 'Relief', contours: 'Contours', raised: '3D terrain', roads: 'Roads', railways: 'Railway lines', plants: 'Power plants' }, cells: (km) => `${km} km cells`, coarse: (km) => `Relief from coarse ${km} km cells, a backdrop only` },
  map_wheel: 'Hold Ctrl and scroll to zoom the map', map_wheel_mac: 'Hold ⌘ and scroll to zoom the map', map_touch: 'Use two fingers to move the map',
  newest: 'Just happened', newest_of: (desk) => `Newest: ${desk}`, all_events: 'All events', older: 'Older events', more_events: 'More events', no_events: 'No events yet', every_desk: 'All desks', new_event: 'new',
  trace: 'Where it comes from', trace_of: (n) => (n === '1' ? 'Computed from 1 event' : `Computed from ${n} events`), no_trace: 'No events in this period, hence 0', close: 'Close', reported: 'Published', reported_equal: 'agrees with the computed figure', reported_differs: (d) => `differs from the computed figure by ${d}`, document: 'Document', where: 'Only',
  state_now: 'State', since: 'since', history: 'History', fields: 'Content', source: 'Source', hash: 'Hash', seq: 'Number', known: 'Recorded', at: 'Happened', until: 'until', grade: 'Grade', actor: 'By', note: 'Note', kind: 'Kind', thing: 'Thing',
  grades: { observed: 'observed', reported: 'reported', computed: 'computed', estimated: 'estimated' },
  ops: { assert: 'record', amend: 'correction', retract: 'retraction' },
  corrected: 'corrected', retracted: 'taken back', corrected_by: 'Corrected by', amends: 'Corrects', was: 'was', open_thing: 'Open the thing', personal: 'personal data',
  lights: { green: 'in time', amber: 'due soon', red: 'overdue' }, events_count: (n) => (n === '1' ? '1 event' : `${n} events`), all_of_desk: 'Desk board',
  bulletin_hint: 'Choose an underlined figure to see the events behind it.', bulletin_language: 'Language of the bulletin', figures_in: 'Figures in the text', scales: 'en',
  yes: 'yes', no: 'no', today: 'Today',
  units: { CNY: 'yuan', t: 't', kg: 'kg', mu: 'mu', ha: 'ha', km: 'km', h: 'h', d: 'days', '%': '%', person: 'people', passenger: 'passengers', vehicle: 'vehicles', trip: 'trips' },
  standing: { empty: 'Nothing here', error: 'No answer could be read', offline: 'No connection; what was filled in stays on this device and is sent when it is back', no_right: 'You do not have the right to see this page' },
  frame: frame.en,
  duty: duty.en,
  overview_page: overview.en,
  wall: wall.en,
};
