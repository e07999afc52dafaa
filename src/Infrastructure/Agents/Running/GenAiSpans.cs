using System.Diagnostics;
using System.Diagnostics.Metrics;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Common;

namespace AssistantPlatform.Infrastructure.Agents.Running;

/// <summary>Spans and metrics of runs, model turns and tool calls. They never hold content.</summary>
internal static class GenAiSpans
{
    private static readonly Histogram<long> TokenUsage =
        Telemetry.Meter.CreateHistogram<long>(GenAiTelemetry.TokenUsageMetric, "{token}");

    private static readonly Histogram<double> OperationDuration =
        Telemetry.Meter.CreateHistogram<double>(GenAiTelemetry.OperationDurationMetric, "s");

    public static Activity? StartAgent(string area)
    {
        var span = Telemetry.Source.StartActivity($"{GenAiTelemetry.InvokeAgent} {area}");
        span?.SetTag(GenAiTelemetry.OperationName, GenAiTelemetry.InvokeAgent);
        span?.SetTag(GenAiTelemetry.AgentName, area);
        return span;
    }

    public static Activity? StartChat(ModelInfo model, Activity? agent)
    {
        var span = Start($"{GenAiTelemetry.Chat} {model.Name}", ActivityKind.Client, agent);
        span?.SetTag(GenAiTelemetry.OperationName, GenAiTelemetry.Chat);
        span?.SetTag(GenAiTelemetry.ProviderName, model.Provider);
        span?.SetTag(GenAiTelemetry.RequestModel, model.Name);
        span?.SetTag(GenAiTelemetry.RequestStream, true);
        return span;
    }

    public static void EndChat(Activity? span, ModelInfo model, ChatOutcome outcome)
    {
        span?.SetTag(GenAiTelemetry.UsageInputTokens, outcome.Usage.Input);
        span?.SetTag(GenAiTelemetry.UsageOutputTokens, outcome.Usage.Output);
        span?.SetTag(GenAiTelemetry.ResponseTimeToFirstChunk, outcome.TimeToFirstText?.TotalSeconds);
        if (outcome.ErrorCode is null)
        {
            span?.SetTag(GenAiTelemetry.ResponseFinishReasons, new[] { outcome.FinishReason });
        }

        Fail(span, outcome.ErrorCode);
        var tags = new TagList
        {
            { GenAiTelemetry.OperationName, GenAiTelemetry.Chat },
            { GenAiTelemetry.ProviderName, model.Provider },
            { GenAiTelemetry.RequestModel, model.Name },
        };
        TokenUsage.Record(outcome.Usage.Input, [.. tags, new(GenAiTelemetry.TokenType, GenAiTelemetry.InputTokens)]);
        TokenUsage.Record(outcome.Usage.Output, [.. tags, new(GenAiTelemetry.TokenType, GenAiTelemetry.OutputTokens)]);
        tags.Add(GenAiTelemetry.ErrorType, outcome.ErrorCode);
        OperationDuration.Record(outcome.Duration.TotalSeconds, tags);
    }

    public static Activity? StartTool(string tool, string callId, Activity? agent)
    {
        var span = Start($"{GenAiTelemetry.ExecuteTool} {tool}", ActivityKind.Internal, agent);
        span?.SetTag(GenAiTelemetry.OperationName, GenAiTelemetry.ExecuteTool);
        span?.SetTag(GenAiTelemetry.ToolName, tool);
        span?.SetTag(GenAiTelemetry.ToolType, GenAiTelemetry.FunctionTool);
        span?.SetTag(GenAiTelemetry.ToolCallId, callId);
        return span;
    }

    public static void EndTool(Activity? span, ToolOutcome outcome) =>
        Fail(span, outcome == ToolOutcome.Completed ? null : "agents.tool_failed");

    public static void Fail(Activity? span, string? errorCode)
    {
        if (errorCode is not null)
        {
            span?.SetTag(GenAiTelemetry.ErrorType, errorCode);
            span?.SetStatus(ActivityStatusCode.Error);
        }
    }

    // An async iterator does not keep the current activity between its steps, so the parent is named.
    private static Activity? Start(string name, ActivityKind kind, Activity? parent) => parent is null
        ? Telemetry.Source.StartActivity(name, kind)
        : Telemetry.Source.StartActivity(name, kind, parent.Context);
}

internal readonly record struct ChatOutcome(
    TokenCount Usage, string FinishReason, string? ErrorCode, TimeSpan Duration, TimeSpan? TimeToFirstText);
