#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace fengsui::act::notice {

// One short message as a carrier takes it.
struct sms_part {
  std::uint8_t data_coding = 0;  // 0: the default alphabet, 8: UCS-2 (3GPP TS 23.038)
  bool has_header = false;       // bytes begin with a user data header: one part of several
  std::string bytes;
};

// How long words travel: in parts joined by a user data header (3GPP TS 23.040, 9.2.3.24.1), or whole in the TLV
// message_payload (SMPP 3.4, 5.3.2.32), where the carrier does the cutting.
enum class long_sms { parts, payload };

// Text that is plain ASCII and the same in the GSM alphabet goes out in it, 160 characters a message or 153 a part;
// everything else as UCS-2, 70 or 67 UTF-16 units, never cut inside a surrogate pair. `reference` tells the parts of
// one message from another's. Faults: bad_utf8, text_too_long (more than 255 parts).
base::result<std::vector<sms_part>> sms_parts(std::string_view utf8, std::uint8_t reference,
                                              long_sms = long_sms::parts);

// How many messages the recipient is charged for; 0 where the text cannot be sent.
std::size_t sms_count(std::string_view utf8);

// Back to UTF-8, for what comes in; bytes of an unknown coding become U+FFFD.
std::string sms_to_utf8(std::uint8_t data_coding, std::string_view bytes);

}  // namespace fengsui::act::notice
