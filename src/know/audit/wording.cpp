#include "know/audit/wording.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "know/audit/said_words.h"

namespace fengsui::know::audit {
namespace {

mpz_class rounded(exact const& value, int up) {
  mpz_class whole;
  if (up < 0) {
    mpz_fdiv_q(whole.get_mpz_t(), value.get_num_mpz_t(), value.get_den_mpz_t());
  } else if (up > 0) {
    mpz_cdiv_q(whole.get_mpz_t(), value.get_num_mpz_t(), value.get_den_mpz_t());
  } else {
    exact const twice = abs(value) * 2 + 1;
    exact const halved = twice / 2;
    mpz_fdiv_q(whole.get_mpz_t(), halved.get_num_mpz_t(), halved.get_den_mpz_t());
    if (value < 0) whole = -whole;
  }
  return whole;
}

std::string fixed(exact const& value, int decimals, int up) {
  decimals = std::max(decimals, 0);
  exact const scaled = value * power_of_ten(decimals);
  auto digits = mpz_class{abs(rounded(scaled, up))}.get_str();
  auto const places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  auto text = digits.substr(0, digits.size() - places);
  auto part = digits.substr(digits.size() - places);
  while (!part.empty() && part.back() == '0') part.pop_back();
  if (!part.empty()) text += "." + part;
  return (value < 0 && text != "0" ? "-" : "") + text;
}

std::string grouped(std::string text) {
  auto const begin = text.starts_with('-') ? std::size_t{1} : std::size_t{0};
  auto const point = std::min(text.find('.'), text.size());
  for (auto at = point; at > begin + 3;) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

// What a measured number needs to be understood: the text may print kilograms where the figure is in tonnes.
struct measure_symbol {
  std::string_view unit;
  std::string_view zh;
  std::string_view en;
};
constexpr std::array<measure_symbol, 9> kMeasures{{{"t", "吨", " t"},
                                                   {"kg", "千克", " kg"},
                                                   {"m", "米", " m"},
                                                   {"m2", "平方米", " m²"},
                                                   {"m3", "立方米", " m³"},
                                                   {"kW", "千瓦", " kW"},
                                                   {"kWh", "千瓦时", " kWh"},
                                                   {"ha", "公顷", " ha"},
                                                   {"mu", "亩", " mu"}}};

bool is_measure(std::string_view unit) {
  return std::ranges::find(kMeasures, unit, &measure_symbol::unit) != kMeasures.end();
}

std::string_view tail_of(std::string_view unit, std::string_view lang) {
  if (unit == "%") return "%";
  auto const* const found = std::ranges::find(kMeasures, unit, &measure_symbol::unit);
  if (found == kMeasures.end()) return {};
  return lang == "en" ? found->en : found->zh;
}

std::string replaced(std::string const& expression, auto const& name_of) {
  std::string text;
  for (std::size_t at = 0; at < expression.size(); ++at) {
    if (expression[at] != '{') {
      text += expression[at];
      continue;
    }
    auto const end = expression.find('}', at);
    text += name_of(static_cast<std::size_t>(std::stoul(expression.substr(at + 1, end - at - 1))));
    at = end;
  }
  return text;
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

bool is_number_character(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '.' || c == ',';
}

}  // namespace

std::string shown(exact const& value, std::string_view unit, std::string_view lang, int decimals) {
  exact const size = abs(value);
  auto const tail = std::string{tail_of(unit, lang)};
  if (lang == "en" && size >= power_of_ten(9))
    return grouped(fixed(value / power_of_ten(9), decimals + 2, 0)) + " billion" + tail;
  if (lang == "en" && size >= power_of_ten(6))
    return fixed(value / power_of_ten(6), decimals + 2, 0) + " million" + tail;
  if (lang == "en" || unit == "%") return grouped(fixed(value, size >= 10'000 ? 0 : decimals, 0)) + tail;
  if (size >= power_of_ten(8)) return fixed(value / power_of_ten(8), decimals + 2, 0) + "亿" + tail;
  if (size >= power_of_ten(4)) return fixed(value / power_of_ten(4), decimals + 2, 0) + "万" + tail;
  return fixed(value, decimals, 0) + tail;
}

std::string shown(interval const& range, std::string_view unit, std::string_view lang, int decimals) {
  if (range.is_point()) return shown(*range.low, unit, lang, decimals);
  if (!range.low && !range.high) return lang == "en" ? "anything" : "任意值";
  if (!range.high) return (lang == "en" ? "at least " : "不低于") + shown(*range.low, unit, lang, decimals);
  if (!range.low) return (lang == "en" ? "at most " : "不高于") + shown(*range.high, unit, lang, decimals);
  return shown(*range.low, unit, lang, decimals) + (lang == "en" ? " to " : "至") +
         shown(*range.high, unit, lang, decimals);
}

std::string decimal_text(exact const& value, int up) {
  return fixed(value, 6, up);
}

std::string with_letters(relation const& of, std::span<document const> documents) {
  auto const many =
      std::ranges::any_of(of.figures, [&](auto const& one) { return one.document != of.figures[0].document; });
  return replaced(of.expression, [&](std::size_t k) {
    auto const& one = of.figures.at(k);
    return (many ? documents[static_cast<std::size_t>(one.document)].id + "." : std::string{}) + letter(one.figure);
  });
}

std::string with_spans(relation const& of, std::span<document const> documents, std::string_view lang) {
  auto expression = of.expression;
  for (auto const* sign : {" ~ ", " <= "}) {
    if (auto const at = expression.find(sign); at != std::string::npos) expression.resize(at);
  }
  replace_all(expression, "*", " × ");
  replace_all(expression, "/", " ÷ ");
  replace_all(expression, "+", " + ");
  replace_all(expression, "-", " − ");
  return replaced(expression, [&](std::size_t k) {
    auto const& one = of.figures.at(k);
    auto const& figure =
        documents[static_cast<std::size_t>(one.document)].figures[static_cast<std::size_t>(one.figure)];
    bool const as_printed = lang != "en" || (is_measure(figure.unit) && is_latin(figure.span));
    return as_printed ? figure.span : shown(printed_value(figure.value), figure.unit, lang, 4);
  });
}

std::string printed_as(model::printed_figure const& figure, model::printed_number const& number) {
  auto const& span = figure.span;
  auto const begin =
      std::ranges::find_if(span, [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
  if (begin == span.end()) return shown(printed_value(number), figure.unit, "en", 6);
  auto end = std::find_if_not(begin, span.end(), is_number_character);
  auto tail = std::string{end, span.end()};
  // How many decimals the text shows, and so how the printed digits are placed.
  auto const point = std::find(begin, end, '.');
  int decimals = point == end ? 0 : static_cast<int>(end - point) - 1;
  auto const moved = number.last_digit - figure.value.last_digit;
  // "692,811" for "692.811", "138.205 billion" for "138,205 billion"
  auto const comma = std::find(begin, end, ',');
  if ((moved == 3 && decimals == 3 && comma == end) || (moved == -3 && point == end && end - comma == 4)) {
    auto text = span;
    text[static_cast<std::size_t>((moved == 3 ? point : comma) - span.begin())] = moved == 3 ? ',' : '.';
    return text;
  }
  // "158.9 million" for "158.9 billion": another word says more than the figure written out.
  if (moved % 3 == 0 && moved != 0 && tail.find("illion") != std::string::npos)
    return shown(printed_value(number), figure.unit, "en", 6);
  // "20.09 million TEUs" for "20.09 TEUs"
  if ((moved == 3 || moved == 6) && (tail.empty() || tail.starts_with(' '))) {
    tail.insert(0, moved == 3 ? " thousand" : " million");
    return std::string{span.begin(), end} + tail;
  }
  static constexpr std::string_view kTenThousand = "万";
  static constexpr std::string_view kHundredMillion = "亿";
  if (moved == 4 || moved == -4 || moved == 8 || moved == -8) {
    if (tail.starts_with(kTenThousand) && moved == -4) {
      tail.erase(0, kTenThousand.size());
    } else if (tail.starts_with(kTenThousand) && moved == 4) {
      tail.replace(0, kTenThousand.size(), kHundredMillion);
    } else if (tail.starts_with(kHundredMillion) && moved == -4) {
      tail.replace(0, kHundredMillion.size(), kTenThousand);
    } else if (tail.starts_with(kHundredMillion) && moved == -8) {
      tail.erase(0, kHundredMillion.size());
    } else if (moved == 4 || moved == 8) {
      tail.insert(0, moved == 4 ? kTenThousand : kHundredMillion);
    } else {
      return shown(printed_value(number), figure.unit, "en", 6);
    }
  } else {
    decimals -= moved;
  }
  auto digits = std::to_string(number.mantissa);
  // A reader may have cut zeros off the mantissa; the text shows them.
  for (int i = 0; i < number.exponent - number.last_digit; ++i) digits += '0';
  for (; decimals < 0; ++decimals) digits += '0';
  // 22,078,900 of which the zeros were never counted shows them all the same.
  auto shown_digits = std::count_if(begin, end, [](char c) { return c != ',' && c != '.'; });
  shown_digits -= std::ssize(std::to_string(figure.value.mantissa)) + figure.value.exponent - figure.value.last_digit;
  if (point == end && moved == 0 && figure.value.last_digit > 0 && !tail.starts_with(kTenThousand) &&
      !tail.starts_with(kHundredMillion) && tail.find("illion") == std::string::npos)
    digits.append(static_cast<std::size_t>(std::max<std::ptrdiff_t>(shown_digits, 0)), '0');
  auto const places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - places, ".");
  if (std::find(begin, end, ',') != end) digits = grouped(digits);
  return std::string{span.begin(), begin} + digits + tail;
}

}  // namespace fengsui::know::audit
