// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

extension Spawned {
  /// Runs the program until it says something on standard error, then presses Ctrl-C.
  static func interrupted(
    _ arguments: [String], in folder: URL, after words: String
  ) throws -> Spawned {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    var said = ""
    while !said.contains(words), case let more = errors.fileHandleForReading.availableData,
      !more.isEmpty
    {
      said += String(decoding: more, as: UTF8.self)
    }
    process.interrupt()
    said += String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Spawned(
      status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: said)
  }
}
