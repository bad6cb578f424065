#include "know/audit/against_ledger.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "know/audit/relation.h"
#include "know/audit/scope.h"
#include "know/audit/wording.h"
#include "know/figure.h"

namespace fengsui::know::audit {
namespace {

exact exact_of(base::ratio const& value) {
  auto const whole = [](base::wide number) {
    bool const negative = number < 0;
    std::string digits;
    for (auto rest = negative ? -number : number; rest > 0; rest /= 10) {
      digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
    }
    mpz_class made{digits.empty() ? "0" : digits};
    return negative ? mpz_class{-made} : made;
  };
  exact made{whole(value.numerator), whole(value.denominator)};
  made.canonicalize();
  return made;
}

// How closely a rule names the figure's organisation; 0 where it does not.
std::size_t fit(model::read_as const& rule, model::printed_figure const& figure) {
  if (rule.word != figure.indicator) return 0;
  if (rule.of.empty()) return 1;
  std::size_t best = 0;
  for (auto const& name : rule.of) {
    if (figure.org.find(name) != std::string::npos) best = std::max(best, name.size() + 1);
  }
  return best;
}

}  // namespace

std::optional<own_indicator> own_indicator_of(model::catalogue const& catalogue, model::printed_figure const& figure) {
  if (figure.kind != model::figure_kind::level || !is_plain(figure)) return {};
  // A class or place that no rule speaks of makes it another figure.
  if (!figure.what.empty() || !figure.place.empty()) return {};
  std::optional<own_indicator> best;
  std::size_t closest = 0;
  for (auto const& indicator : catalogue.indicators) {
    for (auto const& rule : indicator.read) {
      auto const here = fit(rule, figure);
      if (here <= closest) continue;
      closest = here;
      best = own_indicator{&indicator, rule.where};
    }
  }
  return best;
}

std::string period_text(model::printed_figure const& figure) {
  if (!figure.period_start || !figure.period_end || *figure.period_end < *figure.period_start) return "unknown";
  return base::to_text(*figure.period_start) + ".." + base::to_text(*figure.period_end);
}

report audit_against_ledger(knowledge const& known, std::span<document const> documents) {
  report made;
  auto const nobody = [](figure_at) { return false; };
  // A text repeats what it asks of the ledger; each question is answered once.
  struct told {
    know::figure_value value;
    std::int64_t events = 0;
  };
  using question = std::tuple<std::string, std::string, std::vector<std::pair<std::string, std::string>>>;
  std::map<question, told> answers;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    page const one{documents[d], static_cast<std::int64_t>(d)};
    for (std::size_t i = 0; i < one.size(); ++i) {
      if (!one.is_level(i) || !one.at(i).period_start || !one.at(i).period_end) continue;
      auto const own = own_indicator_of(known.catalogue(), one.at(i));
      if (!own) continue;
      auto const period = period_text(one.at(i));
      auto const [entry, fresh] = answers.try_emplace({own->indicator->id, period, own->where});
      auto& answer = entry->second;
      if (fresh) {
        if (auto const asked = ask(known, {.indicator = own->indicator->id, .period = period, .where = own->where}))
          answer = {asked->value, asked->events};
      }
      if (!answer.value || answer.events == 0) continue;
      auto const value = exact_of(*answer.value);
      relation const against{
          .check = "ledger",
          .figures = {one.where(i)},
          .expression = "{0} ~ " + decimal_text(value, 0),
          .evaluate = [value](figure_values v) -> std::optional<sides> {
            return sides{v[0].range, interval::at(value)};
          },
          .provable = false,
          .remark = {
              own->indicator->name.zh + "据账本" + std::to_string(answer.events) + "条事件计算",
              own->indicator->name.en + " computed from " + std::to_string(answer.events) + " events of the ledger"}};
      ++made.reckoned;
      if (auto verdict = judge(against, documents, nobody); verdict.found) {
        made.findings.push_back(std::move(*verdict.found));
      }
    }
  }
  return made;
}

}  // namespace fengsui::know::audit
