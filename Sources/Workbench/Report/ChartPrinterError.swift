// SPDX-License-Identifier: GPL-3.0-or-later

/// Why charts could not be drawn as pictures.
public enum ChartPrinterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no Python, or it lacks the module.
  case missingTool
  /// Python could not be started, or a chart could not be drawn; with the reason.
  case failed(String)

  /// One clause that makes sense alone, without a full stop.
  public var description: String {
    switch self {
    case .missingTool:
      "pictures of charts need Python with its module vl_convert, which was not found"
    case .failed(let reason): "the charts could not be drawn: \(reason)"
    }
  }
}
