#include "main/duty/duty_answers.h"

#include <fmt/format.h>

#include "base/json_writer.h"
#include "main/duty/answer_document.h"
#include "main/screen.h"

namespace fengsui::main {

namespace dom = simdjson::dom;

answer_reader read_by(common_options const& common, room_session const& session) {
  return {common.lang, session.known()};
}

exit_code refused(tell::http::response const& answer, common_options const& common) {
  if (common.json) {
    fmt::print(stderr, "{}\n", answer.text());
  } else {
    dom::parser parser;
    dom::element read;
    dom::array faults;
    if (parser.parse(simdjson::padded_string{answer.text()}).get(read) == simdjson::SUCCESS &&
        read["faults"].get(faults) == simdjson::SUCCESS) {
      for (auto const one : faults) {
        std::string_view text;
        std::string_view field;
        if (one["message"][common.lang == "en" ? "en" : "zh"].get(text) != simdjson::SUCCESS) continue;
        bool const placed = one["field"].get(field) == simdjson::SUCCESS;
        fmt::print(stderr, "{}{}{}\n", field, placed ? ": " : "", text);
      }
    } else {
      fmt::print(stderr, "{}\n", answer.text());
    }
  }
  // Not found, not allowed, not in this state: the answer is no; what is left is the input's fault.
  bool const no = answer.status == 403 || answer.status == 404 || answer.status == 409;
  return answer.status >= 500 ? exit_code::system : no ? exit_code::answer_is_no : exit_code::bad_input;
}

std::string shown_at(dom::element from, std::string_view path, answer_reader const& in) {
  dom::element found;
  if (from.at_pointer(path).get(found) != simdjson::SUCCESS || found.is_null()) return "";
  std::string_view text;
  if (found.get(text) == simdjson::SUCCESS) {
    bool const time = text.size() >= 20 && text[10] == 'T' && text.back() == 'Z';
    auto const read = time ? base::parse_time(text, in.known.catalogue().zone)
                           : base::result<base::parsed_time>{base::make_fault(base::fault_code::bad_day, "")};
    return read ? in.known.catalogue().zone.local_text(read->at) : std::string{text};
  }
  if (found.is_object() && found[in.lang == "en" ? "en" : "zh"].get(text) == simdjson::SUCCESS)
    return std::string{text};
  dom::array list;
  if (found.get(list) == simdjson::SUCCESS) {
    std::string made;
    for (std::size_t i = 0; i < list.size(); ++i)
      made += (i > 0 ? ", " : "") + shown_at(found, "/" + std::to_string(i), in);
    return made;
  }
  return simdjson::minify(found);
}

std::string person_at(dom::element from, std::string const& path, answer_reader const& in) {
  auto const english = in.lang == "en" ? shown_at(from, path + "/name_en", in) : std::string{};
  return english.empty() ? shown_at(from, path + "/name", in) : english;
}

void print_rows(tell::http::response const& answer, std::string const& array, std::vector<shown_column> const& columns,
                common_options const& common, answer_reader const& in) {
  if (common.json) {
    fmt::print("{}\n", answer.text());
    return;
  }
  answer_document const read{answer.text()};
  std::vector<std::vector<std::string>> rows(1);
  for (auto const& column : columns) rows.front().push_back(common.lang == "en" ? column.en : column.zh);
  for (auto const& one : items(read.root, array)) {
    std::vector<std::string> row;
    for (auto const& column : columns) row.push_back(column.shown(one, column.path, in));
    rows.push_back(std::move(row));
  }
  fmt::print("{}", table(rows));
}

std::string question_body(duty_options const& duty, std::vector<std::pair<std::string, std::string>> const& texts,
                          std::string const& more) {
  base::json_writer to;
  to.begin_object();
  if (!duty.actor.empty()) to.put("actor", duty.actor);
  if (!duty.note.empty()) to.put("note", duty.note);
  for (auto const& [key, value] : texts) {
    if (!value.empty()) to.put(key, value);
  }
  auto made = to.take();
  made += (more.empty() || made.size() == 1 ? "" : ",") + more + "}";
  return made;
}

void add_common(CLI::App& verb, duty_options& duty, bool decides) {
  verb.add_option("DIR", duty.folder, "data folder / 数据目录")->required();
  if (!decides) return;
  verb.add_option("--actor", duty.actor, "who does it / 由谁")->required();
  verb.add_option("--note", duty.note, "why / 因何");
}

}  // namespace fengsui::main
