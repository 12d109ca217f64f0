// SPDX-License-Identifier: GPL-3.0-or-later

/// What shared resources come to; only strategies whose touches need one have them.
extension Metric {
  /// Minutes of calls and of the work around them over minutes of presence; above 1 where the last call of a day overran.
  public static let agentUtilisation = Metric("agent_utilisation", .share, .neutral)
  /// Touches made over days of presence of an agent.
  public static let callsPerAgentDay = Metric("calls_per_agent_day", .count, .neutral)
  /// Touches that found attention over hours of presence.
  public static let rpcPerAgentHour = Metric("rpc_per_agent_hour", .count, .neutral)
  /// Touches that wait at the end of a day, on average over days.
  public static let backlog = Metric("backlog", .count, .neutral)
  /// Days from the asking to the making of a touch, on average over touches made.
  public static let waitingDays = Metric("waiting_days", .days, .neutral)
  /// Touches made over touches asked for.
  public static let servedRate = Metric("served_rate", .share, .neutral)
  /// Touches lost, or given to another channel, because nobody had time.
  public static let capacityDropped = Metric("capacity_dropped", .count, .neutral)
  /// Answers that found nobody to speak over all answers; of machines that dial several lines.
  public static let abandonedRate = Metric("abandoned_rate", .share, .lower)
  /// Wages of minutes in which nobody had anything to do over accounts.
  public static let idleCostPerAccount = Metric("idle_cost_per_account", .currency, .neutral)
  /// Wages over accounts.
  public static let wagesPerAccount = Metric("wages_per_account", .currency, .neutral)
  /// Agents kept busy: minutes of calls over the minutes that one agent without absence works.
  public static let busyAgents = Metric("busy_agents", .count, .neutral)
  /// Mean balance of the accounts called, at the call, over the mean opening balance.
  public static let valuePerCall = Metric("value_per_call", .ratio, .neutral)

  /// All of them, in their order.
  public static let ofCapacity: [Metric] = [
    agentUtilisation, callsPerAgentDay, rpcPerAgentHour, busyAgents, servedRate, waitingDays,
    backlog, capacityDropped, abandonedRate, valuePerCall, wagesPerAccount, idleCostPerAccount,
  ]
}
