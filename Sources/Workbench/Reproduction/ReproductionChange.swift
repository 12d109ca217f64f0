// SPDX-License-Identifier: GPL-3.0-or-later

import Results

/// Something that differs between the program, machine and data that made a run and those at hand.
public struct ReproductionChange: Hashable, Sendable {
  /// What differs, by the manifest's name for it.
  public let name: String
  /// What it was.
  public let then: String
  /// What it is.
  public let now: String

  /// Everything that differs from what a manifest records.
  static func all(since manifest: RunManifest, inputs: [InputFile]) -> [ReproductionChange] {
    let (then, now) = (manifest.versions, EngineVersion.versions)
    let (machine, here) = (manifest.platform, EngineVersion.platform)
    let pairs = [
      ("value_epoch", String(then.valueEpoch), String(now.valueEpoch)),
      ("engine", then.engine, now.engine),
      ("git_revision", then.gitRevision ?? "unknown", now.gitRevision ?? "unknown"),
      ("gsl", then.gsl ?? "unknown", now.gsl ?? "unknown"),
      ("libm", machine.libm, here.libm),
      ("architecture", machine.architecture, here.architecture),
      (
        "cpu_flags", machine.cpuFlags.joined(separator: " "),
        here.cpuFlags.joined(separator: " ")
      ),
    ]
    let files = inputs.compactMap { input in
      manifest.inputs.first { $0.path == input.path }.map {
        (input.path, $0.sha256, input.sha256)
      }
    }
    return (pairs + files).filter { $0.1 != $0.2 }.map {
      ReproductionChange(name: $0.0, then: $0.1, now: $0.2)
    }
  }
}
