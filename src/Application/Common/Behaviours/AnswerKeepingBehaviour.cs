using System.Text.Json;
using AssistantPlatform.Domain.Common;
using MediatR;

namespace AssistantPlatform.Application.Common.Behaviours;

/// <summary>
/// Keeps the answer to a request with a key; inside the unit of work, which saves it together with the effect. A refusal had
/// no effect and is not kept: the same request may succeed later.
/// </summary>
internal sealed class AnswerKeepingBehaviour<TRequest, T>(IdempotencyKey key, ICurrentUser user, IIdempotencyStore store)
    : IPipelineBehavior<TRequest, Result<T>>
    where TRequest : IIdempotent
{
    public async Task<Result<T>> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<Result<T>> next)
    {
        var response = await next();
        if (key.Value is not null && response.IsSuccess)
        {
            var answer = new EarlierAnswer(RequestFingerprint.Of(request), JsonSerializer.Serialize(response.Value));
            store.Keep(new KeyedRequest(user.Id, typeof(TRequest).Name, key.Value), answer);
        }

        return response;
    }
}
