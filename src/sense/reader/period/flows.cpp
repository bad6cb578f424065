#include "sense/reader/period/flows.h"

#include <algorithm>
#include <array>

namespace fengsui::sense::reader {

bool is_flow(draft const& one) {
  auto const& indicator = one.indicator;
  auto const bodies = one.dimension == dimension::count || one.dimension == dimension::place_count ||
                      one.dimension == dimension::household;
  if (bodies && !indicator.starts_with("projects_") && indicator != "visits_outbound" && indicator != "fires")
    return false;
  // 罚没款1.2亿元: of what nothing names, money, cases and goods come in over the days.
  if (indicator.empty())
    return one.dimension == dimension::money || one.dimension == dimension::incident ||
           one.dimension == dimension::piece || one.dimension == dimension::mass;
  static constexpr auto kFlows = std::to_array<std::string_view>({"gdp",
                                                                  "emu_pax_sent",
                                                                  "person_flow",
                                                                  "travellers",
                                                                  "trains_run",
                                                                  "trains_added",
                                                                  "flights",
                                                                  "cargo_mail",
                                                                  "wagons_loaded",
                                                                  "teu",
                                                                  "parcels",
                                                                  "postal_revenue",
                                                                  "visitors",
                                                                  "tourism_revenue",
                                                                  "ticket_revenue",
                                                                  "scenic_revenue",
                                                                  "projects_signed",
                                                                  "projects_started",
                                                                  "signed_amount",
                                                                  "approved_amount",
                                                                  "funds_arrived",
                                                                  "invest_amount",
                                                                  "fdi",
                                                                  "fai",
                                                                  "fires",
                                                                  "burned_area",
                                                                  "industrial_va",
                                                                  "industrial_output",
                                                                  "retail_sales",
                                                                  "gov_revenue",
                                                                  "gov_spending",
                                                                  "power_generation",
                                                                  "power_consumption",
                                                                  "power_export",
                                                                  "operating_revenue",
                                                                  "trade",
                                                                  "exports",
                                                                  "imports",
                                                                  "profit",
                                                                  "income",
                                                                  "sales",
                                                                  "premiums",
                                                                  "output",
                                                                  "cases",
                                                                  "jobs",
                                                                  "afforested",
                                                                  "visits_outbound"});
  return indicator.starts_with("pax_") || indicator.starts_with("port_") ||
         std::find(kFlows.begin(), kFlows.end(), indicator) != kFlows.end();
}

bool is_state(draft const& one) {
  switch (one.dimension) {
    case dimension::incident:
    case dimension::person:
    case dimension::household:
    case dimension::aircraft:
      return true;
    case dimension::count:
    case dimension::none:
      return !is_flow(one);
    default:
      return false;
  }
}

}  // namespace fengsui::sense::reader
