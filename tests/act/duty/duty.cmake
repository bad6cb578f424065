add_executable(duty_test duty/alarm_test.cpp duty/rule_test.cpp duty/chaos_test.cpp duty/roster_test.cpp)
target_link_libraries(duty_test PRIVATE fengsui_act fengsui_sense fengsui_test_support)
run_tests(duty_test APART days_of_duty rules)
