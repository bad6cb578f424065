#include "audit/gold.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <numeric>

#include "know/audit/audit.h"

namespace fengsui::know::audit {
namespace {

std::vector<std::vector<std::int64_t>> own_letters(std::vector<document> const& documents) {
  std::vector<std::vector<std::int64_t>> made;
  for (auto const& one : documents) {
    made.emplace_back(one.figures.size());
    std::iota(made.back().begin(), made.back().end(), std::int64_t{0});
  }
  return made;
}

class labelled_bulletins : public testing::TestWithParam<bool> {};

TEST_P(labelled_bulletins, are_audited_as_their_labels_say) {
  auto const gold = read_gold(GetParam());
  if (!gold) GTEST_SKIP() << "../shared/data/reader is not beside the repository, so there are no labelled bulletins";
  auto const report = audit_documents(gold->documents);
  auto const letters = own_letters(gold->documents);
  auto const read = score(*gold, report.findings, letters, false);
  auto const unread = score(*gold, report.findings, letters, true);
  print(GetParam() ? "labelled figures with the text" : "labelled figures alone", read, unread);
  if (std::getenv("FENGSUI_SHOW_FINDINGS") != nullptr) {
    for (auto const& one : report.findings) {
      if (is_kept_unread(one.doc)) continue;
      std::printf("  %s %s %s %s\n    %s\n    %s\n", one.doc.c_str(), one.check.c_str(),
                  std::string{to_text(one.verdict)}.c_str(), one.relation.c_str(), one.text.zh.c_str(),
                  one.text.en.c_str());
      for (auto const& fix : one.repairs) std::printf("      %s\n", fix.text.zh.c_str());
    }
  }
  std::printf("  relations reckoned %ld\n", static_cast<long>(report.reckoned));
  EXPECT_GE(read.found * 100, read.inconsistent * 95);
  EXPECT_GE((read.found + unread.found) * 100, (read.inconsistent + unread.inconsistent) * 95);
  EXPECT_LE((read.false_alarms + unread.false_alarms) * 50, read.holding + unread.holding);
  EXPECT_EQ(read.alarmed_texts + unread.alarmed_texts, 0);
}

INSTANTIATE_TEST_SUITE_P(audit, labelled_bulletins, testing::Bool(),
                         [](auto const& with_text) { return with_text.param ? "with_text" : "figures_alone"; });

}  // namespace
}  // namespace fengsui::know::audit
