using System.Runtime.CompilerServices;
using AssistantPlatform.Application.Agents.Contracts;

namespace AssistantPlatform.Application.UnitTests.Conversations;

/// <summary>Does what a test tells it, one event each time the consumer asks for more.</summary>
internal sealed class ScriptedAgent : IAgentRunner
{
    public IEnumerable<AgentEvent> Script { get; set; } = [new AgentFinished("stop")];

    public async IAsyncEnumerable<AgentEvent> RunAsync(
        AgentRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var agentEvent in Script)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return agentEvent;
        }
    }
}
