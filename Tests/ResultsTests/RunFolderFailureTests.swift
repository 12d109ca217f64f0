// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Results

/// Failures name the path and the system's reason and leave nothing behind.
@Suite struct RunFolderFailureTests {
  @Test func aFileInTheWay() throws {
    try TemporaryFolder.with { temporary in
      try temporary.write("", to: "results")
      let path = temporary.path + "/results"
      let error = #expect(throws: RunFolderError.self) {
        try RunFolder.write(SampleRecord.record(), results: path)
      }
      #expect(error == .file(FileError(.createFolder, path: path, code: EEXIST)))
      #expect(error?.description == "cannot create the folder `\(path)`: File exists")
      let below = #expect(throws: RunFolderError.self) {
        try RunFolder.write(SampleRecord.record(), results: path + "/deeper")
      }
      #expect(below == .file(FileError(.createFolder, path: path, code: EEXIST)))
    }
  }

  /// The attachment needs a folder where `results.json` stands; by then other files are written.
  @Test func aFailureOnTheWayRemovesWhatWasWritten() throws {
    try TemporaryFolder.with { temporary in
      var record = SampleRecord.record()
      record.attachments = [
        RunAttachment(path: "results.json/x", bytes: [], isReproducible: true)
      ]
      let error = #expect(throws: RunFolderError.self) {
        try RunFolder.write(record, results: temporary.path)
      }
      guard case .file(let file) = error else { return #expect(Bool(false), "no file error") }
      #expect(file.kind == .fileInTheWay)
      #expect(file.path.hasSuffix("/results.json"))
      let left = try TemporaryFolder.names(in: temporary.path + "/tarjetas-ñ")
      #expect(left.isEmpty)
    }
  }

  #if os(Linux)
  @Test func aFullDisk() throws {
    let error = #expect(throws: FileError.self) { try Files.store([1], at: "/dev/full") }
    #expect(error == FileError(.write, path: "/dev/full", code: ENOSPC))
    #expect(error?.kind == .diskFull)
    #expect(error?.description == "cannot write `/dev/full`: No space left on device")
  }

  @Test func aFullDiskLeavesNoStagingFolder() throws {
    try TemporaryFolder.with { temporary in
      let staging = try StagingFolder(beside: temporary.path + "/run")
      #expect(try TemporaryFolder.names(in: temporary.path) == [".run.partial-\(getpid())"])
      try staging.store([1], at: "tables/a.csv")
      try FileManager.default.createSymbolicLink(
        atPath: staging.path + "/results.json", withDestinationPath: "/dev/full")
      let error = #expect(throws: FileError.self) { try staging.store([1], at: "results.json") }
      #expect(error?.kind == .diskFull)
      staging.discard()
      #expect(try TemporaryFolder.names(in: temporary.path).isEmpty)
      #expect(FileManager.default.fileExists(atPath: "/dev/full"))
    }
  }
  #endif

  @Test func whatAKilledProcessLeftIsReplaced() throws {
    try TemporaryFolder.with { temporary in
      try temporary.write("old", to: ".run.partial-\(getpid())/old.txt")
      let staging = try StagingFolder(beside: temporary.path + "/run")
      try staging.store([], at: "new.txt")
      let place = try staging.commit(to: [temporary.path + "/run"])
      #expect(try TemporaryFolder.names(in: place) == ["new.txt"])
      #expect(try TemporaryFolder.names(in: temporary.path) == ["run"])
    }
  }

  /// A killed process leaves its folder; who writes there some minutes later removes it, and leaves that of a process that lives.
  @Test func whatADeadProcessLeftIsSwept() throws {
    let dead = try Process.run(URL(fileURLWithPath: "/bin/true"), arguments: [])
    dead.waitUntilExit()
    try TemporaryFolder.with { temporary in
      let (gone, living) = (".old.partial-\(dead.processIdentifier)", ".own.partial-\(getppid())")
      for (name, age) in [(gone, 700.0), (living, 700)] {
        try temporary.write("x", to: name + "/a.txt")
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSinceNow: -age)],
          ofItemAtPath: temporary.path + "/" + name)
      }
      try StagingFolder(beside: temporary.path + "/run").discard()
      #expect(try TemporaryFolder.names(in: temporary.path) == [living])
    }
  }

  @Test(arguments: ["../x", "/x", "a//b", "", "./x", "a\u{0}b", "results.json", "manifest.json"])
  func pathsStayInsideAndAreFree(path: String) throws {
    try TemporaryFolder.with { temporary in
      var record = SampleRecord.record()
      record.attachments = [RunAttachment(path: path, bytes: [], isReproducible: false)]
      let error = #expect(throws: RunFolderError.self) {
        try RunFolder.write(record, results: temporary.path)
      }
      #expect(error == .unsafePath(path))
      let left = try TemporaryFolder.names(in: temporary.path)
      #expect(left.isEmpty)
    }
  }

  @Test func namesOfFolders() {
    #expect(FolderName.safe("../../etc") == "-.-..-etc")
    #expect(FolderName.safe("..") == "-.")
    #expect(FolderName.safe("") == "scenario")
    #expect(FolderName.safe("a b/c\n") == "a-b-c-")
    #expect(FolderName.safe("mora temprana ñ") == "mora-temprana-ñ")
    #expect(FolderName.safe(String(repeating: "é", count: 500)).utf8.count == 120)
  }
}
