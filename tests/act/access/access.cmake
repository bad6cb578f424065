file(GLOB access_test_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*_test.cpp)
add_executable(access_test ${access_test_sources})
target_link_libraries(access_test PRIVATE fengsui_act fengsui_sense fengsui_test_support)
gtest_discover_tests(access_test DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 120)
