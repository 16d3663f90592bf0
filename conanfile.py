# SPDX-License-Identifier: MIT
"""Recipe for Conan 2. Written after its documentation and not run yet: neither Conan nor its packages were at hand."""
from conan import ConanFile
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout


class ZhibiaoConan(ConanFile):
    name = "zhibiao"
    version = "0.1.0"
    license = "MIT"
    description = "Figures of Chinese government work reports as typed observations"
    settings = "os", "compiler", "build_type", "arch"
    options = {"shared": [True, False], "fPIC": [True, False], "program": [True, False], "sqlite": [True, False]}
    default_options = {"shared": False, "fPIC": True, "program": False, "sqlite": True}
    exports_sources = "CMakeLists.txt", "LICENSE", "cmake/*", "include/*", "src/*", "man/*", "completions/*"

    def requirements(self):
        self.requires("boost/1.81.0", options={"header_only": True}, visible=False)
        self.requires("eigen/3.4.0", transitive_headers=True)
        self.requires("fmt/9.1.0")
        self.requires("simdjson/3.10.1")
        if self.options.program:
            self.requires("cli11/2.3.2")
        if self.options.sqlite:
            self.requires("sqlite3/3.45.3")

    def layout(self):
        cmake_layout(self)

    def generate(self):
        CMakeDeps(self).generate()
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["ZHIBIAO_DEVELOPER"] = False
        toolchain.cache_variables["ZHIBIAO_PROGRAM"] = bool(self.options.program)
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()

    def package_info(self):
        # The package brings its own CMake files, with all components.
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs = ["lib/cmake/zhibiao"]
