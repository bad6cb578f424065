// fengsui invest company: a name as somebody wrote it in, the company of a list that it means out.
#include <fmt/format.h>

#include <fstream>

#include "base/json_writer.h"
#include "invest/names/list_reader.h"
#include "main/invest/office_verbs.h"
#include "main/screen.h"

namespace fengsui::main {
namespace {

invest::company_list read_list(std::filesystem::path const& path, common_options const& common, bool& bad) {
  std::ifstream in{path};
  if (!in) throw usage(base::make_fault(base::fault_code::no_file, path.string()));
  auto made = invest::read_company_list(in, path.string());
  for (auto const& one : made.faults) say_fault(one, common);
  bad = bad || !made.faults.empty();
  return made;
}

base::name words_of(invest::name_reason why) {
  using enum invest::name_reason;
  switch (why) {
    case identical:
      return {"一字不差", "the same characters"};
    case same_name:
      return {"除组织形式、地名外相同", "the same but for form or place"};
    case short_of_full:
      return {"字号相同，其余为行业用语", "the same brand; the rest says the trade"};
    case branch:
      return {"分支机构", "a branch"};
    case misspelt:
      return {"疑有错字", "probably misspelt"};
    case other_place:
      return {"字号相同，注册地不同", "the same words, another place"};
    case other_trade:
      return {"字号相同，行业不同", "the same brand, another trade"};
    case abbreviation:
      return {"疑为缩写", "may be an abbreviation"};
    case alike:
      return {"字面相近", "alike"};
  }
  return {};
}

base::name words_of(invest::name_verdict verdict) {
  using enum invest::name_verdict;
  switch (verdict) {
    case one:
      return {"就是它", "this one"};
    case several:
      return {"可能是其中之一，名称不足以分辨", "one of these; the name does not say which"};
    case maybe:
      return {"像，但请人看一眼", "perhaps; let somebody look"};
    case none:
      return {"名单中没有", "not in the list"};
  }
  return {};
}

void write(base::json_writer& to, invest::company_list const& list, std::string const& asked,
           invest::resolved_name const& found) {
  to.begin_object().put("name", asked).put("verdict", invest::to_text(found.verdict)).key("match");
  if (found.verdict == invest::name_verdict::one)
    to.text(list.companies[found.found.front().which].name);
  else
    to.null();
  to.key("candidates").begin_array();
  for (auto const& one : found.found) {
    auto const& company = list.companies[one.which];
    to.begin_object()
        .put("name", company.name)
        .put("id", company.id)
        .put("line", list.lines[one.which])
        .put("by", one.by);
    to.put("score", static_cast<double>(static_cast<std::int64_t>(one.score * 1000 + 0.5)) / 1000)
        .put("why", invest::to_text(one.why))
        .end_object();
  }
  to.end_array().end_object();
}

}  // namespace

exit_code invest_company_verb::operator()() const {
  bool bad = false;
  auto const listed = read_list(list, common, bad);
  auto asked = names;
  if (!names_file.empty()) {
    for (auto& one : read_list(names_file, common, bad).companies) asked.push_back(std::move(one.name));
  }
  if (asked.empty()) throw usage(base::make_fault(base::fault_code::missing_key, "NAME"));
  invest::name_index const index{listed.companies};
  bool any = false;
  base::json_writer to;
  bool const several = asked.size() != 1 || !names_file.empty();
  if (several) to.begin_object().key("answers").begin_array();
  for (auto const& name : asked) {
    auto const found = index.resolve(name, most);
    any = any || found.verdict != invest::name_verdict::none;
    if (common.json) {
      write(to, listed, name, found);
      continue;
    }
    fmt::print("{}: {}\n", name, words_of(found.verdict).in(common.lang));
    for (auto const& one : found.found) {
      auto const& company = listed.companies[one.which];
      fmt::print("  {:.2f}  {}{}  ({})\n", one.score, company.name, one.by == company.name ? "" : " / " + one.by,
                 words_of(one.why).in(common.lang));
    }
  }
  if (several) to.end_array().end_object();
  if (common.json) fmt::print("{}\n", to.str());
  if (bad) return exit_code::bad_input;
  return any ? exit_code::done : exit_code::answer_is_no;
}

}  // namespace fengsui::main
