#include "tell/opening.h"

#include <algorithm>
#include <memory>

#include "base/json_writer.h"
#include "tell/access/rights.h"
#include "tell/reply.h"

namespace fengsui::tell {
namespace {

struct opening_question {
  std::string as_asked;  // by the page: "board/air?period=qingming-2025&compare=usual"
  std::string pattern;
  http::pairs params{};
  http::pairs query{};
};

std::vector<opening_question> opening_questions(model::catalogue const& catalogue, bool overview) {
  std::vector<opening_question> all;
  for (auto const* plain : {"me", "health", "city", "desks", "alarms", "duty", "lists"})
    all.push_back({.as_asked = plain, .pattern = std::string{"/api/v1/"} + plain});
  if (!overview) return all;
  for (auto const& desk : catalogue.desks) {
    if (desk.period.empty()) continue;
    all.push_back({.as_asked = "board/" + desk.id + "?period=" + desk.period + "&compare=usual",
                   .pattern = "/api/v1/board/{desk}",
                   .params = {{"desk", desk.id}},
                   .query = {{"period", desk.period}, {"compare", "usual"}}});
  }
  return all;
}

}  // namespace

http::route opening_route(std::vector<http::route> const& routes, model::catalogue const& catalogue) {
  auto const kept = std::make_shared<std::vector<http::route> const>(routes);
  auto const answer = [kept, &catalogue](http::request const& asked) {
    base::json_writer to;
    to.begin_object();
    for (auto const& question : opening_questions(catalogue, asked.query_value("overview").has_value())) {
      auto const found = std::ranges::find_if(
          *kept, [&](http::route const& one) { return one.method == "GET" && one.pattern == question.pattern; });
      auto const* line = right_of("GET", question.pattern);
      auto const* handle = found == kept->end() ? nullptr : std::get_if<http::plain_handler>(&found->handle);
      http::request inner{.method = "GET",
                          .path = "/api/v1/" + question.as_asked.substr(0, question.as_asked.find('?')),
                          .query = question.query,
                          .headers = asked.headers,
                          .params = question.params,
                          .peer = asked.peer,
                          .asker = asked.asker};
      if (handle == nullptr || line == nullptr || !allows(*line, asker(asked), inner)) continue;
      if (auto const made = (*handle)(inner); made.status == 200) to.key(question.as_asked).raw(made.text());
    }
    to.end_object();
    return json_reply(to.take());
  };
  return {"GET", "/api/v1/opening", http::plain_handler{answer}};
}

http::plain_handler with_opening(http::plain_handler files) {
  return [files = std::move(files)](http::request const& asked) {
    auto answer = files(asked);
    if (answer.content_type.starts_with("text/html")) {
      answer.headers.emplace_back("Link", asked.path == "/"
                                              ? "</api/v1/opening?overview=1>; rel=preload; as=fetch; crossorigin"
                                              : "</api/v1/opening>; rel=preload; as=fetch; crossorigin");
    }
    return answer;
  };
}

}  // namespace fengsui::tell
