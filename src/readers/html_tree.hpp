// SPDX-License-Identifier: MIT
// A parsed page whose memory is bounded, as a flat list of nodes in document order.
#pragma once

#include <gumbo.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao::readers {

/// One element or text of a page. Sums are over the node and all below it.
struct HtmlNode {
  const GumboNode* node = nullptr;
  std::uint32_t parent = 0;
  std::uint32_t end = 0;     ///< index behind the last node below it
  std::uint64_t plain = 0;   ///< Han characters outside links
  std::uint64_t linked = 0;  ///< Han characters inside links
  std::uint64_t prose =
      0;  ///< Han characters of blocks that hold sentences, and one for each table cell with figures
  std::uint32_t links = 0;
  bool has_table = false;  ///< below it, not itself
  bool hidden = false;     ///< scripts, menus, what is not displayed: nothing in it is text

  GumboTag tag() const { return node->type == GUMBO_NODE_ELEMENT ? node->v.element.tag : GUMBO_TAG_UNKNOWN; }
  bool element() const { return node->type == GUMBO_NODE_ELEMENT; }
  bool text() const {
    return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
           node->type == GUMBO_NODE_CDATA;
  }
};

/// Begins and ends a line of its own.
bool is_block(GumboTag tag);

/// Parses `html`, which must outlive the tree. Where memory passes a limit that no real page comes near, the
/// tree is empty.
class HtmlTree {
 public:
  explicit HtmlTree(std::string_view html);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  const std::vector<HtmlNode>& nodes() const { return nodes_; }
  const HtmlNode& operator[](std::size_t i) const { return nodes_[i]; }
  std::string_view source() const { return html_; }
  /// Byte of the source that a node begins at.
  std::size_t offset(const HtmlNode& node) const;

 private:
  struct Memory;
  void flatten(const GumboNode* root);
  void measure();

  std::string_view html_;
  Memory* memory_;
  std::vector<HtmlNode> nodes_;
};

}  // namespace zhibiao::readers
