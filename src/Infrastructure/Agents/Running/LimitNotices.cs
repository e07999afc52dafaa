using AssistantPlatform.Application.Agents.Contracts;

namespace AssistantPlatform.Infrastructure.Agents.Running;

/// <summary>What the person is told when a limit of the run is reached.</summary>
internal static class LimitNotices
{
    public static readonly AgentNoticed Turns =
        new("agents.limit_turns", "The limit of model turns was reached; the assistant was asked to conclude.");

    public static readonly AgentNoticed ToolCalls =
        new("agents.limit_tool_calls", "The limit of tool calls was reached; the assistant was asked to conclude.");

    public static readonly AgentNoticed IdenticalCalls =
        new("agents.limit_identical_calls", "The assistant kept asking for the same tool call and was asked to conclude.");

    public static readonly AgentNoticed Tokens =
        new("agents.limit_tokens", "The token limit was reached; the answer may be incomplete.");

    public static readonly AgentNoticed Time =
        new("agents.limit_time", "The time limit was reached; the answer may be incomplete.");
}
