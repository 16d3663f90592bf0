# Installs the components, headers, the program, and what others find them by: a CMake package and pkg-config files.
# All of it is derived from the targets, so that a new component needs no line here; a component that links a
# library which is not in the table below is refused.

include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/zhibiao)
set(generated ${PROJECT_BINARY_DIR}/package)
file(RELATIVE_PATH pc_to_prefix ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})

# How users of a component find the library of a target: in CMake, and (if it has one) its pkg-config module.
set(find_fmt::fmt "find_dependency(fmt)")
set(pc_fmt::fmt fmt)
set(find_Eigen3::Eigen "find_dependency(Eigen3)")
set(pc_Eigen3::Eigen eigen3)
set(find_simdjson::simdjson "find_dependency(simdjson)")
set(pc_simdjson::simdjson simdjson)
set(find_SQLite::SQLite3 "find_dependency(SQLite3)")
set(pc_SQLite::SQLite3 sqlite3)
# Those of the readers are found by pkg-config in the first place.
foreach(row "UCHARDET uchardet" "GUMBO gumbo" "DOCX minizip expat" "POPPLER poppler-cpp" "OPENCC opencc")
  string(REPLACE " " ";" modules "${row}")
  list(POP_FRONT modules reader)
  list(JOIN modules " " spaced)
  set(find_PkgConfig::ZHIBIAO_WITH_${reader}
    "find_dependency(PkgConfig)\n  pkg_check_modules(ZHIBIAO_WITH_${reader} REQUIRED IMPORTED_TARGET ${spaced})")
  set(pc_PkgConfig::ZHIBIAO_WITH_${reader} ${modules})
endforeach()
set(find_Threads::Threads "find_dependency(Threads)")
set(lib_Threads::Threads -pthread)

# What a target links for its users: components of ours and others, to `ours` and `others`.
function(zhibiao_links target)
  get_target_property(links ${target} INTERFACE_LINK_LIBRARIES)
  set(ours "")
  set(others "")
  foreach(link IN LISTS links)
    string(REGEX REPLACE "^\\$<LINK_ONLY:(.*)>$" "\\1" name "${link}")
    if(name MATCHES "^\\$<BUILD_INTERFACE:" OR NOT name)
      continue()
    elseif(name MATCHES "^zhibiao::(.+)")
      list(APPEND ours ${CMAKE_MATCH_1})
    else()
      list(APPEND others ${name})
    endif()
  endforeach()
  set(ours ${ours} PARENT_SCOPE)
  set(others ${others} PARENT_SCOPE)
endfunction()

get_property(components GLOBAL PROPERTY ZHIBIAO_COMPONENTS)
set(component_steps "")
foreach(name IN LISTS components ITEMS zhibiao)
  set(target zhibiao_${name})
  if(name STREQUAL zhibiao)
    set(target zhibiao_all)
  endif()
  zhibiao_links(${target})
  install(TARGETS ${target} EXPORT zhibiao-${name}
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT runtime NAMELINK_COMPONENT dev
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT dev
    RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT runtime)
  install(EXPORT zhibiao-${name} NAMESPACE zhibiao:: DESTINATION ${package_dir} COMPONENT dev)

  string(APPEND component_steps "set(zhibiao_needs_${name} \"${ours}\")\n")
  string(APPEND component_steps "macro(zhibiao_find_${name})\n")
  set(pc_requires "")
  set(pc_libs "")
  foreach(need IN LISTS ours)
    list(APPEND pc_requires zhibiao-${need})
  endforeach()
  foreach(need IN LISTS others)
    if(NOT DEFINED find_${need})
      message(FATAL_ERROR "Component ${name} links ${need}: add it to the table in cmake/Install.cmake")
    endif()
    string(APPEND component_steps "  ${find_${need}}\n")
    list(APPEND pc_requires ${pc_${need}})
    list(APPEND pc_libs ${lib_${need}})
  endforeach()
  string(APPEND component_steps "endmacro()\n")

  # zhibiao-text.pc …, and zhibiao.pc for all.
  set(pc_name zhibiao-${name})
  if(name STREQUAL zhibiao)
    set(pc_name zhibiao)
  endif()
  get_target_property(type ${target} TYPE)
  if(NOT type STREQUAL INTERFACE_LIBRARY)
    list(PREPEND pc_libs -lzhibiao_${name})
  endif()
  list(JOIN pc_requires ", " pc_requires)
  list(JOIN pc_libs " " pc_libs)
  configure_file(${PROJECT_SOURCE_DIR}/cmake/zhibiao.pc.in ${generated}/${pc_name}.pc @ONLY)
  install(FILES ${generated}/${pc_name}.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT dev)
endforeach()

configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/zhibiaoConfig.cmake.in ${generated}/zhibiaoConfig.cmake
  INSTALL_DESTINATION ${package_dir} NO_SET_AND_CHECK_MACRO)
# While the major version is 0 a new minor version may break; later only a new major one.
write_basic_package_version_file(${generated}/zhibiaoConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${generated}/zhibiaoConfig.cmake ${generated}/zhibiaoConfigVersion.cmake
  DESTINATION ${package_dir} COMPONENT dev)

install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/zhibiao DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT dev
  FILES_MATCHING PATTERN "*.hpp")
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/zhibiao
  RENAME copyright COMPONENT runtime)
set(without_program ON)
if(TARGET zhibiao)
  get_target_property(without_program zhibiao EXCLUDE_FROM_ALL)
endif()
if(NOT without_program)
  file(RELATIVE_PATH bin_to_lib ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR})
  set_target_properties(zhibiao PROPERTIES INSTALL_RPATH "$ORIGIN/${bin_to_lib}")
  install(TARGETS zhibiao RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT runtime)
endif()
install(FILES ${PROJECT_SOURCE_DIR}/man/zhibiao.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT runtime)
install(FILES ${PROJECT_SOURCE_DIR}/completions/zhibiao.bash RENAME zhibiao
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT runtime)
install(FILES ${PROJECT_SOURCE_DIR}/completions/_zhibiao
  DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT runtime)
