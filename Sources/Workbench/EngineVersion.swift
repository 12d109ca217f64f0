// SPDX-License-Identifier: GPL-3.0-or-later

import CRevision
import GSL
public import Results

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What this build is, for manifests and `recobro --version`.
public enum EngineVersion {
  /// The version of the program.
  public static let number = "0.1.0"
  /// Raised whenever an unchanged scenario and seed give other numbers.
  public static let valueEpoch = 7
  /// The version of the scenario format.
  public static let scenarioFormat = 1

  /// The git revision, with `+` for uncommitted changes; `nil` when unknown.
  public static var revision: String? {
    let text = String(cString: recobro_revision())
    return text.isEmpty ? nil : text
  }

  /// Everything a manifest records of the build.
  public static var versions: RunVersions {
    RunVersions(
      engine: number, valueEpoch: valueEpoch, scenario: scenarioFormat, gitRevision: revision,
      gsl: ScientificLibrary.version)
  }

  /// The machine as far as it can decide the last bit of a number.
  public static var platform: RunPlatform {
    var system = utsname()
    uname(&system)
    let machine = withUnsafeBytes(of: &system.machine) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    return RunPlatform(libm: mathLibrary, architecture: machine, cpuFlags: CPUFlags.present)
  }

  /// The mathematics library, whose version can decide last bits.
  private static var mathLibrary: String {
    #if canImport(Glibc)
    var buffer = [CChar](repeating: 0, count: 64)
    // The number of glibc's own name for its version; the constant is not imported.
    let length = confstr(2, &buffer, buffer.count)
    guard length > 1, length <= buffer.count else { return "unknown" }
    return String(decoding: buffer[..<(length - 1)].map(UInt8.init(bitPattern:)), as: UTF8.self)
    #else
    return "system"
    #endif
  }

  /// The lines of `recobro --version`.
  public static var text: String {
    let revision = revision.map { " (git \($0))" } ?? ""
    return """
      recobro \(number)\(revision)
      value epoch \(valueEpoch), results format \(RunDocument.format), scenario format \(scenarioFormat)
      GSL \(ScientificLibrary.version)
      """
  }
}
