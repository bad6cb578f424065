#include "invest/rates/published.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "invest/rates/counted.h"
#include "invest/rates/formula.h"

namespace fengsui::invest {
namespace {

using base::fault_code;
using base::make_fault;
using base::ratio;

struct written_unit {
  std::string_view text;
  std::int64_t scale;
};
// What makes a printed number a part of the whole; every other unit leaves it as it is.
constexpr std::array<written_unit, 7> kUnits{
    {{"%", 100}, {"％", 100}, {"percent", 100}, {"per cent", 100}, {"‰", 1000}, {"成", 10}, {"倍", 1}}};

int decimals_of(std::string_view digits) {
  auto const point = digits.find('.');
  return point == std::string_view::npos ? 0 : static_cast<int>(digits.size() - point - 1);
}

// The value of a formula without names, and how far it may be from what was meant if every part with decimals is
// rounded: the lowest and the highest.
struct part_value {
  ratio value;
  ratio low;
  ratio high;
};

base::result<part_value> value_of(std::string_view text) {
  auto const read = formula::parse(text);
  if (!read) return read.error();
  auto const none = [](std::string const&) { return exact{}; };
  auto const value = read->value(none);
  if (!value) return make_fault(fault_code::bad_number, base::clipped(text, 40));
  // The half of the last digit of each part that has decimals; in a sum they add up. That is wide enough for what is
  // only an explanation.
  ratio half{0, 1};
  for (std::size_t at = 0; at < text.size();) {
    auto const end = std::min(text.find_first_not_of("0123456789.,", at), text.size());
    if (end > at) {
      if (auto const places = decimals_of(text.substr(at, end - at)); places > 0 && places < 12)
        half = add(half, ratio{1, 2 * static_cast<base::wide>(base::power_of_ten(places))}).value_or(half);
    }
    at = std::max(end, at + 1);
  }
  return part_value{*value, subtract(*value, half).value_or(*value), add(*value, half).value_or(*value)};
}

exact combine(published_kind kind, ratio const& parts, ratio const& other, ratio const& scale) {
  switch (kind) {
    case published_kind::ratio:
      return multiply(divide(parts, other), scale);
    case published_kind::growth:
      return multiply(divide(subtract(parts, other), other), scale);
    case published_kind::difference:
      return subtract(parts, other);
    default:
      return parts;
  }
}

// The denominators d with lower <= scale·n/d < upper, for a positive ratio rounded half up.
std::optional<published_check::fitting> denominators_for(ratio const& numerator, printed_figure const& figure) {
  auto const half = ratio{1, 2 * static_cast<base::wide>(base::power_of_ten(figure.decimals))};
  auto const lower = subtract(figure.value, half);
  auto const upper = add(figure.value, half);
  if (!lower || lower->numerator <= 0 || numerator.numerator <= 0) return {};
  auto const from = divide(multiply(numerator, figure.scale), upper);
  auto const to = divide(multiply(numerator, figure.scale), lower);
  if (!from || !to) return {};
  published_check::fitting made{*from, *to, {}};
  auto const next = from->numerator / from->denominator + 1;  // the lower end itself rounds up to the next figure
  if (compare(ratio{next, 1}, *to) <= 0) made.whole = static_cast<std::int64_t>(next);
  return made;
}

}  // namespace

std::string_view to_text(verdict answer) {
  switch (answer) {
    case verdict::equal:
      return "equal";
    case verdict::rounded:
      return "rounded";
    case verdict::truncated:
      return "truncated";
    default:
      return "not_reproducible";
  }
}

std::optional<published_kind> published_kind_named(std::string_view name) {
  if (name == "ratio") return published_kind::ratio;
  if (name == "sum") return published_kind::sum;
  if (name == "difference") return published_kind::difference;
  if (name == "growth") return published_kind::growth;
  return {};
}

base::result<printed_figure> parse_printed(std::string_view text) {
  auto rest = text;
  for (bool more = true; more;) {
    more = false;
    for (std::string_view const word : {" ", "约", "超", "逾", "近", "达"}) {
      if (rest.starts_with(word)) {
        rest.remove_prefix(word.size());
        more = true;
      }
    }
  }
  std::size_t end = !rest.empty() && (rest[0] == '-' || rest[0] == '+') ? 1 : 0;
  end = std::min(rest.find_first_not_of("0123456789.,", end), rest.size());
  auto const digits = rest.substr(0, end);
  auto const value = parse_exact(digits);
  if (!value) return make_fault(fault_code::bad_number, base::clipped(text, 40));
  printed_figure made{.value = *value, .decimals = decimals_of(digits)};
  if (made.decimals > 12) return make_fault(fault_code::too_many_decimals, base::clipped(text, 40), 12);
  rest.remove_prefix(end);
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  made.unit = rest;
  for (auto const& unit : kUnits) {
    if (rest == unit.text) made.scale = ratio{unit.scale, 1};
  }
  return made;
}

base::result<published_check> check_published(published_kind kind, std::string_view parts, std::string_view denominator,
                                              std::string_view published) {
  auto const figure = parse_printed(published);
  if (!figure) return base::at_field(figure.error(), "published");
  auto const top = value_of(parts);
  if (!top) return base::at_field(top.error(), "parts");
  auto const two = kind != published_kind::sum;
  auto const below = two ? value_of(denominator) : base::result<part_value>{part_value{{1, 1}, {1, 1}, {1, 1}}};
  if (!below) return base::at_field(below.error(), "denominator");
  auto const value = combine(kind, top->value, below->value, figure->scale);
  if (!value) return base::at_field(make_fault(fault_code::bad_number, base::clipped(denominator, 40)), "denominator");

  published_check made{.computed = *value, .figure = *figure};
  made.exactly = compare(*value, figure->value) == 0;
  auto const by_rule = kind == published_kind::ratio || kind == published_kind::growth;
  auto const comes_out = [&](rounding rule) {
    return compare(rounded(*value, figure->decimals, rule), figure->value) == 0;
  };
  made.answer = made.exactly && !by_rule        ? verdict::equal
                : comes_out(rounding::half_up)  ? verdict::rounded
                : comes_out(rounding::truncate) ? verdict::truncated
                                                : verdict::not_reproducible;
  if (two) {
    // Monotone in both parts: the ends of the range are among the corners.
    std::vector<ratio> corners;
    for (auto const& a : {top->low, top->high}) {
      for (auto const& b : {below->low, below->high}) {
        if (auto const corner = combine(kind, a, b, figure->scale)) corners.push_back(*corner);
      }
    }
    auto const half = ratio{1, 2 * static_cast<base::wide>(base::power_of_ten(figure->decimals))};
    auto const less = [](ratio const& a, ratio const& b) { return compare(a, b) < 0; };
    if (corners.size() == 4) {
      auto const [low, high] = std::ranges::minmax(corners, less);
      made.within_rounding_of_parts =
          compare(*add(figure->value, half), low) >= 0 && compare(*subtract(figure->value, half), high) <= 0;
    }
  }
  if (kind == published_kind::ratio) made.denominators = denominators_for(top->value, *figure);
  return made;
}

published_rows read_published(std::istream& in, std::string const& file) {
  auto const table = read_rate_table(in, file);
  published_rows made{.faults = table.faults};
  auto const cell = [](auto const& row, std::initializer_list<char const*> names) {
    for (auto const* name : names) {
      if (auto const at = row.find(name); at != row.end()) return at->second;
    }
    return std::string{};
  };
  for (auto const& row : table.rows) {
    published_row one{.source = cell(row, {"source_id", "source"}),
                      .what = cell(row, {"what_zh", "what", "name"}),
                      .parts = cell(row, {"numerator_or_parts", "numerator", "parts"}),
                      .denominator = cell(row, {"denominator"}),
                      .published = cell(row, {"published"}),
                      .status = cell(row, {"status"}),
                      .line = std::stoi(row.at("#line"))};
    auto const name = cell(row, {"kind"});
    auto const kind = published_kind_named(name.empty() ? (one.denominator.empty() ? "sum" : "ratio") : name);
    if (!kind) {
      auto wrong = base::at_field(
          make_fault(fault_code::unknown_choice, base::clipped(name, 40), "ratio, sum, difference, growth"), "kind");
      wrong.file = file;
      wrong.line = one.line;
      made.faults.push_back(std::move(wrong));
      continue;
    }
    one.kind = *kind;
    made.rows.push_back(std::move(one));
  }
  return made;
}

}  // namespace fengsui::invest
