#include "base/fault.h"

#include <stdexcept>

namespace fengsui::base {
namespace {

struct entry {
  fault_code code;
  int http;
  std::string_view name;
  std::string_view zh;
  std::string_view en;
};

using enum fault_code;

// The one table of faults. {} are filled by make_fault in the same order in both languages.
constexpr entry kFaults[] = {
    {bad_utf8, 400, "bad-utf8", "第 {} 字节起不是 UTF-8 文本（常见原因：文件按 GBK/GB18030 保存），请转存为 UTF-8",
     "not UTF-8 text from byte {} on (often a file saved as GBK/GB18030); save it as UTF-8"},
    {byte_order_mark, 400, "byte-order-mark", "行首有 UTF-8 字节序标记（BOM），请存为不带 BOM 的 UTF-8",
     "starts with a UTF-8 byte-order mark; save it as UTF-8 without BOM"},
    {utf16_text, 400, "utf16-text", "文本是 UTF-16 编码，请转存为 UTF-8", "the text is UTF-16; save it as UTF-8"},
    {nul_character, 400, "nul-character", "文本中有空字符（U+0000）", "the text holds a NUL character (U+0000)"},
    {line_too_long, 413, "line-too-long", "本行超过 {} 字节的上限", "the line is longer than the limit of {} bytes"},
    {too_large, 413, "too-large", "内容超过 {} 字节的上限", "the content is larger than the limit of {} bytes"},
    {bad_number, 400, "bad-number", "“{}”不是数字，应为如 12 或 12.5 的数字",
     "“{}” is not a number; write it as 12 or 12.5"},
    {too_many_decimals, 400, "too-many-decimals", "“{}”的小数位多于规定的 {} 位",
     "“{}” has more than the {} decimals declared"},
    {number_out_of_range, 400, "number-out-of-range", "“{}”超出允许的范围 {} 至 {}",
     "“{}” is outside the range {} to {}"},
    {negative_number, 400, "negative-number", "“{}”不能为负", "“{}” must not be negative"},
    {bad_time, 400, "bad-time", "“{}”不是有效的时间，应为如 2025-04-04T09:30:00+08:00 或 2025-04-04",
     "“{}” is not a valid time; write it as 2025-04-04T09:30:00+08:00 or 2025-04-04"},
    {bad_day, 400, "bad-day", "“{}”不是日历上的日期，应为如 2025-04-04",
     "“{}” is not a day of the calendar; write it as 2025-04-04"},
    {bad_coordinate, 400, "bad-coordinate", "坐标 {} 超出范围：经度 -180 至 180，纬度 -90 至 90",
     "coordinate {} is out of range: longitude -180 to 180, latitude -90 to 90"},
    {bad_frame, 400, "bad-frame", "坐标系“{}”不认识，应为 wgs84 或 gcj02",
     "frame “{}” is not known; use wgs84 or gcj02"},

    {toml_syntax, 400, "toml-syntax", "TOML 语法有误：{}", "TOML syntax: {}"},
    {bad_json, 400, "bad-json", "第 {} 字节附近不是完整有效的 JSON", "not complete, valid JSON near byte {}"},
    {duplicate_key, 400, "duplicate-key", "键“{}”出现了两次", "key “{}” stands twice"},
    {too_deep, 400, "too-deep", "嵌套超过 {} 层", "nested deeper than {} levels"},
    {missing_key, 400, "missing-key", "缺少“{}”", "“{}” is missing"},
    {unknown_key, 400, "unknown-key", "不认识的键“{}”；可用：{}", "unknown key “{}”; known: {}"},
    {wrong_type, 400, "wrong-type", "类型不对：应为{}", "wrong type: should be {}"},
    {unknown_name, 400, "unknown-name", "“{}”未定义；可用：{}", "“{}” is not defined; known: {}"},
    {duplicate_name, 400, "duplicate-name", "名称“{}”重复", "name “{}” is used twice"},
    {bad_definition, 400, "bad-definition", "{}", "{}"},
    {bad_template, 400, "bad-template", "简报文本第 {} 字处“{}”有误：{}", "bulletin text at character {}, “{}”: {}"},

    {unknown_kind, 400, "unknown-kind", "对象类别“{}”不存在；可用：{}", "kind “{}” does not exist; known: {}"},
    {unknown_field, 400, "unknown-field", "“{}”没有字段“{}”；可用：{}", "“{}” has no field “{}”; known: {}"},
    {unknown_verb, 400, "unknown-verb", "“{}”没有动作“{}”；可用：{}", "“{}” has no verb “{}”; known: {}"},
    {unknown_choice, 400, "unknown-choice", "“{}”不在选项之内；可用：{}", "“{}” is not one of the choices: {}"},
    {unknown_place, 400, "unknown-place", "地点代码“{}”不存在", "place code “{}” does not exist"},
    {wrong_place_level, 400, "wrong-place-level", "地点“{}”的层级是 {}，应为 {}",
     "place “{}” is of level {}, should be {}"},
    {text_too_long, 400, "text-too-long", "文字超过 {} 字节", "the text is longer than {} bytes"},
    {bad_identifier, 400, "bad-identifier", "“{}”不能作标识：{}", "“{}” cannot be an identifier: {}"},
    {missing_field, 400, "missing-field", "缺少必填项“{}”", "“{}” is required"},
    {needs_field, 400, "needs-field", "“{}”需要字段“{}”", "“{}” needs the field “{}”"},
    {bad_csv, 400, "bad-csv", "CSV 引号有误：单元格要么整个在引号内，要么不用引号，格内引号写成两个",
     "CSV quotes: a cell stands wholly inside quotes or uses none, and a quote inside is doubled"},
    {csv_width, 400, "csv-width", "本行有 {} 列，表头有 {} 列", "the line has {} columns, the header {}"},

    {conflict, 409, "conflict", "来源 {} 的第 {} 号已记为第 {} 条，内容不同；冲突已登记",
     "number {1} of source {0} is already event {2} with other content; the conflict is recorded"},
    {target_not_found, 400, "target-not-found", "要更正的事件 {} 不存在", "the event to correct, {}, does not exist"},
    {target_retracted, 400, "target-retracted", "第 {} 条已撤回，不能再更正",
     "event {} is retracted and cannot be corrected"},
    {target_other_kind, 400, "target-other-kind", "第 {} 条是 {}，更正写的是 {}",
     "event {} is of kind {}, the correction says {}"},
    {refused_with_batch, 400, "refused-with-batch", "同批有误，整批未入账",
     "refused because another line of the batch is wrong"},
    {ledger_closed, 503, "ledger-closed", "账本已停止写入：{}", "the ledger has stopped writing: {}"},
    {node_follows, 503, "node-follows", "本机是备机，跟随 {0}，只供查看；请到那里写入",
     "this machine follows {0} and can only be read; write there"},
    {node_fenced, 503, "node-fenced", "{0} 已接任主机（第 {1} 任），本机不再写入",
     "{0} has taken over (term {1}); this machine writes nothing any more"},
    {node_forked, 409, "node-forked",
     "从第 {0} 条起，本目录的账与主机 {1} 的不同，不能跟随：留存本目录备查，再用新目录跟随",
     "from event {0} on this folder's ledger is not that of {1}, so it cannot follow: keep the folder to look at, and "
     "follow with a new one"},
    {node_link, 400, "node-link", "两机之间的连接不成：{0}", "the link between the machines fails: {0}"},
    {ledger_busy, 503, "ledger-busy", "账本被其他程序锁定，请稍后再试",
     "the ledger is locked by another program; try again"},
    {disk_full, 507, "disk-full", "磁盘已满，未入账", "the disk is full; nothing was stored"},
    {storage_failed, 500, "storage-failed", "存储出错，未入账：{}", "storage failed, nothing was stored: {}"},
    {ledger_broken, 500, "ledger-broken", "账本第 {} 条起校验不符：{}",
     "the ledger does not verify from event {} on: {}"},
    {ledger_unreadable, 500, "ledger-unreadable", "账本文件 {} 无法读取，不是完好的账本（{}）；请用最近的备份恢复",
     "the ledger's file {} cannot be read, it is not a sound ledger ({}); put the last backup in its place"},
    {cells_differ, 500, "cells-differ", "指标 {} 与重算不符，{}：保存为 {}，重算为 {}",
     "indicator {} is not as recounted, {}: kept {}, recounted {}"},
    {not_a_data_folder, 400, "not-a-data-folder", "{} 不是数据目录，先运行 fengsui init",
     "{} is not a data folder; run fengsui init first"},
    {already_open, 409, "already-open", "{} 正被另一个 fengsui 写入", "{} is being written by another fengsui"},
    {folder_not_empty, 409, "folder-not-empty", "{} 已有数据", "{} already holds data"},

    {day_not_later, 400, "day-not-later", "{} 不在 {} 之后：每站的日期须逐日递增",
     "{} does not come after {}: a station's days must rise"},
    {days_missing, 400, "days-missing", "站“{}”缺 {} 至 {} 的观测，各码逐日相承，不能跳过",
     "station “{}” has no rows from {} to {}; each day carries on from the day before"},
    {bad_raster, 400, "bad-raster", "栅格“{}”不能用：{}", "raster “{}” cannot be used: {}"},
    {short_of_supply, 409, "short-of-supply", "{}：{}自 {} 起不足，需 {}，可供 {}，缺 {}",
     "{}: short of {} from {} on; needed {}, there {}, short {}"},
    {was_there, 409, "was-there", "{}；确需再次接触，请写明理由（again_because）",
     "{}; if it must be contacted again, say why (again_because)"},

    {unknown_indicator, 404, "unknown-indicator", "没有指标“{}”；可用：{}", "there is no indicator “{}”; known: {}"},
    {bad_period, 400, "bad-period",
     "时期“{}”不认识，应为 2025、2025-Q1、2025-04、2025-04-04、qingming-2025 或 2025-04-04..2025-04-06",
     "period “{}” is not known; use 2025, 2025-Q1, 2025-04, 2025-04-04, qingming-2025 or 2025-04-04..2025-04-06"},
    {unknown_dimension, 400, "unknown-dimension", "指标“{}”不能按“{}”分；可用：{}",
     "indicator “{}” cannot be split by “{}”; known: {}"},
    {unknown_thing, 404, "unknown-thing", "没有对象“{}”", "there is no thing “{}”"},
    {unknown_bulletin, 404, "unknown-bulletin", "没有简报“{}”；可用：{}", "there is no bulletin “{}”; known: {}"},
    {bad_comparison, 400, "bad-comparison",
     "比较方式“{}”不认识，应为 previous、last-year、same-holiday、target 或 usual",
     "comparison “{}” is not known; use previous, last-year, same-holiday, target or usual"},
    {unknown_desk, 404, "unknown-desk", "没有席位“{}”；可用：{}", "there is no desk “{}”; known: {}"},
    {unknown_setting, 400, "unknown-setting", "参数“{}”的值“{}”不对：{}", "parameter “{}” has a wrong value “{}”: {}"},
    {no_file, 400, "no-file", "打不开文件 {}", "cannot open file {}"},

    {second_person, 403, "second-person", "“{}”需由起草人以外的人批准",
     "“{}” needs the approval of somebody other than its author"},
    {state_forbids, 409, "state-forbids", "“{}”现在是“{}”，不能这样做", "“{}” is “{}” now, so this cannot be done"},

    {unknown_alarm, 404, "unknown-alarm", "没有告警“{}”", "there is no alarm “{}”"},
    {unknown_rule, 404, "unknown-rule", "没有规则“{}”；可用：{}", "there is no rule “{}”; known: {}"},
    {unknown_post, 404, "unknown-post", "没有岗位“{}”；可用：{}", "there is no post “{}”; known: {}"},
    {unknown_member, 404, "unknown-member", "值班人员中没有“{}”", "“{}” is not on the list of duty members"},
    {unknown_duty, 404, "unknown-duty", "没有班次“{}”", "there is no duty “{}”"},
    {unknown_entry, 404, "unknown-entry", "没有“{}”", "there is no “{}”"},
    {unknown_action, 404, "unknown-action", "没有动作“{}”；可用：{}", "there is no action “{}”; known: {}"},
    {not_yours, 403, "not-yours", "只有{}才能这样做", "only {} may do this"},
    {roster_refused, 409, "roster-refused", "{}：{}", "{}: {}"},
    {roster_doubtful, 409, "roster-doubtful", "{}：{}；确需如此请加 force 并写明理由",
     "{}: {}; if it must be so, add force and say why"},
    {move_refused, 409, "move-refused", "“{}”不能由“{}”到“{}”；可到：{}",
     "“{}” cannot go from “{}” to “{}”; it can go to: {}"},
    {file_refused, 415, "file-refused", "文件“{}”不收：{}", "file “{}” is not taken: {}"},
    {changed_meanwhile, 409, "changed-meanwhile", "“{}”期间已被改为“{}”", "“{}” has meanwhile become “{}”"},
    {not_allowed, 403, "not-allowed", "您没有这项权限", "you have no right to this"},
    {sign_in_refused, 401, "sign-in-refused", "登录名、口令或动态码不对", "login, password or code is not right"},
    {second_factor_needed, 401, "second-factor-needed", "请再输入动态码",
     "the code of your second factor is needed too"},
    {try_later, 429, "try-later", "尝试过多，请 {} 秒后再试", "too many tries; come back in {} seconds"},
    {not_in_your_places, 403, "not-in-your-places", "您只能看 {} 范围内的数据；此数字不能按地点限定",
     "you may see what lies within {} alone, and this figure cannot be bound to a place"},
};

entry const& find(fault_code code) {
  for (auto const& one : kFaults) {
    if (one.code == code) return one;
  }
  throw std::logic_error{"a fault code without a line in the table"};
}

}  // namespace

std::string_view fault_name(fault_code code) {
  return find(code).name;
}
int http_status(fault_code code) {
  return find(code).http;
}
std::string_view detail::sentence_zh(fault_code code) {
  return find(code).zh;
}
std::string_view detail::sentence_en(fault_code code) {
  return find(code).en;
}

std::string fault::where() const {
  std::string text = file;
  if (line > 0) text += (text.empty() ? "line " : ":") + std::to_string(line);
  if (column > 0) text += ":" + std::to_string(column);
  if (!field.empty()) text += (text.empty() ? "" : ": ") + field;
  return text;
}

}  // namespace fengsui::base
