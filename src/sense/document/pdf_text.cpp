#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-image.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>

#include <algorithm>
#include <memory>

#include "sense/document/formats.h"

namespace fengsui::sense::documents {
namespace {

using base::fault_code;
using base::make_fault;

base::fault broken_pdf(std::string_view zh, std::string_view en) {
  return refused("PDF", zh, en);
}

std::string utf8_of(poppler::ustring const& text) {
  auto const bytes = text.to_utf8();
  return {bytes.data(), bytes.size()};
}

bool has_words(std::string_view text) {
  return std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) > 0x20; }) >= 4;
}

// A page as a grey picture, 200 dots an inch where that fits the limit.
poppler::image picture_of(poppler::page const& page, document_limits const& limits, double& dpi) {
  auto const box = page.page_rect();
  dpi = 200;
  while (dpi > 50 && box.width() / 72 * dpi * (box.height() / 72 * dpi) > static_cast<double>(limits.pixels)) dpi /= 2;
  poppler::page_renderer renderer;
  renderer.set_image_format(poppler::image::format_gray8);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing, true);
  return renderer.render_page(&page, dpi, dpi);
}

}  // namespace

base::result<document_text> read_pdf(std::string_view bytes, document_limits const& limits) {
  // What poppler has to say about a broken file it would print.
  poppler::set_debug_error_function([](std::string const&, void*) {}, nullptr);
  std::unique_ptr<poppler::document> const file{poppler::document::load_from_raw_data(
      bytes.data(), static_cast<int>(std::min<std::size_t>(bytes.size(), 0x7fffffff)))};
  if (!file) return broken_pdf("文件损坏或不完整", "the file is damaged or incomplete");
  if (file->is_locked()) return broken_pdf("文件已加密，需要密码", "the file is locked by a password");
  auto const pages = file->pages();
  if (pages > limits.pages) return broken_pdf("页数过多", "it has too many pages");
  document_text made;
  made.format = document_format::pdf;
  std::unique_ptr<recogniser> eyes;
  int scanned = 0;
  int passed_over = 0;
  for (int index = 0; index < pages; ++index) {
    std::unique_ptr<poppler::page> const page{file->create_page(index)};
    if (!page) continue;
    auto text = utf8_of(page->text(page->page_rect(), poppler::page::non_raw_non_physical_layout));
    if (!has_words(text) && limits.recognise) {
      if (scanned == limits.scanned_pages) {
        ++passed_over;
        continue;
      }
      if (!eyes) eyes = std::make_unique<recogniser>();
      if (!eyes->ready()) return no_recognition();
      double dpi = 0;
      auto const picture = picture_of(*page, limits, dpi);
      if (picture.is_valid()) {
        text = eyes->read({picture.width(), picture.height(), picture.bytes_per_row(), static_cast<int>(dpi),
                           reinterpret_cast<unsigned char const*>(picture.const_data())});
        if (has_words(text)) ++scanned;
      }
    }
    made.text += tidy(text);
    if (made.text.size() > limits.unpacked) return make_fault(fault_code::too_large, limits.unpacked);
  }
  if (scanned > 0) made.warnings.push_back(scan_warning(scanned));
  if (passed_over > 0) {
    made.warnings.push_back(
        {fmt::format("另有 {} 页扫描图像未识别（上限 {} 页）", passed_over, limits.scanned_pages),
         fmt::format("{} more scanned page(s) were not read (limit {})", passed_over, limits.scanned_pages)});
  }
  if (made.text.empty()) {
    made.warnings.push_back({"文件中没有文字", "the file holds no text"});
  }
  return made;
}

}  // namespace fengsui::sense::documents
