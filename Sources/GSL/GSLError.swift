// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

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
