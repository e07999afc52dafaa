using AssistantPlatform.Domain.Common;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Application.Common;

/// <summary>Sends a short command in a scope of its own, so that long work holds no connection in between.</summary>
public interface IScopedSender
{
    Task<Result<T>> SendAsync<T>(IRequest<Result<T>> request, ICurrentUser actor, CancellationToken cancellationToken);

    /// <summary>For work that belongs to nobody in particular.</summary>
    Task<Result<T>> SendAsync<T>(IRequest<Result<T>> request, CancellationToken cancellationToken);
}

internal sealed class ScopedSender(IServiceScopeFactory scopes) : IScopedSender
{
    public async Task<Result<T>> SendAsync<T>(
        IRequest<Result<T>> request, ICurrentUser actor, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(actor);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }

    public async Task<Result<T>> SendAsync<T>(IRequest<Result<T>> request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }
}
