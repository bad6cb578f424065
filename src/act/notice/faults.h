#pragma once

#include <string>

#include "base/fault.h"

namespace fengsui::act::notice {

// What is wrong with things that only notices know.

inline base::fault in_words(std::string const& zh, std::string const& en) {
  auto made = base::make_fault(base::fault_code::bad_definition, en);
  made.zh = zh;
  return made;
}

inline base::fault bad_cap(std::string const& what, int line = 0) {
  auto made = in_words("不是可接受的 CAP 1.2 预警:" + what, "not a CAP 1.2 alert that can be taken: " + what);
  made.line = line;
  return made;
}

inline base::fault list_changed(std::string const& list) {
  return in_words("号码清单 " + list + " 在起草之后改动过", "the list " + list + " has changed since it was drafted");
}

inline base::fault secret_exposed(std::string const& file) {
  return in_words("密钥文件 " + file + " 不能放在数据目录内,也不能让他人可读(权限应为 0600)",
                  "the secrets file " + file + " must lie outside the data folder and be readable by its owner alone (mode 0600)");
}

}  // namespace fengsui::act::notice
