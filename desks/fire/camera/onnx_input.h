#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace fengsui::fire {

// The shape that an ONNX file (Protocol Buffers, onnx.proto) declares for its first input that is no weight; -1 where a
// dimension is left open. Empty where the bytes are no such file. OpenCV reads the network but does not tell this.
std::vector<std::int64_t> onnx_input_shape(std::string_view file);

}  // namespace fengsui::fire
