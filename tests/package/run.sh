#!/bin/bash
# SPDX-License-Identifier: MIT
# Builds tests/package/consumer against the library in one of the ways that users have it, and runs it.
# usage: run.sh installed|pkgconfig|subproject|shared|fetched|deb SOURCE BUILD WORK
set -euo pipefail
way=$1 source=$2 build=$3 work=$4/$1
here=$source/tests/package
expected="330211 gdp 2016/2020"
options=(-G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O0)
[ -z "${CMAKE_CXX_COMPILER_LAUNCHER:-}" ] || options+=("-DCMAKE_CXX_COMPILER_LAUNCHER=$CMAKE_CXX_COMPILER_LAUNCHER")
rm -rf "$work"
mkdir -p "$work"

# An installation that has been moved since, so that nothing may depend on where it was made.
install_moved() {
  cmake --install "$1" --prefix "$work/first" >"$work/install.log"
  mv "$work/first" "$work/moved"
}
check() {
  local found
  found=$("$@")
  if [ "$found" != "$expected" ]; then
    echo "the consumer printed '$found', not '$expected'" >&2
    exit 1
  fi
}
build_consumer() {  # FOLDER OPTION…
  cmake -S "$here/$1" -B "$work/build" "${options[@]}" "${@:2}" >"$work/configure.log"
  cmake --build "$work/build" --target consumer >"$work/build.log" || { cat "$work/build.log" >&2; exit 1; }
  check "$work/build/consumer"
}

case $way in
  installed)
    install_moved "$build"
    build_consumer installed "-DCMAKE_PREFIX_PATH=$work/moved"
    # Nothing in the package names a folder of this machine.
    if grep -rI -e "$source" -e "$build" -e "$work/first" "$work/moved" >&2; then exit 1; fi
    # A component that does not exist is refused by name.
    sed 's/COMPONENTS core/COMPONENTS nonsense core/' "$here/installed/CMakeLists.txt" >"$work/CMakeLists.txt"
    if cmake -S "$work" -B "$work/refused" -DCMAKE_PREFIX_PATH="$work/moved" >/dev/null 2>"$work/refused.log"; then
      echo "a missing component was accepted" >&2
      exit 1
    fi
    grep -q "no component 'nonsense'" "$work/refused.log"
    ;;
  pkgconfig)
    install_moved "$build"
    flags=$(PKG_CONFIG_PATH=$(find "$work/moved" -name pkgconfig) pkg-config --cflags --libs zhibiao-model)
    # shellcheck disable=SC2086
    "${CXX:-c++}" -std=c++20 "$here/consumer/main.cpp" -o "$work/consumer" $flags
    check "$work/consumer"
    ;;
  subproject)
    build_consumer subproject "-DZHIBIAO_SOURCE=$source"
    ;;
  shared)
    cmake -S "$source" -B "$work/library" "${options[@]}" -DBUILD_SHARED_LIBS=ON -DZHIBIAO_DEVELOPER=OFF \
      >"$work/library.log"
    cmake --build "$work/library" >"$work/build.log" || { cat "$work/build.log" >&2; exit 1; }
    install_moved "$work/library"
    build_consumer installed "-DCMAKE_PREFIX_PATH=$work/moved"
    # The installed program finds the libraries beside it.
    [ ! -e "$work/moved/bin/zhibiao" ] || "$work/moved/bin/zhibiao" --version
    ;;
  deb)
    (cd "$build" && cpack -G DEB -B "$work") >"$work/cpack.log" || { cat "$work/cpack.log" >&2; exit 1; }
    bash "$here/deb.sh" "$source" "$work" "$work"/zhibiao_*.deb "$work"/libzhibiao-dev_*.deb
    ;;
  fetched)
    tar -C "$source" -cf "$work/zhibiao.tar" --transform 's,^,zhibiao/,' CMakeLists.txt LICENSE cmake include src man completions
    build_consumer fetched "-DZHIBIAO_ARCHIVE=$work/zhibiao.tar"
    ;;
esac
