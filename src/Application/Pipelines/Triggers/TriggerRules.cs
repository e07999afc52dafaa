using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using FluentValidation;

namespace AssistantPlatform.Application.Pipelines.Triggers;

internal static class TriggerRules
{
    public static IRuleBuilderOptions<T, string?> IsTriggerName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().MaximumLength(Trigger.NameMaxLength).IsStorable();

    public static IRuleBuilderOptions<T, string?> IsTriggerPipeline<T>(
        this IRuleBuilder<T, string?> rule, PipelineCatalog catalog) =>
        rule.Must(name => RefusalOf(name, catalog) is null).WithMessage((_, name) => RefusalOf(name, catalog)!.Message);

    private static Error? RefusalOf(string? pipeline, PipelineCatalog catalog) =>
        catalog.FindFor(pipeline ?? "", PipelineSource.Webhook).Error;
}
