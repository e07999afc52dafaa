using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines.Triggers;

/// <summary>Makes a new secret. The one before signs too for a day.</summary>
public sealed record RotateTriggerSecret(Guid Id) : ICommand<CreatedTriggerDto>, IRepeatAfterLostRace;

internal sealed class RotateTriggerSecretHandler(IPipelinesDb db, IWebhookSecretSeal seal, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<RotateTriggerSecret, CreatedTriggerDto>
{
    public async Task<Result<CreatedTriggerDto>> Handle(RotateTriggerSecret request, CancellationToken cancellationToken)
    {
        var trigger = await db.Triggers.WithSpecification(TriggerSpec.ById(new TriggerId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        if (trigger is null)
        {
            return PipelineErrors.TriggerNotFound;
        }

        var secret = WebhookSecret.New();
        trigger.RotateSecret(seal.Seal(secret, user.Id), clock.GetUtcNow());
        return new CreatedTriggerDto(TriggerDto.From(trigger), secret);
    }
}
