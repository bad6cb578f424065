// The totals as the newspaper printed them on 9 April 2025: not made up. They stand beside what is computed.
import { Stream } from "./tools.mjs";

const kQuarter = "2025-Q1";
const kQingming = "qingming-2025";
const kFinal = "2025-04-08";

const kFigures = [
  ["invest.projects_signed", kQuarter, 23, "project"],
  ["invest.signed_amount", kQuarter, 24_500_000_000, "CNY"],
  ["invest.outbound_trips", kQuarter, 19, "trip"],
  ["invest.enterprises_visited", kQuarter, 45, "visit"],
  ["invest.enterprises_invited", kQuarter, 26, "enterprise"],
  ["invest.invited_intent_amount", kQuarter, 48_000_000_000, "CNY"],
  ["invest.projects_negotiating", kQuarter, 23, "project"],
  ["invest.projects_started", kQuarter, 11, "project"],
  ["invest.task_forces", kQuarter, 5, "team"],
  ["invest.regional_teams", kQuarter, 3, "team"],
  ["invest.stationed_staff", kQuarter, 9, "person"],
  ["invest.lists", kQuarter, 4, "list"],
  ["invest.major_projects", kQuarter, 40, "project", undefined, "原文为“40余个” / printed as “more than 40”"],
  ["invest.credit_line", kQuarter, 20_000_000_000, "CNY"],
  ["contest.contestants", kFinal, 9, "person"],
  ["contest.teams", kFinal, 6, "team"],
  ["contest.tracks", kFinal, 2, "track"],
  ["contest.prizes", kFinal, 12, "prize"],
  ["air.flights", kQingming, 463, "flight"],
  ["air.passengers", kQingming, 48_000, "passenger"],
  ["air.cargo_mail", kQingming, 288, "t"],
  ["air.flights", kQingming, 379, "flight", "airport=XNN"],
  ["air.passengers", kQingming, 41_500, "passenger", "airport=XNN"],
  ["air.cargo_mail", kQingming, 267, "t", "airport=XNN"],
  ["rail.passengers", kQingming, 270_200, "passenger"],
  ["rail.passengers", "2025-04-04", 67_000, "passenger"],
  ["fire.fires", kQingming, 0, "case"],
  ["fire.illegal_fire_use", kQingming, 22, "case", "prefecture=630100"],
  ["fire.monitored_area", kQingming, 1_070_000, "mu", "prefecture=630100"],
];

export function press() {
  const out = new Stream("press/xining-2025-04-09");
  for (const [indicator, period, value, unit, where, note] of kFigures) {
    const parts = [indicator, period, ...(where ? [where.replace("=", "-")] : [])];
    out.add({ kind: "figure.reported", thing: parts.join(":"), verb: "reported", at: "2025-04-09T08:00:00+08:00", grade: "reported",
              document: "xining-evening/2025-04-09", fields: { indicator, period, value, unit, ...(where ? { where } : {}) },
              ...(note ? { note } : {}) });
  }
  return out;
}
