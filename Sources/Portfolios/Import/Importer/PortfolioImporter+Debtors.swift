// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
internal import Vocabulary

/// Several rows of one debtor.
extension PortfolioImporter {
  /// A value of a debtor.
  struct ValueKey: Hashable {
    let debtor: Int
    let column: Int
  }

  /// How many places of values are kept; beyond them a message names none.
  private static let placeLimit = 200_000

  /// Adds what a further row says about a debtor and warns where it says something else.
  mutating func mergeDebtor(_ debtor: Int) {
    let segment = row.segment.map { UInt16(segmentNames.intern($0)) }
    let segments = segmentNames
    settle(
      debtorSegments?.merge(segment, at: debtor, choosing: segments.earlier), header.segment,
      debtor, segments.rule
    ) { segments.names[Int($0)] }
    settle(
      portfolio.liquidity?.merge(row.liquidity, at: debtor, choosing: min), header.liquidity,
      debtor, "the smaller counts", amountText)
    let channel = row.preferredChannel.map { UInt16(channelNames.intern($0)) }
    let channels = channelNames
    settle(
      portfolio.preferredChannels?.merge(channel, at: debtor, choosing: channels.earlier),
      header.preferredChannel, debtor, channels.rule
    ) { channels.names[Int($0)] }
    for (index, answer) in row.consents.enumerated() {
      settle(
        portfolio.consents[index].isGiven.merge(answer, at: debtor) { $0 && $1 },
        header.consents[index].column, debtor, "no counts", answerText)
    }
    settle(
      portfolio.isVulnerable?.merge(row.isVulnerable, at: debtor) { $0 || $1 }, header.vulnerable,
      debtor, "yes counts", answerText)
    settle(
      portfolio.isPriorClient?.merge(row.isPriorClient, at: debtor) { $0 || $1 },
      header.priorClient, debtor, "yes counts", answerText)
  }

  private func amountText(_ minorUnits: Int64) -> String {
    Money(minorUnits: minorUnits).formatted(in: currency, marks: mapping.marks.grouped)
  }

  private func answerText(_ answer: Bool) -> String { answer ? "yes" : "no" }

  /// Warns of a value that differs from an earlier one, and notes where the value that counts stands.
  private mutating func settle<Value: Equatable>(
    _ merge: ColumnMerge<Value>?, _ column: ImportHeader.Column?, _ debtor: Int, _ rule: String,
    _ text: (Value) -> String
  ) {
    guard let merge, let column else { return }
    let key = ValueKey(debtor: debtor, column: column.index)
    switch merge {
    case .same: return
    case .filled: break
    case .conflict(let earlier, let kept):
      // Beyond the limit the message, which is costly, would not be shown.
      if problems.isFull {
        problems.countOnly(ImportDiagnostics.conflictCode)
      } else {
        problems.warn(
          ImportDiagnostics.conflict(
            field(column), earlier: text(earlier), rule: rule, first: place(key)))
      }
      if kept == earlier { return }
    }
    guard valuePlaces.count < Self.placeLimit else {
      valuePlaces[key] = nil
      arePlacesLost = true
      return
    }
    let place = record.place(of: column.index)
    valuePlaces[key] = Place(
      line: UInt32(clamping: place.line), column: UInt32(clamping: place.column))
  }

  /// Where the value stands that counts so far: in the debtor's first row, unless another gave it; nil where that is not known.
  private func place(_ key: ValueKey) -> SourceSpan? {
    if let place = valuePlaces[key] {
      return SourceSpan(file: mapping.file, line: Int(place.line), column: Int(place.column))
    }
    return arePlacesLost ? nil : span(ofAccount: Int(debtorFirstRows[key.debtor]))
  }
}

extension NameTable {
  /// Which of two names counts, in words.
  fileprivate var rule: String {
    isClosed ? "the one that the scenario names first counts" : "the first by letters counts"
  }
}
