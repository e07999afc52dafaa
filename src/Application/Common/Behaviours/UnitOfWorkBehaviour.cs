using System.Data.Common;
using AssistantPlatform.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Common.Behaviours;

/// <summary>Saves once, after the handler succeeded and its domain events were heard, in one transaction.</summary>
internal sealed class UnitOfWorkBehaviour<TRequest, TResponse>(DbContext db, IMediator mediator)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IUnitOfWorkRequest
    where TResponse : IFailable<TResponse>
{
    // A key was taken, or what the new row belongs to was deleted, since the handler looked.
    private const string UniqueViolation = "23505";
    private const string ForeignKeyViolation = "23503";

    // Two writers waited for each other, and the database sent this one back.
    private const string DeadlockDetected = "40P01";

    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var response = await next();
        if (response.Error is not null)
        {
            return response;
        }

        await DispatchDomainEvents(cancellationToken);
        return await TrySave(cancellationToken) ? response : TResponse.Failure(CommonErrors.Conflict);
    }

    private async Task DispatchDomainEvents(CancellationToken cancellationToken)
    {
        while (TakeEvents() is { Count: > 0 } events)
        {
            foreach (var domainEvent in events)
            {
                await mediator.Publish(domainEvent, cancellationToken);
            }
        }
    }

    private List<IDomainEvent> TakeEvents() =>
        [.. db.ChangeTracker.Entries<AggregateRoot>().SelectMany(entry => entry.Entity.TakeEvents())];

    private async Task<bool> TrySave(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (Exception exception)
            when (exception.GetBaseException() is DbException
            {
                SqlState: UniqueViolation or ForeignKeyViolation or DeadlockDetected,
            })
        {
            return false;
        }
    }
}
