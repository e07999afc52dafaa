using System.Diagnostics;
using System.Text.Json;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>Executes one claimed item in a scope of its own and settles what becomes of it.</summary>
internal sealed partial class WorkExecutor(
    IEnumerable<WorkItemKind> kinds,
    IServiceScopeFactory scopes,
    WorkStore store,
    WorkCompletion completion,
    HeldLeases leases,
    TimeProvider clock,
    ILogger<WorkExecutor> logger)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan SettleRetryDelay = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, WorkItemKind> _kinds = kinds.ToDictionary(kind => kind.Name);

    /// <param name="executed">Called when the work is done, before it is settled.</param>
    public async Task ExecuteAsync(ClaimedItem item, Action executed, CancellationToken stopping)
    {
        using var activity = Telemetry.Source.StartActivity($"work {item.Type}", ActivityKind.Consumer, item.TraceParent);
        using var lease = leases.Hold(item.Id);

        var execution = await TryExecuteAsync(item, lease, stopping);
        executed();

        // A renewal may miss an item because it has just gone with its last effect.
        if (lease.Lost.IsCancellationRequested && !execution.IsCompleted)
        {
            LogLeaseLost(item.Type, item.Id);
            return;
        }

        await SettleAsync(item, execution, stopping);
    }

    private async Task<Execution> TryExecuteAsync(ClaimedItem item, HeldLease lease, CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<WorkContext>();
            context.Begin(new WorkTicket(item.Id, item.Attempt), lease.Lost);
            var request = _kinds[item.Type].Read(item.Payload);
            var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, stopping);
            return new Execution(result.Error?.Code, IsCompleted: context.IsCompleted);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested || lease.Lost.IsCancellationRequested)
        {
            return new Execution(IsCutShort: true);
        }
        catch (Exception exception)
        {
            LogFailed(exception, item.Type, item.Id, item.Attempt);
            return new Execution(exception.GetType().Name);
        }
    }

    /// <summary>Also while the server stops, or the item would be executed again.</summary>
    private async Task SettleAsync(ClaimedItem item, Execution execution, CancellationToken stopping)
    {
        try
        {
            await (execution switch
            {
                { IsCompleted: true } => Task.CompletedTask,
                { IsCutShort: true } => store.ReleaseAsync(item, CancellationToken.None),
                { Failure: { } failure } => SettleFailureAsync(item, failure),
                _ => completion.CompleteAsync(item),
            });
        }
        catch (Exception exception)
        {
            // The lease runs out and the item is claimed again: executing it twice is harmless by contract.
            LogNotSettled(exception, item.Type, item.Id);
            await Task.Delay(SettleRetryDelay, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task SettleFailureAsync(ClaimedItem item, string failure)
    {
        // A type that this version does not know waits for one that does.
        if (!_kinds.TryGetValue(item.Type, out var kind) || item.Attempt < kind.Policy.MaxAttempts)
        {
            await store.RetryAsync(item, DelayAfter(item.Attempt), failure, CancellationToken.None);
            return;
        }

        LogGivenUp(item.Type, item.Id, item.Attempt, failure);
        if (ConsequenceOf(kind, item) is { } consequence)
        {
            await SendAsync(consequence);
        }

        await store.GiveUpAsync(item, failure, CancellationToken.None);
    }

    /// <summary>What cannot even be read is given up without one.</summary>
    private static IRequest<Result<Done>>? ConsequenceOf(WorkItemKind kind, ClaimedItem item)
    {
        try
        {
            return kind.WhenGivenUp(kind.Read(item.Payload));
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private async Task SendAsync(IRequest<Result<Done>> request)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, CancellationToken.None);
    }

    /// <summary>Doubles with every attempt, up to a limit, give or take a fifth.</summary>
    private static TimeSpan DelayAfter(int attempt)
    {
        var delay = Math.Min(FirstDelay.TotalSeconds * Math.Pow(2, attempt - 1), MaxDelay.TotalSeconds);
        return TimeSpan.FromSeconds(delay * (0.8 + (0.4 * Random.Shared.NextDouble())));
    }

    /// <param name="Failure">Null when it went well.</param>
    /// <param name="IsCutShort">It gave way to the stop of the server, or to another process that has the item.</param>
    /// <param name="IsCompleted">The item went with its last effect.</param>
    private sealed record Execution(string? Failure = null, bool IsCutShort = false, bool IsCompleted = false);

    [LoggerMessage(Level = LogLevel.Error, Message = "Work item {Type} {Id} failed at attempt {Attempt}")]
    private partial void LogFailed(Exception exception, string type, Guid id, int attempt);

    [LoggerMessage(Level = LogLevel.Error, Message = "Work item {Type} {Id} is given up after {Attempt} attempts: {Failure}")]
    private partial void LogGivenUp(string type, Guid id, int attempt, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Work item {Type} {Id} was taken over by another process")]
    private partial void LogLeaseLost(string type, Guid id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Work item {Type} {Id} could not be settled; its lease will run out")]
    private partial void LogNotSettled(Exception exception, string type, Guid id);
}
