// SPDX-License-Identifier: GPL-3.0-or-later

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
