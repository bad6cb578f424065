#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "act/notice/notice.h"
#include "base/result.h"
#include "base/time.h"
#include "model/city.h"

namespace fengsui::act::notice {

// CAP 1.2 (OASIS, 1 July 2010), the Common Alerting Protocol.

struct cap_reference {
  std::string identifier;
  std::string sender;
  std::string sent;  // as written
};

struct cap_author {
  std::string sender;  // "dutyroom@xining.example": unique for ever, no spaces, commas, < or &
  base::name name;     // senderName
  std::string contact;
};

// An alert of this house as an unsigned document: an info block a language, the status of the message (a drill is
// Exercise from end to end), references where it updates or cancels. Its identifier is the notice's id, which the
// ledger gives once for ever.
std::string cap_xml(message const&, cap_author const&, base::instant sent, std::vector<cap_reference> const& replaces,
                    model::city const&, base::zone const&);

// 2025-04-04T12:00:00+08:00, the only form that CAP takes.
std::string cap_time(base::instant, base::zone const&);

struct cap_info {
  std::string language;
  std::string event;
  std::string urgency;
  std::string severity;
  std::string certainty;
  std::string headline;
  std::string description;
  std::string instruction;
  std::string expires;
  std::vector<std::string> areas;
};

// What is read of an alert from outside.
struct cap_alert {
  std::string identifier;
  std::string sender;
  std::string sent;
  std::string status;
  std::string message_type;
  std::string scope;
  std::string references;
  std::vector<cap_info> info;
};

// Strictly: by the schema, and by what the standard says beside it. Nothing is fetched, a DOCTYPE is refused before a
// parser sees it. Faults: bad_cap with the line.
base::result<cap_alert> read_cap(std::string_view xml);

enum class signature { none, good, unknown, bad };  // unknown: right, by somebody whom we have no reason to trust

std::string_view to_text(signature);

// An enveloped XML signature (RSA or ECDSA with SHA-256, exclusive C14N) over the whole document, with the certificate.
// `key` and `certificate` are PEM files. Faults: no_file, bad_cap.
base::result<std::string> sign_cap(std::string_view xml, std::string const& key, std::string const& certificate);

// `trusted`: PEM certificates of those who may speak. What a document says of its own key counts for nothing. Exactly
// one signature, over exactly the whole document, by strong algorithms; anything else is bad.
signature verify_cap(std::string_view xml, std::vector<std::string> const& trusted);

}  // namespace fengsui::act::notice
