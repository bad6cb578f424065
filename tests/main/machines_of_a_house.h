#pragma once

#include <fmt/format.h>

#include "main/beside.h"
#include "main/run_program.h"
#include "tell/node/tls.h"

namespace fengsui::test {

// A port that was free a moment ago: a machine that comes back has to come back where it was.
inline std::uint16_t free_port() {
  static std::uint16_t next = static_cast<std::uint16_t>(21000 + ::getpid() % 20000);
  return ++next;
}

// Machines on loopback: what their house has signed for them, and the program started as an operator starts it.
class machines_of_a_house : public in_a_folder {
 protected:
  std::string at(std::string const& name) const { return (folder.path / name).string(); }

  // Papers of two small authorities, `house` and `other`: of the house for the first, the second and one that is
  // elsewhere. `ending` comes before .pem and .key, `how` goes to openssl with each signature.
  void sign_papers(std::string const& curve, std::string const& ending = {}, std::string const& how = {}) const {
    auto const script = fmt::format(R"(cd {} && exec 2>/dev/null
key() {{ openssl ecparam -name {} -genkey -noout -out $1{ending}.key; }}
for ca in house other; do
  key $ca; openssl req -x509 -new -key $ca{ending}.key {how} -days 2 -subj /CN=$ca -out $ca{ending}.pem
done
paper() {{
  key $1; openssl req -new -key $1{ending}.key {how} -subj /CN=$1 -out $1.csr
  echo subjectAltName=IP:$3 >$1.ext
  openssl x509 -req -in $1.csr -CA $2{ending}.pem -CAkey $2{ending}.key {how} -CAcreateserial -days 2 -extfile $1.ext -out $1{ending}.pem
}}
paper first house 127.0.0.1; paper second house 127.0.0.1; paper stranger other 127.0.0.1; paper elsewhere house 127.0.0.9
)",
                                    folder.path.string(), curve, fmt::arg("ending", ending), fmt::arg("how", how));
    ASSERT_EQ(std::system(script.c_str()), 0);
    for (std::string const name : {"first", "second", "stranger", "elsewhere"})
      ASSERT_GT(std::filesystem::file_size(at(name + ending + ".pem")), 0U);
  }
  tell::node::papers papers(std::string const& name, std::string const& authority = "house") const {
    return {at(name + ".pem"), at(name + ".key"), at(authority + ".pem")};
  }

  void make_data(std::string const& data) const {
    auto const tests = root() / "tests";
    ASSERT_EQ(
        run("init " + at(data) + " --city " + (tests / "city").string() + " --desks " + (tests / "desks").string())
            .code,
        0);
  }
  // What starts a machine that shows the papers of `name`.
  std::vector<std::string> words(std::string const& verb, std::string const& data, std::string const& name,
                                 std::vector<std::string> const& more, std::uint16_t port = 0,
                                 std::string const& program = FENGSUI_PROGRAM) const {
    auto const mine = papers(name);
    std::vector<std::string> all{program, verb, at(data), "--listen", fmt::format("127.0.0.1:{}", port)};
    all.insert(all.end(), {"--node-cert", mine.certificate, "--node-key", mine.key, "--node-ca", mine.authority});
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }
  // Where it says that it is.
  std::uint16_t port_of(std::string const& log) const {
    std::uint16_t port = 0;
    EXPECT_TRUE(comes_true([&] {
      auto const said = bytes_of(at(log));
      auto const url = said.find("http://127.0.0.1:");
      if (url == std::string::npos || said.find('\n', url) == std::string::npos) return false;
      port = static_cast<std::uint16_t>(std::stoi(said.substr(url + 17)));
      return true;
    })) << bytes_of(at(log));
    return port;
  }
};

}  // namespace fengsui::test
