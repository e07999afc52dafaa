using AssistantPlatform.Domain.Common;
using MediatR;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Application.Common;

/// <summary>Sends the short commands of a run. A database that restarts must not cost the answer.</summary>
internal sealed partial class PersistentSender(IScopedSender sender, TimeProvider clock, ILogger<PersistentSender> logger)
{
    private static readonly TimeSpan[] Delays =
        [.. new[] { 0.25, 0.5, 1, 2, 4, 8, 15, 30 }.Select(TimeSpan.FromSeconds)];

    public Task<Result<T>> SendAsync<T>(IRequest<Result<T>> request, CancellationToken cancellationToken) =>
        sender.SendAsync(request, cancellationToken);

    /// <summary>Waits about a minute for the database to answer.</summary>
    public async Task<Result<T>> SendPersistentlyAsync<T>(IRequest<Result<T>> request, CancellationToken cancellationToken)
    {
        foreach (var delay in Delays)
        {
            try
            {
                return await sender.SendAsync(request, cancellationToken);
            }
            catch (Exception exception) when (DatabaseFailure.IsPassing(exception))
            {
                LogDelayed(exception, request.GetType().Name);
                await Task.Delay(delay, clock, cancellationToken);
            }
        }

        return await sender.SendAsync(request, cancellationToken);
    }

    /// <summary>Null when the database does not answer now.</summary>
    public async Task<Result<T>?> TrySendAsync<T>(IRequest<Result<T>> request, CancellationToken cancellationToken)
    {
        try
        {
            return await sender.SendAsync(request, cancellationToken);
        }
        catch (Exception exception) when (DatabaseFailure.IsPassing(exception))
        {
            LogDelayed(exception, request.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not answer; {Command} is sent again")]
    private partial void LogDelayed(Exception exception, string command);
}
