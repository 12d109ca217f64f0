// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Storage
import Testing

@testable import Results

/// Links that somebody left where a file is to be written: what they lead to stays as it is.
@Suite struct UntrustedPlacesTests {
  private func withFolder(_ body: (URL, _ victim: URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let victim = folder.appendingPathComponent("victim")
    try Data("precious".utf8).write(to: victim)
    try body(folder, victim)
    #expect(try String(contentsOf: victim, encoding: .utf8) == "precious")
  }

  @Test func aLinkInThePlaceOfACheckpointIsRefused() throws {
    try withFolder { folder, victim in
      let place = CheckpointPlace(results: folder.path, scenario: "s", key: "0123456789abcdef")
      let above = URL(fileURLWithPath: place.path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: above, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: place.path, withDestinationPath: victim.path)
      #expect(throws: FileError.self) { try CheckpointFile(place)?.clear() }
    }
  }

  @Test func aLinkInThePlaceOfAFileInTheMakingIsReplaced() throws {
    try withFolder { folder, victim in
      for name in ["report.html", "report.html.partial-\(getpid())"] {
        try FileManager.default.createSymbolicLink(
          atPath: folder.appendingPathComponent(name).path, withDestinationPath: victim.path)
      }
      try StoredFolder(path: folder.path).write(Array("page".utf8), to: "report.html")
      let written = folder.appendingPathComponent("report.html")
      #expect(try String(contentsOf: written, encoding: .utf8) == "page")
    }
  }

  /// An old report goes; a link to one is emptied, as what it leads to is what would have been written; inputs stay.
  @Test func anOldOutputIsCleared() throws {
    try withFolder { folder, victim in
      let old = folder.appendingPathComponent("old.xml")
      try Data("<?xml version=\"1.0\"?>".utf8).write(to: old)
      let link = folder.appendingPathComponent("link.xml")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: old)
      try OutputFile.clear(link.path)
      #expect(try Data(contentsOf: old).isEmpty)
      try OutputFile.clear(old.path)
      #expect(!FileManager.default.fileExists(atPath: old.path))
      try OutputFile.clear("/dev/null")
      let input = folder.appendingPathComponent("s.yaml")
      try Data("version: 1".utf8).write(to: input)
      #expect(throws: FileError.self) { try OutputFile.clear(input.path) }
      #expect(FileManager.default.fileExists(atPath: input.path) && !victim.path.isEmpty)
    }
  }
}
