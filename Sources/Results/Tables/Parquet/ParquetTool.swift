// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
public import Storage

/// Writes tables as Parquet through the `duckdb` command, which reads their CSV.
///
/// Every column gets the type that ``DataPackage`` states, so that nothing is guessed: ids stay texts and an empty
/// table keeps its columns. An empty field becomes NULL, the quoted empty text stays a text.
///
/// Equal tables give equal bytes with the same version of DuckDB; other versions may write other bytes.
public struct ParquetTool: Hashable, Sendable {
  /// The path of the command.
  public let command: String

  /// Finds the command: the file that `RECOBRO_DUCKDB` names, else `duckdb` on the search path.
  ///
  /// - Parameter environment: Where to look; the process's own environment without it.
  /// - Throws: ``ParquetError/missingTool``.
  public init(environment: [String: String]? = nil) throws(ParquetError) {
    let environment = environment ?? ProcessInfo.processInfo.environment
    let candidates =
      environment["RECOBRO_DUCKDB"].map { [$0] }
      ?? (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/duckdb" }
    guard let found = candidates.first(where: FileManager.default.isExecutableFile) else {
      throw .missingTool
    }
    command = found
  }

  /// Tables as Parquet files.
  ///
  /// - Parameters:
  ///   - tables: The tables.
  ///   - scenario: The scenario's name, kept in the files' metadata.
  /// - Returns: One file per table.
  /// - Throws: ``ParquetError/failed(table:reason:)``.
  public func files(
    _ tables: [Table], scenario: String
  ) throws(ParquetError) -> [TableFile] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-parquet-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    var files: [TableFile] = []
    for table in tables {
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let bytes = try convert(table, scenario: scenario, in: folder)
        files.append(TableFile(table: table, format: .parquet, bytes: bytes))
      } catch let error as ParquetError {
        throw error
      } catch {
        throw .failed(table: table.name, reason: error.localizedDescription)
      }
    }
    return files
  }

  private func convert(_ table: Table, scenario: String, in folder: URL) throws -> [UInt8] {
    let csv = folder.appendingPathComponent("table.csv")
    let parquet = folder.appendingPathComponent("table.parquet")
    try Data(table.csv().utf8).write(to: csv)
    let complaint = try run(
      table.parquetStatement(csv: csv.path, parquet: parquet.path, scenario: scenario))
    if let complaint { throw ParquetError.failed(table: table.name, reason: complaint) }
    return Array(try Data(contentsOf: parquet))
  }

  /// Runs one statement; what the command complained of, or nil when it succeeded.
  private func run(_ statement: String) throws -> String? {
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(fileURLWithPath: command)
    // The user's start file could change how text is read.
    process.arguments = ["-init", "/dev/null", "-batch", "-bail", "-c", statement]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus != 0 else { return nil }
    let words = String(decoding: said, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    return words.isEmpty ? "exit code \(process.terminationStatus)" : words
  }
}
