// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation

/// Checks of options that name what a command writes.
enum OutputOptions {
  /// An option and the path that it was given; nil for none.
  typealias Output = (option: String, path: String?)

  /// Refuses an empty path, which would be the current folder, and two options that name one file, of which one would be lost.
  ///
  /// Links are followed; devices and pipes may be named twice.
  static func check(_ outputs: [Output]) throws {
    for output in outputs where output.path?.allSatisfy(\.isWhitespace) == true {
      throw ValidationError("\(output.option) must name a file or folder.")
    }
    let given = outputs.compactMap { output in output.path.map { (output.option, $0) } }
    for (index, one) in given.enumerated() {
      for other in given[..<index] where isSame(one.1, other.1) {
        throw ValidationError(
          "\(other.0) and \(one.0) name the same file; give each a file of its own.")
      }
    }
  }

  /// Whether two paths lead to one file that the later would replace.
  static func isSame(_ one: String, _ other: String) -> Bool {
    let files = [one, other].map(resolved)
    guard files[0] == files[1] || number(files[0]).map({ $0 == number(files[1]) }) ?? false else {
      return false
    }
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: files[0], isDirectory: &isFolder)
    return !exists || isFolder.boolValue || isPlain(files[0])
  }

  /// The place of a file that may not be there yet: its folder's own, links followed, and its name.
  private static func resolved(_ path: String) -> String {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    let whole = url.resolvingSymlinksInPath()
    guard !FileManager.default.fileExists(atPath: whole.path) else { return whole.path }
    return url.deletingLastPathComponent().resolvingSymlinksInPath()
      .appendingPathComponent(url.lastPathComponent).path
  }

  private static func isPlain(_ path: String) -> Bool {
    attributes(path)?[.type] as? FileAttributeType == .typeRegular
  }

  /// What two names of one file have in common.
  private static func number(_ path: String) -> [Int]? {
    guard let attributes = attributes(path),
      let system = (attributes[.systemNumber] as? NSNumber)?.intValue,
      let file = (attributes[.systemFileNumber] as? NSNumber)?.intValue
    else { return nil }
    return [system, file]
  }

  private static func attributes(_ path: String) -> [FileAttributeKey: Any]? {
    try? FileManager.default.attributesOfItem(atPath: path)
  }
}
