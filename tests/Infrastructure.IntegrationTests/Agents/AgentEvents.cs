using AssistantPlatform.Application.Agents.Contracts;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Agents;

/// <summary>Short names for what tests ask about the events of a run.</summary>
internal static class AgentEvents
{
    public static string Text(this IEnumerable<AgentEvent> events) =>
        string.Concat(events.OfType<TextDelta>().Select(delta => delta.Text));

    public static string Reason(this IReadOnlyList<AgentEvent> events) => ((AgentFinished)events[^1]).Reason;

    public static AgentFailed Failure(this IReadOnlyList<AgentEvent> events) => (AgentFailed)events[^1];

    public static ToolReturned Returned(this IEnumerable<AgentEvent> events) => events.OfType<ToolReturned>().Single();

    public static string Notice(this IEnumerable<AgentEvent> events) => events.OfType<AgentNoticed>().Single().Code;
}
