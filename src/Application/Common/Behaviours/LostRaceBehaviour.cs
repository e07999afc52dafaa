using AssistantPlatform.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Common.Behaviours;

/// <summary>Runs a command again, on a clean change tracker, when another writer came first.</summary>
internal sealed class LostRaceBehaviour<TRequest, TResponse>(DbContext db, LostRaces races)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRepeatAfterLostRace
    where TResponse : IFailable<TResponse>
{
    private const int MaxTries = 3;

    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        for (var attempt = 1; ; attempt++)
        {
            races.AreRepeated = attempt < MaxTries;
            var response = await next();
            races.AreRepeated = false;
            if (response.Error != CommonErrors.Conflict || attempt == MaxTries)
            {
                return response;
            }

            db.ChangeTracker.Clear();
            races.Count++;
        }
    }
}
