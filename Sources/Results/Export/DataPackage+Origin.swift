// SPDX-License-Identifier: GPL-3.0-or-later

import Storage

extension DataPackage {
  /// The licence and the sources of a run's tables, as members of a package.
  ///
  /// - Parameters:
  ///   - manifest: The run.
  ///   - licence: The licence's identifier.
  /// - Returns: The members `licenses` and `sources`: the scenario with the digest that decides the numbers, what it
  ///   reads, and the program. The members beyond `title` and `version` are ours.
  static func origin(of manifest: RunManifest, licence: DataLicence) -> [JSONValue.Member] {
    [
      .init("licenses", [["name": .string(licence.identifier)]]),
      .init(
        "sources",
        .array(
          [scenario(manifest)] + manifest.inputs.map(input) + [program(manifest.versions)])),
    ]
  }

  private static func scenario(_ manifest: RunManifest) -> JSONValue {
    [
      "title": .string("Scenario \(manifest.scenario), every default filled in"),
      "version": .string(String(manifest.versions.scenario)),
      "hash": .string("sha256:" + manifest.resolvedScenarioHash),
      "seed": .whole(manifest.seed),
      "replications": .count(manifest.replications),
      "content_hash": .string(manifest.contentHash),
    ]
  }

  private static func input(_ file: InputFile) -> JSONValue {
    ["title": .string("Data \(file.path)"), "hash": .string("sha256:" + file.sha256)]
  }

  private static func program(_ versions: RunVersions) -> JSONValue {
    [
      "title": "Recobro",
      "version": .string(versions.engine),
      "value_epoch": .count(versions.valueEpoch),
      "git_revision": .optional(versions.gitRevision),
    ]
  }
}
