// SPDX-License-Identifier: MIT
#if ZHIBIAO_HAS_GUMBO
#include "readers/html_tree.hpp"

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "zhibiao/core/utf8.hpp"

namespace zhibiao::readers {

// gumbo frees a tree by recursion and has no way to stop; so all it allocates hangs on one list, is freed
// from there, and past the limit the parser is left by a jump (it is plain C and holds nothing else).
struct HtmlTree::Memory {
  struct alignas(std::max_align_t) Header {
    Header *before, *after;
    std::size_t size;
  };
  Header* first = nullptr;
  std::size_t used = 0, limit = 0;
  std::jmp_buf out;

  static void* allocate(void* self, std::size_t size) {
    auto& m = *static_cast<Memory*>(self);
    m.used += size + sizeof(Header);
    auto* h = m.used > m.limit ? nullptr : static_cast<Header*>(std::malloc(size + sizeof(Header)));
    if (h == nullptr) std::longjmp(m.out, 1);
    *h = {nullptr, m.first, size};
    if (m.first != nullptr) m.first->before = h;
    m.first = h;
    return h + 1;
  }
  static void release(void* self, void* block) {
    if (block == nullptr) return;
    auto& m = *static_cast<Memory*>(self);
    Header* h = static_cast<Header*>(block) - 1;
    (h->before != nullptr ? h->before->after : m.first) = h->after;
    if (h->after != nullptr) h->after->before = h->before;
    m.used -= h->size + sizeof(Header);
    std::free(h);
  }
  ~Memory() {
    while (first != nullptr) std::free(std::exchange(first, first->after));
  }
  const GumboOutput* parse(std::string_view html) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &allocate;
    options.deallocator = &release;
    options.userdata = this;
    options.max_errors = 0;
    if (setjmp(out) != 0) return nullptr;
    return gumbo_parse_with_options(&options, html.data(), html.size());
  }
};

bool is_block(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_HTML:
      return true;
    default:
      return false;
  }
}

namespace {

bool is_hidden(const GumboNode* node) {
  switch (node->v.element.tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_SVG:
      return true;
    default:
      break;
  }
  const GumboVector* attributes = &node->v.element.attributes;
  if (gumbo_get_attribute(attributes, "hidden") != nullptr) return true;
  const GumboAttribute* style = gumbo_get_attribute(attributes, "style");
  if (style == nullptr) return false;
  const std::string_view value = style->value;
  const std::size_t display = value.find("display");
  if (display == value.npos) return false;
  const std::size_t none = value.find_first_not_of(" :", display + 7);
  return none != value.npos && value.compare(none, 4, "none") == 0;
}

const GumboVector* children(const GumboNode* node) {
  switch (node->type) {
    case GUMBO_NODE_DOCUMENT:
      return &node->v.document.children;
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE:
      return &node->v.element.children;
    default:
      return nullptr;
  }
}

}  // namespace

HtmlTree::HtmlTree(std::string_view html) : html_(html), memory_(new Memory) {
  memory_->limit = 200 * html.size() + (std::size_t{16} << 20);
  if (const GumboOutput* output = memory_->parse(html)) {
    flatten(output->root);
    measure();
  }
}
HtmlTree::~HtmlTree() { delete memory_; }

std::size_t HtmlTree::offset(const HtmlNode& node) const {
  const std::size_t at = node.element()
                             ? node.node->v.element.start_pos.offset
                             : static_cast<std::size_t>(node.node->v.text.original_text.data - html_.data());
  return std::min(at, html_.size());
}

void HtmlTree::flatten(const GumboNode* root) {
  struct Open {
    std::uint32_t index;
    unsigned next;
  };
  std::vector<Open> open;
  const auto enter = [&](const GumboNode* node) {
    HtmlNode n;
    n.node = node;
    n.parent = open.empty() ? 0 : open.back().index;
    n.hidden = node->type == GUMBO_NODE_TEMPLATE || node->type == GUMBO_NODE_COMMENT ||
               (node->type == GUMBO_NODE_ELEMENT && is_hidden(node)) ||
               (!open.empty() && nodes_[n.parent].hidden);
    nodes_.push_back(n);
    open.push_back({static_cast<std::uint32_t>(nodes_.size() - 1), 0});
  };
  enter(root);
  while (!open.empty()) {
    auto& [index, next] = open.back();
    const GumboVector* below = children(nodes_[index].node);
    if (below != nullptr && next < below->length) {
      enter(static_cast<const GumboNode*>(below->data[next++]));
    } else {
      nodes_[index].end = static_cast<std::uint32_t>(nodes_.size());
      open.pop_back();
    }
  }
}

void HtmlTree::measure() {
  // What each block says itself, without the blocks in it.
  struct Own {
    std::uint64_t han = 0, stops = 0, digits = 0;
  };
  std::vector<Own> own(nodes_.size());
  std::vector<std::uint32_t> block(nodes_.size());
  std::vector<bool> linked(nodes_.size());
  for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
    HtmlNode& n = nodes_[i];
    block[i] = n.element() && is_block(n.tag()) ? i : i == 0 ? 0 : block[n.parent];
    linked[i] = n.tag() == GUMBO_TAG_A || (i > 0 && linked[n.parent]);
    n.links = n.tag() == GUMBO_TAG_A && !n.hidden;
    if (!n.text() || n.hidden) continue;
    const std::string_view text = n.node->v.text.text;
    Own& o = own[block[i]];
    for (std::size_t at = 0; at < text.size();) {
      const auto c = utf8::decode(text, at);
      at += c.size;
      const bool han = utf8::is_han(c.code);
      (linked[i] ? n.linked : n.plain) += han;
      if (linked[i]) continue;
      o.han += han;
      o.stops += c.code == U'。' || c.code == U'；' ? 2 : c.code == U'，' || c.code == U'、' ? 1 : 0;
      o.digits += c.code >= '0' && c.code <= '9';
    }
  }
  for (std::size_t i = nodes_.size(); i-- > 0;) {
    HtmlNode& n = nodes_[i];
    const bool cell = n.tag() == GUMBO_TAG_TD || n.tag() == GUMBO_TAG_TH;
    // Cells weigh little: a large table must not drive out the words beside it.
    if (!n.hidden)
      n.prose += own[i].han >= 10 && own[i].stops >= 2 ? own[i].han : cell && own[i].digits > 0 ? 1u : 0u;
    if (i == 0) break;
    HtmlNode& up = nodes_[n.parent];
    up.plain += n.plain;
    up.linked += n.linked;
    up.prose += n.prose;
    up.links += n.links;
    up.has_table = up.has_table || n.has_table || n.tag() == GUMBO_TAG_TABLE;
  }
}

}  // namespace zhibiao::readers
#endif
