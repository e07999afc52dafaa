using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using FluentValidation;

namespace AssistantPlatform.Application.Pipelines;

internal static class PipelineInputRules
{
    private const int MaxBytes = 200_000;

    /// <summary>What can be kept; whether it suits the pipeline, the pipeline's own schema and validator tell.</summary>
    public static IRuleBuilderOptions<T, JsonElement> IsPipelineInput<T>(this IRuleBuilder<T, JsonElement> rule) => rule
        .Must(CanBeKept)
        .WithMessage($"The input must be a JSON object of at most {MaxBytes} bytes of UTF-8.");

    public static bool CanBeKept(JsonElement input)
    {
        if (input.ValueKind == JsonValueKind.Undefined)
        {
            return false;
        }

        // What stands inside of strings was not looked at when the request was read.
        var bytes = JsonMarshal.GetRawUtf8Value(input);
        return bytes.Length <= MaxBytes && Utf8.IsValid(bytes);
    }
}
