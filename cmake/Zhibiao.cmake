# Helpers that every folder uses, so that a new source or test needs no new line of CMake.

add_library(zhibiao_warnings INTERFACE)
target_compile_options(zhibiao_warnings INTERFACE -Wall -Wextra -Wconversion -Werror)

# zhibiao_library(NAME DEPENDS…): the compiled component zhibiao::NAME from every source in this folder.
function(zhibiao_library name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_library(zhibiao_${name} ${sources})
  add_library(zhibiao::${name} ALIAS zhibiao_${name})
  set_target_properties(zhibiao_${name} PROPERTIES EXPORT_NAME ${name} POSITION_INDEPENDENT_CODE ON)
  target_include_directories(zhibiao_${name} PRIVATE ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(zhibiao_${name} PUBLIC ${ARGN} PRIVATE $<BUILD_INTERFACE:zhibiao_warnings>)
endfunction()

# zhibiao_tests(LAYER DEPENDS…): one doctest program from every *.cpp in this folder.
function(zhibiao_tests layer)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_executable(test_${layer} ${sources} ${PROJECT_SOURCE_DIR}/tests/main.cpp)
  target_include_directories(test_${layer} PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
  target_link_libraries(test_${layer} PRIVATE ${ARGN} zhibiao_warnings)
  target_compile_definitions(test_${layer} PRIVATE ZHIBIAO_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${layer} COMMAND test_${layer})
endfunction()
