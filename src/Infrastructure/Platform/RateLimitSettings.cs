using System.ComponentModel.DataAnnotations;

namespace AssistantPlatform.Infrastructure.Platform;

/// <summary>How many requests a minute each policy permits.</summary>
public sealed class RateLimitSettings
{
    public const string Section = "RateLimits";

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public bool Enabled { get; init; } = true;

    /// <summary>Per address and per account.</summary>
    [Range(1, int.MaxValue)]
    public int Auth { get; init; } = 10;

    /// <summary>Per user.</summary>
    [Range(1, int.MaxValue)]
    public int Model { get; init; } = 30;

    /// <summary>Per user.</summary>
    [Range(1, int.MaxValue)]
    public int Upload { get; init; } = 30;

    /// <summary>Per user.</summary>
    [Range(1, int.MaxValue)]
    public int Export { get; init; } = 2;

    /// <summary>Per user, or per address while nobody is signed in.</summary>
    [Range(1, int.MaxValue)]
    public int General { get; init; } = 600;
}
