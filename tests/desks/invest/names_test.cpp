#include "invest/names/list_reader.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "support/shared_data.h"

namespace fengsui::invest {
namespace {

double score(std::string const& a, std::string const& b) {
  return compare_names(take_apart(a), take_apart(b)).score;
}
name_reason why(std::string const& a, std::string const& b) {
  return compare_names(take_apart(a), take_apart(b)).why;
}

TEST(company_names, are_taken_apart_into_place_brand_and_form) {
  auto const one = take_apart("青海省西宁市昌通物流（集团）有限责任公司");
  ASSERT_EQ(one.starts.size(), 3U);
  EXPECT_EQ(one.starts.back().codes, std::vector<std::string>{"6301"});
  EXPECT_TRUE(one.from(2) == U"昌通物流");
  EXPECT_EQ(one.form, "有限责任公司");
  EXPECT_EQ(take_apart("昌通物流").form, "");
  EXPECT_TRUE(take_apart("ＡＢＣ Power Co., Ltd.").bare == U"abcpower");
  EXPECT_TRUE(take_apart("华为(深圳)技术有限公司").bare == U"华为技术");
  EXPECT_EQ(take_apart("华为(深圳)技术有限公司").bracketed, std::vector<std::string>{"4403"});
}

TEST(company_names, of_which_nothing_would_be_left_stay_whole) {
  EXPECT_TRUE(take_apart("有限公司").bare == U"有限公司" || take_apart("有限公司").bare == U"有限");
  EXPECT_TRUE(take_apart("西宁").bare == U"西宁");
  EXPECT_EQ(take_apart("").starts.size(), 1U);
  EXPECT_EQ(take_apart("((").starts.size(), 1U);
}

TEST(company_names, mean_one_company_with_and_without_place_trade_and_form) {
  for (auto const* other : {"昌通物流", "昌通", "青海昌通物流", "昌通物流有限公司", "青海省昌通物流集团有限公司",
                            "青海昌通物流 有限公司", "昌通（青海）物流有限公司", "青海昌通物流有限公司西宁分公司"})
    EXPECT_GE(score("青海昌通物流有限公司", other), kSameCompany) << other;
  EXPECT_GE(score("宁德时代", "宁德时代新能源科技股份有限公司"), kSameCompany) << "a place that is the brand's";
  EXPECT_GE(score("深圳欣旺达", "欣旺达电子股份有限公司"), kSameCompany);
  EXPECT_EQ(why("宁德时代新能源科技股份有限公司", "宁德时代新能源科旅股份有限公司"), name_reason::misspelt);
}

TEST(company_names, elsewhere_or_in_another_trade_are_other_companies) {
  EXPECT_EQ(why("青海昌通物流有限公司", "西安昌通物流有限公司"), name_reason::other_place);
  EXPECT_LT(score("青海昌通物流有限公司", "西安昌通物流有限公司"), kSameCompany);
  EXPECT_EQ(why("青海昌通物流有限公司", "青海昌通置业有限公司"), name_reason::other_trade);
  EXPECT_LT(score("青海昌通物流有限公司", "青海昌通置业有限公司"), kSameCompany);
  EXPECT_LT(score("艾美", "艾美亚家居有限公司"), kSameCompany) << "the rest of another brand";
  EXPECT_LT(score("阿波斯", "阿尔斯"), kMaybeSame);
}

TEST(company_names, resolve_says_when_a_name_does_not_say_which) {
  name_index const index{
      {{.name = "青海昌通物流有限公司"}, {.name = "西安昌通物流有限公司"}, {.name = "中国建设银行", .also = {"建行"}}}};
  EXPECT_EQ(index.resolve("昌通物流").verdict, name_verdict::several);
  EXPECT_EQ(index.resolve("西宁昌通物流").verdict, name_verdict::one);
  EXPECT_EQ(index.resolve("建行青海省分行").found.front().which, 2U);
  EXPECT_EQ(index.resolve("建行").verdict, name_verdict::one);
  EXPECT_EQ(index.resolve("盐湖股份").verdict, name_verdict::none);
  EXPECT_EQ(index.resolve("").verdict, name_verdict::none);
  EXPECT_EQ(index.resolve("\xff\xfe").verdict, name_verdict::none);
}

TEST(company_lists, are_read_with_and_without_a_head_and_say_what_is_wrong) {
  std::istringstream plain{"昌通物流\n\n欣旺达\n"};
  auto const names = read_company_list(plain, "names.txt");
  ASSERT_EQ(names.companies.size(), 2U);
  EXPECT_EQ(names.lines, (std::vector<int>{1, 3}));
  std::istringstream table{"\xEF\xBB\xBF编号,企业名称,简称\nc1,\"甲,乙有限公司\",甲乙;小甲\nc2,,\nc3,\xff\n"};
  auto const companies = read_company_list(table, "list.csv");
  ASSERT_EQ(companies.companies.size(), 1U);
  EXPECT_EQ(companies.companies[0].id, "c1");
  EXPECT_EQ(companies.companies[0].name, "甲,乙有限公司");
  EXPECT_EQ(companies.companies[0].also, (std::vector<std::string>{"甲乙", "小甲"}));
  ASSERT_EQ(companies.faults.size(), 2U);
  EXPECT_EQ(companies.faults[0].line, 3);
  EXPECT_EQ(companies.faults[1].code, base::fault_code::bad_utf8);
}

// Registered names and other ways of writing, made from a short name as offices write them. The words here are the
// test's own.
struct spelling {
  std::mt19937 dice;
  std::string pick(std::vector<std::string> const& from) { return from[dice() % from.size()]; }
  std::string trade() {
    static std::vector<std::string> const words{
        "科技",         "实业",       "商贸",       "食品",         "贸易",     "网络科技", "生物科技", "信息技术",
        "电子商务",     "新能源科技", "文化传媒",   "机械设备",     "装饰工程", "服饰",     "家居用品", "电器",
        "物流",         "建材",       "餐饮管理",   "投资管理",     "教育咨询", "医疗器械", "环保科技", "新材料",
        "农业开发",     "酒店管理",   "化妆品",     "电子",         "药业",     "国际贸易", "智能装备", "供应链管理",
        "企业管理咨询", "汽车零部件", "房地产开发", "工艺品",       "日用品",   "家具",     "纺织",     "五金制品",
        "光电技术",     "软件开发",   "体育用品",   "珠宝首饰",     "进出口",   "包装材料", "陶瓷",     "母婴用品",
        "宠物用品",     "珠宝",       "皮具",       "建筑安装工程", "养殖",     "影视文化", "数据服务", "储能系统",
        "零碳技术",     "预制菜"};
    return pick(words);
  }
  std::string place() {
    static std::vector<std::string> const words{"青海",         "西宁",   "青海省", "北京",         "上海市",
                                                "深圳市",       "广东",   "杭州",   "成都",         "江苏省苏州市",
                                                "西宁市城北区", "浙江省", "湖南",   "福建省泉州市", "山东",
                                                "重庆",         "海东",   "格尔木", "内蒙古",       "佛山市顺德区"};
    return pick(words);
  }
  std::string form() {
    return pick({"有限公司", "有限责任公司", "股份有限公司", "集团有限公司", "(集团)股份有限公司"});
  }
  std::string of(std::string const& brand) {
    switch (dice() % 9) {
      case 0:
        return place() + brand + trade() + form();
      case 1:
        return brand + trade() + form();
      case 2:
        return brand + "（" + place() + "）" + trade() + form();
      case 3:
        return brand + form();
      case 4:
        return place() + brand;
      case 5:
        return place() + brand + form();
      case 6:
        return brand + trade();
      case 7:
        return " " + brand + "　" + trade() + " " + form();
      default:
        return place() + brand + trade() + form() + place() + "分公司";
    }
  }
};

struct tally {
  int asked = 0, with_answer = 0, answered = 0, right = 0;
  double precision() const { return 1.0 * right / answered; }
  double recall() const { return 1.0 * right / with_answer; }
};

std::vector<std::string> short_names() {
  std::vector<std::string> names;
  for (auto& row : tests::read_table(tests::shared_data("invest/company_names/company_short_names.csv")))
    names.push_back(row["name"]);
  return names;
}

// The half of the names that nobody looked at while the rules were written; every fifth of it is left out of the list,
// so that nothing is the right answer for it.
TEST(company_names, real_short_names_are_found_again_in_registered_ones) {
  FENGSUI_NEEDS_SHARED("invest/company_names/company_short_names.csv");
  auto const names = short_names();
  ASSERT_EQ(names.size(), 12'734U);
  for (int const half : {0, 1}) {
    std::vector<listed_company> listed;
    std::vector<std::pair<std::string, bool>> asked;
    for (std::size_t i = 0; i < names.size(); ++i) {
      bool const mine = static_cast<int>(i % 2) == half;
      bool const kept = i % 10 >= 2;
      if (kept) listed.push_back({.name = names[i]});
      if (mine) asked.emplace_back(names[i], kept);
    }
    auto const begun = std::chrono::steady_clock::now();
    name_index const index{std::move(listed)};
    auto const built = std::chrono::steady_clock::now();
    spelling write{std::mt19937{20250409U + static_cast<unsigned>(half)}};
    tally sum;
    int shown = 0;
    for (auto const& [name, kept] : asked) {
      auto const written = write.of(name);
      auto const found = index.resolve(written);
      ++sum.asked;
      sum.with_answer += kept;
      bool const right = found.verdict == name_verdict::one && index.companies()[found.found[0].which].name == name;
      sum.answered += found.verdict == name_verdict::one;
      sum.right += right;
      if (std::getenv("FENGSUI_SHOW") != nullptr && half == 0 && (found.verdict == name_verdict::one || kept) &&
          !right && shown++ < 150)
        fmt::print("{} <- {}{}: {} {}\n", name, written, kept ? "" : " (not listed)", to_text(found.verdict),
                   found.found.empty() ? "-"
                                       : fmt::format("{} {:.3f} {}", found.found[0].by, found.found[0].score,
                                                     to_text(found.found[0].why)));
    }
    auto const done = std::chrono::steady_clock::now();
    fmt::print("{} names: index {} ms, {} questions {} ms; precision {:.4f}, recall {:.4f}{}\n",
               index.companies().size(), (built - begun) / std::chrono::milliseconds{1}, sum.asked,
               (done - built) / std::chrono::milliseconds{1}, sum.precision(), sum.recall(),
               half == 0 ? " (the half the rules were tried on)" : " (the half nobody looked at)");
    EXPECT_GT(sum.precision(), 0.95);
    EXPECT_GT(sum.recall(), 0.95);
  }
}

// The other way round: registered names are listed, and a short one is asked for.
TEST(company_names, registered_names_are_found_by_real_short_ones) {
  FENGSUI_NEEDS_SHARED("invest/company_names/company_short_names.csv");
  auto const names = short_names();
  spelling write{std::mt19937{7}};
  std::vector<listed_company> listed;
  std::vector<std::pair<std::string, bool>> asked;
  for (std::size_t i = 1; i < names.size(); i += 2) {
    bool const kept = i % 10 >= 2;
    if (kept) listed.push_back({.name = write.place() + names[i] + write.trade() + write.form(), .id = names[i]});
    asked.emplace_back(names[i], kept);
  }
  name_index const index{std::move(listed)};
  tally sum;
  for (auto const& [name, kept] : asked) {
    auto const found = index.resolve(name);
    sum.with_answer += kept;
    sum.answered += found.verdict == name_verdict::one;
    sum.right += found.verdict == name_verdict::one && index.companies()[found.found[0].which].id == name;
  }
  fmt::print("short names asked in {} registered ones: precision {:.4f}, recall {:.4f}\n", index.companies().size(),
             sum.precision(), sum.recall());
  EXPECT_GT(sum.precision(), 0.95);
  EXPECT_GT(sum.recall(), 0.93);
}

}  // namespace
}  // namespace fengsui::invest
