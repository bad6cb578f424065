#include "tell/bulletin/bulletin.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/utf8.h"
#include "tell/bulletin/placeholder.h"
#include "tell/write.h"

namespace fengsui::tell {
namespace {

using base::fault_code;
using base::make_fault;

constexpr std::string_view kMadeUpZh = "〔本简报部分数字出自样例数据（虚构），仅供演示。〕";
constexpr std::string_view kMadeUpEn =
    "[Some figures of this bulletin rest on sample data (made up), for demonstration only.]";

std::function<bool(std::string const&)> indicators_of(model::catalogue const& catalogue) {
  return [&catalogue](std::string const& id) { return catalogue.find_indicator(id) >= 0; };
}

// "4月4日" or "4 April": within a bulletin the year is known.
std::string day_text(std::string const& iso, std::string_view lang) {
  auto const parsed = base::parse_day(iso);
  if (!parsed) return iso;
  know::period one;
  one.kind = know::period::form::day;
  one.from = one.to = *parsed;
  one.year = 0;
  auto const name = one.name();
  if (lang == "en") return name.en.substr(0, name.en.rfind(' '));
  return name.zh.substr(name.zh.find("年") + std::string_view{"年"}.size());
}

// An item with its $1 $2 … filled in; what a name itself contains is left alone.
std::string named(std::string_view item, std::vector<std::string> const& names) {
  std::string out;
  for (std::size_t at = 0; at < item.size(); ++at) {
    auto const which =
        item[at] == '$' && at + 1 < item.size() ? static_cast<std::size_t>(item[at + 1] - '1') : names.size();
    if (which < names.size()) {
      out += names[which];
      ++at;
    } else {
      out += item[at];
    }
  }
  return out;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

class printing {
 public:
  printing(know::knowledge const& known, model::bulletin const& bulletin, know::period over, std::string lang)
      : known_{known}, bulletin_{bulletin}, over_{std::move(over)}, lang_{std::move(lang)} {}

  // Appends the text with its figures to `out`; the spans are those of `out.text` if `spans`.
  std::optional<base::fault> print(std::string const& source, std::string& text, printed_bulletin& out, bool spans) {
    auto const pieces = read_template(source, bulletin_.desk, indicators_of(known_.catalogue()));
    if (!pieces) return pieces.error();
    for (auto const& piece : *pieces) {
      text += piece.words;
      if (piece.special == "period") text += over_.name().in(lang_);
      if (piece.special == "days") text += std::to_string(over_.days());
      if (!piece.figure) continue;
      if (auto fault = print_figure(*piece.figure, text, out, spans)) return fault;
    }
    return {};
  }

 private:
  std::optional<base::fault> print_figure(placeholder const& wanted, std::string& text, printed_bulletin& out,
                                          bool spans) {
    know::figure_question question{.indicator = wanted.indicator,
                                   .period = wanted.period.empty() ? over_.id : wanted.period,
                                   .by = wanted.by,
                                   .where = wanted.where};
    bool const peak = wanted.part == "peak" || wanted.part == "peak_day";
    if (peak) question.by = {"day"};
    if (wanted.part == "base" || wanted.part == "change" || wanted.part == "growth") {
      question.compare = {know::comparison_from(bulletin_.compare).value_or(know::comparison::last_year)};
    }
    auto const asked = know::ask(known_, question);
    if (!asked) return asked.error();
    auto const& f = *asked;
    out.head = std::max(out.head, f.head);
    printed_figure made{.indicator = wanted.indicator,
                        .part = wanted.part,
                        .where = wanted.where,
                        .period = f.period.id,
                        .unit = f.indicator->unit,
                        .made_up = f.made_up};
    if (wanted.by.empty()) {
      std::string day;
      made.value = part_of(f, wanted.part, day);
      place(made, wanted, wanted.part == "peak_day" ? day_text(day, lang_) : number(made.value, wanted.format), text,
            out, spans);
      return {};
    }
    auto groups = f.by;
    bool const in_time = wanted.by[0] == "day" || wanted.by[0] == "month";
    if (!in_time) {
      std::ranges::stable_sort(groups, [](auto const& a, auto const& b) {
        return b.value && a.value && base::approximate(*a.value) > base::approximate(*b.value);
      });
    }
    bool first = true;
    for (auto const& group : groups) {
      if (!first) text += lang_ == "en" ? ", " : "、";
      first = false;
      auto one = made;
      one.by = wanted.by[0];
      one.key = group.key[0];
      one.value = group.value;
      auto const shown = number(group.value, wanted.format);
      std::string const item = !wanted.format.each.empty() ? wanted.format.each : lang_ == "en" ? "$1 #" : "$1#";
      std::vector<std::string> names;
      for (std::size_t i = 0; i < group.names.size(); ++i) {
        names.push_back(wanted.by[i] == "day" ? day_text(group.key[i], lang_) : group.names[i].in(lang_));
      }
      auto const hash = item.find('#');
      if (hash == std::string::npos) {
        // The names alone; the whole item leads to its events.
        append(one, named(item, names), text, out, spans);
      } else {
        text += named(item.substr(0, hash), names);
        append(one, shown, text, out, spans);
        text += named(item.substr(hash + 1), names);
      }
    }
    return {};
  }

  know::figure_value part_of(know::figure const& f, std::string const& part, std::string& day) const {
    if (part == "target") return f.target ? know::figure_value{f.target->value} : std::nullopt;
    if (part == "completion") return f.target ? f.target->completion : std::nullopt;
    if (part == "per_day")
      return f.value ? know::figure_value{*f.value / base::ratio{f.period.days(), 1}} : std::nullopt;
    if (part == "peak" || part == "peak_day") {
      know::figure_value most;
      for (auto const& one : f.by) {
        if (!one.value || (most && base::approximate(*one.value) <= base::approximate(*most))) continue;
        most = one.value;
        day = one.key[0];
      }
      return most;
    }
    if (part == "value") return f.value;
    if (f.compare.empty()) return {};
    auto const& compared = f.compare.front();
    return part == "base" ? compared.base : part == "change" ? compared.change : compared.growth;
  }

  std::string number(know::figure_value const& value, number_format const& format) const {
    return value ? format_number(*value, format, lang_) : "—";
  }

  void place(printed_figure const& made, placeholder const& wanted, std::string const& shown, std::string& text,
             printed_bulletin& out, bool spans) const {
    if (!wanted.format.when_zero) {
      append(made, shown, text, out, spans);
      return;
    }
    bool const zero = !made.value || made.value->numerator == 0;
    auto const words = zero ? *wanted.format.when_zero : replaced(wanted.format.otherwise, "#", shown);
    append(made, words, text, out, spans);
  }

  static void append(printed_figure made, std::string const& shown, std::string& text, printed_bulletin& out,
                     bool spans) {
    out.made_up |= made.made_up;
    if (spans) made.start = base::count_code_points(text);
    text += shown;
    if (!spans) return;
    made.end = made.start + base::count_code_points(shown);
    out.figures.push_back(std::move(made));
  }

  know::knowledge const& known_;
  model::bulletin const& bulletin_;
  know::period over_;
  std::string lang_;
};

std::string escaped(std::string_view text) {
  std::string out;
  for (char const c : text) {
    switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace

base::result<printed_bulletin> print_bulletin(know::knowledge const& known, std::string const& id,
                                              std::string const& period, std::string const& lang) {
  auto const& catalogue = known.catalogue();
  auto const* bulletin = catalogue.find_bulletin(id);
  if (bulletin == nullptr) {
    std::vector<std::string> ids;
    for (auto const& one : catalogue.bulletins) ids.push_back(one.id);
    return make_fault(fault_code::unknown_bulletin, id, model::known_list(ids));
  }
  if (lang != "zh" && lang != "en") return make_fault(fault_code::unknown_setting, "lang", lang, "zh, en");
  auto over = known.calendar().parse(period, know::windows_of(catalogue, bulletin->desk));
  if (!over) return over.error();
  printed_bulletin made{.bulletin = bulletin, .period = *over, .lang = lang};
  printing with{known, *bulletin, *over, lang};
  for (bool const title : {true, false}) {
    if (auto fault = with.print(title ? bulletin->title.in(lang) : bulletin->text.in(lang),
                                title ? made.title : made.text, made, !title)) {
      return at_field(std::move(*fault), fmt::format("{}.{}.{}", id, title ? "title" : "text", lang));
    }
  }
  while (!made.text.empty() && made.text.back() == '\n') made.text.pop_back();
  return made;
}

base::faults check_bulletins(model::catalogue const& catalogue) {
  base::faults found;
  for (auto const& one : catalogue.bulletins) {
    for (auto const* lang : {"zh", "en"}) {
      for (bool const title : {true, false}) {
        auto const pieces =
            read_template(title ? one.title.in(lang) : one.text.in(lang), one.desk, indicators_of(catalogue));
        if (!pieces)
          found.push_back(
              at_field(pieces.error(), fmt::format("bulletin {}.{}.{}", one.id, title ? "title" : "text", lang)));
      }
    }
  }
  return found;
}

std::string to_markdown(printed_bulletin const& b) {
  auto out = "# " + b.title + "\n\n" + b.text + "\n";
  if (b.made_up) out += "\n" + std::string{b.lang == "en" ? kMadeUpEn : kMadeUpZh} + "\n";
  return out;
}

std::string to_html(printed_bulletin const& b) {
  // Spans count code points; the text is walked once with both counters.
  std::string body;
  std::size_t point = 0;
  auto figure = b.figures.begin();
  bool open = false;
  for (std::size_t at = 0; at <= b.text.size();) {
    if (open && figure != b.figures.end() && point == figure->end) {
      body += "</data>";
      open = false;
      ++figure;
    }
    // A figure may be printed as nothing ("? \"\" : …").
    while (!open && figure != b.figures.end() && figure->end == figure->start && point == figure->start) ++figure;
    if (!open && figure != b.figures.end() && point == figure->start) {
      body += fmt::format(R"(<data value="{}" title="{}{} {}">)", figure->value ? to_text(*figure->value) : "",
                          figure->indicator, figure->part == "value" ? "" : "." + figure->part, figure->period);
      open = true;
    }
    if (at == b.text.size()) break;
    std::size_t length = 1;
    while (at + length < b.text.size() && (static_cast<unsigned char>(b.text[at + length]) & 0xC0) == 0x80) ++length;
    auto const piece = b.text.substr(at, length);
    body += piece == "\n" ? "<br>\n" : escaped(piece);
    at += length;
    ++point;
  }
  auto const note =
      b.made_up ? fmt::format("<p><small>{}</small></p>\n", b.lang == "en" ? kMadeUpEn : kMadeUpZh) : std::string{};
  return fmt::format(
      "<!doctype html>\n<html lang=\"{}\">\n<meta "
      "charset=\"utf-8\">\n<title>{}</title>\n<h1>{}</h1>\n<p>{}</p>\n{}</html>\n",
      b.lang == "en" ? "en" : "zh-CN", escaped(b.title), escaped(b.title), body, note);
}

std::string to_json(printed_bulletin const& b) {
  base::json_writer to;
  to.begin_object().put("bulletin", b.bulletin->id).put("name", b.bulletin->name).key("period");
  write(to, b.period);
  to.put("lang", b.lang).put("title", b.title).put("text", b.text).put("made_up", b.made_up).put("head", b.head);
  if (b.made_up) to.put("note", b.lang == "en" ? kMadeUpEn : kMadeUpZh);
  to.key("figures").begin_array();
  for (auto const& one : b.figures) {
    to.begin_object().key("value");
    if (one.value)
      to.number(*one.value);
    else
      to.null();
    to.put("unit", one.unit)
        .put("indicator", one.indicator)
        .put("part", one.part)
        .put("period", one.period)
        .key("where")
        .begin_object();
    for (auto const& [field, value] : one.where) to.put(field, value);
    if (!one.by.empty()) to.put(one.by, one.key);
    to.end_object()
        .key("span")
        .begin_array()
        .number(static_cast<std::int64_t>(one.start))
        .number(static_cast<std::int64_t>(one.end))
        .end_array();
    to.put("made_up", one.made_up).end_object();
  }
  to.end_array().key("edited");
  if (b.edited) {
    to.begin_object().put("by", b.edited->by).put("at", base::to_text(b.edited->at)).put("seq", b.edited->seq);
    to.put("edits", b.edited->edits).put("fits", b.edited->fits).put("moved", b.edited->moved);
    to.put("office", b.edited->office).put("number", b.edited->number).end_object();
  } else {
    to.null();
  }
  to.end_object();
  return to.take();
}

}  // namespace fengsui::tell
