// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
public import Results
import Storage

/// The report of a run as one HTML file, to be opened from disk or sent by mail.
///
/// Everything is inside: styles, charts and the library that draws them. Nothing is loaded, and a content security
/// policy in the file keeps it so. Every chart has its table. Without the library the tables are all there is, and a line
/// says how to get charts.
///
/// Equal documents, language and library give equal bytes.
public struct ReportPage: Sendable {
  /// The documents of the run.
  public let documents: RunDocuments
  /// The language.
  public let language: ReportLanguage
  /// The JavaScript library that draws charts, which sets `vegaEmbed`; nil for a page of tables.
  public let library: String?
  let context: PageContext

  /// Creates a page.
  ///
  /// - Parameters:
  ///   - documents: The documents of the run.
  ///   - language: The language.
  ///   - library: The JavaScript library that draws charts; one that could end its element is not used.
  ///   - presets: The texts of presets with their sources, by name, for runs of earlier versions, which do not hold those
  ///     they used.
  ///   - told: What the run was warned of, in the language of the page, by what the run keeps of it.
  public init(
    _ documents: RunDocuments, language: ReportLanguage = .english, library: String? = nil,
    presets: [String: String] = [:], told: [String: String] = [:]
  ) {
    self.documents = documents
    self.language = language
    self.library = PageFrame.safe(library)
    context = PageContext(documents, language: language, presets: presets, told: told)
  }

  /// The language a run was told in.
  ///
  /// - Parameters:
  ///   - noted: What the run notes of it; nil in runs of earlier versions.
  ///   - resolved: The resolved scenario, whose language is taken where nothing is noted.
  /// - Returns: The language.
  public static func language(noted: String?, scenario resolved: String) -> ReportLanguage {
    (noted ?? StoredScenario(resolved).value("language")).flatMap(ReportLanguage.init) ?? .english
  }

  /// The sections in the order in which a manager reads.
  static let sections: [any PageSection.Type] = [
    VerdictSection.self, VariantSection.self, StrategyCardsSection.self,
    RecoveryCurveSection.self,
    DifferenceCurveSection.self, ComparisonSection.self, SegmentSection.self, CostSection.self,
    ChannelSection.self, StepSection.self, FunnelSection.self, PlanSection.self, QuerySection.self,
    CapacitySection.self, RollRateSection.self,
    MessagesSection.self, BlockedSection.self, TimeToPaySection.self, RiskSection.self,
    VulnerableSection.self,
    UncertaintySection.self, MetricSection.self, ImportSection.self, AssumptionSection.self,
    ConfidenceSection.self,
  ]

  /// The charts as files of the run folder, `charts/NAME.vl.json`: Vega-Lite specifications that stand alone.
  public func charts() -> [RunAttachment] { frame.charts() }
}

/// A section of the page.
///
/// It appears only when the run has what it shows: without blocks there is no heading either.
protocol PageSection: SendableMetatype {
  /// The name by which links find the section.
  static var anchor: String { get }

  /// The heading.
  static func title(_ page: PageContext) -> String

  /// What the section shows; nothing when the run does not have it.
  static func blocks(_ page: PageContext) -> [PageBlock]
}

extension ReportPage {
  /// The whole file, with `\n` line ends and one at the end.
  public func html() -> String { frame.html() }

  var frame: PageFrame {
    let scenario = TerminalText.escaped(documents.results.summary.name)
    let date = documents.start.map { DateText.text($0, in: language) }
    return PageFrame(
      language: language, library: library,
      title: language.choose("Report: ", "Informe: ") + scenario,
      eyebrow: [scenario, date].compactMap { $0 }.joined(separator: " · "),
      description: context.scenario.value("description").map { TerminalText.escaped($0) } ?? "",
      again: language.choose(
        ", then `recobro report RUN` makes this page again",
        " y `recobro report RUN` rehace esta página"),
      engine: documents.manifest.versions.engine, contents: contents)
  }

  /// The sections that the run has something for.
  private var contents: [PageContent] {
    Self.sections.map { section in
      PageContent(
        anchor: section.anchor, title: section.title(context), blocks: section.blocks(context))
    }.filter { !$0.blocks.isEmpty }
  }
}
