using System.Diagnostics;
using AssistantPlatform.Application.Agents.Contracts;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Infrastructure.Agents.Running;

/// <summary>What stays the same during a run.</summary>
internal sealed record AgentSetup(
    AgentRequest Request,
    ModelInfo Model,
    IChatClient Client,
    Area Area,
    IReadOnlyDictionary<string, AgentTool> Tools,
    ToolJudge Judge,
    ToolInvoker Invoker,
    TimeProvider Clock,
    ILogger Logger,
    Activity? Span);
