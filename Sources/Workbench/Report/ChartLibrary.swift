// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Where the JavaScript library that draws charts lies: Vega, Vega-Lite and Vega-Embed in one file.
///
/// `make setup` makes the file once, `make install` installs it. Without it reports hold their tables only; nothing is
/// ever fetched from a network instead.
public enum ChartLibrary {
  /// The file's name.
  static let file = "vega-bundle.js"

  /// The text of the library; nil when there is none.
  ///
  /// `RECOBRO_VEGA_BUNDLE` names the file, and an empty value says that there is none. Without the variable it is looked
  /// for beside the program, in `../share/recobro/`, and at the root of the repository the program was built in.
  public static func text() -> String? {
    text(environment: ProcessInfo.processInfo.environment, program: Bundle.main.executablePath)
  }

  /// The file that the environment names and that is no library; nil where nothing is wrong.
  ///
  /// - Parameter environment: The process's own environment without it.
  /// - Returns: The path.
  public static func misnamed(environment: [String: String]? = nil) -> String? {
    let environment = environment ?? ProcessInfo.processInfo.environment
    return environment["RECOBRO_VEGA_BUNDLE"].flatMap {
      $0.isEmpty || library(at: $0) != nil ? nil : $0
    }
  }

  static func text(environment: [String: String], program: String?) -> String? {
    if let named = environment["RECOBRO_VEGA_BUNDLE"] { return library(at: named) }
    guard let program else { return nil }
    return places(program: program).lazy.compactMap(library).first
  }

  /// Where the file is looked for, in order.
  static func places(program: String) -> [String] {
    let folder = URL(fileURLWithPath: program).resolvingSymlinksInPath().deletingLastPathComponent()
    let installed = folder.deletingLastPathComponent().appendingPathComponent("share/recobro")
    let parts = folder.pathComponents
    // `.build/release/recobro`, or below another build folder of ours.
    let root = parts.firstIndex { $0.hasPrefix(".build") }.map { index in
      parts[1..<index].reduce(URL(fileURLWithPath: "/")) { $0.appendingPathComponent($1) }
    }
    return [folder, installed, root].compactMap { $0?.appendingPathComponent(file).path }
  }

  private static func library(at path: String) -> String? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8),
      text.contains("vegaEmbed")
    else { return nil }
    return text
  }
}
