// The demo city whole: whatever its desks define, each answer is as the description says.
#include "tell/served_house.h"

namespace fengsui::test {
namespace {

model::catalogue xining() {
  auto read = model::read_catalogue(root() / "cities" / "xining", root() / "desks");
  if (!read.faults.empty()) throw std::runtime_error{read.faults[0].where() + ": " + read.faults[0].en};
  return std::move(read.read);
}

std::string file_text(std::filesystem::path const& file) {
  std::ifstream in{file, std::ios::binary};
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

class demo_city : public served_house {
 protected:
  demo_city() : served_house{xining()} {}
};

TEST_F(demo_city, every_desk_answers_as_described) {
  for (auto const& file : std::filesystem::directory_iterator{root() / "cities" / "xining" / "demo"}) {
    if (file.path().extension() != ".ndjson") continue;
    // A plan is decided and a hand-over signed in the house: `init` may write the demo's into the ledger, nobody may send
    // them in.
    auto const text = file_text(file.path());
    int decided_inside = 0;
    for (std::string_view const kind : {R"("kind":"plan.plan")", R"("kind":"roster.handover")"})
      for (auto at = text.find(kind); at != std::string::npos; at = text.find(kind, at + 1)) ++decided_inside;
    EXPECT_EQ(post_lines(text, decided_inside > 0 ? 207 : 200)["refused"], decided_inside) << file.path();
  }
  EXPECT_FALSE(get("/api/v1/boundaries")["features"].empty());
  EXPECT_FALSE(get("/api/v1/city")["places"].empty());
  auto const desks = get("/api/v1/desks");
  EXPECT_GE(desks.size(), 5U);
  for (auto const& desk : desks) {
    std::string const id = desk["id"];
    EXPECT_FALSE(get("/api/v1/board/" + id + "?compare=last-year&compare=previous")["figures"].empty()) << id;
    std::string const period = desk["period"];
    for (auto const& one : desk["indicators"]) {
      auto const name = fmt::format("{}.{}", id, one["id"].get<std::string>());
      auto target = fmt::format("/api/v1/figures/{}?period={}", name, period);
      auto const figure = get(target);
      if (!one["by"].empty()) target += "&by=" + one["by"][0].get<std::string>();
      EXPECT_EQ(get(target)["value"], figure["value"]) << target;
      EXPECT_LE(get(fmt::format("/api/v1/traces/{}?period={}&limit=20", name, period))["events"].size(), 20U);
    }
    for (auto const& kind : desk["kinds"])
      get(fmt::format("/api/v1/things/{}.{}?limit=20", id, kind["id"].get<std::string>()));
    for (auto const& one : desk["bulletins"]) {
      for (auto const* lang : {"zh", "en"}) {
        EXPECT_FALSE(get(fmt::format("/api/v1/bulletins/{}.{}?lang={}", id, one["id"].get<std::string>(), lang))["text"]
                         .empty());
      }
    }
    EXPECT_EQ(get("/api/v1/events?limit=5&desk=" + id)["events"].size(), 5U) << id;
  }
}

}  // namespace
}  // namespace fengsui::test
