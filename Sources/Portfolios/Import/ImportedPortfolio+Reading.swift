// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
public import Vocabulary

extension ImportedPortfolio {
  /// A portfolio and what should be known about its import.
  public typealias Import = (portfolio: ImportedPortfolio, warnings: [Diagnostic])

  /// Reads a portfolio from a CSV file.
  ///
  /// The file is read once, a row at a time; memory is what the columns need: with eight columns and ids
  /// of a dozen characters about 150 bytes an account at the peak.
  ///
  /// - Parameters:
  ///   - mapping: Which column means what.
  ///   - currency: The scenario's currency.
  ///   - start: The day on which the ages count: days past due of a column are moved on to it from
  ///     ``ColumnMapping/asOf``, and due dates are compared with it.
  ///   - path: Where the file is, when not at the path the mapping names.
  ///   - context: Known names and limits.
  ///   - watch: Sees the bytes as they are read, such as to take their digest.
  /// - Returns: The portfolio, and warnings in order of position.
  /// - Throws: `InvalidSource` with every problem found, in order of position. Bad rows are errors or
  ///   warnings by ``ColumnMapping/onBadRow``; an unreadable file, a missing column and an empty
  ///   portfolio are always errors.
  public static func read(
    _ mapping: ColumnMapping, currency: Currency, start: CivilDate, at path: String? = nil,
    context: ImportContext = ImportContext(),
    watchedBy watch: @escaping (UnsafeBufferPointer<UInt8>) -> Void = { _ in }
  ) throws(InvalidSource) -> Import {
    let source: FileByteSource
    do {
      source = try FileByteSource(path: path ?? mapping.file, name: mapping.file)
    } catch {
      let fault = CSVFault(
        .unreadable(reason: error.reason), at: CSVPlace(line: 1, column: 1))
      throw InvalidSource([ImportDiagnostics.fault(fault, in: mapping.file)])
    }
    return try read(
      mapping, from: WatchedByteSource(source, watch), currency: currency, start: start,
      context: context)
  }

  /// Reads a portfolio from any source of bytes, named in messages as ``ColumnMapping/file``.
  ///
  /// - Returns: The portfolio, and warnings in order of position.
  /// - Throws: `InvalidSource`, as for a file.
  public static func read(
    _ mapping: ColumnMapping, from source: some ByteSource, currency: Currency, start: CivilDate,
    context: ImportContext = ImportContext()
  ) throws(InvalidSource) -> Import {
    var importer = try PortfolioImporter(
      mapping, source: source, currency: currency, start: start, context: context)
    return try importer.run()
  }
}
