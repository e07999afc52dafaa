using AssistantPlatform.Application.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Infrastructure.Platform;

/// <summary>Has every module forget what is too old, so that nothing grows for ever.</summary>
internal sealed partial class RetentionUpkeep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RetentionUpkeep> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            foreach (var module in scope.ServiceProvider.GetServices<IRetention>())
            {
                await ForgetAsync(module, stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ForgetAsync(IRetention module, CancellationToken cancellationToken)
    {
        try
        {
            await module.ForgetAsync(clock.GetUtcNow(), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(exception, module.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Module} failed; it is tried again in five minutes")]
    private partial void LogFailed(Exception exception, string module);
}
