using System.Runtime.CompilerServices;
using System.Threading.Channels;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace AssistantPlatform.Infrastructure.Agents.Running;

/// <summary>Executes tool calls, each in a scope of its own that acts as the run's owner. A failed call fails no run.</summary>
internal sealed partial class ToolInvoker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ToolInvoker> logger)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    /// <summary>Executes the calls at the same time; reports what they tell on the way, and each as it ends.</summary>
    public async IAsyncEnumerable<AgentEvent> InvokeAllAsync(
        IReadOnlyList<ToolRequest> calls, AgentSetup setup, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var steps = Channel.CreateUnbounded<AgentEvent>(new UnboundedChannelOptions { SingleReader = true });
        var running = calls
            .Select(call => Task.Run(
                async () => steps.Writer.TryWrite(await InvokeAsync(call, setup, steps.Writer, stop.Token)), stop.Token))
            .ToList();
        _ = Task.WhenAll(running).ContinueWith(
            ended => steps.Writer.TryComplete(ended.Exception?.InnerException), TaskScheduler.Default);
        try
        {
            await foreach (var step in steps.Reader.ReadAllAsync(cancellationToken))
            {
                yield return step;
            }
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private async Task<ToolReturned> InvokeAsync(
        ToolRequest call, AgentSetup setup, ChannelWriter<AgentEvent> steps, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        using var span = GenAiSpans.StartTool(call.Name, call.CallId, setup.Span);
        var (outcome, text) = call.Refusal is null
            ? await ExecuteAsync(call, call.Tool!, setup, steps, cancellationToken)
            : (call.IsDenied ? ToolOutcome.Denied : ToolOutcome.Failed, call.Refusal);
        GenAiSpans.EndTool(span, outcome);
        return new ToolReturned(call.CallId, outcome, ToolText.Cap(text), clock.GetElapsedTime(started))
        {
            Untrusted = call.ReturnsUntrusted && call.Refusal is null,
        };
    }

    private async Task<(ToolOutcome Outcome, string Text)> ExecuteAsync(
        ToolRequest call,
        AgentTool tool,
        AgentSetup setup,
        ChannelWriter<AgentEvent> steps,
        CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(setup.Request.Owner);
            scope.ServiceProvider.GetRequiredService<ToolContext>().Begin(
                setup.Area, (percent, message) => steps.TryWrite(new ToolProgressed(call.CallId, percent, message)));
            var returned = await tool.Bind(scope.ServiceProvider)
                .InvokeAsync(new Kernel(), new KernelArguments(call.Values), either.Token)
                .WaitAsync(either.Token);
            return Read(returned.GetValue<Result<string>>()!);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (ToolOutcome.Failed, $"The tool did not answer within {Timeout.TotalSeconds:0} seconds.");
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            LogFailed(bug, call.Name);
            return (ToolOutcome.Failed, "The tool failed for a reason of its own; the same call will not help.");
        }
    }

    private static (ToolOutcome Outcome, string Text) Read(Result<string> result) => result.Error is { } error
        ? (ToolOutcome.Failed, error.Message)
        : (ToolOutcome.Completed, result.Value);

    [LoggerMessage(Level = LogLevel.Error, Message = "Tool {Tool} threw")]
    private partial void LogFailed(Exception exception, string tool);
}
