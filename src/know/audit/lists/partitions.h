#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fengsui::know::audit {

// Classes that leave nothing beside them. `only` names the indicators for which that is so; empty: for all.
struct partition {
  std::vector<std::string_view> classes;
  std::vector<std::string_view> only;
  std::string_view whole{};   // what the whole is called where it is another indicator
  std::string_view unless{};  // a further class: where a text tells of some, these are not all
};
std::vector<partition> const& partitions();

// Whether the partition is one of what this indicator counts.
bool is_of(partition const&, std::string const& indicator);
// 另有重大火灾1起; no 未发生重大火灾: whether the text tells of the class that would stand beside the partition's own.
bool leaves_some_out(partition const&, std::string_view text);
// 半专业, 非税收入: what is said not to be of a class.
bool is_denied(std::string_view head);
// 进出口总额, 进出站 and 出入境 are of both ways and name neither.
bool names_class(std::string_view name, std::string_view word);
// Which class of the partition a name is of; none where it names none or several.
std::optional<std::size_t> class_in(partition const&, std::string_view name);

// 重点, 女, 省外, 以上: a class of another kind than those around it, so that one thing may be in both; what the
// whole's own class says, `but_for`, makes none.
bool names_facet(std::string_view name, std::string_view but_for = {});

}  // namespace fengsui::know::audit
