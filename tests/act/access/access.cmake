file(GLOB access_test_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*_test.cpp)
add_executable(access_test ${access_test_sources})
target_link_libraries(access_test PRIVATE fengsui_act fengsui_sense fengsui_test_support)
run_tests(access_test APART vault)
