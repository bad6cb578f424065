# What notices need beside the room: libcurl (mail, webhooks), libmosquitto, libxml2 and xmlsec (CAP and its signature).
pkg_check_modules(NOTICE REQUIRED IMPORTED_TARGET libcurl libmosquitto libxml-2.0 xmlsec1-openssl)
target_link_libraries(fengsui_act PRIVATE PkgConfig::NOTICE)

# CAP's schema (copyright OASIS Open 2010, copied with its notice) is compiled in.
file(READ ${CMAKE_CURRENT_LIST_DIR}/cap/CAP-v1.2.xsd text)
set(cap_include ${CMAKE_CURRENT_BINARY_DIR}/made)
file(GENERATE OUTPUT ${cap_include}/cap/cap_schema.h CONTENT "#pragma once
#include <string_view>
namespace fengsui::act::notice {
inline constexpr std::string_view kCapSchema = R\"xsd(${text})xsd\";
}  // namespace fengsui::act::notice
")
target_include_directories(fengsui_act PRIVATE ${cap_include})
