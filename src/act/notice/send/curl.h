#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace fengsui::act::notice {

struct transfer {
  enum class kind { answered, not_reached, unsure };  // unsure: it was on its way when the connection failed
  kind what = kind::unsure;
  long code = 0;  // HTTP status or SMTP reply
  std::string body;
  long retry_after_seconds = 0;
  std::string error;  // curl's own words; no address in them
};

// TLS is verified; redirects are not followed, since a secret stands in the address.
transfer http_post(std::string const& url, std::string const& content_type, std::string_view body,
                   std::chrono::seconds within);

struct mail_account {
  std::string url;  // smtp://host:25, smtps://host:465; plain smtp takes STARTTLS where it is offered
  std::string user;
  std::string password;
  bool needs_tls = false;
};

// `data` is the whole message, headers first, lines ended by CR LF.
transfer smtp_send(mail_account const&, std::string const& from, std::string const& to, std::string_view data,
                   std::chrono::seconds within);

}  // namespace fengsui::act::notice
