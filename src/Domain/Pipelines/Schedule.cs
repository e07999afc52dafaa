using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Domain.Pipelines;

/// <summary>Runs a pipeline again and again, at the times that a cron expression names. Its occurrences never overlap.</summary>
public sealed class Schedule
{
    public const int NameMaxLength = 200;
    public const int CronMaxLength = 100;
    public const int TimeZoneMaxLength = 100;
    public const int MaxPerPerson = 200;

    /// <summary>What comes later than this was missed.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    private Schedule()
    {
    }

    public ScheduleId Id { get; private init; }

    public UserId OwnerId { get; private init; }

    public string Name { get; private set; } = "";

    public string Pipeline { get; private set; } = "";

    /// <summary>A JSON object.</summary>
    public string Input { get; private set; } = "";

    public string Cron { get; private set; } = "";

    public string TimeZone { get; private set; } = "";

    public bool Enabled { get; private set; }

    public ScheduleColour Colour { get; private set; }

    public MisfirePolicy Misfire { get; private set; }

    public OverlapPolicy Overlap { get; private set; }

    /// <summary>The next occurrence; null when there is none, or the schedule is switched off.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    /// <summary>The last occurrence for which nothing was run.</summary>
    public DateTimeOffset? SkippedAt { get; private set; }

    /// <summary>The run that works now; those that were queued behind it wait for its end.</summary>
    public RunId? ActiveRunId { get; private set; }

    public RunId? LastRunId { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Changes with every change of the row; the concurrency token.</summary>
    public uint Version { get; private set; }

    public ScheduleTerms Terms => new(Name, Pipeline, Input, Cron, TimeZone, Enabled, Colour, Misfire, Overlap);

    public static Schedule Create(UserId owner, ScheduleTerms terms, DateTimeOffset now)
    {
        var schedule = new Schedule { Id = TypedId.New<ScheduleId>(), OwnerId = owner, CreatedAt = now };
        schedule.Change(terms);
        return schedule;
    }

    public void Change(ScheduleTerms terms)
    {
        (Name, Pipeline, Input) = (terms.Name, terms.Pipeline, terms.Input);
        (Cron, TimeZone, Enabled) = (terms.Cron, terms.TimeZone, terms.Enabled);
        (Colour, Misfire, Overlap) = (terms.Colour, terms.Misfire, terms.Overlap);
    }

    /// <param name="next">The first occurrence that is still to come.</param>
    public void Plan(DateTimeOffset? next) => NextAt = Enabled ? next : null;

    public void SwitchOff()
    {
        Enabled = false;
        NextAt = null;
    }

    /// <summary>What is to be done about the occurrence that has come.</summary>
    public OccurrenceVerdict Judge(DateTimeOffset now)
    {
        var isMissed = now - NextAt > Tolerance;
        if ((isMissed && Misfire == MisfirePolicy.Skip) || (ActiveRunId is not null && Overlap == OverlapPolicy.Skip))
        {
            return OccurrenceVerdict.Skip;
        }

        return ActiveRunId is null ? OccurrenceVerdict.Run : OccurrenceVerdict.Queue;
    }

    public void Skip() => SkippedAt = NextAt;

    /// <summary>The occurrence has its run, which works at once unless an earlier one does.</summary>
    public void Meet(RunId run)
    {
        ActiveRunId ??= run;
        LastRunId = run;
    }

    /// <summary>Somebody wanted a run out of turn; no occurrence waits for it.</summary>
    public void NoteExtra(RunId run) => LastRunId = run;

    /// <summary>The active run has ended, and the next takes its place.</summary>
    public void HandOver(RunId? next) => ActiveRunId = next;
}

public enum OccurrenceVerdict
{
    Run,

    /// <summary>Behind the run that works.</summary>
    Queue,
    Skip,
}
