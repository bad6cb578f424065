#include "tell/reply.h"

#include <simdjson.h>

#include <charconv>

#include "base/utf8.h"
#include "tell/access/rights.h"
#include "tell/http/target.h"
#include "tell/write.h"

namespace fengsui::tell {

http::response json_reply(std::string text, int status) {
  http::response made;
  made.status = status;
  made.body = std::move(text);
  return made;
}

http::response refusal_reply(base::faults const& why) {
  auto made = json_reply(faults_json(why), why.empty() ? 400 : base::http_status(why.front().code));
  if (made.status == 429) made.headers.emplace_back("Retry-After", "1");
  return made;
}

http::response outcome(std::optional<base::fault> const& why) {
  return why ? refusal_reply({*why}) : json_reply(R"({"done":true})");
}

std::string json_or_null(std::string const& text) {
  simdjson::dom::parser parser;
  simdjson::dom::element read;
  if (text.empty() || parser.parse(simdjson::padded_string{text}).get(read) != simdjson::SUCCESS) return "null";
  return simdjson::minify(read);
}

std::optional<std::int64_t> query_number(http::request const& r, std::string_view name, std::int64_t otherwise,
                                         std::int64_t most) {
  auto const text = r.query_value(name);
  if (!text) return otherwise;
  std::int64_t value = 0;
  auto const [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (error != std::errc{} || end != text->data() + text->size() || value < 0 || value > most) return {};
  return value;
}

std::string actor_of(http::request const& r, std::string const& in_body) {
  auto const& who = asker(r);
  if (who.by != act::person::came::visitor && who.is_somebody()) return who.id;
  if (!in_body.empty()) return in_body;
  if (auto const header = r.header("x-fengsui-actor"); header && !header->empty() && header->size() <= 128) {
    if (!base::text_fault(*header)) return std::string{*header};
  }
  return who.id;
}

}  // namespace fengsui::tell
