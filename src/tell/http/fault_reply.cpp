#include "tell/http/fault_reply.h"

#include <array>

namespace fengsui::tell::http {
namespace {

struct line {
  http_fault fault;
  int status;
  std::string_view name;
  std::string_view zh;
  std::string_view en;
};

using enum http_fault;

constexpr auto kTable = std::to_array<line>({
    {bad_request_line, 400, "bad-request-line", "请求行有误。", "The request line is malformed."},
    {bad_method, 400, "bad-method", "请求方法有误。", "The method is malformed."},
    {bad_target, 400, "bad-target", "请求目标须以 / 开头且不含非法字符。",
     "The target must begin with / and carry no forbidden character."},
    {bad_path, 400, "bad-path", "路径含有不允许的写法。", "The path is spelled in a way that is not allowed."},
    {bad_query, 400, "bad-query", "查询参数编码有误。", "The query is badly encoded."},
    {bad_version, 505, "bad-version", "只支持 HTTP/1.1 与 HTTP/1.0。", "Only HTTP/1.1 and HTTP/1.0 are spoken here."},
    {bad_line_end, 400, "bad-line-end", "请求头每行须以 CRLF 结尾。", "Every line of the head must end with CR LF."},
    {control_character, 400, "control-character", "请求头含有控制字符。", "The head carries a control character."},
    {folded_header, 400, "folded-header", "不接受折行的请求头。", "Folded header lines are not taken."},
    {bad_header_name, 400, "bad-header-name", "请求头名称有误。", "A header name is malformed."},
    {repeated_header, 400, "repeated-header", "某个请求头只能出现一次。", "A header that may come once came twice."},
    {missing_host, 400, "missing-host", "缺少 Host 请求头。", "The Host header is missing."},
    {bad_host, 400, "bad-host", "Host 请求头有误。", "The Host header is malformed."},
    {bad_length, 400, "bad-length", "Content-Length 有误。", "Content-Length is malformed."},
    {length_and_coding, 400, "length-and-coding", "Content-Length 与 Transfer-Encoding 不能并存，HTTP/1.0 不能用后者。",
     "Content-Length and Transfer-Encoding cannot come together, nor the latter in HTTP/1.0."},
    {unknown_coding, 501, "unknown-coding", "不支持这种传输编码。", "This transfer coding is not supported."},
    {length_required, 411, "length-required", "请求体须给出 Content-Length。", "A body needs a Content-Length."},
    {unexpected_body, 400, "unexpected-body", "此请求不应带有请求体。", "This request must not carry a body."},
    {unknown_expectation, 417, "unknown-expectation", "不支持该 Expect 请求头。",
     "This Expect header is not supported."},
    {too_many_headers, 431, "too-many-headers", "请求头过多。", "There are too many headers."},
    {head_too_large, 431, "head-too-large", "请求头过大。", "The head is too large."},
    {head_too_slow, 408, "head-too-slow", "请求头迟迟未到齐。", "The head took too long to arrive."},
    {body_too_large, 413, "body-too-large", "请求体过大。", "The body is too large."},
    {body_too_slow, 408, "body-too-slow", "请求体迟迟未到齐。", "The body took too long to arrive."},
    {wrong_host, 421, "wrong-host", "本服务器不以此主机名应答。", "This server does not answer to that Host."},
    {foreign_origin, 403, "foreign-origin", "拒绝来自其他网站页面的写入。",
     "Writing from a page of another site is refused."},
    {wrong_content_type, 415, "wrong-content-type", "此处不接受这种类型的请求体。",
     "A body of this type is not taken here."},
    {not_found, 404, "not-found", "没有这个地址。", "There is nothing at this address."},
    {wrong_method, 405, "wrong-method", "此地址不支持该方法。", "This address does not take that method."},
    {too_many_connections, 429, "too-many-connections", "来自同一地址的连接过多。",
     "There are too many connections from one address."},
    {busy, 503, "busy", "服务器正忙，请稍后再试。", "The server is busy; please come back shortly."},
    {no_memory, 503, "no-memory", "请求体占用的内存过多，请稍后再试。",
     "Too much memory is held by request bodies; please come back shortly."},
    {handler_failed, 500, "handler-failed", "服务器内部出错。", "Something went wrong inside the server."},
});

consteval bool table_in_order() {
  for (std::size_t index = 0; index < kTable.size(); ++index) {
    if (static_cast<std::size_t>(kTable[index].fault) != index) return false;
  }
  return kTable.size() == static_cast<std::size_t>(handler_failed) + 1;
}
static_assert(table_in_order());

line const& line_of(http_fault fault) {
  return kTable[static_cast<std::size_t>(fault)];
}

}  // namespace

int status_of(http_fault fault) {
  return line_of(fault).status;
}

std::string_view name_of(http_fault fault) {
  return line_of(fault).name;
}

response fault_reply(http_fault fault) {
  auto const& [_, status, name, zh, en] = line_of(fault);
  auto answer = fault_reply(status, name, zh, en);
  if (status == 503) answer.headers.emplace_back("Retry-After", "1");
  return answer;
}

response fault_reply(int status, std::string_view code, std::string_view zh, std::string_view en) {
  response answer{.status = status};
  answer.body.append(R"({"faults":[{"code":")").append(json_escaped(code));
  answer.body.append(R"(","message":{"zh":")").append(json_escaped(zh));
  answer.body.append(R"(","en":")").append(json_escaped(en)).append("\"}}]}");
  return answer;
}

std::string json_escaped(std::string_view utf8) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out;
  out.reserve(utf8.size());
  for (char const c : utf8) {
    auto const byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out.append({'\\', c});
    } else if (byte < 0x20 || byte == 0x7f || c == '<') {  // '<': the text stays harmless inside a page's script
      out.append("\\u00").append({kHex[byte >> 4], kHex[byte & 15]});
    } else {
      out.push_back(c);
    }
  }
  return out;
}

}  // namespace fengsui::tell::http
