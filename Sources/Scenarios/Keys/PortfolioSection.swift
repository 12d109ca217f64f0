// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Portfolios
import Randomness
import Vocabulary

/// `portfolio:` as written; channels are still names.
struct PortfolioDraft: Sendable {
  var accounts: Int
  var mapping: MappingDraft?
  var frailty: Double
  var segments: [Named<SegmentDraft>]
  var arrivals: ArrivalDraft?
}

/// `arrivals:` as written.
struct ArrivalDraft: Sendable {
  var atStart: Double
  var every: Int
}

/// `portfolio:` — the debtors.
struct PortfolioSection: Section {
  let name = "the portfolio"
  let summary = Bilingual(en: "The debtors.", es: "Los deudores.")
  let accounts = Field(
    optional: "accounts", .wholeNumber(.between(ParameterRange.accounts)),
    en: "Number of accounts to make.", es: "Número de cuentas que se generan.")
  let mapping = Field(
    optional: "import", .section(ImportSection()),
    en: "A file with accounts, instead of `accounts`; segments fill what it lacks.",
    es: "Un archivo con cuentas, en lugar de `accounts`; los segmentos completan lo que falta.")
  let frailty = Field(
    "frailty", .number(.between(ParameterRange.frailty)), default: "2",
    en: """
      Variance θ of what debtors differ by and their accounts share; 0 for none. Payment times of one \
      debtor's accounts then have Kendall's tau θ/(θ+2).
      """,
    es: """
      Varianza θ de lo que distingue a los deudores y comparten sus cuentas; 0 para ninguna. Los pagos \
      de las cuentas de un deudor tienen entonces una tau de Kendall de θ/(θ+2).
      """)
  let arrivals = Field(
    optional: "arrivals", .section(ArrivalSection()),
    en: "Accounts that are placed during the run; all are there at the start without it.",
    es: "Cuentas que llegan durante la corrida; si falta, todas están al inicio.")
  let segments = Field(
    "segments", .named(.section(SegmentSection()), expected: "segments by name"),
    en: "Groups of debtors that are alike.", es: "Grupos de deudores parecidos.")

  func build(_ values: SectionValues) -> PortfolioDraft? {
    let segments = values[segments]
    guard !segments.isEmpty, segments.count <= 255 else {
      values.reader(self.segments).report(
        .listLength, "a portfolio needs between 1 and 255 segments", "\(segments.count) here")
      return nil
    }
    guard values.exclude(accounts, mapping), values.requireOne(of: accounts, mapping) else {
      return nil
    }
    if values[mapping] != nil, values[arrivals] != nil {
      values.reader(arrivals).report(
        .excludingKeys, "`arrivals` goes with `accounts`", "the accounts come from a file",
        secondary: values.label(mapping, "all placed at the start"), help: ["leave `arrivals` out"])
      return nil
    }
    if values[mapping] == nil {
      guard values.reader(self.segments).checkSum(of: segments.map(\.value.segment.share)),
        haveBalances(segments, values)
      else { return nil }
    }
    return PortfolioDraft(
      accounts: values[accounts] ?? 1, mapping: values[mapping], frailty: values[frailty],
      segments: segments, arrivals: values[arrivals])
  }

  /// Without a file, balances come from laws.
  private func haveBalances(_ segments: [Named<SegmentDraft>], _ values: SectionValues) -> Bool {
    let missing = segments.filter { !$0.value.hasBalance }
    for segment in missing {
      values.owner.bag.report(
        .missingKey(
          "balance", of: "a segment", path: "portfolio.segments.\(segment.name)",
          at: segment.span, expected: Grammar<Distribution>.distribution.expected))
    }
    return missing.isEmpty
  }
}

/// A segment whose channels are still names.
struct SegmentDraft: Sendable {
  var segment: SegmentSpecification
  var hasBalance: Bool
  var preferred: [Marked<ChannelShare>]
  var consent: [Marked<ChannelShare>]
  var reach: [Named<Marked<Distribution>>]
}

/// A channel's name with a share.
struct ChannelShare: Sendable {
  var channel: String
  var share: Double
}

struct SegmentSection: Section {
  let name = "a segment"
  let summary = Bilingual(en: "Debtors that are alike.", es: "Deudores parecidos.")
  let share = Field(
    "share", .share, default: "100%", en: "Share of the accounts.", es: "Parte de las cuentas.")
  let types = Field(
    "types", .section(TypeSharesSection()).ofWhole, default: "{ forgetter: 100% }",
    en: "Mix of latent types.", es: "Mezcla de tipos latentes.")
  let balance = Field(
    optional: "balance", .distribution,
    en: "Opening balance in currency units; needed unless balances are imported.",
    es: "Saldo inicial en unidades de moneda; necesario si los saldos no se importan.")
  let dpd = Field(
    "dpd", .distribution, default: "0", en: "Days past due at the start; negative is not yet due.",
    es: "Días de mora al inicio; negativo es aún no vencida.")
  let liquidity = Field(
    "liquidity", .distribution, default: "0", en: "Monthly income free for debts.",
    es: "Ingreso mensual libre para deudas.")
  let accountsPerDebtor = Field(
    "accounts_per_debtor", .distribution, default: "1", en: "Accounts of one debtor.",
    es: "Cuentas de un deudor.")
  let digitalAffinity = Field(
    "digital_affinity", .distribution, default: "1",
    en: "Factor on the attention to digital channels.",
    es: "Factor de la atención a canales digitales.")
  let preferred = Field(
    optional: "preferred_channel", .channelShares.ofWhole,
    en: "Share of debtors preferring each channel.",
    es: "Parte de los deudores que prefiere cada canal.")
  let consent = Field(
    optional: "consent", .channelShares,
    en: "Share of debtors that may be contacted by each channel; others are open to all.",
    es: "Parte de los deudores contactable por cada canal; los demás están abiertos a todos.")
  let reach = Field(
    optional: "reach",
    .named(
      Grammar<Distribution>.shareLaw.marked,
      expected: "channels with laws such as { agent_call: { beta: { a: 1, b: 9 } } }"),
    en:
      "Share of a channel's attempts that get through to a debtor: a number, or a law over debtors; all do by the others.",
    es:
      "Parte de los intentos por un canal que llega a un deudor: un número o una ley entre deudores; por los demás llegan todos."
  )
  let vulnerable = Field(
    "vulnerable", .share, default: "0%", en: "Share of vulnerable debtors.",
    es: "Parte de deudores vulnerables.")
  let knownClient = Field(
    "known_client", .share, default: "0%", en: "Share of debtors that were clients before.",
    es: "Parte de deudores que ya eran clientes.")
  let score = Field(
    optional: "score", .section(ScoreSection()),
    en: "A risk score that collectors see; none without it.",
    es: "Un puntaje de riesgo que ven los cobradores; ninguno si falta.")
  let correlations = Field(
    "correlations",
    .list(
      of: .section(CorrelationSection()), count: 0...6,
      expected: "a list such as [{ between: [balance, liquidity], rank: 0.4 }]"),
    default: "[]", en: "Rank correlations between attributes.",
    es: "Correlaciones de rango entre atributos.")

  func build(_ values: SectionValues) -> SegmentDraft? {
    var segment = SegmentSpecification(
      name: "", share: values[share], balance: values[balance] ?? .one,
      daysPastDue: values[dpd])
    segment.types = values[types]
    segment.liquidity = values[liquidity]
    segment.accountsPerDebtor = values[accountsPerDebtor]
    segment.digitalAffinity = values[digitalAffinity]
    segment.vulnerable = values[vulnerable]
    segment.knownClient = values[knownClient]
    segment.score = values[score]
    segment.correlations = values[correlations]
    let preferred = values[preferred] ?? []
    if !preferred.isEmpty, !values.reader(self.preferred).checkSum(of: preferred.map(\.value.share))
    {
      return nil
    }
    guard isPositive(values), isInRange(values, accountsPerDebtor, 1...1_000),
      isInRange(values, liquidity, 0...1e12), isInRange(values, digitalAffinity, 0...1e6)
    else { return nil }
    return SegmentDraft(
      segment: segment, hasBalance: values[balance] != nil, preferred: preferred,
      consent: values[consent] ?? [], reach: values[reach] ?? [])
  }

  /// Whether a law stays above a bound, and its mean below another; reports when it does not.
  private func isInRange(
    _ values: SectionValues, _ field: Field<Distribution>, _ range: ClosedRange<Double>
  ) -> Bool {
    let law = values[field]
    guard law.support.low < range.lowerBound || !(law.mean <= range.upperBound) else { return true }
    values.reader(field).report(
      .outOfRange,
      "`\(field.description.key)` must be at least \(NumberText.write(range.lowerBound)), with a mean of at most \(NumberText.write(range.upperBound))",
      "lowest value \(NumberText.shown(law.support.low)), mean \(NumberText.shown(law.mean))")
    return false
  }

  /// Balances are debts: a law that can fall below 0 is a mistake.
  private func isPositive(_ values: SectionValues) -> Bool {
    guard let law = values[balance] else { return true }
    guard law.support.high > 0, law.mean.isFinite, law.mean <= 1e12 else {
      values.reader(balance).report(
        .outOfRange, "`balance` must be above 0, with a mean of at most 1e12",
        "the mean here is \(NumberText.shown(law.mean))")
      return false
    }
    guard law.support.low < 0 else { return true }
    values.reader(balance).report(
      .outOfRange, "`balance` must not be negative",
      "this law runs from \(NumberText.shown(law.support.low))",
      help: ["take a law of positive amounts, such as lognormal or gamma"])
    return false
  }
}

struct TypeSharesSection: Section {
  let name = "a mix of latent types"
  let summary = Bilingual(en: "Shares that add up to 100%.", es: "Partes que suman 100%.")
  let forgetter = Field("forgetter", .share, default: "0%", en: "Forget.", es: "Olvidan.")
  let constrained = Field(
    "constrained", .share, default: "0%", en: "Are short of cash.", es: "Andan cortos de dinero.")
  let strategic = Field(
    "strategic", .share, default: "0%", en: "Wait for pressure.", es: "Esperan presión.")
  let insolvent = Field(
    "insolvent", .share, default: "0%", en: "Cannot pay.", es: "No pueden pagar.")
  let disputing = Field(
    "disputing", .share, default: "0%", en: "Contest the debt.", es: "Discuten la deuda.")

  func build(_ values: SectionValues) -> [Double]? {
    let shares = [
      values[forgetter], values[constrained], values[strategic], values[insolvent],
      values[disputing],
    ]
    if values.hasUnknownKeys { return shares }
    return values.owner.checkSum(of: shares) ? shares : nil
  }
}

struct ArrivalSection: Section {
  let name = "accounts that arrive"
  let summary = Bilingual(
    en: "When accounts are placed.", es: "Cuándo llegan las cuentas.")
  let atStart = Field(
    "at_start", .share, default: "0%", en: "Share of the debtors who are there on day 0.",
    es: "Parte de los deudores que están el día 0.")
  let every = Field(
    "every", .wholeDays(.between(1, 36_500)), default: "1 day",
    en:
      "Days between placements, the first so many days after the start: each of the others comes at one of these dates by chance, all as likely.",
    es:
      "Días entre entregas, la primera tantos días después del inicio: cada uno de los demás llega al azar en una de esas fechas, todas igual de probables."
  )

  func build(_ values: SectionValues) -> ArrivalDraft? {
    ArrivalDraft(atStart: values[atStart], every: values[every])
  }
}

struct ScoreSection: Section {
  let name = "a risk score"
  let summary = Bilingual(
    en: "A score that tells some latent types from the others, more or less well.",
    es: "Un puntaje que distingue unos tipos latentes de los demás, más o menos bien.")
  let gini = Field(
    "gini", .properShare, en: "Gini coefficient of the score; 0% tells nothing.",
    es: "Coeficiente de Gini del puntaje; 0% no dice nada.")
  let types =
    Field(
      "of",
      .list(
        of: .choice("a latent type", LatentType.allCases.map { ($0.name, $0) }), count: 1...4,
        expected: "a list of latent types"), default: "[insolvent]",
      en: "The types told apart, who have higher scores.",
      es: "Los tipos que distingue, que tienen puntajes más altos.") as Field<[LatentType]>

  func build(_ values: SectionValues) -> ScoreSpecification? {
    guard values[gini] < 1 else {
      values.reader(gini).report(
        .outOfRange, "`gini` must be below 100%", "no score is without error",
        help: ["write what scores reach, such as 40% or 60%"])
      return nil
    }
    return ScoreSpecification(
      gini: values[gini], types: Set(values[types].map(\.rawValue)))
  }
}

struct CorrelationSection: Section {
  let name = "a correlation"
  let summary = Bilingual(en: "A rank correlation.", es: "Una correlación de rango.")
  let between =
    Field(
      "between",
      .list(of: .choice("an attribute"), count: 2...2, expected: "two attributes"),
      en: "The two attributes.", es: "Los dos atributos.") as Field<[Attribute]>
  let rank = Field(
    "rank", .number(.between(-0.99, 0.99)), en: "Spearman's rank correlation.",
    es: "Correlación de rango de Spearman.")

  func build(_ values: SectionValues) -> AttributeCorrelation? {
    let pair = values[between]
    guard pair[0] != pair[1] else {
      values.reader(between).report(
        .repeatedName, "`between` needs two different attributes", "the same twice")
      return nil
    }
    return AttributeCorrelation(pair[0], pair[1], rank: values[rank])
  }
}

extension Grammar where Value == [Marked<ChannelShare>] {
  /// Channels with shares: `{ whatsapp: 70%, email: 30% }`.
  static var channelShares: Self {
    Grammar<[Named<Marked<Double>>]>.named(
      Grammar<Double>.share.marked,
      expected: "channels with shares such as { sms: 70%, email: 30% }"
    ).map { (entries: [Named<Marked<Double>>]) in
      entries.map {
        Marked(
          value: ChannelShare(channel: $0.name, share: $0.value.value), span: $0.span,
          path: $0.value.path)
      }
    }
  }
}
