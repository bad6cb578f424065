# What notices need beside the room: libcurl (mail, webhooks), libmosquitto, libxml2 and xmlsec (CAP and its signature).
# Only their own files see these.
pkg_check_modules(NOTICE REQUIRED IMPORTED_TARGET libcurl libmosquitto libxml-2.0 xmlsec1-openssl)
target_link_libraries(fengsui_act PRIVATE $<LINK_ONLY:PkgConfig::NOTICE>)

# CAP's schema (copyright OASIS Open 2010, copied with its notice) is compiled in.
file(READ ${CMAKE_CURRENT_LIST_DIR}/cap/CAP-v1.2.xsd text)
set(cap_include ${CMAKE_CURRENT_BINARY_DIR}/made)
file(GENERATE OUTPUT ${cap_include}/cap/cap_schema.h CONTENT "#pragma once
#include <string_view>
namespace fengsui::act::notice {
inline constexpr std::string_view kCapSchema = R\"xsd(${text})xsd\";
}  // namespace fengsui::act::notice
")
string(REPLACE "-I" "-isystem" notice_flags "${NOTICE_CFLAGS}")
file(GLOB cap_sources CONFIGURE_DEPENDS act/notice/cap/*.cpp)
set_source_files_properties(${cap_sources} PROPERTIES COMPILE_OPTIONS "${notice_flags};-I${cap_include}")
