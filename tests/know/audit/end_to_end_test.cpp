#include <gtest/gtest.h>

#include "audit/gold.h"
#include "know/audit/audit.h"
#include "sense/reader/reader.h"

namespace fengsui::know::audit {
namespace {

TEST(bulletins, are_audited_from_their_text_alone) {
  auto const gold = read_gold(true);
  if (!gold) GTEST_SKIP() << "../shared/data/reader is not beside the repository, so there are no labelled bulletins";
  std::vector<finding> findings;
  std::vector<std::vector<std::int64_t>> letters;
  for (auto const& label : gold->documents) {
    auto read = sense::reader::read_bulletin(label.text, {.doc = label.id, .published = label.published});
    std::vector<document> const one{
        {.id = label.id, .text = label.text, .published = label.published, .figures = std::move(read.figures)}};
    letters.push_back(gold_letters(one[0], label));
    for (auto& found : audit_documents(one).findings) {
      for (auto& at : found.figures) at.document = static_cast<std::int64_t>(letters.size()) - 1;
      findings.push_back(std::move(found));
    }
  }
  auto const read = score(*gold, findings, letters, false);
  auto const unread = score(*gold, findings, letters, true);
  print("from the text alone", read, unread);
  EXPECT_GE(read.found * 100, read.inconsistent * 80);
  EXPECT_LE((read.false_alarms + unread.false_alarms) * 50, read.holding + unread.holding);
}

}  // namespace
}  // namespace fengsui::know::audit
