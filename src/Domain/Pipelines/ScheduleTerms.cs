namespace AssistantPlatform.Domain.Pipelines;

/// <summary>What a person says about a schedule: when it runs what, and what happens when it cannot.</summary>
/// <param name="Input">A JSON object.</param>
/// <param name="Cron">Five fields: minute, hour, day of month, month, day of week.</param>
/// <param name="TimeZone">The IANA name of the zone in which <paramref name="Cron"/> is meant.</param>
public sealed record ScheduleTerms(
    string Name,
    string Pipeline,
    string Input,
    string Cron,
    string TimeZone,
    bool Enabled,
    ScheduleColour Colour,
    MisfirePolicy Misfire,
    OverlapPolicy Overlap);

/// <summary>The colour in which a calendar shows a schedule.</summary>
public enum ScheduleColour
{
    Blue,
    Teal,
    Green,
    Orange,
    Red,
    Violet,
}

/// <summary>What becomes of occurrences that nothing could run at their time.</summary>
public enum MisfirePolicy
{
    Skip,

    /// <summary>However many were missed.</summary>
    RunOnce,
}

/// <summary>What becomes of an occurrence while an earlier run of the schedule works.</summary>
public enum OverlapPolicy
{
    Skip,

    /// <summary>It runs when the earlier one has ended.</summary>
    Queue,
}
