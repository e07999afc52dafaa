using System.ComponentModel.DataAnnotations;

namespace AssistantPlatform.Application.Runs.Contracts;

/// <summary>Limits of one run; section <c>Runs</c> of the configuration.</summary>
public sealed class RunOptions
{
    public const string Section = "Runs";

    [Range(1, 86_400)]
    public int MaxSeconds { get; set; } = 600;

    [Range(1, 1000)]
    public int MaxTurns { get; set; } = 24;

    [Range(0, 10_000)]
    public int MaxToolCalls { get; set; } = 64;

    [Range(1000, 100_000_000)]
    public long MaxTokens { get; set; } = 200_000;

    [Range(1, 10_000)]
    public int MaxConcurrentPerUser { get; set; } = 5;
}
