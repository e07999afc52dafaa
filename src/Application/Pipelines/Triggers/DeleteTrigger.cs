using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines.Triggers;

public sealed record DeleteTrigger(Guid Id) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class DeleteTriggerHandler(IPipelinesDb db, ICurrentUser user) : ICommandHandler<DeleteTrigger, Done>
{
    public async Task<Result<Done>> Handle(DeleteTrigger request, CancellationToken cancellationToken)
    {
        var trigger = await db.Triggers.WithSpecification(TriggerSpec.ById(new TriggerId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        if (trigger is null)
        {
            return PipelineErrors.TriggerNotFound;
        }

        db.Triggers.Remove(trigger);
        return Result.Ok();
    }
}
