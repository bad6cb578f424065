#include <fmt/format.h>

#include <algorithm>

#include "act/notice/cap/cap.h"
#include "act/notice/cap/xml.h"

namespace fengsui::act::notice {
namespace {

constexpr auto kGoodFor = std::chrono::hours{24};  // an alert without an end would stand for ever on some screens

std::string element(std::string_view name, std::string_view text) {
  return fmt::format("<{0}>{1}</{0}>\n", name, xml_escaped(text));
}

std::string_view status_word(status what) {
  return what == status::actual ? "Actual" : what == status::exercise ? "Exercise" : "Test";
}
std::string_view step_word(step what) {
  return what == step::alert ? "Alert" : what == step::update ? "Update" : "Cancel";
}
std::string_view severity_word(severity what) {
  static constexpr std::string_view kWords[] = {"Minor", "Moderate", "Severe", "Extreme"};
  return kWords[static_cast<std::size_t>(what)];
}

std::string area(model::city const& city, std::vector<std::string> codes, std::string_view lang) {
  if (codes.empty()) codes.push_back(city.home);
  std::string made;
  for (auto const& code : codes) {
    auto const* place = city.find_place(code);
    made += "<area>\n" + element("areaDesc", place == nullptr ? code : place->name.in(lang));
    made += "<geocode>\n" + element("valueName", "GB/T 2260") + element("value", code) + "</geocode>\n</area>\n";
  }
  return made;
}

std::string info(message const& m, cap_author const& author, base::instant sent, model::city const& city,
                 base::zone const& zone, std::string_view lang) {
  auto const drill = m.status == status::actual     ? std::string{}
                     : m.status == status::exercise ? std::string{lang == "en" ? "[Exercise] " : "【演练】"}
                                                    : std::string{lang == "en" ? "[Test] " : "【测试】"};
  auto const& text = m.text.in(lang);
  auto const headline = m.subject.in(lang).empty() ? text.substr(0, text.find('\n')) : m.subject.in(lang);
  std::string made = "<info>\n" + element("language", lang == "en" ? "en-US" : "zh-CN");
  made += element("category", m.cap.category) + element("event", drill + headline);
  if (!m.cap.response.empty()) made += element("responseType", m.cap.response);
  made += element("urgency", m.cap.urgency) + element("severity", severity_word(m.severity)) +
          element("certainty", m.cap.certainty);
  made += element("effective", cap_time(sent, zone)) +
          element("expires", cap_time(m.until.value_or(sent + kGoodFor), zone));
  made += element("senderName", author.name.in(lang)) + element("headline", drill + headline) +
          element("description", drill + text);
  if (auto const& what = m.cap.instruction.in(lang); !what.empty()) made += element("instruction", what);
  if (!author.contact.empty()) made += element("contact", author.contact);
  return made + area(city, m.cap.areas, lang) + "</info>\n";
}

}  // namespace

std::string cap_time(base::instant at, base::zone const& zone) {
  auto const utc = std::chrono::floor<std::chrono::seconds>(at);
  auto const local_day = zone.day_of(at);
  auto const since_midnight = std::chrono::floor<std::chrono::seconds>(at - zone.start_of(local_day));
  // What the clock on the wall says less what it says in UTC; days on which clocks change begin at another offset.
  auto const local = std::chrono::sys_days{local_day.time_since_epoch()} + since_midnight;
  auto offset = std::chrono::duration_cast<std::chrono::minutes>(local - utc).count();
  auto const wall = utc + std::chrono::minutes{offset};
  auto const days = std::chrono::floor<std::chrono::days>(wall);
  std::chrono::year_month_day const day{days};
  std::chrono::hh_mm_ss const clock{wall - days};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}{:02}:{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count(), offset < 0 ? '-' : '+', std::abs(offset) / 60,
                     std::abs(offset) % 60);
}

std::string cap_xml(message const& m, cap_author const& author, base::instant sent,
                    std::vector<cap_reference> const& replaces, model::city const& city, base::zone const& zone) {
  std::string made = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<alert xmlns=\"{}\">\n", kCapNamespace);
  made += element("identifier", m.id) + element("sender", author.sender) + element("sent", cap_time(sent, zone));
  made += element("status", status_word(m.status)) + element("msgType", step_word(m.step));
  made += element("scope", m.reach == reach::public_at_large ? "Public" : "Restricted");
  if (m.reach != reach::public_at_large) made += element("restriction", "duty staff / 值班人员");
  if (m.status != status::actual)
    made += element("note", "演练或测试，不是真实预警 / an exercise or a test, not a real alert");
  std::string references;
  for (auto const& one : replaces)
    references += (references.empty() ? "" : " ") + one.sender + "," + one.identifier + "," + one.sent;
  if (!references.empty()) made += element("references", references);
  for (auto const* lang : {"zh", "en"}) {
    if (!m.text.in(lang).empty()) made += info(m, author, sent, city, zone, lang);
  }
  return made + "</alert>\n";
}

}  // namespace fengsui::act::notice
