// SPDX-License-Identifier: GPL-3.0-or-later

/// A section of the page.
///
/// It appears only when the run has what it shows: without blocks there is no heading either.
protocol PageSection: SendableMetatype {
  /// The name by which links find the section.
  static var anchor: String { get }

  /// The heading.
  static func title(_ page: PageContext) -> String

  /// What the section shows; nothing when the run does not have it.
  static func blocks(_ page: PageContext) -> [PageBlock]
}
