#pragma once

#include <string>
#include <vector>

namespace fengsui::tell::http::testing {

// What a sender may try in order to be read differently by two readers in a row. Each is answered once, with
// the given status, and the connection is closed; `next` stands where a smuggled request would begin.
struct smuggling_case {
  std::string name;
  int status;
  std::string text;
};

inline std::vector<smuggling_case> smuggling_cases() {
  using namespace std::string_literals;
  std::string const next = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";
  std::string const post = "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n";
  std::string const get = "GET /hello HTTP/1.1\r\nHost: localhost\r\n";
  std::string many = get;
  for (int number = 0; number < 101; ++number) many += "X-" + std::to_string(number) + ": 1\r\n";
  return {
      // two framings
      {"length and chunked", 400, post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + next},
      {"chunked and length", 400, post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + next},
      {"two lengths that differ", 400, post + "Content-Length: 5\r\nContent-Length: 0\r\n\r\nhello" + next},
      {"two lengths that agree", 400, post + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello" + next},
      {"list of lengths", 400, post + "Content-Length: 5, 5\r\n\r\nhello" + next},
      {"chunked", 411, post + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n" + next},
      {"chunked with overflowing size", 411,
       post + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nhello\r\n0\r\n\r\n"},
      {"chunked with extension", 411, post + "Transfer-Encoding: chunked\r\n\r\n5;a=\"\r\n\"\r\nhello\r\n0\r\n\r\n"},
      {"chunked with trailers", 411, post + "Transfer-Encoding: chunked\r\n\r\n0\r\nContent-Length: 9\r\n\r\n"},
      {"chunked twice", 501, post + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n" + next},
      {"two codings", 400, post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n" + next},
      {"unknown coding", 501, post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + next},
      {"empty coding", 501, post + "Transfer-Encoding:\r\n\r\n0\r\n\r\n" + next},
      {"coding with vertical tab", 400,
       post +
           "Transfer-Encoding: \x0b"
           "chunked\r\n\r\n0\r\n\r\n" +
           next},
      {"coding in HTTP/1.0", 400,
       "POST /echo HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + next},
      // lengths
      {"plus sign", 400, post + "Content-Length: +5\r\n\r\nhello"},
      {"minus sign", 400, post + "Content-Length: -5\r\n\r\nhello"},
      {"hexadecimal length", 400, post + "Content-Length: 0x5\r\n\r\nhello"},
      {"length with blank", 400, post + "Content-Length: 5 5\r\n\r\nhello"},
      {"empty length", 400, post + "Content-Length:\r\n\r\nhello"},
      {"leading zero", 400, post + "Content-Length: 05\r\n\r\nhello"},
      {"length past 64 bits", 400, post + "Content-Length: 18446744073709551621\r\n\r\nhello"},
      {"length past anything", 400, post + "Content-Length: 99999999999999999999999999999\r\n\r\nhello"},
      {"body on GET", 400, get + "Content-Length: 44\r\n\r\n" + next},
      // lines
      {"folded header", 400, get + "X-A: b\r\n c\r\n\r\n"},
      {"folded length", 400, post + "Content-Length:\r\n 5\r\n\r\nhello"},
      {"first header folded", 400, "GET /hello HTTP/1.1\r\n Host: localhost\r\n\r\n"},
      {"bare line feeds", 400, "GET /hello HTTP/1.1\nHost: localhost\n\n"},
      {"one bare line feed", 400, get + "X-A: b\nX-B: c\r\n\r\n"},
      {"bare carriage return", 400, get + "X-A: b\rX-B: c\r\n\r\n"},
      {"doubled carriage return", 400, get + "X-A: b\r\r\n\r\n"},
      {"NUL in value", 400, get + "X-A: b\0c\r\n\r\n"s},
      {"NUL in name", 400, get + "X\0A: b\r\n\r\n"s},
      {"bell in value", 400, get + "X-A: \x07\r\n\r\n"},
      {"delete in value", 400, get + "X-A: \x7f\r\n\r\n"},
      {"blank before colon", 400, post + "Content-Length : 5\r\n\r\nhello" + next},
      {"tab before colon", 400, post + "Transfer-Encoding\t: chunked\r\n\r\n0\r\n\r\n" + next},
      {"no colon", 400, get + "nonsense\r\n\r\n"},
      {"no name", 400, get + ": value\r\n\r\n"},
      {"name that is no token", 400, get + "X(A): b\r\n\r\n"},
      {"too many headers", 431, many + "\r\n"},
      {"head too large", 431, get + "X-A: " + std::string(17'000, 'a') + "\r\n\r\n"},
      {"endless request line", 431, "GET /" + std::string(17'000, 'a')},
      // hosts
      {"no Host", 400, "GET /hello HTTP/1.1\r\n\r\n"},
      {"two Hosts", 400, get + "Host: evil.example\r\n\r\n"},
      {"two equal Hosts", 400, get + "Host: localhost\r\n\r\n"},
      {"empty Host", 400, "GET /hello HTTP/1.1\r\nHost:\r\n\r\n"},
      {"Host with path", 400, "GET /hello HTTP/1.1\r\nHost: localhost/x\r\n\r\n"},
      {"Host with user", 400, "GET /hello HTTP/1.1\r\nHost: localhost@evil.example\r\n\r\n"},
      {"list of Hosts", 400, "GET /hello HTTP/1.1\r\nHost: localhost, evil.example\r\n\r\n"},
      {"Host with bad port", 400, "GET /hello HTTP/1.1\r\nHost: localhost:99999\r\n\r\n"},
      {"Host of another site", 421, "GET /hello HTTP/1.1\r\nHost: evil.example\r\n\r\n"},
      // request line
      {"leading empty line", 400, "\r\n" + get + "\r\n"},
      {"HTTP/0.9", 400, "GET /hello\r\n"},
      {"HTTP/2.0", 505, "GET /hello HTTP/2.0\r\nHost: localhost\r\n\r\n"},
      {"HTTP/1.2", 505, "GET /hello HTTP/1.2\r\nHost: localhost\r\n\r\n"},
      {"HTTP/1.10", 400, "GET /hello HTTP/1.10\r\nHost: localhost\r\n\r\n"},
      {"http in lower case", 400, "GET /hello http/1.1\r\nHost: localhost\r\n\r\n"},
      {"HTTP/2 preface", 400, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"},
      {"TLS hello", 400, "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"s},
      {"method in lower case", 400, "get /hello HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"method that is no token", 400, "GE(T /hello HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"no method", 400, " /hello HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"endless method", 400, std::string(40, 'A') + " /hello HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"blank in target", 400, "GET /hel lo HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"two blanks", 400, "GET  /hello HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"trailing blank", 400, "GET /hello HTTP/1.1 \r\nHost: localhost\r\n\r\n"},
      {"tab for blank", 400, "GET\t/hello\tHTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"absolute target", 400, "GET http://localhost/hello HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"authority target", 400, "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"asterisk", 400, "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"fragment", 400, "GET /hello#top HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"raw Chinese in target", 400, "GET /你好 HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      // paths
      {"dot segments", 400, "GET /a/../hello HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"encoded dot segments", 400, "GET /%2e%2e/hello HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"encoded slash", 400, "GET /a%2Fhello HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"encoded backslash", 400, "GET /a%5chello HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"backslash", 400, "GET /a\\hello HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"encoded NUL", 400, "GET /hello%00 HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"encoded line break", 400, "GET /hello%0d%0aX-A:b HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"half an escape", 400, "GET /hello%4 HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"bad escape", 400, "GET /hello%zz HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"overlong slash", 400, "GET /a%c0%afb HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"surrogate", 400, "GET /%ed%a0%80 HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"empty segment", 400, "GET //hello HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"NUL in query", 400, "GET /hello?a=%00 HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"broken UTF-8 in query", 400, "GET /hello?a=%ff HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      // the rest
      {"unknown expectation", 417, post + "Content-Length: 5\r\nExpect: magic\r\n\r\nhello"},
      {"two content types", 400, post + "Content-Type: application/json\r\nContent-Length: 5\r\n\r\nhello"},
      {"two Origins", 400, get + "Origin: a\r\nOrigin: b\r\n\r\n"},
  };
}

}  // namespace fengsui::tell::http::testing
