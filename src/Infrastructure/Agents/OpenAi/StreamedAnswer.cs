using System.Text.Json;
using AssistantPlatform.Domain.Common;
using Microsoft.Extensions.AI;

namespace AssistantPlatform.Infrastructure.Agents.OpenAi;

/// <summary>What is known of an answer while it streams in.</summary>
internal sealed class StreamedAnswer
{
    // More than any model reads or writes in one turn: a count beyond it is a lie.
    private const long MaxPlausibleTokens = 10_000_000;

    public TextBuffer Text { get; } = new();

    public ToolCallAccumulator Calls { get; } = new();

    /// <summary>At least one chunk of a chat completion came.</summary>
    public bool Recognized { get; set; }

    public string? FinishReason { get; set; }

    public UsageDetails? Usage { get; private set; }

    public Error? Failure { get; private set; }

    public void Count(long? input, long? output)
    {
        if (input is >= 0 and <= MaxPlausibleTokens && output is >= 0 and <= MaxPlausibleTokens)
        {
            Usage = new UsageDetails { InputTokenCount = input, OutputTokenCount = output, TotalTokenCount = input + output };
        }
    }

    public void Fail(JsonElement reported)
    {
        if (reported.ValueKind != JsonValueKind.Null)
        {
            Failure = UpstreamFailure.Reported(reported.GetRawText());
        }
    }
}
