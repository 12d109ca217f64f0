// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies
import Testing
import Vocabulary

/// Every number of channels is declared, and under its own name.
@Suite struct ChannelAttributeTests {
  @Test func everyNumberHasARow() {
    let properties = Mirror(reflecting: ChannelNumbers()).children.compactMap(\.label)
    #expect(properties.map(Self.word).sorted() == ChannelAttribute.all.map(\.key).sorted())
  }

  @Test func everyRowHasItsOwnPlace() {
    for (position, attribute) in ChannelAttribute.all.enumerated() {
      var numbers = ChannelNumbers()
      numbers[keyPath: attribute.place] = 0.125
      let children = Mirror(reflecting: numbers).children
      let changed = children.filter { $0.value as? Double == 0.125 }.compactMap(\.label)
      #expect(changed.map(Self.word) == [attribute.key], "row \(position)")
    }
  }

  @Test func whatANumberIsByItselfLiesInItsRange() {
    for attribute in ChannelAttribute.all {
      #expect(attribute.kind.range.contains(ChannelNumbers()[keyPath: attribute.place]))
    }
  }

  /// A channel's numbers are read and written as its own properties.
  @Test func channelsHaveTheNumbersOfTheirOwn() {
    var channel = ChannelSpecification(.sms)
    channel.optOut = 0.25
    #expect(channel.numbers.optOut == 0.25)
    #expect(channel[keyPath: \.optOut] == 0.25)
  }

  /// The word of a property: `optOut` is `opt_out`.
  private static func word(_ property: String) -> String {
    property.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : String($1) }
  }
}
