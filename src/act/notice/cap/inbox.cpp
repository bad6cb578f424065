#include "act/notice/cap/inbox.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "act/access/personal/crypto.h"
#include "act/notice/faults.h"
#include "act/notice/records.h"
#include "base/utf8.h"
#include "ledger/codec.h"

namespace fengsui::act::notice {
namespace {

using base::fault_code;
using base::make_fault;

constexpr auto kAhead = std::chrono::minutes{5};
constexpr std::size_t kLongestText = 4000;
constexpr char kKind[] = "notice.received";

std::optional<signature> signature_from(std::string_view text) {
  for (auto const one : {signature::none, signature::good, signature::unknown, signature::bad}) {
    if (text == to_text(one)) return one;
  }
  return {};
}

base::name reason_of(signature what) {
  switch (what) {
    case signature::good:
      return {"签名有效", "signature good"};
    case signature::unknown:
      return {"签发者不明", "signer not known"};
    case signature::bad:
      return {"签名无效", "signature bad"};
    case signature::none:
      break;
  }
  return {"未签名", "not signed"};
}

base::fault kept_back(received_alert const& one, base::name const& because) {
  auto made = make_fault(fault_code::state_forbids, one.id, because.en);
  made.zh = make_fault(fault_code::state_forbids, one.id, because.zh).zh;
  return made;
}

base::result<base::instant> time_of(std::string const& text) {
  auto const read = base::parse_time(text, base::zone{"UTC"});
  if (!read) return bad_cap(text);
  return read->at;
}

std::string short_text(std::string_view text) {
  return std::string{base::clipped(text, kLongestText)};
}

// A text in each language that the alert speaks; a language that it lacks stays empty.
base::name in_languages(cap_alert const& alert, std::string cap_info::* which) {
  base::name made;
  for (auto const& one : alert.info) {
    auto& into = one.language.starts_with("zh") ? made.zh : made.en;
    if (into.empty()) into = short_text(one.*which);
  }
  return made;
}

// CAP 3.2.1: "sender,identifier,sent" triples with spaces between them.
bool names(std::string const& references, received_alert const& one) {
  std::istringstream all{references};
  for (std::string triple; all >> triple;) {
    auto const first = triple.find(',');
    auto const second = first == std::string::npos ? first : triple.find(',', first + 1);
    if (second == std::string::npos) continue;
    if (triple.substr(0, first) == one.sender && triple.substr(first + 1, second - first - 1) == one.identifier)
      return true;
  }
  return false;
}

}  // namespace

inbox::inbox(ledger::ledger& book, ledger::store& kept, model::catalogue const& catalogue,
             std::vector<std::string> trusted, base::clock now)
    : ledger_{book}, catalogue_{catalogue}, trusted_{std::move(trusted)}, now_{std::move(now)} {
  for (auto const& one : kept.newest_numbers()) {
    if (one.source == kInboxSource) number_ = one.number;
  }
  ledger::decoder decoder{catalogue};
  for (std::int64_t n = 1; n <= number_; ++n) {
    if (auto const row = kept.find({kInboxSource, n})) fold(decoder.decode(*row));
  }
}

void inbox::fold(ledger::event const& e) {
  if (e.kind < 0 || catalogue_.kinds[static_cast<std::size_t>(e.kind)].id != kKind) return;
  event_fields const fields{catalogue_, e};
  received_alert made{.id = e.thing,
                      .seq = e.seq,
                      .since = *e.at,
                      .identifier = fields.text("identifier"),
                      .sender = fields.text("sender"),
                      .sent = fields.time("sent").value_or(*e.at),
                      .status = fields.text("status"),
                      .step = fields.text("step"),
                      .references = fields.text("references"),
                      .signed_by = signature_from(fields.text("signature")).value_or(signature::none),
                      .event = fields.text("event"),
                      .severity = fields.text("severity"),
                      .headline = {fields.text("headline"), fields.text("headline_en")},
                      .description = {fields.text("description"), fields.text("description_en")},
                      .expires = fields.time("expires")};
  // An update or a cancellation that nobody vouches for changes nothing of what somebody did vouch for.
  if (made.signed_by == signature::good) {
    for (auto& [id, one] : alerts_) {
      if (one.signed_by == signature::good && one.sender == made.sender && one.identifier == made.identifier &&
          one.sent == made.sent)
        made.same_as = id;
      bool const replaces = made.step == "Update" || made.step == "Cancel";
      if (replaces && one.sender == made.sender && names(made.references, one)) one.replaced_by = made.id;
    }
  }
  alerts_.insert_or_assign(made.id, std::move(made));
}

base::result<inbox::taken> inbox::receive(std::string_view xml, std::string const& by) {
  auto const alert = read_cap(xml);
  if (!alert) return alert.error();
  auto const now = now_();
  auto const sent = time_of(alert->sent);
  if (!sent) return sent.error();
  if (*sent > now + kAhead) return bad_cap("sent " + alert->sent);
  std::optional<base::instant> expires;
  for (auto const& one : alert->info) {
    if (one.expires.empty()) continue;
    auto const at = time_of(one.expires);
    if (!at) return at.error();
    if (*at <= *sent) return bad_cap("expires " + one.expires);
    expires = std::max(expires.value_or(*at), *at);
  }
  auto const digest = to_base64url(act::digest(xml, 18));
  auto const id = "cap-" + digest;
  std::scoped_lock const one_at_a_time{receiving_};
  if (auto known = find(id)) return taken{false, *std::move(known)};
  event_fields fields{catalogue_, kKind};
  fields.put("identifier", alert->identifier);
  fields.put("sender", alert->sender);
  fields.put("sent", std::optional{*sent});
  fields.put("status", alert->status);
  fields.put("step", alert->message_type);
  fields.put("references", short_text(alert->references));
  fields.put("signature", to_text(verify_cap(xml, trusted_)));
  if (!alert->info.empty()) {
    fields.put("event", short_text(alert->info.front().event));
    fields.put("severity", alert->info.front().severity);
  }
  auto const headline = in_languages(*alert, &cap_info::headline);
  auto const description = in_languages(*alert, &cap_info::description);
  fields.put("headline", headline.zh);
  fields.put("headline_en", headline.en);
  fields.put("description", description.zh);
  fields.put("description_en", description.en);
  fields.put("expires", expires);
  fields.put("digest", digest);
  auto draft = fields.draft(id, "received", now, number_ + 1, by, {});
  draft.event.key.source = kInboxSource;
  auto event = draft.event;
  auto const receipt = ledger_.append_and_wait({std::move(draft)}).front();
  if (receipt.why) return *receipt.why;
  ++number_;
  event.seq = receipt.seq;
  {
    std::scoped_lock const lock{mutex_};
    fold(event);
  }
  return taken{true, *find(id)};
}

std::optional<received_alert> inbox::find(std::string_view id) const {
  std::scoped_lock const lock{mutex_};
  auto const found = alerts_.find(id);
  return found == alerts_.end() ? std::nullopt : std::optional{found->second};
}

void inbox::heard(std::vector<ledger::event> const& events) {
  std::scoped_lock const lock{mutex_};
  for (auto const& e : events) {
    if (e.key.source == kInboxSource) fold(e);
  }
}

std::vector<received_alert> inbox::newest(std::size_t most) const {
  std::vector<received_alert> all;
  {
    std::scoped_lock const lock{mutex_};
    for (auto const& [id, one] : alerts_) all.push_back(one);
  }
  std::ranges::sort(all, std::greater{}, &received_alert::seq);
  if (all.size() > most) all.resize(most);
  return all;
}

std::optional<base::fault> inbox::keeps_back(received_alert const& one) const {
  if (one.signed_by != signature::good) return kept_back(one, reason_of(one.signed_by));
  if (!one.same_as.empty()) return kept_back(one, {"标识重复", "an identifier used before"});
  if (!one.replaced_by.empty()) return kept_back(one, {"已被更新或解除", "updated or cancelled"});
  if (one.expires && *one.expires <= now_()) return kept_back(one, {"已过期", "expired"});
  bool const is_word = one.step == "Alert" || one.step == "Update" || one.step == "Cancel";
  bool const is_for_people = one.status == "Actual" || one.status == "Exercise" || one.status == "Test";
  if (!is_word || !is_for_people) return kept_back(one, {one.status + " " + one.step, one.status + " " + one.step});
  return {};
}

base::result<message> inbox::passed_on(std::string_view id) const {
  auto const one = find(id);
  if (!one) return make_fault(fault_code::unknown_thing, id);
  if (auto fault = keeps_back(*one)) return *fault;
  message made;
  made.id = "from/" + one->id;
  made.about = "received/" + one->id;
  made.severity = one->severity == "Extreme"  ? severity::extreme
                  : one->severity == "Severe" ? severity::severe
                  : one->severity == "Minor"  ? severity::minor
                                              : severity::moderate;
  made.status = one->status == "Exercise" ? status::exercise
                : one->status == "Test"   ? status::test
                                          : status::actual;
  // What it took the place of may never have been passed on from here: it is new word to whoever hears it.
  made.subject = one->headline;
  bool const ends = one->step == "Cancel";
  auto const text = [&](std::string const& headline, std::string const& description, std::string_view cancelled,
                        std::string_view from) {
    auto words = description.empty() ? headline : description;
    if (words.empty()) return words;
    return fmt::format("{}{} ({} {})", ends ? cancelled : "", words, from, one->sender);
  };
  made.text = {text(one->headline.zh, one->description.zh, "【解除】", "来源"),
               text(one->headline.en, one->description.en, "[Cancelled] ", "from")};
  for (auto* line : {&made.subject.zh, &made.subject.en}) std::ranges::replace(*line, '\n', ' ');
  if (made.text.zh.empty() && made.text.en.empty()) made.text = {one->event, one->event};
  made.until = one->expires;
  return made;
}

}  // namespace fengsui::act::notice
