// SPDX-License-Identifier: GPL-3.0-or-later

/// What of a machine can change the last digits of results.
public struct RunPlatform: Hashable, Sendable {
  /// The mathematical library, such as `glibc 2.39`.
  public var libm: String
  /// The processor's architecture, such as `x86_64`.
  public var architecture: String
  /// The processor's flags that choose between implementations, such as `avx2` and `fma`.
  public var cpuFlags: [String]

  /// Creates a description.
  public init(libm: String, architecture: String, cpuFlags: [String]) {
    self.libm = libm
    self.architecture = architecture
    self.cpuFlags = cpuFlags
  }
}
