// SPDX-License-Identifier: GPL-3.0-or-later

/// The bounds within which a scenario file is read at all.
///
/// They are far above anything a person writes and keep a hostile file from using up memory or stack.
package struct SourceLimits: Sendable {
  /// The most bytes of a file.
  package let bytes: Int
  /// The most mappings and lists inside one another.
  let depth: Int
  /// The most aliases that are expanded before the file is refused; with so few, expansion stays
  /// below 3^(20/3) ≈ 1,500 copies, whatever the anchors hold.
  let aliases = 20
  /// The most repeated keys reported; each costs another pass over the file.
  let duplicates = 20

  package init(bytes: Int = 4 * 1024 * 1024, depth: Int = 64) {
    (self.bytes, self.depth) = (bytes, depth)
  }
}
