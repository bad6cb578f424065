#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>

#include <algorithm>
#include <memory>

#include "sense/document/formats.h"

// Of the OpenMP runtime that tesseract brings (omp.h comes with one compiler only).
extern "C" void omp_set_max_active_levels(int);

namespace fengsui::sense::documents {

using base::fault_code;
using base::make_fault;

struct recogniser::inside {
  tesseract::TessBaseAPI api;
};

recogniser::recogniser() : inside_{new inside} {
  // Its four threads a line wait for each other by spinning: on a busy machine a page then takes fifty times as long.
  omp_set_max_active_levels(0);
  if (inside_->api.Init(nullptr, "chi_sim+eng", tesseract::OEM_LSTM_ONLY) != 0) {
    delete inside_;
    inside_ = nullptr;
    return;
  }
  inside_->api.SetVariable("debug_file", "/dev/null");
  inside_->api.SetPageSegMode(tesseract::PSM_AUTO);
}

recogniser::~recogniser() {
  if (inside_ != nullptr) inside_->api.End();
  delete inside_;
}

std::string recogniser::read(grey_page const& page) {
  inside_->api.SetImage(page.pixels, page.width, page.height, 1, page.stride);
  inside_->api.SetSourceResolution(page.dpi);
  std::unique_ptr<char[]> const text{inside_->api.GetUTF8Text()};
  inside_->api.Clear();
  return text ? tidy(text.get(), true) : std::string{};
}

namespace {

struct free_pix {
  void operator()(Pix* one) const { pixDestroy(&one); }
};
using pix = std::unique_ptr<Pix, free_pix>;

}  // namespace

base::result<document_text> read_picture(std::string_view bytes, document_limits const& limits) {
  auto const broken = [](std::string_view zh, std::string_view en) { return refused("图像 (image)", zh, en); };
  setMsgSeverity(L_SEVERITY_NONE);
  auto const* data = reinterpret_cast<l_uint8 const*>(bytes.data());
  l_int32 format = 0, width = 0, height = 0, bits = 0, samples = 0, is_palette = 0;
  // Its size is known before anything is unpacked.
  if (pixReadHeaderMem(data, bytes.size(), &format, &width, &height, &bits, &samples, &is_palette) != 0 || width <= 0 ||
      height <= 0) {
    return broken("图像损坏", "the picture is damaged");
  }
  if (std::int64_t{width} * height > limits.pixels) return broken("图像过大", "the picture is too large");
  document_text made;
  made.format = document_format::scan;
  if (!limits.recognise) {
    made.warnings.push_back({"图像未识别", "the picture was not read"});
    return made;
  }
  pix const whole{pixReadMem(data, bytes.size())};
  if (!whole) return broken("图像损坏", "the picture is damaged");
  pix const grey{pixConvertTo8(whole.get(), 0)};
  if (!grey) return broken("图像损坏", "the picture is damaged");
  recogniser eyes;
  if (!eyes.ready()) return no_recognition();
  auto const w = pixGetWidth(grey.get());
  auto const h = pixGetHeight(grey.get());
  // Leptonica keeps words of four bytes; the recogniser wants rows of bytes.
  std::string rows(static_cast<std::size_t>(w) * static_cast<std::size_t>(h), '\0');
  for (l_int32 y = 0; y < h; ++y) {
    auto* const line = pixGetData(grey.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey.get());
    for (l_int32 x = 0; x < w; ++x) {
      rows[static_cast<std::size_t>(y) * static_cast<std::size_t>(w) + static_cast<std::size_t>(x)] =
          static_cast<char>(GET_DATA_BYTE(line, x));
    }
  }
  auto const dpi = pixGetXRes(whole.get());
  made.text =
      eyes.read({w, h, w, dpi > 70 && dpi < 1200 ? dpi : 200, reinterpret_cast<unsigned char const*>(rows.data())});
  made.warnings.push_back(scan_warning(1));
  return made;
}

}  // namespace fengsui::sense::documents
