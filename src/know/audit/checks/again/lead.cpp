// What leads into a figure, by which it is known again.
#include "know/audit/checks/again/lead.h"

#include <algorithm>
#include <array>

#include "know/audit/said_words.h"

namespace fengsui::know::audit {

void erase_all(std::string& text, std::string_view what) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at)) text.erase(at, what.size());
}

std::string lead_of(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 10> kEnds{",", "。", ";", ":", "、", "(", ")", "”", "\n", ". "};
  std::string text{behind_last(of.before(i, 24), kEnds)};
  std::size_t begin = 0;
  if (auto digit = text.find_last_of("0123456789%"); digit != std::string::npos) {
    // 1号线, 2号楼: the number is a name.
    static constexpr std::string_view kNumbered = "号";
    if (std::string_view{text}.substr(digit + 1).starts_with(kNumbered)) {
      while (digit > 0 && text[digit - 1] >= '0' && text[digit - 1] <= '9') --digit;
      begin = digit;
    } else {
      begin = digit + 1;
    }
  }
  text.erase(0, begin);
  for (std::string_view const filler :
       {"前三季度", "一季度", "二季度",  "三季度", "四季度",      "上半年", "下半年", "今年以来", "今年", "全年",
        "年",       "月",     "日",      "天",     "期间",        "假期",   "总共",   "共计",     "累计", "合计",
        "共",       "约",     "近",      "逾",     "超过",        "突破",   "达到",   "达",       "为",   "了",
        "实现",     "完成",   "“五一”",  "五一",   "中秋",        "国庆",   "春节",   "清明",     "端午", "元旦",
        " about",   " some",  " nearly", " over",  " a total of", " the"}) {
    erase_all(text, filler);
  }
  while (text.ends_with(' ')) text.pop_back();
  // Two Chinese characters say something; two short Latin words do not.
  bool const latin = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return text.size() < (latin ? 12U : 6U) ? std::string{} : text;
}

}  // namespace fengsui::know::audit
