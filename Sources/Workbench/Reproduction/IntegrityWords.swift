// SPDX-License-Identifier: GPL-3.0-or-later

public import Reporting
public import Results
public import Storage

/// What is said of a folder's integrity.
public struct IntegrityWords: Sendable {
  private let integrity: FolderIntegrity
  private let expected: String?
  private let language: ReportLanguage

  /// Creates the words.
  ///
  /// - Parameters:
  ///   - integrity: What was found.
  ///   - expected: The digest of the digests, as it was kept elsewhere; nil for none.
  ///   - language: The language of the lines.
  public init(_ integrity: FolderIntegrity, expected: String?, language: ReportLanguage) {
    self.integrity = integrity
    self.expected = expected?.lowercased()
    self.language = language
  }

  /// Whether nothing is wrong.
  public var succeeds: Bool { integrity.isIntact && hasDigest }

  private var hasDigest: Bool { expected.map { $0 == integrity.digest } ?? true }

  /// A line for each fault, the verdict, and the digest to keep.
  public var text: [String] {
    integrity.findings.map(line) + (hasDigest ? [] : [otherDigest])
      + integrity.added.map(addition) + [verdict, "SHA256SUMS: \(integrity.digest)"]
  }

  private func line(_ finding: FolderIntegrity.Finding) -> String {
    let fault =
      switch finding.fault {
      case .changed:
        language.choose("changed after it was written", "se cambió después de escribirlo")
      case .missing: language.choose("missing", "falta")
      case .link: language.choose("a link, which is not followed", "un enlace, que no se sigue")
      case .contradicted:
        language.choose(
          "manifest.json has another digest for it", "manifest.json tiene otro resumen de él")
      case .unlisted:
        language.choose("SHA256SUMS does not list it", "SHA256SUMS no lo enumera")
      }
    return "\(finding.path): \(fault)"
  }

  private var otherDigest: String {
    language.choose(
      "SHA256SUMS: not the one whose digest was kept", "SHA256SUMS: no es el del resumen guardado")
  }

  private func addition(_ path: String) -> String {
    language.choose(
      "\(path): added later, no digest is kept of it", "\(path): agregado después, sin resumen")
  }

  private var verdict: String {
    succeeds
      ? language.choose(
        "intact: \(integrity.intact) files are the ones that were written",
        "íntegra: \(integrity.intact) archivos son los que se escribieron")
      : language.choose("not intact", "no íntegra")
  }

  /// The same as one document.
  public var document: JSONValue {
    [
      "format": .integer(1),
      "folder": .string(integrity.path),
      "intact": .bool(succeeds),
      "digest": .string(integrity.digest),
      "digest_expected": .optional(expected),
      "files_intact": .count(integrity.intact),
      "faults": .array(
        integrity.findings.map {
          ["path": .string($0.path), "fault": .string($0.fault.rawValue)]
        }),
      "added": .array(integrity.added.map(JSONValue.string)),
    ]
  }
}
