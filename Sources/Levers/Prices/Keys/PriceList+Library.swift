// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar

/// A price list of this build.
struct LibraryPriceList: Sendable {
  /// The name by which scenarios know it.
  let name: String
  let list: PriceList

  /// All lists of this build, in the order of their file.
  static let all: [LibraryPriceList] = {
    let text = String(decoding: PackageResources.price_lists_yaml, as: UTF8.self)
    let bag = DiagnosticBag()
    let source = SourceText(file: "price lists", text: text)
    let grammar = Grammar<[Named<PriceList>]>.named(
      .section(PriceListSection()), expected: "price lists by name")
    let tree = SourceParser(source: source, limits: SourceLimits(), bag: bag).parse()
    let lists = tree.flatMap { NodeReader(root: $0, bag: bag).read(grammar) }?.value
    guard !bag.hasErrors, let lists else {
      preconditionFailure("the price lists of the library do not read")
    }
    return lists.map { LibraryPriceList(name: $0.name, list: $0.value) }
  }()
}
