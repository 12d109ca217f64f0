// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import Testing

@Suite struct SearchSpaceTests {
  private static func space() throws -> SearchSpace {
    try SearchSpace([
      TunedParameter("days", .integer(low: 0, high: 60, step: 7)),
      TunedParameter("share", .continuous(low: -1, high: 3)),
      TunedParameter("channel", .categorical(["call", "text", "letter"])),
    ])
  }

  @Test func valuesOwnEqualPartsOfTheUnitInterval() throws {
    let space = try Self.space()
    // Nine values 0, 7, …, 56; 60 is not one of them.
    #expect(space.parameters[0].domain.count == 9)
    #expect(space.values(at: [0, 0, 0]) == [.integer(0), .continuous(-1), .word("call")])
    #expect(space.values(at: [1, 1, 1]) == [.integer(56), .continuous(3), .word("letter")])
    #expect(
      space.values(at: [0.999 / 9, 0.5, 0.34]) == [.integer(0), .continuous(1), .word("text")])
    #expect(space.values(at: [1.001 / 9, 0.5, 0.34])[0] == .integer(7))
    #expect(space.values(at: [-3, 7, 2]) == [.integer(0), .continuous(3), .word("letter")])
  }

  @Test func coordinatesLeadBackToTheValues() throws {
    let space = try Self.space()
    for values in try space.grid(levels: 5) {
      #expect(try space.values(at: space.coordinates(of: values)) == values)
    }
  }

  @Test func theGridHasEveryCombinationOnce() throws {
    let grid = try Self.space().grid(levels: 5)
    #expect(grid.count == 9 * 5 * 3 && Set(grid).count == grid.count)
    #expect(grid[1] == [.integer(0), .continuous(-1), .word("text")])
  }

  @Test func tooLargeGridsAreRefusedBeforeTheyAreBuilt() throws {
    let space = try Self.space()
    #expect(throws: SearchSpaceError.gridTooLarge(count: 135, limit: 134)) {
      try space.grid(levels: 5, limit: 134)
    }
    #expect(throws: SearchSpaceError.tooFewLevels(1)) { try space.grid(levels: 1) }
    let huge = try SearchSpace(
      (0..<3).map { try TunedParameter("n\($0)", .integer(low: 0, high: 1 << 40)) })
    #expect(throws: SearchSpaceError.gridTooLarge(count: nil, limit: 10)) {
      try huge.grid(limit: 10)
    }
  }

  @Test func badDomainsAreRefused() {
    let cases: [(ParameterDomain, SearchSpaceError)] = [
      (.integer(low: 3, high: 3), .emptyRange("p")),
      (.integer(low: 4, high: 3), .emptyRange("p")),
      (.integer(low: 0, high: 3, step: 0), .stepNotPositive("p")),
      (.integer(low: 0, high: 3, step: 4), .stepLargerThanRange("p")),
      (.integer(low: .min, high: .max), .endOutOfReach("p")),
      (.continuous(low: 1, high: 1), .emptyRange("p")),
      (.continuous(low: .nan, high: 1), .endOutOfReach("p")),
      (.continuous(low: 0, high: .infinity), .endOutOfReach("p")),
      (.categorical(["a"]), .tooFewWords("p")),
      (.categorical(["a", "b", "a"]), .repeatedWord("p", word: "a")),
    ]
    for (domain, error) in cases {
      #expect(throws: error) { try TunedParameter("p", domain) }
    }
  }

  @Test func badSpacesAreRefused() throws {
    let one = try TunedParameter("p", .integer(low: 0, high: 1))
    #expect(throws: SearchSpaceError.noParameters) { try SearchSpace([]) }
    #expect(throws: SearchSpaceError.repeatedName("p")) { try SearchSpace([one, one]) }
    let eleven = try (0..<11).map { try TunedParameter("p\($0)", .integer(low: 0, high: 1)) }
    #expect(throws: SearchSpaceError.tooManyParameters(11)) { try SearchSpace(eleven) }
    #expect(
      "\(SearchSpaceError.stepLargerThanRange("p"))" == "p: the step is larger than the range")
  }

  @Test func strangeValuesAreRefused() throws {
    let space = try Self.space()
    #expect(throws: SearchSpaceError.valueCount(1, expected: 3)) {
      try space.coordinates(of: [.integer(0)])
    }
    #expect(throws: SearchSpaceError.notAValue("days", value: .integer(3))) {
      try space.coordinates(of: [.integer(3), .continuous(0), .word("call")])
    }
    #expect(throws: SearchSpaceError.notAValue("channel", value: .word("fax"))) {
      try space.coordinates(of: [.integer(7), .continuous(0), .word("fax")])
    }
  }
}
