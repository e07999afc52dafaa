using AssistantPlatform.Application.Identity;
using MediatR;

namespace AssistantPlatform.Api.Common;

/// <summary>
/// Shows the set-up code to who started the server, while it is good for something. To them alone: logs are collected.
/// </summary>
internal sealed class SetupCodeNotice(IServiceScopeFactory scopes) : IHostedLifecycleService
{
    /// <summary>Where the server listens is known only now.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        var registration = await mediator.Send(new GetRegistration(), cancellationToken);
        if (registration.Value.SetupCodeRequired)
        {
            var code = scope.ServiceProvider.GetRequiredService<ISetupCode>().Text;
            await Console.Error.WriteLineAsync($"Nobody has an account yet. The first one takes this set-up code: {code}");
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
