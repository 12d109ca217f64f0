// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The built program, run as a user would.
struct Spawned {
  let status: Int32
  let output: String
  let errors: String

  /// The program beside the test bundle.
  static var program: URL {
    let path = CommandLine.arguments[0]
    return URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent("recobro")
  }

  /// The package's root.
  static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// Runs the program to its end in a folder.
  static func recobro(
    _ arguments: String..., in folder: URL = root, environment: [String: String] = [:]
  ) throws -> Spawned {
    try recobro(arguments, in: folder, environment: environment)
  }

  /// Runs the program with a list of arguments.
  static func recobro(
    _ arguments: [String], in folder: URL = root, environment: [String: String] = [:]
  ) throws -> Spawned {
    try run(program.path, arguments, in: folder, environment: environment)
  }

  /// Runs another program with a list of arguments.
  static func run(
    _ program: String, _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> Spawned {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let files = [UUID(), UUID()].map {
      FileManager.default.temporaryDirectory.appendingPathComponent($0.uuidString)
    }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Spawned(
      status: process.terminationStatus, output: try String(contentsOf: files[0], encoding: .utf8),
      errors: try String(contentsOf: files[1], encoding: .utf8))
  }

  /// A folder of its own that is removed afterwards.
  static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}
