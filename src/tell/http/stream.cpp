#include "tell/http/stream.h"

#include <algorithm>
#include <utility>

#include "tell/http/stream_state.h"

namespace fengsui::tell::http {
namespace {

std::string one_line(std::string_view text) {
  std::string out{text};
  std::erase_if(out, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
  return out;
}

}  // namespace

namespace detail {

bool stream_state::push(event_text const& text) {
  std::scoped_lock const held{lock};
  if (ending) return false;
  if (queue.size() >= stream::kQueueEvents || queued_bytes + text->size() > stream::kQueueBytes) {
    queue.clear();
    queue.push_back(make_event("dropped", R"({"code":"too-slow"})"));
    dropped = ending = true;
  } else {
    queue.push_back(text);
    queued_bytes += text->size();
  }
  if (!std::exchange(woken, true) && wake) wake();
  return !dropped;
}

void stream_state::end() {
  std::scoped_lock const held{lock};
  ending = true;
  if (!std::exchange(woken, true) && wake) wake();
}

std::optional<std::deque<event_text>> stream_state::take() {
  std::scoped_lock const held{lock};
  woken = false;
  queued_bytes = 0;
  if (queue.empty() && ending) return std::nullopt;
  return std::exchange(queue, {});
}

}  // namespace detail

event_text make_event(std::string_view name, std::string_view data, std::string_view id) {
  std::string text;
  text.reserve(data.size() + name.size() + id.size() + 32);
  if (!id.empty()) text.append("id: ").append(one_line(id)).append("\n");
  if (!name.empty()) text.append("event: ").append(one_line(name)).append("\n");
  for (std::size_t from = 0; from <= data.size();) {
    auto const to = std::min(data.find_first_of("\r\n", from), data.size());
    text.append("data: ").append(data.substr(from, to - from)).append("\n");
    from = to + (data.substr(to).starts_with("\r\n") ? 2 : 1);
  }
  return std::make_shared<std::string const>(text.append("\n"));
}

bool stream::send(event_text const& text) const {
  return state_->push(text);
}

bool stream::send(std::string_view name, std::string_view data, std::string_view id) const {
  return send(make_event(name, data, id));
}

bool stream::open() const {
  std::scoped_lock const held{state_->lock};
  return !state_->ending;
}

void stream::close() const {
  state_->end();
}

}  // namespace fengsui::tell::http
