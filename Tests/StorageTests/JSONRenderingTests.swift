// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Storage
import Testing

struct JSONRenderingTests {
  @Test func objectsKeepTheirOrder() {
    let value: JSONValue = ["b": 1, "a": [true, .null], "c": [:], "d": []]
    #expect(value.rendered() == #"{"b":1,"a":[true,null],"c":{},"d":[]}"#)
  }

  @Test func prettyTextIsIndented() {
    let value: JSONValue = ["a": [1, "x"], "b": [:]]
    #expect(
      value.rendered(pretty: true) == "{\n  \"a\": [\n    1,\n    \"x\"\n  ],\n  \"b\": {}\n}")
  }

  @Test func numbersThatAreNotFiniteBecomeNull() {
    #expect(
      JSONValue.array([.number(.nan), .number(.infinity), .number(0.1)]).rendered()
        == "[null,null,0.1]")
  }

  @Test(arguments: [
    "plain", "quote \" and \\ back", "line\nfeed\r\ttab", "\u{0}\u{1F}\u{7F}\u{85}", "é 漢 👍🏽",
    "\u{202E}reversed\u{2028}\u{FEFF}", "\u{E0001}beyond",
  ])
  func textsSurviveAnotherReader(_ text: String) throws {
    let json = JSONValue.array([.string(text)]).rendered()
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String]
    #expect(read == [text])
    #expect(!json.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
  }
}
