// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

/// The GNU Scientific Library this process runs with.
public enum ScientificLibrary {
  /// The library's version, such as "2.7.1"; part of a run's manifest, because another version may
  /// give other last digits.
  public static var version: String { String(cString: cgsl_version()) }

  /// Switches GSL's error handler off, once for the process.
  ///
  /// The default handler aborts the process. Every wrapper calls this first; after the first call it costs
  /// one comparison.
  @inline(__always)
  static func prepare() {
    _ = handlerIsOff
  }

  private static let handlerIsOff: Bool = {
    _ = gsl_set_error_handler_off()
    return true
  }()
}

/// A failure that a GSL function reported, with what is needed to repeat the call.
public struct GSLError: Error, Hashable, CustomStringConvertible {
  /// The C function, such as "gsl_linalg_cholesky_decomp1".
  public let function: String
  /// Its numeric arguments, in order; a matrix row by row.
  public let arguments: [Double]
  /// GSL's status code, such as 1 (`GSL_EDOM`); never 0.
  public let code: Int

  /// GSL's own words for the code.
  public var reason: String { String(cString: gsl_strerror(Int32(truncatingIfNeeded: code))) }

  /// The call and the reason on one line.
  public var description: String {
    let list = arguments.map { "\($0)" }.joined(separator: ", ")
    return "\(function)(\(list)): \(reason) (code \(code))"
  }
}
