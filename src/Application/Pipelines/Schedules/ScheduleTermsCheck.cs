using System.Text.Json;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;

namespace AssistantPlatform.Application.Pipelines.Schedules;

/// <summary>Holds a schedule against the pipeline that it is to run.</summary>
internal sealed class ScheduleTermsCheck(PipelineCatalog catalog)
{
    public async Task<Error?> RefuseAsync(ScheduleTerms terms, CancellationToken cancellationToken)
    {
        var pipeline = catalog.FindFor(terms.Pipeline, PipelineSource.Schedule);
        if (pipeline.Error is { } refusal)
        {
            return Invalid(new() { ["pipeline"] = [refusal.Message] });
        }

        var wrong = await pipeline.Value.RefuseAsync(JsonElement.Parse(terms.Input), cancellationToken);
        return wrong?.Fields is { } fields
            ? Invalid(fields.ToDictionary(field => field.Key == "input" ? "input" : $"input.{field.Key}", field => field.Value))
            : wrong;
    }

    private static Error Invalid(Dictionary<string, string[]> fields) => CommonErrors.Invalid with { Fields = fields };
}
