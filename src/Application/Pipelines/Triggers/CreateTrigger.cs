using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines.Triggers;

/// <param name="Pipeline">The name of a pipeline that other systems may start.</param>
public sealed record CreateTrigger(string Name, string Pipeline) : ICommand<CreatedTriggerDto>;

/// <param name="Secret">With which the other system signs. Shown only here: it cannot be read again.</param>
public sealed record CreatedTriggerDto(TriggerDto Trigger, string Secret);

internal sealed class CreateTriggerValidator : AbstractValidator<CreateTrigger>
{
    public CreateTriggerValidator(PipelineCatalog catalog)
    {
        RuleFor(request => request.Name).IsTriggerName();
        RuleFor(request => request.Pipeline).IsTriggerPipeline(catalog);
    }
}

internal sealed class CreateTriggerHandler(IPipelinesDb db, IWebhookSecretSeal seal, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<CreateTrigger, CreatedTriggerDto>
{
    public async Task<Result<CreatedTriggerDto>> Handle(CreateTrigger request, CancellationToken cancellationToken)
    {
        var owned = await db.Triggers.WithSpecification(TriggerSpec.OwnedBy(user.Id)).CountAsync(cancellationToken);
        if (owned >= Trigger.MaxPerPerson)
        {
            return PipelineErrors.TooManyTriggers;
        }

        var secret = WebhookSecret.New();
        var trigger = Trigger.Create(
            user.Id, request.Name, request.Pipeline, seal.Seal(secret, user.Id), clock.GetUtcNow());
        db.Triggers.Add(trigger);
        return new CreatedTriggerDto(TriggerDto.From(trigger), secret);
    }
}
