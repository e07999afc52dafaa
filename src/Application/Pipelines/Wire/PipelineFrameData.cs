using System.Text.Json;
using System.Text.Json.Serialization;
using AssistantPlatform.Domain.Pipelines;

namespace AssistantPlatform.Application.Pipelines.Wire;

internal sealed record PipelineRunStartedData(string Pipeline, int Attempt);

internal sealed record PipelineProgressData(
    double? Percent, string? Step, string? Message, IReadOnlyDictionary<string, long> Counters);

internal sealed record PipelineRunCompletedData(JsonElement Output)
{
    public static PipelineRunCompletedData Of(string? output) => new(JsonElement.Parse(output ?? "null"));
}

internal sealed record PipelineRunEndedData(string? Code, string? Message);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(PipelineRunStartedData))]
[JsonSerializable(typeof(PipelineProgressData))]
[JsonSerializable(typeof(PipelineLogLine))]
[JsonSerializable(typeof(PipelineProgress))]
[JsonSerializable(typeof(PipelineRunCompletedData))]
[JsonSerializable(typeof(PipelineRunEndedData))]
internal sealed partial class PipelineFrameJson : JsonSerializerContext;
