// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Storage
import Testing

@Suite struct JSONTests {
  private func parse(_ text: String) throws -> JSONValue { try JSONValue(parsing: text.utf8) }

  @Test(
    arguments: [
      (0.0, "0"), (-0.0, "0"), (1, "1"), (-2.5, "-2.5"), (0.1 + 0.2, "0.30000000000000004"),
      (1e-9, "1e-9"), (1.5e-7, "1.5e-7"), (1e16, "1e16"), (.leastNonzeroMagnitude, "5e-324"),
      (210_000_000, "210000000"), (1.7976931348623157e308, "1.7976931348623157e308"),
    ])
  func numbers(value: Double, text: String) throws {
    #expect(JSONNumber.text(value) == text)
    #expect(Double(text) == value)
    #expect(try parse(text).double == value)
  }

  @Test func notFiniteIsNull() {
    let values: [Double] = [.nan, .infinity, -.infinity]
    #expect(JSONValue.array(values.map(JSONValue.number)).written() == "[null, null, null]\n")
    #expect(values.allSatisfy { JSONNumber.text($0) == nil })
  }

  @Test func layout() {
    let value: JSONValue = ["b": [true, .null], "a": [:], "c": [["x": []]], "b": "again"]
    #expect(
      value.written() == """
        {
          "b": [true, null],
          "a": {},
          "c": [
            {
              "x": []
            }
          ],
          "b": "again"
        }

        """)
  }

  @Test func textsReadBackEqualHereAndInFoundation() throws {
    let hard = "\u{0}\u{1F}\u{7F}\u{85}\u{2028}\u{2029}\"\\/\r\n\t é 長 👩‍👩‍👧 \u{FEFF}"
    let text = JSONValue.array([.string(hard)]).written()
    #expect(try parse(text) == [.string(hard)])
    let foundation = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String]
    #expect(foundation?.first?.unicodeScalars.elementsEqual(hard.unicodeScalars) == true)
    #expect(text.contains(#"\u0000\u001f\u007f\u0085\u2028\u2029\"\\"#))
  }

  @Test func wholeNumbersStayExact() throws {
    #expect(try parse("18446744073709551615").uint64 == .max)
    #expect(try parse("-9223372036854775808") == .integer(.min))
    #expect(JSONValue.whole(.max).written() == "18446744073709551615\n")
  }

  @Test func escapes() throws {
    #expect(try parse(#""\u00e9\ud83d\ude00\/\b\f""#) == .string("é😀/\u{8}\u{C}"))
  }

  @Test(
    arguments: [
      "", " ", "{", "[1,]", "{\"a\":1,}", "{a:1}", "01", "1.", ".5", "+1", "-", "1e", "1e400",
      "\"a", "\"\n\"", #""\x""#, #""\ud800""#, #""\udc00\ud800""#, "nul", "NaN", "[1] 2", "'a'",
      "{\"a\" 1}", "\u{FEFF}1", #""\u00g0""#,
    ])
  func whatIsNotJSONIsRefused(text: String) {
    #expect(throws: JSONError.self) { try parse(text) }
  }

  @Test func invalidUTF8AndDeepNestingAreRefused() throws {
    #expect(throws: JSONError.self) { try JSONValue(parsing: [0x22, 0xFF, 0x22]) }
    let deep = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(throws: Never.self) { try parse(deep) }
    let error = #expect(throws: JSONError.self) {
      try parse(String(repeating: "[", count: 1_000_000))
    }
    #expect(error?.description == "nested too deeply, at byte 129")
  }
}
