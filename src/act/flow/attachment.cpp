#include "act/flow/attachment.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace fengsui::act {

using base::fault_code;
using base::make_fault;

namespace {

struct known_type {
  std::string_view type;
  std::array<std::string_view, 3> extensions;
};

constexpr known_type kTypes[] = {
    {"image/png", {"png"}},
    {"image/jpeg", {"jpg", "jpeg"}},
    {"image/gif", {"gif"}},
    {"image/webp", {"webp"}},
    {"image/tiff", {"tif", "tiff"}},
    {"application/pdf", {"pdf"}},
    {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", {"docx"}},
    {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", {"xlsx"}},
    {"application/vnd.openxmlformats-officedocument.presentationml.presentation", {"pptx"}},
    {"audio/wav", {"wav"}},
    {"audio/mpeg", {"mp3"}},
    {"video/mp4", {"mp4", "m4v", "mov"}},
    {"text/plain", {"txt", "csv", "md"}},
};

// An office document is a ZIP that begins with its list of content types and has one main part.
std::optional<std::string> office_type(std::string_view bytes) {
  if (bytes.find("[Content_Types].xml") == std::string_view::npos || bytes.find("vbaProject") != std::string_view::npos)
    return {};
  for (auto const& [part, at] : {std::pair{"word/document.xml", 6}, std::pair{"xl/workbook.xml", 7},
                                 std::pair{"ppt/presentation.xml", 8}}) {
    if (bytes.find(part) != std::string_view::npos) return std::string{kTypes[at].type};
  }
  return {};
}

bool is_plain_text(std::string_view bytes) {
  if (base::text_fault(bytes)) return false;
  bool const controls = std::ranges::any_of(
      bytes, [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t') || byte == 0x7F;
      });
  auto const first = bytes.find_first_not_of(" \t\r\n");
  // A page or a script is text too, but not to be opened by who trusts it.
  bool const runs = first != std::string_view::npos && (bytes[first] == '<' || bytes.substr(first, 2) == "#!");
  return !controls && !runs;
}

}  // namespace

std::optional<std::string> content_type_of(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\x89PNG\r\n\x1a\n"sv)) return "image/png";
  if (bytes.starts_with("\xff\xd8\xff"sv)) return "image/jpeg";
  if (bytes.starts_with("GIF87a"sv) || bytes.starts_with("GIF89a"sv)) return "image/gif";
  if (bytes.starts_with("RIFF"sv) && bytes.size() > 12) {
    if (bytes.substr(8, 4) == "WEBP") return "image/webp";
    if (bytes.substr(8, 4) == "WAVE") return "audio/wav";
    return {};
  }
  if (bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv)) return "image/tiff";
  if (bytes.starts_with("%PDF-"sv)) return "application/pdf";
  if (bytes.starts_with("PK\x03\x04"sv)) return office_type(bytes);
  if (bytes.starts_with("ID3"sv) || bytes.starts_with("\xff\xfb"sv)) return "audio/mpeg";
  if (bytes.size() > 12 && bytes.substr(4, 4) == "ftyp") return "video/mp4";
  if (!bytes.empty() && is_plain_text(bytes)) return "text/plain";
  return {};
}

base::result<attachment_store::kept> attachment_store::put(std::string_view bytes, std::string const& name) const {
  if (bytes.size() > kLargest) return make_fault(fault_code::too_large, kLargest);
  auto const type = content_type_of(bytes);
  if (!type)
    return make_fault(fault_code::file_refused, name, "png jpg gif webp tiff pdf docx xlsx pptx wav mp3 mp4 txt csv");
  auto const dot = name.rfind('.');
  auto extension = dot == std::string::npos ? std::string{} : name.substr(dot + 1);
  std::ranges::transform(extension, extension.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  auto const& known = *std::ranges::find(kTypes, *type, &known_type::type);
  if (std::ranges::find(known.extensions, extension) == known.extensions.end())
    return make_fault(fault_code::file_refused, name, *type);
  return kept{files_.put(bytes), *type, bytes.size()};
}

}  // namespace fengsui::act
