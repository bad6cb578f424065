#include "act/notice/notice.h"

#include <algorithm>
#include <array>

namespace fengsui::act::notice {
namespace {

template <class Enum>
struct word {
  Enum value;
  std::string_view text;
  std::string_view zh;
  std::string_view en;
};
template <class Enum>
word(Enum, std::string_view, std::string_view, std::string_view) -> word<Enum>;

constexpr std::array kSeverities{
    word{severity::minor, "minor", "一般", "Minor"}, word{severity::moderate, "moderate", "较重", "Moderate"},
    word{severity::severe, "severe", "严重", "Severe"}, word{severity::extreme, "extreme", "特别严重", "Extreme"}};
constexpr std::array kReaches{word{reach::duty, "duty", "内部", "Duty staff"},
                              word{reach::public_at_large, "public", "公众", "Public"}};
constexpr std::array kStatuses{word{status::actual, "actual", "实际", "Actual"},
                               word{status::exercise, "exercise", "演练", "Exercise"},
                               word{status::test, "test", "测试", "Test"}};
constexpr std::array kQuiets{word{quiet::wait, "wait", "静默时段后再发", "Waits"},
                             word{quiet::wake, "wake", "随时发送", "Wakes"}};
constexpr std::array kUnsures{word{unsure::again, "again", "再发一次", "Send again"},
                              word{unsure::leave, "leave", "不再发", "Leave"}};
constexpr std::array kSteps{word{step::alert, "alert", "发布", "Alert"}, word{step::update, "update", "更新", "Update"},
                            word{step::cancel, "cancel", "解除", "Cancel"}};
constexpr std::array kMessageStates{word{message_state::drafted, "drafted", "待批", "Awaits approval"},
                                    word{message_state::released, "released", "已发出", "Released"},
                                    word{message_state::rejected, "rejected", "已退回", "Rejected"},
                                    word{message_state::cancelled, "cancelled", "已取消", "Cancelled"}};
constexpr std::array kDeliveryStates{word{delivery_state::queued, "queued", "待发", "Queued"},
                                     word{delivery_state::trying, "trying", "正在发", "Being sent"},
                                     word{delivery_state::postponed, "postponed", "稍后重试", "To be tried again"},
                                     word{delivery_state::sent, "sent", "已发出", "Sent"},
                                     word{delivery_state::delivered, "delivered", "已送达", "Delivered"},
                                     word{delivery_state::unsure, "unsure", "可能已发", "Possibly sent"},
                                     word{delivery_state::failed, "failed", "未能送达", "Failed"},
                                     word{delivery_state::expired, "expired", "过时未发", "Expired"},
                                     word{delivery_state::cancelled, "cancelled", "已取消", "Cancelled"},
                                     word{delivery_state::rehearsed, "rehearsed", "演练未外发", "Rehearsed"}};

template <class Table, class Enum>
auto const& of(Table const& table, Enum value) {
  return *std::ranges::find(table, value, [](auto const& one) { return one.value; });
}

template <class Enum, std::size_t N>
std::optional<Enum> from(std::array<word<Enum>, N> const& table, std::string_view text) {
  auto const found = std::ranges::find(table, text, [](auto const& one) { return one.text; });
  return found == table.end() ? std::nullopt : std::optional{found->value};
}

template <class Table, class Enum>
base::name named(Table const& table, Enum value) {
  auto const& one = of(table, value);
  return {std::string{one.zh}, std::string{one.en}};
}

}  // namespace

bool is_final(delivery_state state) {
  switch (state) {
    case delivery_state::queued:
    case delivery_state::trying:
    case delivery_state::postponed:
      return false;
    default:
      return true;
  }
}

std::string_view to_text(severity v) {
  return of(kSeverities, v).text;
}
std::string_view to_text(reach v) {
  return of(kReaches, v).text;
}
std::string_view to_text(status v) {
  return of(kStatuses, v).text;
}
std::string_view to_text(quiet v) {
  return of(kQuiets, v).text;
}
std::string_view to_text(notice::unsure v) {
  return of(kUnsures, v).text;
}
std::string_view to_text(step v) {
  return of(kSteps, v).text;
}
std::string_view to_text(message_state v) {
  return of(kMessageStates, v).text;
}
std::string_view to_text(delivery_state v) {
  return of(kDeliveryStates, v).text;
}
std::optional<severity> severity_from(std::string_view t) {
  return from(kSeverities, t);
}
std::optional<reach> reach_from(std::string_view t) {
  return from(kReaches, t);
}
std::optional<status> status_from(std::string_view t) {
  return from(kStatuses, t);
}
std::optional<quiet> quiet_from(std::string_view t) {
  return from(kQuiets, t);
}
std::optional<notice::unsure> unsure_from(std::string_view t) {
  return from(kUnsures, t);
}
std::optional<step> step_from(std::string_view t) {
  return from(kSteps, t);
}
std::optional<message_state> message_state_from(std::string_view t) {
  return from(kMessageStates, t);
}
std::optional<delivery_state> delivery_state_from(std::string_view t) {
  return from(kDeliveryStates, t);
}
base::name name_of(severity v) {
  return named(kSeverities, v);
}
base::name name_of(status v) {
  return named(kStatuses, v);
}
base::name name_of(message_state v) {
  return named(kMessageStates, v);
}
base::name name_of(delivery_state v) {
  return named(kDeliveryStates, v);
}

}  // namespace fengsui::act::notice
