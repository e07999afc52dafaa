using System.Text.Json;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines.Triggers;

/// <summary>A message of another system. Its <c>data</c> is what the pipeline works on.</summary>
/// <param name="Message">The id of the message: sent again, it starts nothing more.</param>
/// <param name="Body">Exactly as it was signed.</param>
public sealed record PullTrigger(Guid Trigger, string Message, string Timestamp, string Signatures, string Body)
    : ICommand<StartedPipelineDto>, IRepeatAfterLostRace;

internal sealed class PullTriggerValidator : AbstractValidator<PullTrigger>
{
    public PullTriggerValidator()
    {
        RuleFor(request => request.Message).NotEmpty().MaximumLength(256);
        RuleFor(request => request.Timestamp).NotEmpty().MaximumLength(20);
        RuleFor(request => request.Signatures).NotEmpty().MaximumLength(2_000);
    }
}

internal sealed class PullTriggerHandler(
    IPipelinesDb db,
    PipelineCatalog catalog,
    PipelineRunStarter starter,
    IWebhookSecretSeal seal,
    IAccounts accounts,
    TimeProvider clock) : ICommandHandler<PullTrigger, StartedPipelineDto>
{
    public async Task<Result<StartedPipelineDto>> Handle(PullTrigger request, CancellationToken cancellationToken)
    {
        // Whoever cannot sign learns nothing, not even whether there is such a trigger.
        var id = new TriggerId(request.Trigger);
        var trigger = await db.Triggers.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        if (trigger is null || !IsSigned(trigger, request) || !await accounts.IsOpenAsync(trigger.OwnerId, cancellationToken))
        {
            return PipelineErrors.SignatureInvalid;
        }

        var run = trigger.RunFor(request.Message);
        if (await db.PipelineRuns.AnyAsync(earlier => earlier.RunId == run, cancellationToken))
        {
            return new StartedPipelineDto(run.Value);
        }

        var pipeline = catalog.FindFor(trigger.Pipeline, PipelineSource.Webhook);
        var input = DataIn(request.Body);
        if ((pipeline.Error ?? input.Error ?? await pipeline.Value.RefuseAsync(input.Value, cancellationToken)) is { } refusal)
        {
            return refusal;
        }

        starter.Start(PipelineRun.Queue(trigger, run, input.Value.GetRawText(), clock.GetUtcNow()));
        return new StartedPipelineDto(run.Value);
    }

    private bool IsSigned(Trigger trigger, PullTrigger request)
    {
        var now = clock.GetUtcNow();
        return trigger.SecretsAt(now).Any(secret => WebhookSecret.HasSigned(
            seal.Open(secret, trigger.OwnerId), request.Message, request.Timestamp, request.Signatures, request.Body, now));
    }

    private static Result<JsonElement> DataIn(string body)
    {
        try
        {
            var payload = JsonElement.Parse(body);
            return payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty("data", out var data)
                && PipelineInputRules.CanBeKept(data)
                ? data
                : PipelineErrors.PayloadInvalid;
        }
        catch (JsonException)
        {
            return PipelineErrors.PayloadInvalid;
        }
    }
}
