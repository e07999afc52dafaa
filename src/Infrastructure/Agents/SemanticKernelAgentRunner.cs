using System.Runtime.CompilerServices;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Infrastructure.Agents.Models;
using AssistantPlatform.Infrastructure.Agents.Running;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Infrastructure.Agents;

/// <summary>
/// Runs agents whose tools are Semantic Kernel functions. The loop is ours, not the library's,
/// so that every call is recorded before it starts, limited and cancellable.
/// </summary>
internal sealed class SemanticKernelAgentRunner(
    IModelCatalog models,
    IAreaCatalog areas,
    IChatClientFactory clients,
    ToolCatalog tools,
    ToolJudge judge,
    ToolInvoker invoker,
    TimeProvider clock,
    ILogger<SemanticKernelAgentRunner> logger) : IAgentRunner
{
    public async IAsyncEnumerable<AgentEvent> RunAsync(
        AgentRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (models.Find(request.Model) is not { } model)
        {
            yield return new AgentFailed(CatalogErrors.ModelUnknown, Retryable: false);
            yield break;
        }

        if (areas.Find(request.Area) is not { } area)
        {
            yield return new AgentFailed(CatalogErrors.AreaUnknown, Retryable: false);
            yield break;
        }

        using var span = GenAiSpans.StartAgent(area.Name);
        using var client = clients.Create(model);
        var offered = tools.ToolsOf(area, request.Scopes);
        var setup = new AgentSetup(request, model, client, area, offered, judge, invoker, clock, logger, span);
        await foreach (var step in new AgentLoop(setup).RunAsync(cancellationToken))
        {
            GenAiSpans.Fail(span, (step as AgentFailed)?.Error.Code);
            yield return step;
        }
    }
}
