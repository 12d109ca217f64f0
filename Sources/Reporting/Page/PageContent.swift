// SPDX-License-Identifier: GPL-3.0-or-later

/// A section of a page as it is written: heading and blocks.
struct PageContent: Hashable, Sendable {
  /// The name by which links find the section; ``PageFrame/verdict`` for the first one.
  var anchor: String
  /// The heading.
  var title: String
  /// What it shows.
  var blocks: [PageBlock]
}
