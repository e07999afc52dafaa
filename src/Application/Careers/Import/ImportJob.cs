using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Common.Outbound;
using AssistantPlatform.Domain.Common;
using FluentValidation;

namespace AssistantPlatform.Application.Careers.Import;

/// <summary>Takes in the job of a page or of a text, as far as it can be recognised.</summary>
/// <param name="Url">The address of its posting.</param>
/// <param name="Text">The text of its posting, instead.</param>
public sealed record ImportJob(string? Url = null, string? Text = null) : ILongCommand<IngestedJobDto>;

internal sealed class ImportJobValidator : AbstractValidator<ImportJob>
{
    public ImportJobValidator(OutboundPolicy policy) =>
        RuleFor(request => new PreviewJob(request.Url, request.Text)).SetValidator(new PreviewJobValidator(policy))
            .OverridePropertyName("");
}

internal sealed class ImportJobHandler(IScopedSender sender, ICurrentUser user) : ILongCommandHandler<ImportJob, IngestedJobDto>
{
    public async Task<Result<IngestedJobDto>> Handle(ImportJob request, CancellationToken cancellationToken)
    {
        var preview = await sender.SendAsync(new PreviewJob(request.Url, request.Text), user, cancellationToken);
        if (preview.Error is { } failure)
        {
            return failure;
        }

        if (preview.Value.Job is { Title: "" } or { Company: "" })
        {
            return ImportErrors.NotRecognised;
        }

        var ingested = await sender.SendAsync(new IngestJobs([preview.Value.Job]), user, cancellationToken);
        return ingested.Error is { } refusal ? refusal : ingested.Value.Items[0];
    }
}
