# The house's own desks (what it records of itself, of people, alarms and notices) are compiled in from the files here:
# ${house_include} holds the header that model/house.cpp reads.
include(${CMAKE_CURRENT_LIST_DIR}/../../../packaging/compiled_in.cmake)
compiled_in(house_include ${CMAKE_CURRENT_LIST_DIR} *.toml model/house_desks.h fengsui::model kHouseDesks)
