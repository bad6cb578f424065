# The reader's lexicons are compiled in from the .lex files here: ${lexicon_include} holds the header that lexicon.cpp reads.
include(${CMAKE_CURRENT_LIST_DIR}/../../../../packaging/compiled_in.cmake)
compiled_in(lexicon_include ${CMAKE_CURRENT_LIST_DIR} *.lex sense/reader/lexicon_files.h fengsui::sense::reader kLexiconFiles)
