#include "act/roster/book.h"

#include <algorithm>
#include <array>

namespace fengsui::act {

using std::chrono::days;
using std::chrono::minutes;

namespace {

constexpr std::array<std::string_view, 6> kProblems{"double-booked", "on-leave", "not-a-member",
                                                    "too-little-rest", "too-many", "gap"};

std::string seat_id(std::string const& post, base::zone const& zone, base::instant from, std::string const& role,
                    int number) {
  auto text = zone.local_text(from);  // 2025-04-04 09:10
  std::string stamp;
  for (char const c : text) {
    if (c == ' ')
      stamp += 'T';
    else if (c != '-' && c != ':')
      stamp += c;
  }
  return fmt::format("{}-{}-{}-{}", post, stamp, role, number);
}

bool meet(base::instant a_from, base::instant a_to, base::instant b_from, base::instant b_to) {
  return a_from < b_to && b_from < a_to;
}

}  // namespace

std::string_view to_text(roster_problem::what one) {
  return kProblems[static_cast<std::size_t>(one)];
}

bool is_refused(roster_problem::what one) {
  return one == roster_problem::what::double_booked || one == roster_problem::what::on_leave ||
         one == roster_problem::what::not_a_member;
}

roster_book::roster_book(know::knowledge const& known)
    : known_{known},
      members_{known, "roster.member"},
      duties_{known, "roster.duty"},
      swaps_{known, "roster.swap"},
      leaves_{known, "roster.leave"},
      handovers_{known, "roster.handover"} {}

void roster_book::load() {
  members_.load();
  duties_.load();
  swaps_.load();
  leaves_.load();
  handovers_.load();
  std::vector<std::string> ids;
  duties_.each([&](duty const& one) { ids.push_back(one.id); });
  for (auto const& id : ids) index(id);
}

void roster_book::heard(ledger::event const& e) {
  std::string id;
  if (duties_.heard(e, id)) index(id);
  members_.heard(e, id);
  swaps_.heard(e, id);
  leaves_.heard(e, id);
  handovers_.heard(e, id);
}

void roster_book::index(std::string const& id) {
  if (auto const before = indexed_.find(id); before != indexed_.end()) {
    std::erase(by_post_[before->second], id);
    indexed_.erase(before);
  }
  if (auto const before = holder_.find(id); before != holder_.end()) {
    auto const [first, last] = by_member_.equal_range(before->second);
    for (auto at = first; at != last; ++at) {
      if (at->second == id) {
        by_member_.erase(at);
        break;
      }
    }
    holder_.erase(before);
  }
  auto const* one = duties_.find(id);
  if (one == nullptr) return;
  std::pair const key{one->post, one->from};
  by_post_[key].push_back(id);
  indexed_[id] = key;
  if (!one->who.empty()) {
    by_member_.emplace(one->who, id);
    holder_[id] = one->who;
  }
}

member const* roster_book::member_of(std::string_view actor) const {
  if (auto const* one = members_.find(actor)) return one;
  member const* found = nullptr;
  members_.each([&](member const& one) {
    if (!one.account.empty() && one.account == actor) found = &one;
  });
  return found;
}

std::vector<shift> roster_book::shifts(model::post const& post, base::day from, base::day to) const {
  auto const& zone = known_.catalogue().zone;
  std::vector<shift> made;
  for (auto day = from; day <= to; day += days{1}) {
    for (auto const& pattern : post.shifts) {
      shift one{.day = day, .from = zone.start_of(day) + pattern.begins, .night = pattern.is_night()};
      one.to = one.from + pattern.lasts;
      for (auto const& [role, count] : post.needs) {
        for (int number = 1; number <= count; ++number) {
          seat wanted{.duty = seat_id(post.id, zone, one.from, role, number), .post = post.id, .role = role,
                      .number = number, .from = one.from, .to = one.to};
          wanted.filled = duties_.find(wanted.duty);
          one.seats.push_back(std::move(wanted));
        }
      }
      // What was planned beyond what the post needs, or by hand under a name of its own.
      if (auto const found = by_post_.find({post.id, one.from}); found != by_post_.end()) {
        for (auto const& id : found->second) {
          if (std::ranges::any_of(one.seats, [&](seat const& s) { return s.duty == id; })) continue;
          auto const* extra = duties_.find(id);
          int number = 1;
          for (auto const& s : one.seats) number += s.role == extra->role;
          one.seats.push_back({id, post.id, extra->role, number, extra->from, extra->to, extra});
        }
      }
      made.push_back(std::move(one));
    }
  }
  return made;
}

std::vector<seat> roster_book::seats_at(model::post const& post, base::instant at) const {
  auto const day = known_.catalogue().zone.day_of(at);
  std::vector<seat> running;
  for (auto& one : shifts(post, day - days{1}, day)) {
    if (one.from <= at && at < one.to) running = std::move(one.seats);
  }
  // Who has not been relieved stays, though the shift is over: nobody leaves before the next has come.
  for (auto const* late : of_post(post.id, at - std::chrono::hours{36}, at)) {
    if (late->state != duty_state::on || late->to > at) continue;
    int number = 1;
    bool relieved = false;
    for (auto const& s : running) {
      if (s.role != late->role) continue;
      ++number;
      relieved = relieved || (s.filled != nullptr && s.filled->state == duty_state::on);
    }
    if (!relieved) running.push_back({late->id, post.id, late->role, number, late->from, late->to, late});
  }
  return running;
}

std::vector<duty const*> roster_book::of_post(std::string_view post, base::instant from, base::instant to) const {
  std::vector<duty const*> found;
  // A shift lasts a day at most, so one that touches the stretch begins at most a day before it.
  auto at = by_post_.lower_bound({std::string{post}, from - days{1}});
  for (; at != by_post_.end() && at->first.first == post && at->first.second < to; ++at) {
    for (auto const& id : at->second) {
      auto const* one = duties_.find(id);
      if (one != nullptr && one->to > from) found.push_back(one);
    }
  }
  return found;
}

std::vector<duty const*> roster_book::of_member(std::string_view who) const {
  std::vector<duty const*> found;
  auto const [first, last] = by_member_.equal_range(std::string{who});
  for (auto at = first; at != last; ++at) {
    if (auto const* one = duties_.find(at->second); one != nullptr && one->stands()) found.push_back(one);
  }
  std::ranges::sort(found, {}, &duty::from);
  return found;
}

std::vector<roster_problem> roster_book::against(seat const& wanted, std::string const& who,
                                                 placings const& instead) const {
  std::vector<roster_problem> found;
  auto const& zone = known_.catalogue().zone;
  auto const day = zone.day_of(wanted.from);
  auto const* person = members_.find(who);
  auto const name = person == nullptr ? base::name{who, who} : person->called();
  auto const add = [&](roster_problem::what kind, std::string other, std::string zh, std::string en) {
    found.push_back({kind, wanted.duty, std::move(other), who, day, {std::move(zh), std::move(en)}});
  };
  if (person == nullptr || !person->may(wanted.post, wanted.role)) {
    add(roster_problem::what::not_a_member, "", fmt::format("{}未列为该岗位的{}", name.zh, role_name(wanted.role).zh),
        fmt::format("{} is not listed as {} of this post", name.en, role_name(wanted.role).en));
    return found;
  }
  leaves_.each([&](leave const& one) {
    if (one.who == who && one.granted() && meet(one.from, one.to, wanted.from, wanted.to))
      add(roster_problem::what::on_leave, one.id, fmt::format("{}已获准请假", name.zh), fmt::format("{} is on leave", name.en));
  });
  std::map<std::string, std::pair<base::instant, base::instant>> others;
  auto const* post = known_.catalogue().find_post(wanted.post);
  for (auto const* one : of_member(who)) {
    auto const changed = instead.find(one->id);
    if (one->id != wanted.duty && (changed == instead.end() || changed->second.who == who))
      others[one->id] = {one->from, one->to};
  }
  for (auto const& [id, placed] : instead) {
    if (placed.who == who && id != wanted.duty) others[id] = {placed.from, placed.to};
  }
  auto const rest = post == nullptr || person->vehicle ? minutes{} : post->rest;
  std::vector<base::instant> begins{wanted.from};
  for (auto const& [id, times] : others) {
    auto const& [from, to] = times;
    begins.push_back(from);
    if (meet(from, to, wanted.from, wanted.to)) {
      add(roster_problem::what::double_booked, id, fmt::format("{}同一时间已有班次 {}", name.zh, id),
          fmt::format("{} is on duty at the same time: {}", name.en, id));
    } else if (from < wanted.to + rest && wanted.from < to + rest) {
      add(roster_problem::what::too_little_rest, id, fmt::format("{}两班之间休息不足 {} 小时", name.zh, rest.count() / 60),
          fmt::format("{} has less than {} hours of rest between two duties", name.en, rest.count() / 60));
    }
  }
  if (post != nullptr && !person->vehicle) {
    std::ranges::sort(begins);
    for (std::size_t i = 0; i < begins.size(); ++i) {
      auto const last = std::ranges::upper_bound(begins, begins[i] + days{7} - minutes{1});
      auto const count = last - (begins.begin() + static_cast<std::ptrdiff_t>(i));
      bool const mine = wanted.from >= begins[i] && wanted.from < begins[i] + days{7};
      if (mine && count > post->most_a_week) {
        add(roster_problem::what::too_many, "", fmt::format("{}七天内超过 {} 班", name.zh, post->most_a_week),
            fmt::format("{} has more than {} duties in seven days", name.en, post->most_a_week));
        break;
      }
    }
  }
  return found;
}

std::vector<roster_problem> roster_book::problems(model::post const& post, base::day from, base::day to,
                                                  placings const& instead) const {
  std::vector<roster_problem> found;
  for (auto const& one : shifts(post, from, to)) {
    for (auto const& wanted : one.seats) {
      auto const changed = instead.find(wanted.duty);
      auto const who = changed != instead.end()                                      ? changed->second.who
                       : wanted.filled != nullptr && wanted.filled->stands() ? wanted.filled->who
                                                                             : std::string{};
      if (who.empty()) {
        if (wanted.filled != nullptr && wanted.filled->state == duty_state::cancelled) continue;
        found.push_back({roster_problem::what::gap, wanted.duty, "", "", one.day,
                         {fmt::format("{} 无人", wanted.role), fmt::format("nobody as {}", wanted.role)}});
        continue;
      }
      for (auto& problem : against(wanted, who, instead)) found.push_back(std::move(problem));
    }
  }
  return found;
}

std::vector<std::string> roster_book::people(std::string const& post_id, model::chain_step const& step,
                                             base::instant at) const {
  std::vector<std::string> found;
  auto const add = [&](std::string const& who) {
    auto const* one = members_.find(who);
    if (one != nullptr && !one->vehicle && std::ranges::find(found, who) == found.end()) found.push_back(who);
  };
  auto const& catalogue = known_.catalogue();
  auto const on_duty = [&](model::post const& post, std::string const& role) {
    std::vector<std::string> people;
    for (auto const& one : seats_at(post, at)) {
      if (one.filled == nullptr || !one.filled->stands() || one.filled->state == duty_state::relieved) continue;
      if (role.empty() || one.role == role) people.push_back(one.filled->who);
    }
    return people;
  };
  if (step.role == "leaders") {
    for (auto const& post : catalogue.posts) {
      for (auto const& who : on_duty(post, "leader")) add(who);
    }
    if (found.empty()) {
      members_.each([&](member const& one) {
        if (one.enrolled && std::ranges::find(one.roles, "leader") != one.roles.end()) add(one.id);
      });
    }
    return found;
  }
  auto const* post = catalogue.find_post(post_id);
  if (post == nullptr) return found;
  if (step.role == "all") {
    for (auto const& who : on_duty(*post, "")) add(who);
    return found;
  }
  auto const here = on_duty(*post, step.role);
  auto const wanted = static_cast<std::size_t>(step.which);
  if (here.size() >= wanted) {
    add(here[wanted - 1]);
  } else if (step.which > 1 && !here.empty()) {
    // There is no second one on duty: whoever else could be one hears of it.
    members_.each([&](member const& one) {
      if (one.may(post_id, step.role) && std::ranges::find(here, one.id) == here.end()) add(one.id);
    });
    if (found.size() > 3) found.resize(3);
  }
  return found;
}

}  // namespace fengsui::act
