#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <vector>

namespace fengsui::fire {

// Tiny networks as ONNX files, byte by byte in Protocol Buffers' wire format (the numbers of fields are onnx.proto's).
namespace onnx {

inline std::string varint(std::uint64_t value) {
  std::string made;
  for (; value >= 128; value >>= 7) made += static_cast<char>(value | 128);
  return made + static_cast<char>(value);
}
inline std::string whole(int field, std::int64_t value) {
  return varint(static_cast<std::uint64_t>(field) << 3) + varint(static_cast<std::uint64_t>(value));
}
inline std::string bytes(int field, std::string const& value) {
  return varint(static_cast<std::uint64_t>(field) << 3 | 2) + varint(value.size()) + value;
}

inline std::string tensor(std::string const& name, std::vector<std::int64_t> const& dims,
                          std::vector<float> const& values) {
  std::string made;
  for (auto const d : dims) made += whole(1, d);
  std::string raw;
  for (auto const v : values) {
    auto const bits = std::bit_cast<std::uint32_t>(v);
    for (int i = 0; i < 4; ++i) raw += static_cast<char>(bits >> (8 * i));
  }
  return made + whole(2, 1) + bytes(8, name) + bytes(9, raw);
}
inline std::string whole_numbers(std::string const& name, std::vector<std::int64_t> const& values) {
  std::string packed;
  for (auto const v : values) packed += varint(static_cast<std::uint64_t>(v));
  return whole(1, static_cast<std::int64_t>(values.size())) + whole(2, 7) + bytes(7, packed) + bytes(8, name);
}
inline std::string ints(std::string const& name, std::vector<std::int64_t> const& values) {
  auto made = bytes(1, name);
  for (auto const v : values) made += whole(8, v);
  return bytes(5, made + whole(20, 7));
}
inline std::string node(std::string const& op, std::vector<std::string> const& in, std::string const& out,
                        std::string const& attributes = {}) {
  std::string made;
  for (auto const& one : in) made += bytes(1, one);
  return bytes(1, made + bytes(2, out) + bytes(3, out + "_node") + bytes(4, op) + attributes);
}
inline std::string value(int field, std::string const& name, std::vector<std::int64_t> const& dims) {
  std::string shape;
  for (auto const d : dims) shape += bytes(1, whole(1, d));
  return bytes(field, bytes(1, name) + bytes(2, bytes(1, whole(1, 1) + bytes(2, shape))));
}
inline std::string model(std::string const& graph) {
  return whole(1, 7) + bytes(7, graph + bytes(2, "made")) + bytes(8, bytes(1, "") + whole(2, 11));
}

}  // namespace onnx

// Says how bright the picture is: the log-odds of its chance are `slope` times (the mean of the values 0 to 1 minus
// `middle`). With `sigmoid` the answer is the chance, without the log-odds.
inline std::string brightness_model(float slope, float middle, bool sigmoid = true) {
  using namespace onnx;
  auto graph = node("GlobalAveragePool", {"picture"}, "mean") + node("Conv", {"mean", "w", "b"}, "odds", ints("kernel_shape", {1, 1}));
  if (sigmoid) graph += node("Sigmoid", {"odds"}, "chance");
  graph += bytes(5, tensor("w", {1, 3, 1, 1}, {slope / 3, slope / 3, slope / 3})) + bytes(5, tensor("b", {1}, {-slope * middle}));
  return model(graph + value(11, "picture", {1, 3, 32, 64}) + value(12, sigmoid ? "chance" : "odds", {1, 1, 1, 1}));
}

// Boxes as YOLO gives them, one class, 1 x 5 x 8: each a strip of the picture 8 x 32 whose middle is given as (4, 16)
// in every one, for tests of form only; the class's chance is the strip's brightness.
inline std::string boxes_model() {
  using namespace onnx;
  std::vector<float> weights(5 * 3 * 32 * 8, 0);
  for (std::size_t i = 4 * 3 * 32 * 8; i < weights.size(); ++i) weights[i] = 1.0F / (3 * 32 * 8);
  auto const graph = node("Conv", {"picture", "w", "b"}, "strips", ints("kernel_shape", {32, 8}) + ints("strides", {32, 8})) +
                     node("Reshape", {"strips", "shape"}, "boxes") + bytes(5, tensor("w", {5, 3, 32, 8}, weights)) +
                     bytes(5, tensor("b", {5}, {4, 16, 8, 32, 0})) + bytes(5, whole_numbers("shape", {1, 5, 8}));
  return model(graph + value(11, "picture", {1, 3, 32, 64}) + value(12, "boxes", {1, 5, 8}));
}

}  // namespace fengsui::fire
