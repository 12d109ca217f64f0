// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies
import Vocabulary

extension ChannelSpecification {
  /// Checks every number.
  func check() throws(ModelError) {
    let path = "channels.\(name)."
    for attribute in ChannelAttribute.all {
      try ModelError.check(
        path + attribute.key, numbers[keyPath: attribute.place], in: attribute.kind.range)
    }
    try ModelError.check(path + "pressure", pressure ?? 0, in: ParameterRange.share)
  }
}
