using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines.Triggers;

/// <summary>Changes a trigger; what is absent stays.</summary>
/// <param name="Version">The version the caller knows; null changes whatever is there.</param>
public sealed record UpdateTrigger(Guid Id, uint? Version, TriggerChanges Changes)
    : ICommand<Versioned<TriggerDto>>, IRepeatAfterLostRace;

/// <summary>What can be changed of a trigger.</summary>
public sealed record TriggerChanges
{
    public Optional<string> Name { get; init; }

    public Optional<string> Pipeline { get; init; }
}

internal sealed class UpdateTriggerValidator : AbstractValidator<UpdateTrigger>
{
    public UpdateTriggerValidator(PipelineCatalog catalog)
    {
        RuleFor(request => request.Changes.Name.Value).IsTriggerName()
            .When(request => request.Changes.Name.IsSet).OverridePropertyName("name");
        RuleFor(request => request.Changes.Pipeline.Value).IsTriggerPipeline(catalog)
            .When(request => request.Changes.Pipeline.IsSet).OverridePropertyName("pipeline");
    }
}

internal sealed class UpdateTriggerHandler(IPipelinesDb db, ICurrentUser user)
    : ICommandHandler<UpdateTrigger, Versioned<TriggerDto>>
{
    public async Task<Result<Versioned<TriggerDto>>> Handle(UpdateTrigger request, CancellationToken cancellationToken)
    {
        var trigger = await db.Triggers.WithSpecification(TriggerSpec.ById(new TriggerId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        if (trigger is null)
        {
            return PipelineErrors.TriggerNotFound;
        }

        if (request.Version is { } known && known != trigger.Version)
        {
            return CommonErrors.Stale;
        }

        trigger.Change(request.Changes.Name.Value ?? trigger.Name, request.Changes.Pipeline.Value ?? trigger.Pipeline);
        return new Versioned<TriggerDto>(TriggerDto.From(trigger), () => trigger.Version);
    }
}
