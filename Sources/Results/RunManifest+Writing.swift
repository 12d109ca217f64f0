// SPDX-License-Identifier: GPL-3.0-or-later

extension RunManifest {
  /// The content of `manifest.json`.
  public var document: JSONValue {
    [
      "format": .count(Self.currentFormat),
      "status": .string(status.rawValue),
      "content_hash": .string(contentHash),
      "scenario": .string(scenario),
      "seed": .whole(seed),
      "replications": .count(replications),
      "strategies": .array(strategies.map(JSONValue.string)),
      "versions": [
        "engine": .string(versions.engine),
        "value_epoch": .count(versions.valueEpoch),
        "scenario": .count(versions.scenario),
        "git_revision": .optional(versions.gitRevision),
        "gsl": .optional(versions.gsl),
        "swift": .optional(versions.swift),
      ],
      "platform": [
        "libm": .string(platform.libm),
        "architecture": .string(platform.architecture),
        "cpu_flags": .array(platform.cpuFlags.map(JSONValue.string)),
      ],
      "scenario_sha256": .string(scenarioHash),
      "resolved_scenario_sha256": .string(resolvedScenarioHash),
      "inputs": .array(
        inputs.map { ["path": .string($0.path), "sha256": .string($0.sha256)] }),
      "outputs": .array(
        outputs.map { output in
          [
            "path": .string(output.path), "bytes": .count(output.byteCount),
            "sha256": .string(output.sha256),
          ]
        }),
      "warnings": .array(warnings.map(JSONValue.string)),
    ]
  }
}
