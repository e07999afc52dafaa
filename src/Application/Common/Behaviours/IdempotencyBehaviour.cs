using System.Text.Json;
using AssistantPlatform.Domain.Common;
using MediatR;

namespace AssistantPlatform.Application.Common.Behaviours;

/// <summary>
/// Answers a request with a key as before when it was done before, and keeps two of them from being done at once.
/// </summary>
internal sealed class IdempotencyBehaviour<TRequest, T>(IdempotencyKey key, ICurrentUser user, IIdempotencyStore store)
    : IPipelineBehavior<TRequest, Result<T>>
    where TRequest : IIdempotent
{
    public async Task<Result<T>> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<Result<T>> next)
    {
        if (key.Value is null)
        {
            return await next();
        }

        var keyed = new KeyedRequest(user.Id, typeof(TRequest).Name, key.Value);
        await using var hold = await store.TryHoldAsync(keyed, cancellationToken);
        if (hold is null)
        {
            return CommonErrors.IdempotencyRunning;
        }

        return await store.FindAsync(keyed, cancellationToken) is { } earlier ? Repeat(earlier, request) : await next();
    }

    private static Result<T> Repeat(EarlierAnswer earlier, TRequest request) =>
        earlier.Fingerprint == RequestFingerprint.Of(request)
            ? JsonSerializer.Deserialize<T>(earlier.Content)!
            : CommonErrors.IdempotencyMismatch;
}
