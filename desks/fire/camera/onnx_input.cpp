#include "fire/camera/onnx_input.h"

#include <optional>
#include <set>

namespace fengsui::fire {
namespace {

// The fields of one message, one after the other.
class message {
 public:
  explicit message(std::string_view whole) : rest_{whole} {}

  // False at the end, or where the bytes are no message.
  bool next() {
    auto const tag = varint();
    if (!tag) return false;
    field = static_cast<int>(*tag >> 3);
    bytes = {};
    number = 0;
    switch (*tag & 7) {
      case 0: {
        auto const value = varint();
        if (value) number = static_cast<std::int64_t>(*value);
        return value.has_value();
      }
      case 1:
        return take(8);
      case 2: {
        auto const size = varint();
        return size && take(*size);
      }
      case 5:
        return take(4);
      default:
        return false;
    }
  }

  int field = 0;
  std::int64_t number = 0;
  std::string_view bytes;

 private:
  std::optional<std::uint64_t> varint() {
    std::uint64_t made = 0;
    for (std::size_t i = 0; i < rest_.size() && i < 10; ++i) {
      auto const byte = static_cast<unsigned char>(rest_[i]);
      made |= static_cast<std::uint64_t>(byte & 127) << (7 * i);
      if (byte >= 128) continue;
      rest_.remove_prefix(i + 1);
      return made;
    }
    rest_ = {};
    return {};
  }
  bool take(std::uint64_t size) {
    if (size > rest_.size()) return false;
    bytes = rest_.substr(0, static_cast<std::size_t>(size));
    rest_.remove_prefix(static_cast<std::size_t>(size));
    return true;
  }

  std::string_view rest_;
};

// The first field of that number, through several messages.
std::string_view inside(std::string_view bytes, std::initializer_list<int> path) {
  for (auto const field : path) {
    message in{bytes};
    bytes = {};
    while (in.next()) {
      if (in.field != field) continue;
      bytes = in.bytes;
      break;
    }
  }
  return bytes;
}

constexpr int kGraph = 7;          // of ModelProto
constexpr int kInitializer = 5;    // of GraphProto
constexpr int kInput = 11;         // of GraphProto
constexpr int kTensorName = 8;     // of TensorProto
constexpr int kValueName = 1;      // of ValueInfoProto
constexpr int kDimension = 1;      // of TensorShapeProto
constexpr int kDimensionSize = 1;  // of Dimension

}  // namespace

std::vector<std::int64_t> onnx_input_shape(std::string_view file) {
  auto const graph = inside(file, {kGraph});
  std::set<std::string_view> weights;
  for (message in{graph}; in.next();) {
    if (in.field == kInitializer) weights.insert(inside(in.bytes, {kTensorName}));
  }
  for (message in{graph}; in.next();) {
    if (in.field != kInput || weights.contains(inside(in.bytes, {kValueName}))) continue;
    std::vector<std::int64_t> made;
    // ValueInfoProto.type (2), TypeProto.tensor_type (1), TypeProto.Tensor.shape (2).
    for (message shape{inside(in.bytes, {2, 1, 2})}; shape.next();) {
      if (shape.field != kDimension) continue;
      made.push_back(-1);
      for (message dimension{shape.bytes}; dimension.next();) {
        if (dimension.field == kDimensionSize && dimension.number > 0) made.back() = dimension.number;
      }
    }
    return made;
  }
  return {};
}

}  // namespace fengsui::fire
