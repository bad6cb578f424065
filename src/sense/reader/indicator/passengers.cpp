// What travellers are counted as, where whose they are says it and the words do not.
#include <algorithm>

#include "sense/reader/draft.h"

namespace fengsui::sense::reader {
namespace {

bool holds_one_of(std::string_view name, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](auto word) { return name.find(word) != std::string_view::npos; });
}

bool ends_in_one_of(std::string_view name, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](auto word) { return name.ends_with(word); });
}

// "910,000 will pass through the airport", in a text about a border: they cross it there.
void settle_border_passengers(document const& doc, std::vector<draft>& drafts) {
  if (doc.topic != "border") return;
  for (auto& one : drafts) {
    if (one.indicator == "pax_throughput" || one.indicator == "pax_sent" || one.indicator == "travellers")
      one.indicator = "pax_border";
  }
}

// What travellers are to a body: an airport handles them both ways, an airline carries them, ferries cross with them.
std::string_view passengers_of(std::string_view org) {
  if (holds_one_of(org, {"机场"}) && !holds_one_of(org, {"地铁", "高铁", "快线", "铁路", "巴士"}))
    return "pax_throughput";
  if (ends_in_one_of(org, {"航空", "航空公司", "国航", "东航", "南航", "海航", "川航", "厦航", "深航", "山航"}))
    return "pax_sent";
  if (ends_in_one_of(org, {"海域", "海事局", "海峡", "轮渡", "水域"})) return "pax_both";
  return {};
}

// "Finnair carried 912,000 passengers. … Domestic passengers numbered 120,000": who is said to have carried some has
// carried all that it counts.
void settle_whose_they_carried(std::vector<draft>& drafts) {
  std::vector<std::string_view> carriers;
  for (auto const& one : drafts) {
    if (one.indicator == "pax_sent" && !one.org.empty() && carriers.size() < kFiguresBack)
      carriers.emplace_back(one.org);
  }
  for (auto& one : drafts) {
    if (one.indicator != "pax_throughput" || holds_one_of(one.org, {"irport", "ort of ", " Port"})) continue;
    if (std::find(carriers.begin(), carriers.end(), one.org) != carriers.end()) one.indicator = "pax_sent";
  }
}

// "counted 18,220 passengers: 10,410 outbound and 7,810 inbound": those that left, those that came, and both.
void settle_ways(document const& doc, std::vector<draft>& drafts) {
  auto const text = doc.text();
  auto const is_people = [](draft const& one) {
    return one.kind == model::figure_kind::level && (one.indicator == "pax_throughput" || one.indicator == "pax_sent");
  };
  for (std::size_t i = 1; i + 1 < drafts.size(); ++i) {
    auto const behind = text.substr(drafts[i].words_to, 9);
    auto const next = text.substr(drafts[i + 1].words_to, 9);
    auto const out_first = behind == u" outbound"sv && next.starts_with(u" inbound"sv);
    auto const in_first = behind.starts_with(u" inbound"sv) && next == u" outbound"sv;
    auto& both = drafts[i - 1];
    if ((!out_first && !in_first) || !is_people(both) || !is_people(drafts[i]) || !is_people(drafts[i + 1]) ||
        drafts[i + 1].sentence != both.sentence || holds_one_of(both.org, {"irport"}) || doc.topic == "border")
      continue;
    both.indicator = "pax_both";
    drafts[i].indicator = out_first ? "pax_sent" : "pax_arrived";
    drafts[i + 1].indicator = out_first ? "pax_arrived" : "pax_sent";
  }
}

// "82,247 arriving and 82,458 departing passengers, a total of 164,705": each way by its own word, and both without
// one.
void settle_ways_of_airports(document const& doc, std::vector<draft>& drafts) {
  constexpr std::size_t kWord = 11;
  if (doc.topic != "air") return;
  auto const text = doc.text();
  for (auto& one : drafts) {
    if (one.of && *one.of < drafts.size() && one.kind != model::figure_kind::level) continue;
    auto const people = one.kind == model::figure_kind::level &&
                        (one.dimension == dimension::traveller || one.dimension == dimension::none);
    if (!people || (one.indicator != "pax_throughput" && one.indicator != "pax_arrived" &&
                    one.indicator != "pax_sent" && one.indicator != "visitors"))
      continue;
    auto const own = text.substr(one.from, one.to - one.from);
    auto const behind = text.substr(one.to, kWord);
    auto const is = [&](std::u16string_view verb, std::u16string_view noun) {
      return behind.starts_with(verb) || behind.starts_with(noun) || own.ends_with(noun) || own.find(verb) != own.npos;
    };
    if (is(u" arriving"sv, u" arrivals"sv)) {
      one.indicator = "pax_arrived";
    } else if (is(u" departing"sv, u" departures"sv)) {
      one.indicator = "pax_sent";
    } else if (one.indicator == "pax_arrived") {
      auto const lead = lead_of(text, one);
      auto const clause = lead.substr(std::min(lead.size(), lead.find_last_of(u",;:"sv) + 1));
      if (clause.find(u"rriv"sv) == clause.npos) one.indicator = "pax_throughput";
    }
  }
  for (auto& one : drafts) {
    if (one.of && one.kind != model::figure_kind::level && drafts[*one.of].indicator.starts_with("pax_"))
      one.indicator = drafts[*one.of].indicator;
  }
}

// "Beijing Capital International Airport registered 86.1 million trips", "US airlines: passengers 72.1 million": an
// airline carries those that an airport handles.
void settle_air_passengers(std::vector<draft>& drafts) {
  settle_whose_they_carried(drafts);
  for (auto& one : drafts) {
    if (one.indicator == "pax_throughput" &&
        (ends_in_one_of(one.org, {" airlines", " Airlines", " Airways", " carriers", "Air"}) ||
         (holds_one_of(one.org, {"Airlines", "Airways"}) && !holds_one_of(one.org, {"irport"}))))
      one.indicator = "pax_sent";
    auto const counts = one.dimension == dimension::traveller || one.dimension == dimension::none || one.is_change() ||
                        one.kind == model::figure_kind::share;
    if (counts && (one.indicator == "pax_sent" || one.indicator == "pax_both") && holds_one_of(one.org, {"irport"}))
      one.indicator = "pax_throughput";
  }
}

}  // namespace

// 武汉机场运送旅客6万人次, 国航载客量1256.7万人次, 烟台海域运输旅客6.5万人次: whose they are says what is counted,
// where the words do not (吞吐, 发送, 到发).
void settle_passengers(document const& doc, std::vector<draft>& drafts) {
  if (doc.english) {
    settle_air_passengers(drafts);
    settle_ways_of_airports(doc, drafts);
    settle_border_passengers(doc, drafts);
    settle_ways(doc, drafts);
    settle_english_indicators(doc, drafts);
    return;
  }
  for (auto& one : drafts) {
    // 口岸进出旅客1.9万人次: they cross the border.
    if (one.indicator == "pax_both" && ends_in_one_of(one.org, {"口岸", "边检站", "边检总站", "口岸群"}))
      one.indicator = "pax_border";
    if (one.kind != model::figure_kind::level || (one.indicator != "pax_sent" && one.indicator != "pax_throughput"))
      continue;
    auto const meant = passengers_of(one.org);
    if (meant.empty()) continue;
    auto const lead = lead_of(doc.text(), one);
    auto const plain =
        lead.find(u"吞吐"sv) != std::u16string_view::npos || lead.find(u"发送"sv) != std::u16string_view::npos ||
        lead.find(u"出港"sv) != std::u16string_view::npos || lead.find(u"载有"sv) != std::u16string_view::npos ||
        lead.find(u"出发"sv) != std::u16string_view::npos;
    // 运送广州出发旅客71.7万人次: no airline has a throughput.
    auto const never = meant == "pax_sent" && lead.find(u"吞吐"sv) == std::u16string_view::npos;
    if (!plain || never) one.indicator = meant;
  }
  for (auto& one : drafts) {
    if (one.of && one.kind != model::figure_kind::level && !one.zero_statement)
      one.indicator = drafts[*one.of].indicator;
  }
}

}  // namespace fengsui::sense::reader
