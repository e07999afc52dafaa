using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AssistantPlatform.Application.Common;

/// <summary>The one source of our own spans and metrics.</summary>
public static class Telemetry
{
    public const string Name = "AssistantPlatform";

    public static readonly ActivitySource Source = new(Name);

    public static readonly Meter Meter = new(Name);
}
