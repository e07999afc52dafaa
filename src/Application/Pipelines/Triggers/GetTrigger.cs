using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines.Triggers;

public sealed record GetTrigger(Guid Id) : IQuery<Versioned<TriggerDto>>;

internal sealed class GetTriggerHandler(IPipelinesDb db, ICurrentUser user) : IQueryHandler<GetTrigger, Versioned<TriggerDto>>
{
    public async Task<Result<Versioned<TriggerDto>>> Handle(GetTrigger request, CancellationToken cancellationToken)
    {
        var trigger = await db.Triggers.AsNoTracking()
            .WithSpecification(TriggerSpec.ById(new TriggerId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        return trigger is null
            ? PipelineErrors.TriggerNotFound
            : new Versioned<TriggerDto>(TriggerDto.From(trigger), () => trigger.Version);
    }
}
