// SPDX-License-Identifier: MIT
// Operations that do not exist, with the sentence that says what to do instead.
#pragma once

/// `Money operator+(Money, Growth) ZHIBIAO_DELETE("…: use grow(level, growth)");` A compiler that knows
/// reasons (C++26) prints the sentence; the others print the line of the declaration, on which it stands, so
/// it must not be broken off from there. docs/errors.md has a heading for every sentence.
#if defined(__cpp_deleted_function) && __cpp_deleted_function >= 202403L
#define ZHIBIAO_DELETE(sentence) = delete (sentence)
#else
#define ZHIBIAO_DELETE(sentence) = delete
#endif
