using AssistantPlatform.Application.Identity;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>Has the signing keys ready before the first request, then rotates them by age.</summary>
internal sealed partial class IdentityUpkeep(
    IServiceScopeFactory scopes,
    SealedXmlRepository keyRing,
    SigningKeyRing signingKeys,
    TimeProvider clock,
    ILogger<IdentityUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // A wrong master key must stop the start: Data Protection would take its failure for an empty ring and make new keys.
        keyRing.GetAllElements();
        await RunOnceAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }
        }
    }

    private async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        await mediator.Send(new RotateSigningKeys(), cancellationToken);
        await signingKeys.LoadAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Upkeep of signing keys failed; it is tried again in five minutes")]
    private partial void LogFailed(Exception exception);
}
