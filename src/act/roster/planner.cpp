#include "act/roster/planner.h"

#include <algorithm>

namespace fengsui::act {

using std::chrono::days;
using std::chrono::minutes;

namespace {

struct worth {
  int night = 0;
  int weekend = 0;
  int holiday = 0;
};

worth worth_of(know::calendar const& calendar, shift const& one) {
  auto const kind = calendar.kind_of(one.day);
  return {one.night, kind == know::day_kind::weekend, kind == know::day_kind::holiday};
}

struct tally {
  int duties = 0;
  int nights = 0;
  int weekends = 0;
  int holidays = 0;

  void add(worth const& w, int sign) {
    duties += sign;
    nights += sign * w.night;
    weekends += sign * w.weekend;
    holidays += sign * w.holiday;
  }
  long cost() const {
    return 10L * holidays * holidays + 3L * nights * nights + 2L * weekends * weekends + 1L * duties * duties;
  }
};

struct slot {
  seat wanted;
  worth value;
  std::vector<int> able;  // members by number
  int who = -1;
  bool fixed = false;
};

struct interval {
  base::instant from;
  base::instant to;
  std::string duty;
};

// People, what they have, and whether one more fits.
class desk_of_people {
 public:
  desk_of_people(roster_book const& book, model::post const& post) : post_{post} {
    book.members().each([&](member const& one) {
      if (!one.enrolled || std::ranges::find(one.posts, post.id) == one.posts.end()) return;
      people.push_back(&one);
      std::vector<interval> has;
      for (auto const* held : book.of_member(one.id)) has.push_back({held->from, held->to, held->id});
      held_.push_back(std::move(has));
    });
    tallies.resize(people.size());
    absent_.resize(people.size());
    book.leaves().each([&](leave const& one) {
      if (!one.granted()) return;
      for (std::size_t i = 0; i < people.size(); ++i) {
        if (people[i]->id == one.who) absent_[i].push_back({one.from, one.to, one.id});
      }
    });
  }

  bool fits(int person, seat const& wanted) const {
    auto const i = static_cast<std::size_t>(person);
    for (auto const& away : absent_[i]) {
      if (away.from < wanted.to && wanted.from < away.to) return false;
    }
    bool const vehicle = people[i]->vehicle;
    auto const rest = vehicle ? minutes{} : post_.rest;
    std::vector<base::instant> begins{wanted.from};
    for (auto const& one : held_[i]) {
      if (one.duty == wanted.duty) continue;
      if (one.from < wanted.to + rest && wanted.from < one.to + rest) return false;
      begins.push_back(one.from);
    }
    if (vehicle) return true;
    std::ranges::sort(begins);
    for (std::size_t k = 0; k < begins.size(); ++k) {
      auto const end = std::ranges::lower_bound(begins, begins[k] + days{7});
      auto const count = end - (begins.begin() + static_cast<std::ptrdiff_t>(k));
      if (wanted.from >= begins[k] && wanted.from < begins[k] + days{7} && count > post_.most_a_week) return false;
    }
    return true;
  }

  void put(int person, slot const& where, int sign) {
    auto const i = static_cast<std::size_t>(person);
    tallies[i].add(where.value, sign);
    auto& has = held_[i];
    std::erase_if(has, [&](interval const& one) { return one.duty == where.wanted.duty; });
    if (sign > 0) has.push_back({where.wanted.from, where.wanted.to, where.wanted.duty});
  }
  void forget(seat const& one) {
    for (auto& has : held_) std::erase_if(has, [&](interval const& held) { return held.duty == one.duty; });
  }
  base::instant last_before(int person, base::instant at) const {
    base::instant last{};
    for (auto const& one : held_[static_cast<std::size_t>(person)]) {
      if (one.from < at) last = std::max(last, one.to);
    }
    return last;
  }
  int number_of(std::string const& id) const {
    for (std::size_t i = 0; i < people.size(); ++i) {
      if (people[i]->id == id) return static_cast<int>(i);
    }
    return -1;
  }

  std::vector<member const*> people;
  std::vector<tally> tallies;

 private:
  model::post const& post_;
  std::vector<std::vector<interval>> held_;
  std::vector<std::vector<interval>> absent_;
};

spread spread_of(std::vector<int> const& numbers) {
  if (numbers.empty()) return {};
  auto const [least, most] = std::ranges::minmax(numbers);
  long total = 0;
  for (int const n : numbers) total += n;
  return {least, most, total % static_cast<long>(numbers.size()) == 0 ? 0 : 1};
}

}  // namespace

fairness fairness_of(roster_book const& book, know::calendar const& calendar, model::post const& post, base::day from,
                     base::day to, placings const& seats) {
  std::map<std::pair<std::string, std::string>, load> loads;  // (role, who)
  for (auto const& [role, count] : post.needs) {
    book.members().each([&](member const& one) {
      if (one.may(post.id, role)) loads[{role, one.id}] = {.who = one.id, .role = role};
    });
  }
  for (auto const& one : book.shifts(post, from, to)) {
    auto const w = worth_of(calendar, one);
    for (auto const& wanted : one.seats) {
      auto const placed = seats.find(wanted.duty);
      auto const who = placed != seats.end()                                      ? placed->second.who
                       : wanted.filled != nullptr && wanted.filled->stands() ? wanted.filled->who
                                                                             : std::string{};
      if (who.empty()) continue;
      auto& has = loads[{wanted.role, who}];
      has.who = who;
      has.role = wanted.role;
      ++has.duties;
      has.nights += w.night;
      has.weekends += w.weekend;
      has.holidays += w.holiday;
      has.time += std::chrono::duration_cast<minutes>(wanted.to - wanted.from);
    }
  }
  fairness made;
  for (auto const& [role, count] : post.needs) {
    std::vector<int> duties;
    std::vector<int> nights;
    std::vector<int> weekends;
    std::vector<int> holidays;
    for (auto const& [key, one] : loads) {
      if (key.first != role) continue;
      made.people.push_back(one);
      duties.push_back(one.duties);
      nights.push_back(one.nights);
      weekends.push_back(one.weekends);
      holidays.push_back(one.holidays);
    }
    made.roles.push_back({role, spread_of(duties), spread_of(nights), spread_of(weekends), spread_of(holidays)});
  }
  return made;
}

roster_proposal propose(roster_book const& book, know::calendar const& calendar, model::post const& post, base::day from, base::day to, bool keep) {
  desk_of_people desk{book, post};
  // What people had before counts, so that fairness does not begin anew each month.
  for (auto const& one : book.shifts(post, from - days{90}, from - days{1})) {
    auto const w = worth_of(calendar, one);
    for (auto const& held : one.seats) {
      if (held.filled == nullptr || !held.filled->stands()) continue;
      if (int const who = desk.number_of(held.filled->who); who >= 0)
        desk.tallies[static_cast<std::size_t>(who)].add(w, 1);
    }
  }
  std::vector<slot> slots;
  for (auto const& one : book.shifts(post, from, to)) {
    for (auto const& wanted : one.seats) {
      if (wanted.filled != nullptr && wanted.filled->state == duty_state::cancelled) continue;
      slot made{.wanted = wanted, .value = worth_of(calendar, one)};
      bool const held = wanted.filled != nullptr && wanted.filled->stands();
      bool const begun = held && wanted.filled->state != duty_state::planned;
      for (std::size_t i = 0; i < desk.people.size(); ++i) {
        if (desk.people[i]->may(post.id, wanted.role)) made.able.push_back(static_cast<int>(i));
      }
      if (held && (keep || begun)) {
        made.who = desk.number_of(wanted.filled->who);
        made.fixed = true;
        if (made.who >= 0) desk.tallies[static_cast<std::size_t>(made.who)].add(made.value, 1);
      } else {
        desk.forget(wanted);
      }
      slots.push_back(std::move(made));
    }
  }
  // The scarcest seats first: holidays, then nights, so that what hurts most is shared while everybody is still free.
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (!slots[i].fixed) order.push_back(i);
  }
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    auto const weight = [&](std::size_t i) { return 4 * slots[i].value.holiday + 2 * slots[i].value.weekend; };
    return std::pair{-weight(a), slots[a].wanted.from} < std::pair{-weight(b), slots[b].wanted.from};
  });
  auto const change = [&](int person, worth const& w, int sign) {
    auto after = desk.tallies[static_cast<std::size_t>(person)];
    auto const before = after.cost();
    after.add(w, sign);
    return after.cost() - before;
  };
  for (auto const i : order) {
    auto& one = slots[i];
    std::tuple<long, base::instant, int> best{};
    for (int const person : one.able) {
      if (!desk.fits(person, one.wanted)) continue;
      std::tuple const offered{change(person, one.value, 1), desk.last_before(person, one.wanted.from), person};
      if (one.who < 0 || offered < best) {
        best = offered;
        one.who = person;
      }
    }
    if (one.who >= 0) desk.put(one.who, one, 1);
  }
  // Then what can be bettered by one change or one exchange.
  bool bettered = true;
  for (int pass = 0; bettered && pass < 50; ++pass) {
    bettered = false;
    for (auto const i : order) {
      auto& one = slots[i];
      for (int const person : one.able) {
        if (person == one.who) continue;
        auto const gain = (one.who >= 0 ? change(one.who, one.value, -1) : -1'000'000) + change(person, one.value, 1);
        if (gain >= 0 || !desk.fits(person, one.wanted)) continue;
        if (one.who >= 0) desk.put(one.who, one, -1);
        one.who = person;
        desk.put(person, one, 1);
        bettered = true;
      }
      if (one.who < 0) continue;
      for (auto const k : order) {
        auto& other = slots[k];
        if (other.who < 0 || other.who == one.who || other.wanted.role != one.wanted.role) continue;
        int const a = one.who;
        int const b = other.who;
        auto ta = desk.tallies[static_cast<std::size_t>(a)];
        auto tb = desk.tallies[static_cast<std::size_t>(b)];
        auto const before = ta.cost() + tb.cost();
        ta.add(one.value, -1);
        ta.add(other.value, 1);
        tb.add(other.value, -1);
        tb.add(one.value, 1);
        if (ta.cost() + tb.cost() >= before) continue;
        desk.put(a, one, -1);
        desk.put(b, other, -1);
        if (desk.fits(a, other.wanted) && desk.fits(b, one.wanted)) {
          std::swap(one.who, other.who);
          bettered = true;
        }
        desk.put(one.who, one, 1);
        desk.put(other.who, other, 1);
      }
    }
  }
  roster_proposal made;
  for (auto const& one : slots) {
    if (one.who < 0) {
      if (!one.fixed) made.open.push_back(one.wanted.duty);
      continue;
    }
    auto const& who = desk.people[static_cast<std::size_t>(one.who)]->id;
    made.seats[one.wanted.duty] = {who, one.wanted.from, one.wanted.to};
    bool const same = one.wanted.filled != nullptr && one.wanted.filled->who == who;
    if (!one.fixed && !same) made.fresh.push_back(one.wanted.duty);
  }
  made.shared = fairness_of(book, calendar, post, from, to, made.seats);
  return made;
}

}  // namespace fengsui::act
