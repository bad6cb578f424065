#pragma once

#include <utility>
#include <variant>

#include "base/fault.h"

namespace fengsui::base {

// A value, or the fault that stands in its place.
template <class T>
class result {
 public:
  result(T value) : held_{std::in_place_index<0>, std::move(value)} {}        // NOLINT: meant to be implicit
  result(fault reason) : held_{std::in_place_index<1>, std::move(reason)} {}  // NOLINT: meant to be implicit

  explicit operator bool() const { return held_.index() == 0; }
  T& operator*() { return std::get<0>(held_); }
  T const& operator*() const { return std::get<0>(held_); }
  T* operator->() { return &std::get<0>(held_); }
  T const* operator->() const { return &std::get<0>(held_); }
  fault& error() { return std::get<1>(held_); }
  fault const& error() const { return std::get<1>(held_); }

 private:
  std::variant<T, fault> held_;
};

}  // namespace fengsui::base
