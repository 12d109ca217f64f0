// SPDX-License-Identifier: GPL-3.0-or-later

/// A large number with a name and a detail, one of a row below the verdict.
enum PageTile {
  static func markup(_ name: String, _ value: String, _ detail: String) -> Markup {
    "<div><dt>\(name)</dt><dd><strong>\(value)</strong><span>\(detail)</span></dd></div>"
  }
}
