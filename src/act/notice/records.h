#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "act/notice/notice.h"
#include "ledger/event.h"
#include "ledger/ledger.h"
#include "model/catalogue.h"

namespace fengsui::act::notice {

// The source of everything that notices write into the ledger; nobody else may use it.
inline constexpr char kSource[] = "notice";

// Fields of one event by their names, as a kind of the house defines them.
class event_fields {
 public:
  event_fields(model::catalogue const&, std::string_view kind);
  event_fields(model::catalogue const&, ledger::event const&);

  void put(std::string_view field, std::string_view text);  // an empty text is left out
  void put(std::string_view field, std::int64_t number);
  void put(std::string_view field, std::optional<base::instant> const&);
  void put(std::string_view field, std::vector<std::string> const&);
  std::string text(std::string_view field) const;
  std::int64_t number(std::string_view field) const;
  std::optional<base::instant> time(std::string_view field) const;
  std::vector<std::string> list(std::string_view field) const;

  // Finished: with a body, ready for the ledger.
  ledger::draft draft(std::string thing, std::string_view verb, base::instant at, std::int64_t number,
                      std::string actor, std::string note);

 private:
  model::value const* find(std::string_view field) const;

  model::catalogue const& catalogue_;
  int kind_ = -1;
  std::vector<ledger::field_value> fields_;
};

void put(event_fields&, message const&);
message message_from(model::catalogue const&, ledger::event const&);

void put(event_fields&, delivery const&);
// Its state is the event's verb.
std::optional<delivery> delivery_from(model::catalogue const&, ledger::event const&);
std::string thing_of(delivery const&);

}  // namespace fengsui::act::notice
