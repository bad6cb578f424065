#pragma once

#include <gtest/gtest.h>

#include <memory>

#include "act/notice/outbox.h"
#include "support/test_house.h"

namespace fengsui::act::notice {

inline base::instant at(char const* text) {
  return (*base::parse_time(text, base::zone{"Asia/Shanghai"})).at;
}

// A duty room with two officers, a carrier, a chat group and a practice carrier; its clock is moved by hand.
struct notice_house {
  test::temporary_folder folder;
  model::catalogue catalogue = [] {
    auto city = model::read_city(test::root() / "tests" / "city");
    city.read.targets.clear();
    return model::assemble(std::move(city.read), {}).read;
  }();
  base::instant now = at("2025-04-04T12:00");
  directory listed = [] {
    directory made;
    made.channels = {
        {.id = "sms", .protocol = "smpp", .name = {"短信", "SMS"}},
        {.id = "mail", .protocol = "smtp", .name = {"邮件", "Mail"}},
        {.id = "chat", .protocol = "wecom", .name = {"企业微信群", "WeCom group"}},
        {.id = "practice", .protocol = "smpp", .name = {"演练短信", "Practice SMS"}, .is_practice = true},
    };
    made.groups["duty"] = {.name = {"值班员", "Duty officers"}, .members = {"zhang", "li"}, .by = {"sms", "chat"}};
    made.find_contact = [](std::string_view who) -> std::optional<contact> {
      if (who == "zhang") return contact{{"张三", "Zhang San"}, "zh", "13900000001", "zhang@example.org"};
      if (who == "li") return contact{{"李四", "Li Si"}, "en", "13900000002", ""};
      return {};
    };
    return made;
  }();
  outbox_rules rules{{std::chrono::hours{22}, std::chrono::hours{7}}, {}};
  std::unique_ptr<ledger::store> store;
  std::unique_ptr<ledger::ledger> book;
  std::unique_ptr<notice::outbox> box;

  notice_house() { open(); }
  ~notice_house() { close(); }

  void open() {
    store = ledger::open_sqlite(folder.path / "ledger.db", ledger::access::read_write);
    book = std::make_unique<ledger::ledger>(
        *store, catalogue, [this] { return now; }, ledger::ledger::listener{});
    box = std::make_unique<notice::outbox>(
        *book, *store, catalogue, [this] { return listed; }, rules, [this] { return now; }, [] { return 0.5; });
  }
  void close() {
    box.reset();
    book.reset();
    store.reset();
  }
  void restart() {
    close();
    open();
  }

  static message to_duty(std::string id) {
    message made;
    made.id = std::move(id);
    made.to = {"duty"};
    made.subject = {"火情", "Fire"};
    made.text = {"北山起火", "Fire on the north hill"};
    made.author = "zhang";
    return made;
  }

  delivery one(std::string_view id, std::string_view channel, std::string_view who) const {
    auto const found = box->find(id);
    if (!found) return {.why = "no such notice"};
    for (auto const& d : found->deliveries) {
      if (d.channel == channel && d.who == who) return d;
    }
    return {.why = "no such delivery"};
  }
};

}  // namespace fengsui::act::notice
