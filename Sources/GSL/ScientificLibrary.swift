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
