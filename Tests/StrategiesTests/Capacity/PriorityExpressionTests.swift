// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies
import Testing

/// By what touches compete: how expressions are read, and what they come to.
@Suite("Priorities") struct PriorityExpressionTests {
  /// The value where each feature has a number.
  private func value(_ text: String, _ seen: [String: Double] = [:]) throws -> Double {
    let expression = try PriorityExpression(parsing: text)
    let observed = expression.observables.map { observable in
      PriorityExpression.words.first { $0.observable == observable }.flatMap { seen[$0.word] } ?? 0
    }
    var stack = [Double](repeating: .nan, count: expression.depth)
    return observed.withUnsafeBufferPointer { observed in
      stack.withUnsafeMutableBufferPointer { stack in
        guard let first = stack.baseAddress else { return .nan }
        let none = UnsafePointer(first)
        return expression.value(observed.baseAddress ?? none, stack: first)
      }
    }
  }

  @Test(
    "Operations bind as in arithmetic",
    arguments: [
      ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("2 - 3 - 4", -5), ("24 / 4 / 2", 3), ("8 / 4 * 2", 4),
      ("2 ^ 3 ^ 2", 512), ("(2 ^ 3) ^ 2", 64), ("-2 ^ 2", -4), ("(-2) ^ 2", 4), ("2 ^ -1", 0.5),
      ("2 * -3", -6), ("- - 2", 2), ("1 - -1", 2), ("-2 * 3 + 1", -5), ("2 * 3 ^ 2", 18),
      ("1.5e2 + .5", 150.5), ("2E-1", 0.2), ("1 / 4 ^ 0.5", 0.5), ("7", 7), (" ( 7 ) ", 7),
    ])
  func precedence(text: String, expected: Double) throws {
    #expect(abs(try value(text) - expected) < 1e-12)
  }

  @Test(
    "Functions",
    arguments: [
      ("log(exp(2))", 2), ("sqrt(9) + abs(-4)", 7), ("min(3, -2)", -2), ("max(3, -2)", 3),
      ("max(min(1, 2), min(4, 3))", 3), ("exp(0) * log(1)", 0), ("-min(1, 2 ^ 2)", -1),
    ])
  func functions(text: String, expected: Double) throws {
    #expect(abs(try value(text) - expected) < 1e-12)
  }

  @Test("What a collector sees, each looked at once")
  func observables() throws {
    let text = "score * balance + 10 * waiting - balance / (1 + dpd)"
    let seen = ["score": 0.5, "balance": 200.0, "waiting": 3, "dpd": 9]
    #expect(try value(text, seen) == 100 + 30 - 20)
    let expression = try PriorityExpression(parsing: text)
    #expect(
      expression.observables == [
        .feature(.score), .feature(.balance), .waiting, .feature(.dpd),
      ])
    #expect(expression.text == text)
    for (word, observable) in PriorityExpression.words {
      let parsed = try PriorityExpression(parsing: word)
      #expect(parsed.observables == [observable] && parsed.depth == 1)
      #expect(try value("2 * \(word)", [word: 21]) == 42)
    }
  }

  @Test("Days alone change what contains waiting days or days past due")
  func ages() throws {
    #expect(PriorityExpression.waiting.ages)
    #expect(try PriorityExpression(parsing: "balance + 2 * dpd").ages)
    #expect(try !PriorityExpression(parsing: "balance * noise + attempts").ages)
  }

  @Test("The stack is as deep as it must be")
  func depth() throws {
    #expect(try PriorityExpression(parsing: "1 + 2 + 3 + 4").depth == 2)
    #expect(try PriorityExpression(parsing: "1 + (2 + (3 + 4))").depth == 4)
    #expect(try PriorityExpression(parsing: "max(1, min(2, -log(3)))").depth == 3)
  }

  @Test(
    "Functions have no value outside their domain",
    arguments: ["log(-1)", "sqrt(-1)", "0 / 0", "min(0 / 0, 1)", "max(1, 0 / 0)", "(-8) ^ 0.5"])
  func undefined(text: String) throws {
    #expect(try value(text).isNaN)
  }

  @Test(
    "What cannot be read is refused where it stands",
    arguments: [
      ("balance + ", 10, nil), ("", 0, nil), ("balnce * 2", 0, "balnce"),
      ("2 * (1 + score", 14, nil), ("1 2", 2, nil), ("min(1)", 5, nil), ("log 3", 4, nil),
      ("min(1, 2, 3)", 8, nil), ("3 * frailty", 4, "frailty"), ("2..5 + 1", 0, nil),
      ("1 + * 2", 4, nil), ("+ 1", 0, nil), ("segment", 0, "segment"), ("2e + 1", 0, nil),
      ("balance)", 7, nil), ("é", 0, nil), ("1e999", 0, nil), ("a1_b + 1", 0, "a1_b"),
    ] as [(String, Int, String?)])
  func refused(text: String, offset: Int, unknown: String?) {
    let error = #expect(throws: PriorityError.self) { try PriorityExpression(parsing: text) }
    #expect(error?.offset == offset)
    #expect(error?.unknown == unknown)
    if let unknown { #expect(error?.length == unknown.count) }
  }

  @Test("Parentheses are nested fifty deep and no deeper")
  func nesting() throws {
    func nested(_ levels: Int) -> String {
      String(repeating: "(", count: levels) + "1" + String(repeating: ")", count: levels)
    }
    #expect(try value(nested(50)) == 1)
    #expect(throws: PriorityError.self) { try PriorityExpression(parsing: nested(51)) }
    #expect(throws: PriorityError.self) {
      try PriorityExpression(parsing: String(repeating: "-", count: 900) + "1")
    }
    #expect(throws: PriorityError.self) {
      try PriorityExpression(parsing: String(repeating: "2^", count: 400) + "1")
    }
  }

  @Test("A thousand characters and no more")
  func length() throws {
    let sum = "1" + String(repeating: "+1", count: 499)
    #expect(try value(sum) == 500)
    let error = #expect(throws: PriorityError.self) {
      try PriorityExpression(parsing: sum + " +1")
    }
    #expect(error?.length == 1_002)
  }
}
