#include "act/notice/send/sender.h"

namespace fengsui::act::notice {
namespace {

std::string marked(status what, std::string_view lang, std::string const& text) {
  if (what == status::actual || text.empty()) return text;
  bool const drill = what == status::exercise;
  if (lang == "en") return (drill ? "[Exercise] " : "[Test] ") + text;
  return (drill ? "【演练】" : "【测试】") + text;
}

}  // namespace

outgoing made_out(message const& m, delivery const& d, std::optional<contact> to, std::string_view lang,
                  base::instant released) {
  outgoing made{.message = m, .delivery = d, .to = std::move(to), .released = released};
  auto const in = [&](base::name const& words, std::string_view wanted) {
    auto const& first = words.in(wanted);
    return marked(m.status, first.empty() ? (wanted == "en" ? "zh" : "en") : wanted,
                  first.empty() ? words.in(wanted == "en" ? "zh" : "en") : first);
  };
  if (lang == "zh+en" && !m.text.zh.empty() && !m.text.en.empty()) {
    made.subject = m.subject.en.empty() ? in(m.subject, "zh") : in(m.subject, "zh") + " / " + in(m.subject, "en");
    made.text = in(m.text, "zh") + "\n" + in(m.text, "en");
    return made;
  }
  auto const one = lang == "en" ? "en" : "zh";
  made.subject = in(m.subject, one);
  made.text = in(m.text, one);
  return made;
}

}  // namespace fengsui::act::notice
