# Helpers that every folder uses, so that a new source or test needs no new line of CMake.

add_library(zhibiao_warnings INTERFACE)
# -Wno-restrict: g++ 12 takes assignments of literals to strings for overlapping copies (GCC bug 105329)
target_compile_options(zhibiao_warnings INTERFACE -Wall -Wextra -Wconversion $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(ZHIBIAO_DEVELOPER)
  target_compile_options(zhibiao_warnings INTERFACE -Werror)
endif()

# Makes a target the component zhibiao::NAME; cmake/Install.cmake installs all components.
function(zhibiao_component name)
  add_library(zhibiao::${name} ALIAS zhibiao_${name})
  set_target_properties(zhibiao_${name} PROPERTIES EXPORT_NAME ${name})
  set_property(GLOBAL APPEND PROPERTY ZHIBIAO_COMPONENTS ${name})
endfunction()

# zhibiao_library(NAME DEPENDS…): the compiled component zhibiao::NAME from every source in this folder.
function(zhibiao_library name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_library(zhibiao_${name} ${sources})
  zhibiao_component(${name})
  set_target_properties(zhibiao_${name} PROPERTIES
    POSITION_INDEPENDENT_CODE ON DEFINE_SYMBOL ""
    VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR}
    INSTALL_RPATH "$ORIGIN")
  target_include_directories(zhibiao_${name} PRIVATE ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(zhibiao_${name} PUBLIC ${ARGN}
    PRIVATE fmt::fmt $<BUILD_INTERFACE:Boost::headers> $<BUILD_INTERFACE:zhibiao_warnings>)
endfunction()

# zhibiao::zhibiao, everything that a user of the library may want at once; after the last component.
function(zhibiao_umbrella)
  get_property(components GLOBAL PROPERTY ZHIBIAO_COMPONENTS)
  list(TRANSFORM components PREPEND zhibiao::)
  add_library(zhibiao_all INTERFACE)
  add_library(zhibiao::zhibiao ALIAS zhibiao_all)
  set_target_properties(zhibiao_all PROPERTIES EXPORT_NAME zhibiao)
  target_link_libraries(zhibiao_all INTERFACE ${components})
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
