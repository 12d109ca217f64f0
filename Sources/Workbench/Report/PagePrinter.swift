// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Prints an HTML page as PDF through Chromium.
public struct PagePrinter: Hashable, Sendable {
  /// The path of the browser.
  public let command: String
  /// After how many seconds a browser that does not end is ended.
  private static let patience = 120

  /// Finds the browser: the file that `RECOBRO_CHROMIUM` names, else Chromium or Chrome on the search path.
  ///
  /// - Parameter environment: Where to look; the process's own environment without it.
  /// - Throws: ``PagePrinterError/missingBrowser``.
  public init(environment: [String: String]? = nil) throws(PagePrinterError) {
    let environment = environment ?? ProcessInfo.processInfo.environment
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    let candidates =
      environment["RECOBRO_CHROMIUM"].map { [$0] }
      ?? names.flatMap { name in folders.map { "\($0)/\(name)" } }
    guard let found = candidates.first(where: FileManager.default.isExecutableFile) else {
      throw .missingBrowser
    }
    command = found
  }

  /// Prints a page.
  ///
  /// - Parameter html: The page.
  /// - Returns: The bytes of the PDF.
  /// - Throws: ``PagePrinterError/failed(_:)`` with what went wrong.
  public func pdf(of html: String) throws(PagePrinterError) -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-pdf-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (page, pdf) = (
      folder.appendingPathComponent("report.html"), folder.appendingPathComponent("report.pdf")
    )
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(html.utf8).write(to: page)
      try run(page, pdf, profile: folder.appendingPathComponent("profile"))
      guard let bytes = try? Data(contentsOf: pdf), bytes.starts(with: Data("%PDF".utf8)) else {
        throw PagePrinterError.failed("it wrote no PDF")
      }
      return Array(bytes)
    } catch let error as PagePrinterError {
      throw error
    } catch {
      throw .failed(error.localizedDescription)
    }
  }

  private func run(_ page: URL, _ pdf: URL, profile: URL) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command)
    process.arguments =
      [
        "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking",
        "--no-pdf-header-footer", "--virtual-time-budget=10000",
        "--user-data-dir=\(profile.path)", "--print-to-pdf=\(pdf.path)",
      ] + (geteuid() == 0 ? ["--no-sandbox"] : []) + [page.absoluteString]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let deadline = Date().addingTimeInterval(Double(Self.patience))
    while process.isRunning, Date() < deadline { usleep(50_000) }
    guard !process.isRunning else {
      process.terminate()
      throw PagePrinterError.failed("it did not end within \(Self.patience) seconds")
    }
    guard process.terminationStatus == 0 else {
      throw PagePrinterError.failed("exit code \(process.terminationStatus)")
    }
  }
}

/// Why a page could not be printed.
public enum PagePrinterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is neither Chromium nor Chrome.
  case missingBrowser
  /// The browser could not be started, or failed; with the reason.
  case failed(String)

  /// One clause that makes sense alone, without a full stop.
  public var description: String {
    switch self {
    case .missingBrowser: "a PDF needs Chromium, which was not found"
    case .failed(let reason): "Chromium could not print the report: \(reason)"
    }
  }
}
