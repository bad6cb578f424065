#pragma once

#include "act/notice/send/curl.h"
#include "act/notice/send/sender.h"

namespace fengsui::act::notice {

struct mail_settings {
  mail_account account;
  std::string from;
  base::name from_name;
  std::chrono::seconds within{30};
};

// RFC 5322 and MIME: UTF-8 in base64, words of headers as RFC 2047 encodes them, a Message-ID that is the same at every
// attempt, so that a mailbox sees a repeat as one.
std::string mail_text(mail_settings const&, outgoing const&);

std::unique_ptr<sender> mail_sender(mail_settings);

}  // namespace fengsui::act::notice
