#include "act/notice/sms/smpp_pdu.h"

#include <algorithm>

#include "base/big_endian.h"

namespace fengsui::act::notice::smpp {
namespace {

constexpr std::size_t kHead = 16;
// What its octet can count. The standard stops at 254, and so do we when we submit; a centre that fills 255 is still
// read whole.
constexpr std::size_t kLongestShort = 255;

void put32(std::string& out, std::uint32_t v) {
  base::append_big_endian(out, v, 4);
}
void put16(std::string& out, std::size_t v) {
  base::append_big_endian(out, v, 2);
}
std::uint32_t get32(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint32_t>(base::big_endian(bytes.substr(at, 4)));
}
// A NUL inside would end the field early and shift all that follow.
void put_text(std::string& out, std::string_view text) {
  out += text.substr(0, text.find('\0'));
  out += '\0';
}

// Reads fields in order; once one is missing everything after it is too.
struct fields {
  std::string_view rest;
  bool good = true;

  std::string text(std::size_t longest) {
    auto const end = rest.find('\0');
    if (!good || end == std::string_view::npos || end > longest) {
      good = false;
      return {};
    }
    std::string made{rest.substr(0, end)};
    rest.remove_prefix(end + 1);
    return made;
  }
  std::uint8_t byte() {
    if (!good || rest.empty()) {
      good = false;
      return 0;
    }
    auto const made = static_cast<std::uint8_t>(rest.front());
    rest.remove_prefix(1);
    return made;
  }
  std::string bytes(std::size_t count) {
    if (!good || rest.size() < count) {
      good = false;
      return {};
    }
    std::string made{rest.substr(0, count)};
    rest.remove_prefix(count);
    return made;
  }
  std::size_t word() { return base::big_endian(bytes(2)); }
};

std::string after(std::string_view text, std::string_view key) {
  auto const at = text.find(key);
  if (at == std::string_view::npos) return {};
  auto const value = text.substr(at + key.size());
  return std::string{value.substr(0, std::min(value.find(' '), value.size()))};
}

// 5.2.28 message_state
std::string_view state_word(unsigned char state) {
  static constexpr std::string_view kWords[] = {"SCHEDULED", "ENROUTE", "DELIVRD", "EXPIRED", "DELETED",
                                                "UNDELIV",   "ACCEPTD", "UNKNOWN", "REJECTD"};
  return state < std::size(kWords) ? kWords[state] : "UNKNOWN";
}

}  // namespace

std::string encode(pdu const& one) {
  std::string made;
  made.reserve(kHead + one.body.size());
  put32(made, static_cast<std::uint32_t>(kHead + one.body.size()));
  put32(made, one.command);
  put32(made, one.status);
  put32(made, one.sequence);
  return made += one.body;
}

std::optional<pdu> pdu_reader::next() {
  if (broken_) return {};
  auto const here = std::string_view{buffer_}.substr(at_);
  if (here.size() < kHead) {
    buffer_.erase(0, at_);
    at_ = 0;
    return {};
  }
  auto const length = get32(here, 0);
  if (length < kHead || length > kLongestPdu) {
    broken_ = true;
    return {};
  }
  if (here.size() < length) {
    buffer_.erase(0, at_);
    at_ = 0;
    return {};
  }
  pdu made{get32(here, 4), get32(here, 8), get32(here, 12), std::string{here.substr(kHead, length - kHead)}};
  at_ += length;
  return made;
}

std::string body_of(bind_request const& one) {
  std::string made;
  put_text(made, one.system_id);
  put_text(made, one.password);
  put_text(made, one.system_type);
  made += static_cast<char>(one.interface_version);
  return made += std::string{"\0\0\0", 3};  // ton, npi and range of addresses: all that this account has
}

std::optional<bind_request> read_bind(std::string_view body) {
  fields from{body};
  bind_request made;
  made.system_id = from.text(16);
  made.password = from.text(9);
  made.system_type = from.text(13);
  made.interface_version = from.byte();
  if (!from.good) return {};
  return made;
}

std::string body_of(short_message const& m) {
  std::string made;
  put_text(made, m.service_type);
  made += static_cast<char>(m.source_ton);
  made += static_cast<char>(m.source_npi);
  put_text(made, m.source);
  made += static_cast<char>(m.destination_ton);
  made += static_cast<char>(m.destination_npi);
  put_text(made, m.destination);
  made += static_cast<char>(m.esm_class);
  made += static_cast<char>(m.protocol_id);
  made += static_cast<char>(m.priority);
  put_text(made, m.schedule);
  put_text(made, m.validity);
  made += static_cast<char>(m.registered_delivery);
  made += static_cast<char>(m.replace_if_present);
  made += static_cast<char>(m.data_coding);
  made += static_cast<char>(m.default_message);
  auto const length = std::min(m.text.size(), kLongestShort);
  made += static_cast<char>(length);
  made.append(m.text, 0, length);
  for (auto const& [tag, value] : m.tlvs) {
    put16(made, tag);
    put16(made, value.size());
    made += value;
  }
  return made;
}

std::optional<short_message> read_message(std::string_view body) {
  fields from{body};
  short_message m;
  m.service_type = from.text(5);
  m.source_ton = from.byte();
  m.source_npi = from.byte();
  m.source = from.text(20);
  m.destination_ton = from.byte();
  m.destination_npi = from.byte();
  m.destination = from.text(20);
  m.esm_class = from.byte();
  m.protocol_id = from.byte();
  m.priority = from.byte();
  m.schedule = from.text(16);
  m.validity = from.text(16);
  m.registered_delivery = from.byte();
  m.replace_if_present = from.byte();
  m.data_coding = from.byte();
  m.default_message = from.byte();
  m.text = from.bytes(from.byte());
  while (from.good && !from.rest.empty()) {
    auto const tag = static_cast<std::uint16_t>(from.word());
    auto const length = from.word();
    auto value = from.bytes(length);
    if (from.good) m.tlvs[tag] = std::move(value);
  }
  if (!from.good) return {};
  return m;
}

std::string read_message_id(std::string_view body) {
  return fields{body}.text(64);
}

std::optional<receipt_text> read_receipt(short_message const& m) {
  receipt_text made;
  auto const payload = m.tlvs.find(kMessagePayload);
  auto const& text = payload != m.tlvs.end() ? payload->second : m.text;
  made.id = after(text, "id:");
  made.state = after(text, "stat:");
  if (auto const id = m.tlvs.find(kReceiptedMessageId); id != m.tlvs.end()) {
    made.id = id->second.substr(0, std::min(id->second.find('\0'), id->second.size()));
  }
  if (auto const state = m.tlvs.find(kMessageState); state != m.tlvs.end() && state->second.size() == 1) {
    made.state = state_word(static_cast<unsigned char>(state->second[0]));
  }
  if (made.id.empty() || made.state.empty()) return {};
  return made;
}

}  // namespace fengsui::act::notice::smpp
