#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/name.h"
#include "base/time.h"

namespace fengsui::act::notice {

// So many receipts wait for the submission that claims them; one that none ever claims is somebody else's.
inline constexpr std::size_t kEarlyReceipts = 10'000;

enum class severity { minor, moderate, severe, extreme };
enum class reach { duty, public_at_large };
// Exercise and test leave through practice channels alone; through every other one they are rehearsed.
enum class status { actual, exercise, test };
enum class quiet { wait, wake };
// What to do where a restart cannot tell whether a message went out: no channel here promises exactly once.
enum class unsure { again, leave };
enum class step { alert, update, cancel };

// What CAP says of an alert beside its words (CAP 1.2, 3.2.2); texts are the standard's own: "Fire", "Immediate".
struct cap_facts {
  std::string category = "Other";
  std::string urgency = "Immediate";
  std::string certainty = "Observed";
  std::string response;  // "Evacuate"; may be empty
  base::name instruction;
  std::vector<std::string> areas;  // place codes; none: the whole city

  bool operator==(cap_facts const&) const = default;
};

// Something to be told. Decided once: whoever enqueues a message of an id that is there already gets the first one,
// whatever the later one says. An alarm's third step up is "alarm-17/step-3".
struct message {
  std::string id;
  notice::severity severity = severity::moderate;
  notice::reach reach = reach::duty;
  notice::status status = status::actual;
  notice::quiet quiet = quiet::wait;  // severe and extreme are never held back
  notice::unsure unsure = unsure::again;
  std::vector<std::string> to;  // people and groups of the directory; may be empty where every channel needs none
  std::vector<std::string> by;  // channels; empty: those that each person or group has for this severity
  base::name subject;
  base::name text;
  std::optional<base::instant> until;  // after this it is not worth sending
  std::string about;                   // what it is about: "alarm/17", for whoever follows the trace
  notice::step step = step::alert;
  std::vector<std::string> replaces;  // update, cancel: the ids of the notices it takes the place of
  cap_facts cap;
  std::string author;

  bool operator==(message const&) const = default;
};

enum class message_state { drafted, released, rejected, cancelled };

enum class delivery_state {
  queued,
  trying,     // handed to the channel; no answer yet
  postponed,  // refused for now; tried again at `next`
  sent,       // the next hop has taken it
  delivered,  // the recipient has it, says a receipt
  unsure,     // it may have gone out
  failed,
  expired,
  cancelled,
  rehearsed,  // an exercise: made ready and not sent
};

// Nothing more will happen by itself.
bool is_final(delivery_state);

struct delivery {
  std::string notice;
  std::string channel;
  std::string who;  // a person of the directory; "-" where the channel itself is the recipient (a chat group, CAP)
  delivery_state state = delivery_state::queued;
  int attempts = 0;
  std::optional<base::instant> next;
  base::instant since{};
  std::string carrier_id;
  std::string why;
  std::optional<base::instant> retried{};  // when somebody had it sent again
};

std::string_view to_text(severity);
std::string_view to_text(reach);
std::string_view to_text(status);
std::string_view to_text(quiet);
std::string_view to_text(unsure);
std::string_view to_text(step);
std::string_view to_text(message_state);
std::string_view to_text(delivery_state);
std::optional<severity> severity_from(std::string_view);
std::optional<reach> reach_from(std::string_view);
std::optional<status> status_from(std::string_view);
std::optional<quiet> quiet_from(std::string_view);
std::optional<unsure> unsure_from(std::string_view);
std::optional<step> step_from(std::string_view);
std::optional<message_state> message_state_from(std::string_view);
std::optional<delivery_state> delivery_state_from(std::string_view);

base::name name_of(severity);
base::name name_of(status);
base::name name_of(message_state);
base::name name_of(delivery_state);

}  // namespace fengsui::act::notice
