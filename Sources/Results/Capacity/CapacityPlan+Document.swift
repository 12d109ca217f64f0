// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis
public import Storage

extension CapacityPlan {
  /// What `plan-capacity --json` prints of a plan, of a queue of calls that come in, or of both; ``CapacityObject`` declares it.
  public static func document(_ plan: CapacityPlan?, inbound: InboundPlan?) -> JSONValue {
    CapacityObject.stored.write(StoredCapacity(plan: plan, inbound: inbound))
  }
}
