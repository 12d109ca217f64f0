// SPDX-License-Identifier: GPL-3.0-or-later

public import Results
import Storage

/// The tables of a finished run for other programs: see <doc:Exporting>.
public struct RunExport: Sendable {
  /// The folder inside the run's, where an export lies unless another place is named.
  public static let folder = "export"

  private let stored: StoredRun
  private let writer: TableWriter
  private let licence: DataLicence

  /// Creates an export.
  ///
  /// - Parameters:
  ///   - stored: The run.
  ///   - writer: The formats.
  ///   - licence: The licence the tables are published under.
  public init(
    of stored: StoredRun, _ writer: TableWriter, licence: DataLicence = .notSpecified
  ) {
    self.stored = stored
    self.writer = writer
    self.licence = licence
  }

  /// Writes the tables and `datapackage.json`.
  ///
  /// - Parameter path: A folder that is not there yet.
  /// - Throws: ``RunFailure`` when the run is damaged, a table cannot be written as Parquet, or the folder exists or
  ///   cannot be written; then nothing is left of it.
  public func write(to path: String) throws(RunFailure) {
    do throws(FileError) { try ExportFolder.check(free: path) } catch {
      throw .folder(.file(error))
    }
    let files = try files(of: tables())
    do throws(FileError) {
      try ExportFolder.write(files, of: stored.manifest, licence: licence, at: path)
    } catch {
      throw .folder(.file(error))
    }
  }

  private func tables() throws(RunFailure) -> [Table] {
    do throws(StoredRunError) {
      return try stored.tables()
    } catch {
      throw .stored(error)
    }
  }

  private func files(of tables: [Table]) throws(RunFailure) -> [TableFile] {
    do throws(ParquetError) {
      return try writer.files(tables, scenario: stored.manifest.scenario)
    } catch {
      throw .parquet(error)
    }
  }
}
