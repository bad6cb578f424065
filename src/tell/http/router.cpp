#include "tell/http/router.h"

#include <algorithm>

#include "tell/http/fault_reply.h"

namespace fengsui::tell::http {
namespace {

std::string_view take_segment(std::string_view& rest) {
  auto const to = std::min(rest.find('/'), rest.size());
  auto const segment = rest.substr(0, to);
  rest.remove_prefix(std::min(to + 1, rest.size()));
  return segment;
}

bool is_capture(std::string_view segment) {
  return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

// How many segments were matched literally, or none; what the captures stood for goes to `params`.
std::optional<int> match(std::string_view pattern, std::string_view path, pairs& params) {
  int literal = 0;
  pattern.remove_prefix(1);
  path.remove_prefix(1);
  while (true) {
    bool const more_path = !path.empty();
    if (pattern.empty() || !more_path) return pattern.empty() && !more_path ? std::optional{literal} : std::nullopt;
    auto const want = take_segment(pattern);
    if (want.ends_with("*}") && is_capture(want)) {
      params.emplace_back(want.substr(1, want.size() - 3), path);
      return literal;
    }
    bool const ends_in_slash = path.find('/') == path.size() - 1;  // "/a/" is not "/a"
    auto const have = take_segment(path);
    if (ends_in_slash) return std::nullopt;
    if (is_capture(want)) {
      params.emplace_back(want.substr(1, want.size() - 2), have);
    } else if (want == have) {
      ++literal;
    } else {
      return std::nullopt;
    }
  }
}

bool answers(route const& to, std::string_view method) {
  return to.method == method || (method == "HEAD" && to.method == "GET");
}

std::string allow_list(std::vector<std::string> methods) {
  if (std::find(methods.begin(), methods.end(), "GET") != methods.end()) methods.emplace_back("HEAD");
  methods.emplace_back("OPTIONS");
  std::sort(methods.begin(), methods.end());
  methods.erase(std::unique(methods.begin(), methods.end()), methods.end());
  std::string list;
  for (auto const& method : methods) list.append(list.empty() ? "" : ", ").append(method);
  return list;
}

no_route refuse(std::string_view method, std::vector<std::string> known) {
  if (known.empty()) return {fault_reply(http_fault::not_found)};
  auto answer =
      method == "OPTIONS" ? response{.status = 204, .content_type = ""} : fault_reply(http_fault::wrong_method);
  answer.headers.emplace_back("Allow", allow_list(std::move(known)));
  return {std::move(answer)};
}

}  // namespace

router::router(std::vector<route> routes, plain_handler otherwise) : routes_{std::move(routes)} {
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    if (routes_[i].pattern.find('{') == std::string::npos) plain_.emplace(routes_[i].pattern, i);
  }
  if (otherwise) otherwise_ = route{.method = "GET", .pattern = "/{path*}", .handle = std::move(otherwise)};
}

std::variant<found_route, no_route> router::find(std::string_view method, std::string_view path) const {
  // Nothing has more literal segments than a path that is one; most of what is asked often is.
  auto const [first, last] = plain_.equal_range(path);
  for (auto one = first; one != last; ++one) {
    if (answers(routes_[one->second], method)) return found_route{&routes_[one->second], {}};
  }
  found_route best;
  int best_literal = -1;
  std::vector<std::string> known;
  for (auto const& candidate : routes_) {
    pairs params;
    auto const literal = match(candidate.pattern, path, params);
    if (!literal) continue;
    known.push_back(candidate.method);
    if (!answers(candidate, method) || *literal <= best_literal) continue;
    best = {&candidate, std::move(params)};
    best_literal = *literal;
  }
  if (best.to) return best;
  if (known.empty() && otherwise_) {
    if (answers(*otherwise_, method)) return found_route{&*otherwise_, {}};
    known.emplace_back("GET");
  }
  return refuse(method, std::move(known));
}

}  // namespace fengsui::tell::http
