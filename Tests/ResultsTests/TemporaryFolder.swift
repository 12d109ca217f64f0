// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// A folder of its own for one test, removed with what is in it afterwards.
struct TemporaryFolder {
  let path: String

  /// Runs `body` in a new folder.
  static func with(_ body: (TemporaryFolder) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    try body(TemporaryFolder(path: url.path))
  }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The files below `folder` with their bytes, by path inside it; hidden ones too.
  static func files(in folder: String) throws -> [String: [UInt8]] {
    let names = try #require(FileManager.default.enumerator(atPath: folder))
    var files: [String: [UInt8]] = [:]
    for case let name as String in names {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
      guard !isFolder.boolValue else { continue }
      files[name] = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
    }
    return files
  }

  /// The names in a folder, sorted; hidden ones too.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}
