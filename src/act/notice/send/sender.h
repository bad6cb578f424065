#pragma once

#include <memory>

#include "act/notice/directory.h"
#include "act/notice/notice.h"
#include "act/notice/outbox.h"

namespace fengsui::act::notice {

// One message as it goes to one recipient: in their language, and marked where it is an exercise or a test.
struct outgoing {
  notice::message message;
  notice::delivery delivery;
  std::optional<contact> to;  // none where the channel itself is the recipient
  std::string subject;
  std::string text;
  base::instant released{};
};

// The words of a message in a language (zh, en, or zh+en: both), with 【演练】/[Exercise] or 【测试】/[Test] in front.
outgoing made_out(message const&, delivery const&, std::optional<contact> to, std::string_view lang,
                  base::instant released);

// A way out. It answers what came of an attempt and never throws for what the other side did; its `why` holds no
// address.
class sender {
 public:
  virtual ~sender() = default;
  virtual outcome send(outgoing const&) = 0;
};

}  // namespace fengsui::act::notice
