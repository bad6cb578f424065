#include "sense/reader/read_events.h"

#include <algorithm>
#include <array>
#include <span>

#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

// A clause between stops; commas inside brackets and quotes do not end it.
struct clause {
  std::size_t from = 0;
  std::size_t to = 0;
  std::size_t sentence = 0;
};

std::vector<clause> clauses_of(document const& doc, std::u16string_view stops) {
  std::vector<clause> found;
  auto const text = doc.text();
  for (std::size_t s = 0; s < doc.sentences.size(); ++s) {
    auto from = doc.sentences[s].from;
    for (auto at = from; at < doc.sentences[s].to; ++at) {
      if (!is_one_of(text[at], stops)) continue;
      if (at > from) found.push_back({from, at, s});
      from = at + 1;
    }
    if (doc.sentences[s].to > from) found.push_back({from, doc.sentences[s].to, s});
  }
  return found;
}

time_expression const* time_before(document const& doc, std::size_t from, std::size_t to) {
  time_expression const* found = nullptr;
  for (auto i = doc.first_time(from); i < doc.times.size() && doc.times[i].begin < to; ++i) {
    if (doc.times[i].role == time_role::period && !doc.times[i].weak) found = &doc.times[i];
  }
  return found;
}

class event_finder {
 public:
  event_finder(document const& doc, time_context const& context, std::vector<draft> const& drafts,
               std::string const& name)
      : doc_{doc}, context_{context}, drafts_{drafts}, name_{name} {}

  std::vector<model::printed_event> take() {
    trains();
    projects();
    occasions();
    std::stable_sort(found_.begin(), found_.end(), [](auto const& a, auto const& b) { return a.start < b.start; });
    return std::move(found_);
  }

 private:
  model::printed_event& add(char const* type, std::size_t from, std::size_t to, time_expression const* time,
                            char const* rule) {
    model::printed_event made;
    made.doc = name_;
    made.type = type;
    auto const place = doc_.folded.place(from, to);
    made.start = place.start;
    made.end = place.end;
    made.start_byte = place.start_byte;
    made.end_byte = place.end_byte;
    made.rule = rule;
    auto const& days = time != nullptr ? time->days : context_.main;
    made.start_day = days.first;
    made.end_day = days.last;
    if (days.is == days_meant::kind::dates) {
      std::string dates;
      for (auto const& day : days.dates) dates += (dates.empty() ? "" : ",") + base::to_text(day);
      made.extra.emplace_back("dates", dates);
    }
    found_.push_back(std::move(made));
    return found_.back();
  }

  // The figures of a stretch of the text.
  std::span<draft const> figures_in(std::size_t from, std::size_t to) const {
    auto const before = [](draft const& one, std::size_t at) { return one.from < at; };
    auto const first = std::lower_bound(drafts_.begin(), drafts_.end(), from, before);
    auto const last = std::lower_bound(first, drafts_.end(), to, before);
    return {first, last};
  }

  std::string words_of(std::size_t from, std::size_t to) const { return to_utf8(doc_.text().substr(from, to - from)); }

  // 西宁至门源: the way between two stations, before the train's number or noun.
  std::string route_in(std::size_t from, std::size_t to) const {
    auto const text = doc_.text();
    for (auto at = from + 1; at + 1 < to; ++at) {
      if (text[at] != u'至' && text[at] != u'到' && text[at] != u'-') continue;
      auto begin = at;
      while (begin > from && at - begin < 5 && is_cjk(text[begin - 1]) &&
             !is_one_of(text[begin - 1], u"对开加行和自从在、日"))
        --begin;
      if (at - begin < 2) continue;
      auto end = at + 1;
      while (end < to && end - at <= 4 && is_cjk(text[end]) && !is_one_of(text[end], u"间的加开临动次、高旅普列"))
        ++end;
      if (end - at < 3) continue;
      return words_of(begin, at) + "至" + words_of(at + 1, end);
    }
    return {};
  }

  // D2732/1次 runs as D2732 one way and D2731 the other: the digits behind the stroke replace the last ones.
  static std::vector<std::string> spelled_out(std::string const& code) {
    auto const stroke = code.find('/');
    if (stroke == std::string::npos) return {code};
    auto const head = code.substr(0, stroke);
    auto const tail = code.substr(stroke + 1);
    if (tail.empty() || tail.size() >= head.size()) return {head};
    return {head, head.substr(0, head.size() - tail.size()) + tail};
  }

  void trains() {
    auto const text = doc_.text();
    static constexpr any_of_words kVerbs{u"重联", u"加开", u"增开", u"开行"};
    if (!kVerbs.stand_in(text)) return;
    for (auto const& part : clauses_of(doc_, u";。"sv)) {
      auto const words_here = text.substr(part.from, part.to - part.from);
      if (!kVerbs.stand_in(words_here)) continue;
      auto const couples = words_here.find(u"重联"sv) != std::u16string_view::npos;
      auto const sentence_from = doc_.sentences[part.sentence].from;
      auto const* time = time_before(doc_, part.from, part.to);
      if (time == nullptr) time = time_before(doc_, sentence_from, part.to);
      auto any = false;
      for (auto at = part.from; at < part.to; ++at) {
        if (!(text[at] >= u'A' && text[at] <= u'Z') || (at > 0 && is_letter(text[at - 1]))) continue;
        auto end = at + 1;
        while (end < part.to && is_digit(text[end])) ++end;
        if (end - at < 2 || end - at > 6) continue;
        if (end + 1 < part.to && text[end] == u'/' && is_digit(text[end + 1])) {
          ++end;
          while (end < part.to && is_digit(text[end])) ++end;
        }
        auto const code = words_of(at, end);
        auto& made = add(couples ? "train_coupled" : "train_added", at, end, time, "train_code");
        made.what = code + "次";
        made.place = route_in(part.from, part.to);
        std::string codes;
        for (auto const& each : spelled_out(code)) codes += (codes.empty() ? "" : ",") + each;
        made.extra.emplace_back("codes", codes);
        any = true;
        at = end;
      }
      if (any || couples) continue;
      // 加开西宁至格尔木临时旅客普速列车1对: no number, but a way of its own.
      auto const route = route_in(part.from, part.to);
      if (route.empty()) continue;
      for (auto const& figure : figures_in(part.from, part.to)) {
        if (figure.indicator != "trains_added" && figure.indicator != "trains_run") continue;
        auto& made = add("train_added", part.from, figure.to, time, "train_route");
        auto const to = to_utf16(route).size();
        auto const behind = text.substr(part.from, figure.to - part.from);
        auto const at = behind.find(to_utf16(route).substr(to - 2));
        made.what = at == std::u16string_view::npos ? words_of(figure.from, figure.to) : to_utf8(behind.substr(at + 2));
        for (std::string const verb : {"加开", "增开", "开行"}) {
          if (made.what.starts_with(verb)) made.what.erase(0, verb.size());
        }
        made.place = route;
      }
    }
  }

  void projects() {
    auto const text = doc_.text();
    static constexpr any_of_words kSteps{u"开工", u"破土动工", u"奠基", u"投产", u"揭牌", u"签约"};
    if (!kSteps.stand_in(text)) return;
    for (auto const& part : clauses_of(doc_, u";。\n"sv)) {
      auto const words_here = text.substr(part.from, part.to - part.from);
      struct pattern {
        std::u16string_view words;
        char const* type;
      };
      static constexpr std::array kPatterns{pattern{u"集中开工", "project_start"},
                                            pattern{u"开工建设", "project_start"},
                                            pattern{u"开工仪式", "project_start"},
                                            pattern{u"正式开工", "project_start"},
                                            pattern{u"破土动工", "project_start"},
                                            pattern{u"奠基", "project_start"},
                                            pattern{u"正式投产", "project_production"},
                                            pattern{u"竣工投产", "project_production"},
                                            pattern{u"揭牌", "unveiling"},
                                            pattern{u"签约仪式", "signing"},
                                            pattern{u"集中签约", "signing"},
                                            pattern{u"签约活动", "signing"}};
      for (auto const& each : kPatterns) {
        auto const at = words_here.find(each.words);
        if (at == std::u16string_view::npos) continue;
        // Only a day makes it an event.
        auto const* time = time_before(doc_, part.from, part.from + at);
        if (time == nullptr || !time->days.first || time->days.first != time->days.last) break;
        auto& made = add(each.type, part.from, part.from + at + each.words.size(), time, "project");
        if (std::string_view{each.type} == "signing") {
          for (auto const& figure : figures_in(doc_.sentences[part.sentence].from, doc_.sentences[part.sentence].to)) {
            if (figure.indicator == "projects_signed" && made.what.empty())
              made.what = words_of(figure.from, figure.to);
            if (figure.indicator == "signed_amount" && figure.unit == "CNY")
              made.extra.emplace_back("amount_cny", plain_text(figure.value));
          }
          for (auto const& figure : figures_in(doc_.sentences[part.sentence].from, doc_.sentences[part.sentence].to)) {
            made.place = figure.org;
            break;
          }
          break;
        }
        // The place behind 在, and the project between the day and 在 or the verb.
        auto const in = words_here.substr(0, at + each.words.size() + 8).find(u"在"sv, time->end - part.from);
        auto from = time->end;
        while (from < part.to && is_one_of(text[from], u", ")) ++from;
        auto what_to = in == std::u16string_view::npos || in > at ? part.from + at : part.from + in;
        if (in != std::u16string_view::npos) {
          auto place_from = part.from + in + 1;
          auto place_to = place_from;
          while (place_to < part.to && is_cjk(text[place_to]) && place_to - place_from < 14 &&
                 !text.substr(place_to).starts_with(u"集中"sv) && !text.substr(place_to).starts_with(u"正式"sv) &&
                 !text.substr(place_to).starts_with(u"举行"sv) && !text.substr(place_to).starts_with(u"开工"sv) &&
                 !text.substr(place_to).starts_with(u"揭牌"sv)) {
            ++place_to;
          }
          made.place = words_of(place_from, place_to);
          what_to = std::min(what_to, part.from + in);
        }
        for (auto const& figure : figures_in(part.from, part.to)) {
          if (figure.indicator == "projects_started") {
            made.extra.emplace_back("count", plain_text(figure.value));
            from = figure.from;
          }
        }
        if (what_to > from) made.what = words_of(from, what_to);
        if (made.what.ends_with("开工仪式")) made.what.resize(made.what.size() - std::string{"开工仪式"}.size());
        if (made.extra.empty() || made.extra.back().first != "count") made.extra.emplace_back("count", "1");
        break;
      }
    }
  }

  void occasions() {
    auto const text = doc_.text();
    static constexpr any_of_words kOccasions{u"决赛在", u"高峰", u"专项行动"};
    if (!kOccasions.stand_in(text)) return;
    for (std::size_t s = 0; s < doc_.sentences.size(); ++s) {
      auto const& in = doc_.sentences[s];
      auto const words_here = text.substr(in.from, in.to - in.from);
      // 大赛决赛在…举办 on a day
      auto const final_at = words_here.find(u"决赛在"sv);
      if (final_at != std::u16string_view::npos) {
        auto const* time = time_before(doc_, in.from, in.from + final_at);
        if (time != nullptr && time->days.first) {
          auto& made = add("contest_final", in.from, in.from + final_at + 2, time, "contest");
          auto begin = in.from + final_at;
          while (begin > in.from && !is_one_of(text[begin - 1], u"的,。!\n")) --begin;
          made.what = words_of(begin, in.from + final_at + 2);
          auto end = in.from + final_at + 3;
          while (end < in.to && !text.substr(end).starts_with(u"举"sv) && !text.substr(end).starts_with(u"落幕"sv) &&
                 is_cjk(text[end]))
            ++end;
          made.place = words_of(in.from + final_at + 3, end);
        }
      }
      // 客流最高峰日, 出行和返程高峰: one event a day named.
      for (auto const peak : {u"出行和返程高峰"sv, u"最高峰日"sv, u"高峰日"sv, u"返程高峰"sv, u"出行高峰"sv}) {
        auto const at = words_here.find(peak);
        if (at == std::u16string_view::npos) continue;
        auto const* time = time_before(doc_, in.from, in.from + at);
        if (time == nullptr || !time->days.first || time->days.is == days_meant::kind::approx) break;
        auto org = std::lower_bound(drafts_.begin(), drafts_.end(), in.from,
                                    [](draft const& d, std::size_t place) { return d.from < place; });
        if (org == drafts_.end() && org != drafts_.begin()) --org;
        auto const both = std::u16string_view{peak} == u"出行和返程高峰"sv && time->days.dates.size() == 2;
        if (both) {
          auto const days = time->days.dates;
          for (std::size_t k = 0; k < 2; ++k) {
            auto& made = add("peak_day", time->begin, in.from + at + std::u16string_view{peak}.size(), nullptr, "peak");
            made.start_day = made.end_day = days[k];
            made.what = k == 0 ? "出行高峰" : "返程高峰";
            made.extra = {{"direction", k == 0 ? "out" : "return"}};
            if (org != drafts_.end()) made.place = org->org;
          }
        } else if (time->days.first == time->days.last) {
          auto& made = add("peak_day", time->begin, in.from + at + std::u16string_view{peak}.size(), time, "peak");
          made.what = to_utf8(peak);
          if (org != drafts_.end()) made.place = org->org;
        }
        break;
      }
      // 开展为期7天的清明防火专项行动, 设立检查站
      auto const action = words_here.find(u"专项行动"sv);
      if (action != std::u16string_view::npos) {
        auto const* time = time_before(doc_, in.from, in.from + action);
        if (time != nullptr && time->days.first) {
          auto begin = in.from + action;
          while (begin > in.from && !is_one_of(text[begin - 1], u"的,。!\n展")) --begin;
          auto& made = add("fire_inspection", begin, in.from + action + 4, time, "action");
          made.what = words_of(begin, in.from + action + 4);
          for (auto const& figure : figures_in(in.from, in.to)) {
            if (made.place.empty()) made.place = figure.org;
            if (figure.dimension == dimension::days) made.extra.emplace_back("days", plain_text(figure.value));
          }
        }
      }
    }
  }

  document const& doc_;
  time_context const& context_;
  std::vector<draft> const& drafts_;
  std::string const& name_;
  std::vector<model::printed_event> found_;
};

}  // namespace

std::vector<model::printed_event> read_events(document const& doc, time_context const& context,
                                              std::vector<draft> const& drafts, std::string const& doc_name) {
  // All words that tell of an event are Chinese.
  if (!doc.holds_chinese) return {};
  return event_finder{doc, context, drafts, doc_name}.take();
}

}  // namespace fengsui::sense::reader
