// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Vocabulary

/// A pack of this build with its text, which can be printed, pasted into a scenario and changed.
public struct LibraryPack: Sendable {
  /// The name by which scenarios know it.
  public let name: String
  /// The text, comments and sources included.
  public let text: String
  let pack: RulePack

  /// What it is about.
  public var about: String { pack.about }
  /// How well its source is known.
  public var confidence: String { pack.confidence.rawValue }
  /// Whom it binds.
  public var roles: [String] { (pack.roles ?? CollectorRole.allCases).map(\.rawValue) }
  /// When its rules are in force, where they are not always.
  public var dates: (from: String?, until: String?) {
    (pack.from?.description, pack.until?.description)
  }

  /// All packs of this build, by name.
  public static let all: [LibraryPack] = [
    PackageResources.argentina_advisory_yaml,
    PackageResources.australia_asic_yaml,
    PackageResources.brazil_alagoas_yaml,
    PackageResources.brazil_amazonas_yaml,
    PackageResources.brazil_espirito_santo_yaml,
    PackageResources.brazil_rio_yaml,
    PackageResources.brazil_sao_paulo_yaml,
    PackageResources.chile_ley_21320_yaml,
    PackageResources.colombia_ley_2300_yaml,
    PackageResources.india_rbi_2022_yaml,
    PackageResources.india_rbi_2026_yaml,
    PackageResources.korea_pdpa_yaml,
    PackageResources.mexico_redeco_yaml,
    PackageResources.peru_ley_29571_yaml,
    PackageResources.platform_us_sms_yaml,
    PackageResources.platform_whatsapp_yaml,
    PackageResources.russia_230_fz_yaml,
    PackageResources.spain_advisory_yaml,
    PackageResources.uk_fca_conc7_yaml,
    PackageResources.us_dc_yaml,
    PackageResources.us_massachusetts_yaml,
    PackageResources.us_nyc_yaml,
    PackageResources.us_reg_f_yaml,
    PackageResources.us_washington_yaml,
  ].map(LibraryPack.init)

  private init(_ bytes: [UInt8]) {
    text = String(decoding: bytes, as: UTF8.self)
    let bag = DiagnosticBag()
    let source = SourceText(file: "pack", text: text)
    let grammar = Grammar<[Named<RulePack>]>.named(
      .section(RulePackSection()), expected: "a pack by name")
    let tree = SourceParser(source: source, limits: SourceLimits(), bag: bag).parse()
    let packs = tree.flatMap { NodeReader(root: $0, bag: bag).read(grammar) }?.value
    guard !bag.hasErrors, let packs, packs.count == 1 else {
      preconditionFailure("a pack of the library does not read: \(text.prefix(400))")
    }
    (name, pack) = (packs[0].name, packs[0].value)
  }
}

extension RulePack {
  /// All packs of this build, by name.
  static let library = LibraryPack.all
}
