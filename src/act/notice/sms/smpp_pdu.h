#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

// SMPP 3.4, issue 1.2: what goes over the wire. Numbers are big-endian, C-octet strings end with NUL.
namespace fengsui::act::notice::smpp {

enum class command : std::uint32_t {
  bind_receiver = 0x1,
  bind_transmitter = 0x2,
  submit_sm = 0x4,
  deliver_sm = 0x5,
  unbind = 0x6,
  bind_transceiver = 0x9,
  enquire_link = 0x15,
  generic_nack = 0x80000000,
};
inline constexpr std::uint32_t kResponse = 0x80000000;

// Statuses that ask for patience rather than say no (5.1.3).
inline constexpr std::uint32_t kOk = 0x0;
inline constexpr std::uint32_t kInvalidCommand = 0x3;
inline constexpr std::uint32_t kQueueFull = 0x14;
inline constexpr std::uint32_t kThrottled = 0x58;

inline constexpr std::uint16_t kReceiptedMessageId = 0x001E;
inline constexpr std::uint16_t kMessagePayload = 0x0424;
inline constexpr std::uint16_t kMessageState = 0x0427;

// Longer than any message can be with its payload; a length beyond it is no SMPP.
inline constexpr std::size_t kLongestPdu = 70'000;

struct pdu {
  std::uint32_t command = 0;
  std::uint32_t status = 0;
  std::uint32_t sequence = 0;
  std::string body;

  bool is(smpp::command c) const { return command == static_cast<std::uint32_t>(c); }
  bool answers(smpp::command c) const { return command == (static_cast<std::uint32_t>(c) | kResponse); }
};

std::string encode(pdu const&);

// Cuts a stream into PDUs.
class pdu_reader {
 public:
  void feed(std::string_view bytes) { buffer_ += bytes; }
  std::optional<pdu> next();
  bool is_broken() const { return broken_; }  // an impossible length: nothing after it can be trusted

 private:
  std::string buffer_;
  std::size_t at_ = 0;
  bool broken_ = false;
};

struct bind_request {
  std::string system_id;
  std::string password;
  std::string system_type;
  std::uint8_t interface_version = 0x34;
};

// submit_sm and deliver_sm have the same fields (4.4.1, 4.6.1).
struct short_message {
  std::string service_type;
  std::uint8_t source_ton = 0;
  std::uint8_t source_npi = 0;
  std::string source;
  std::uint8_t destination_ton = 0;
  std::uint8_t destination_npi = 0;
  std::string destination;
  std::uint8_t esm_class = 0;
  std::uint8_t protocol_id = 0;
  std::uint8_t priority = 0;
  std::string schedule;
  std::string validity;
  std::uint8_t registered_delivery = 0;
  std::uint8_t replace_if_present = 0;
  std::uint8_t data_coding = 0;
  std::uint8_t default_message = 0;
  std::string text;  // short_message; with message_payload it is empty
  std::map<std::uint16_t, std::string> tlvs;

  bool is_receipt() const { return (esm_class & 0x3CU) == 0x04; }
  bool operator==(short_message const&) const = default;
};

std::string body_of(bind_request const&);
std::optional<bind_request> read_bind(std::string_view body);
std::string body_of(short_message const&);
std::optional<short_message> read_message(std::string_view body);

// The message_id of an answer; empty where there is none.
std::string read_message_id(std::string_view body);

struct receipt_text {
  std::string id;
  std::string state;  // DELIVRD, ENROUTE …
};
// Appendix B: "id:… sub:… dlvrd:… submit date:… done date:… stat:DELIVRD err:… text:…"; TLVs come before the text.
std::optional<receipt_text> read_receipt(short_message const&);

}  // namespace fengsui::act::notice::smpp
