// English amounts of a change that the words before them tell: "exceeding 2012 by 218 thousand", "the net addition was
// 2.9 mt".
#include <algorithm>

#include "sense/reader/links/english/links.h"
#include "sense/reader/links/hosts.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {

using model::direction;
using model::figure_kind;

bool counts_something(draft const& one) {
  return one.kind == figure_kind::level && one.dimension != dimension::percent && one.dimension != dimension::days &&
         one.dimension != dimension::weeks && one.dimension != dimension::months && one.dimension != dimension::years &&
         one.role != "base" && one.role != "target" && one.role != "threshold" && !one.zero_statement;
}

bool counts_the_same(draft const& a, draft const& b) {
  return a.dimension == b.dimension || a.dimension == dimension::none || b.dimension == dimension::none ||
         (counts_people(a.dimension) && counts_people(b.dimension));
}

namespace {

void become_a_rise(draft& one, std::size_t of, char const* rule) {
  one.kind = figure_kind::chg_abs;
  one.cmp.emplace();
  one.cmp->type = "yoy";
  one.cmp->direction = direction::up;
  one.of = of;
  one.rule = rule;
}

// "by 929 thousand visitors, exceeding the similar period of 2012 by 218 thousand"
void read_what_exceeds(document const& doc, std::vector<draft>& drafts) {
  constexpr std::size_t kLongest = 60;
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    auto const& level = drafts[i - 1];
    if (one.kind != figure_kind::level || one.dimension == dimension::percent || level.sentence != one.sentence ||
        !counts_something(level) || !counts_the_same(level, one))
      continue;
    auto const lead = gap_between(doc.text(), level, one);
    static constexpr any_of_words kExceed{u", exceeding ", u", surpassing ", u", beating ", u", topping "};
    auto const verb = kExceed.open(lead);
    if (verb == 0 || lead.size() > kLongest || !lead.ends_with(u" by "sv) || lead.find(u',', verb) != lead.npos)
      continue;
    become_a_rise(one, i - 1, "change:exceeding");
  }
}

// "handled 49.6 million tonnes; the net addition was 2.9 mt": of the larger level before it.
void link_net_additions(std::vector<draft>& drafts) {
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (one.rule != "change:increment" || one.of) continue;
    for (auto j = i; j-- > first_near(i) && drafts[j].sentence == one.sentence && !one.of;) {
      if (counts_something(drafts[j]) && drafts[j].unit == one.unit && worth(drafts[j]) > worth(one)) one.of = j;
    }
  }
}

// "Loading came to 126.5 million tonnes. The incremental loading was 4.3 million tonnes, a growth of 3.5%": how much
// more it is than it was, of the level before.
void read_what_is_incremental(document const& doc, std::vector<draft>& drafts) {
  constexpr std::size_t kLongest = 48;
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (one.kind != figure_kind::level || !counts_something(one)) continue;
    auto const lead = lead_of(doc.text(), one);
    auto const at = lead.rfind(u"ncremental "sv) + 1;
    if (at == 0 || lead.size() - at > kLongest || lead.find_first_of(u",;:.("sv, at) != lead.npos) continue;
    static constexpr any_of_words kIs{u" was ", u" of ", u" is ", u" were ", u" stood at ", u" came to "};
    if (kIs.close(lead) == 0) continue;
    for (auto j = i; j-- > first_near(i) && one.sentence - drafts[j].sentence <= 1;) {
      auto const& level = drafts[j];
      if (!counts_something(level) || level.unit != one.unit || worth(level) <= worth(one)) continue;
      become_a_rise(one, j, "change:incremental");
      break;
    }
    if (!one.of || i + 1 >= drafts.size() || drafts[i + 1].kind != figure_kind::chg_pct || drafts[i + 1].of) continue;
    if (drafts[i + 1].sentence == one.sentence) drafts[i + 1].of = one.of;
  }
}

}  // namespace

void read_amounts_told(document const& doc, std::vector<draft>& drafts) {
  read_what_exceeds(doc, drafts);
  link_net_additions(drafts);
  read_what_is_incremental(doc, drafts);
}

}  // namespace fengsui::sense::reader
