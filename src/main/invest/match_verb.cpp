// fengsui invest match, reserve, contact, share, credit: the office's routes from the command line.
#include <fmt/format.h>

#include "base/json_writer.h"
#include "main/duty/answer_document.h"
#include "main/duty/room_session.h"
#include "main/invest/office_verbs.h"
#include "main/screen.h"

namespace fengsui::main {
namespace {

namespace dom = simdjson::dom;

std::string body_of(std::vector<std::pair<std::string, std::string>> const& texts, std::string const& more = {}) {
  base::json_writer to;
  to.begin_object();
  for (auto const& [key, value] : texts) {
    if (!value.empty()) to.put(key, value);
  }
  auto made = to.take();
  return made + (more.empty() || made.size() == 1 ? "" : ",") + more + "}";
}

void print_match(std::string const& json, std::string const& lang) {
  bool const en = lang == "en";
  answer_document const read{json};
  auto const fitting = items(read.root, "/fitting");
  for (auto const& need : items(read.root, "/needs")) {
    for (auto const& step : items(need, "/steps"))
      fmt::print("{} {} {} {}\n", at(need, "/name", lang), at(step, "/from", lang), at(step, "/amount", lang),
                 at(need, "/unit", lang));
  }
  if (!fitting.empty()) {
    std::vector<std::vector<std::string>> rows(1);
    rows[0] = {en ? "site" : "地块", en ? "total" : "总分"};
    for (auto const& value : items(fitting.front(), "/values")) rows[0].push_back(at(value, "/name", lang));
    for (auto const& one : fitting) {
      std::vector<std::string> row{at(one, "/name", lang), at(one, "/total", lang)};
      for (auto const& value : items(one, "/values")) {
        auto const against = at(value, "/against_first", lang);
        row.push_back(at(value, "/value", lang) +
                      (against.empty() || against == "0" || against == "0.0"
                           ? ""
                           : " (" + std::string{against.front() == '-' ? "" : "+"} + against + ")"));
      }
      rows.push_back(std::move(row));
    }
    fmt::print("\n{}\n", table(rows));
    for (auto const& weight : items(read.root, "/weights"))
      fmt::print(fmt::runtime(en ? "weight of {}: {} (the first stays first from {} to {})\n"
                                 : "{}权重 {}（首位在 {} 至 {} 之间不变）\n"),
                 at(weight, "/name", lang), at(weight, "/weight", lang), at(weight, "/least", lang),
                 at(weight, "/most", lang));
    if (at(read.root, "/topsis_agrees", lang) == "false")
      fmt::print("{}\n", en ? "TOPSIS would put another site first" : "TOPSIS 法会把另一地块排在首位");
  }
  for (auto const& one : items(read.root, "/others")) {
    fmt::print("\n{}\n", at(one, "/name", lang));
    if (at(one, "/admitted", lang) == "false")
      fmt::print("  {}\n", en ? "this industry is not admitted" : "不在准入产业内");
    for (auto const& lacks : items(one, "/shortages")) {
      auto const later = at(lacks, "/enough_from", lang);
      auto const most = at(lacks, "/most_short", lang);
      auto const more =
          most == at(lacks, "/short_by", lang) ? std::string{} : (en ? ", later at most " : "，以后最多缺 ") + most;
      fmt::print(fmt::runtime(en ? "  {}: from {} on {} needed, {} there, {} {} short{}; {}\n"
                                 : "  {}：自 {} 起需 {}，可供 {}，缺 {} {}{}；{}\n"),
                 at(lacks, "/name", lang), at(lacks, "/when", lang), at(lacks, "/needed", lang),
                 at(lacks, "/available", lang), at(lacks, "/short_by", lang), at(lacks, "/unit", lang), more,
                 later.empty() ? (en ? "as things stand it never comes" : "现有安排内补不齐")
                               : (en ? "would do from " : "推至此季可行：") + later);
    }
  }
}

}  // namespace

exit_code invest_match_verb::operator()() const {
  room_session session{folder, data_folder::access::read};
  return finish(session.ask("GET", "/api/v1/invest/match", query_of({{"project", project}, {"weights", weights}})),
                common, [&](std::string const& json) { print_match(json, common.lang); });
}

exit_code invest_reserve_verb::operator()() const {
  std::string more;
  for (auto const& one : amounts) {
    auto const equals = one.find('=');
    if (equals == std::string::npos)
      throw usage(base::make_fault(base::fault_code::unknown_setting, "--amount", one, "power_kva=60000"));
    base::json_writer key, value;
    more += (more.empty() ? "" : ",") + key.text(one.substr(0, equals)).take() + ":" +
            value.text(one.substr(equals + 1)).take();
  }
  room_session session{folder, data_folder::access::write};
  auto const body =
      body_of({{"site", site}, {"project", project}, {"begins", begins}, {"until", until}, {"actor", actor}}, more);
  return finish(session.ask("POST", "/api/v1/invest/reservations", {}, body), common, [&](std::string const& json) {
    answer_document const read{json};
    fmt::print("{}  {} -> {}  {}\n", at(read.root, "/thing", common.lang), at(read.root, "/site", common.lang),
               at(read.root, "/project", common.lang), at(read.root, "/from", common.lang));
    for (auto const& one : items(read.root, "/amounts"))
      fmt::print("  {} {} {}\n", at(one, "/name", common.lang), at(one, "/amount", common.lang),
                 at(one, "/unit", common.lang));
  });
}

exit_code invest_contact_verb::operator()() const {
  bool asks = false;
  auto const print = [&](dom::element const& guard) {
    for (auto const& one : items(guard, "/contacts")) fmt::print("  {}\n", at(one, "/sentence", common.lang));
    for (auto const& one : items(guard, "/projects")) fmt::print("  {}\n", at(one, "/sentence", common.lang));
  };
  if (check) {
    room_session session{folder, data_folder::access::read};
    auto const answer = session.ask("GET", "/api/v1/invest/contacts",
                                    query_of({{"enterprise", enterprise}, {"party", party}, {"day", day}}));
    if (answer.status == 200) {
      answer_document const read{answer.text()};
      auto const verdict = at(read.root, "/verdict", common.lang);
      asks = verdict == "asks" || verdict == "twice";
    }
    auto const code = finish(answer, common, [&](std::string const& json) {
      answer_document const read{json};
      if (items(read.root, "/contacts").empty() && items(read.root, "/projects").empty())
        fmt::print("{}\n", common.lang == "en" ? "nobody was there" : "近半年无人接触");
      print(read.root);
    });
    return code == exit_code::done && asks ? exit_code::answer_is_no : code;
  }
  room_session session{folder, data_folder::access::write};
  auto const body = body_of({{"enterprise", enterprise},
                             {"party", party},
                             {"way", way},
                             {"result", result},
                             {"next_step", next_step},
                             {"again_because", because},
                             {"actor", actor}});
  return finish(session.ask("POST", "/api/v1/invest/contacts", {}, body), common, [&](std::string const& json) {
    answer_document const read{json};
    fmt::print("{}\n", at(read.root, "/thing", common.lang));
    dom::element guard;
    if (read.root["guard"].get(guard) == simdjson::SUCCESS) print(guard);
  });
}

exit_code invest_share_verb::operator()() const {
  bool const reads = action == "list";
  room_session session{folder, reads ? data_folder::access::read : data_folder::access::write};
  tell::http::response answer;
  if (reads) {
    answer = session.ask("GET", "/api/v1/invest/offers", {});
  } else if (action == "offer") {
    base::json_writer list;
    list.begin_array();
    for (auto const& one : fields) list.text(one);
    auto const chosen = "\"fields\":" + list.end_array().take();
    answer = session.ask(
        "POST", "/api/v1/invest/offers", {},
        body_of({{"project", project}, {"from", from}, {"to", to}, {"rule", rule}, {"actor", actor}}, chosen));
  } else {
    if (offer.empty()) throw usage(base::make_fault(base::fault_code::missing_key, "OFFER"));
    answer = session.ask("POST", "/api/v1/invest/offers/" + offer + "/" + action, {},
                         body_of({{"amount", amount}, {"reason", reason}, {"actor", actor}}));
  }
  return finish(answer, common, [&](std::string const& json) {
    answer_document const read{json};
    std::vector<std::vector<std::string>> rows{
        common.lang == "en" ? std::vector<std::string>{"offer", "from", "to", "state", "rule", "shared", "credited"}
                            : std::vector<std::string>{"编号", "推送方", "接收方", "状态", "分成", "内容", "计入"}};
    for (auto const& one : items(read.root, "/offers")) {
      auto const credited = at(one, "/from_credit", common.lang);
      rows.push_back({at(one, "/id", common.lang), at(one, "/from_name", common.lang), at(one, "/to_name", common.lang),
                      at(one, "/state_name", common.lang), at(one, "/rule", common.lang),
                      at(one, "/shared", common.lang),
                      credited.empty() ? "" : credited + " / " + at(one, "/to_credit", common.lang)});
    }
    fmt::print("{}", table(rows));
  });
}

exit_code invest_credit_verb::operator()() const {
  room_session session{folder, data_folder::access::read};
  return finish(session.ask("GET", "/api/v1/invest/credit", {}), common, [&](std::string const& json) {
    answer_document const read{json};
    bool const en = common.lang == "en";
    std::vector<std::vector<std::string>> rows{
        en ? std::vector<std::string>{"line", "bank", "project", "amount", "drawn", "drawable", "own funds short",
                                      "open conditions"}
           : std::vector<std::string>{"编号", "银行", "项目", "额度", "已提", "可提", "自有资金缺", "未满足条件"}};
    for (auto const& one : items(read.root, "/lines")) {
      std::string open;
      for (auto const& each : items(one, "/conditions")) {
        if (at(each, "/met", common.lang) == "false")
          open += (open.empty() ? "" : ", ") + at(each, "/condition", common.lang);
      }
      rows.push_back({at(one, "/line", common.lang), at(one, "/bank", common.lang), at(one, "/project", common.lang),
                      at(one, "/amount", common.lang), at(one, "/drawn", common.lang),
                      at(one, "/drawable", common.lang), at(one, "/own_short", common.lang), open});
    }
    fmt::print("{}", table(rows));
  });
}

}  // namespace fengsui::main
