using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Domain.Pipelines;

/// <summary>What a run of a pipeline is about: what went in, how far it came, what came out. Shares the id of the run.</summary>
public sealed class PipelineRun
{
    public const int NameMaxLength = 100;
    public const int ErrorMessageMaxLength = 1000;

    private static readonly TimeSpan LongTime = TimeSpan.FromSeconds(10);

    private PipelineRun()
    {
    }

    public RunId RunId { get; private init; }

    public UserId OwnerId { get; private init; }

    /// <summary>The name of the pipeline.</summary>
    public string Pipeline { get; private init; } = "";

    public PipelineSource Source { get; private init; }

    /// <summary>Whose schedule made it; the schedule may be gone meanwhile.</summary>
    public ScheduleId? ScheduleId { get; private init; }

    /// <summary>When the schedule meant it to run; null for a run out of turn.</summary>
    public DateTimeOffset? Occurrence { get; private init; }

    /// <summary>A JSON object.</summary>
    public string Input { get; private init; } = "";

    public PipelineRunStatus Status { get; private set; }

    public PipelineProgress Progress { get; private set; } = PipelineProgress.None;

    /// <summary>Of the progress, for lists, which leave its log alone.</summary>
    public double? Percent { get; private set; }

    /// <summary>Likewise.</summary>
    public string? Step { get; private set; }

    /// <summary>JSON; set once the run is completed.</summary>
    public string? Output { get; private set; }

    public string? ErrorCode { get; private set; }

    public string? ErrorMessage { get; private set; }

    /// <summary>How often it was begun again after a failure that was to pass.</summary>
    public int Retries { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public static PipelineRun Queue(UserId owner, string pipeline, PipelineSource source, string input, DateTimeOffset now) =>
        new()
        {
            RunId = TypedId.New<RunId>(),
            OwnerId = owner,
            Pipeline = pipeline,
            Source = source,
            Input = input,
            CreatedAt = now,
        };

    /// <param name="occurrence">Null when the schedule is run out of turn.</param>
    public static PipelineRun Queue(Schedule schedule, DateTimeOffset? occurrence, DateTimeOffset now) => new()
    {
        RunId = TypedId.New<RunId>(),
        OwnerId = schedule.OwnerId,
        Pipeline = schedule.Pipeline,
        Source = PipelineSource.Schedule,
        Input = schedule.Input,
        ScheduleId = schedule.Id,
        Occurrence = occurrence,
        CreatedAt = now,
    };

    /// <param name="run">The run that the message names.</param>
    public static PipelineRun Queue(Trigger trigger, RunId run, string input, DateTimeOffset now) => new()
    {
        RunId = run,
        OwnerId = trigger.OwnerId,
        Pipeline = trigger.Pipeline,
        Source = PipelineSource.Webhook,
        Input = input,
        CreatedAt = now,
    };

    public void Start(DateTimeOffset now)
    {
        Status = PipelineRunStatus.Running;
        StartedAt ??= now;
    }

    public void Report(PipelineProgress progress) =>
        (Progress, Percent, Step) = (progress, progress.Percent, progress.Step);

    /// <summary>Waits for another try after a failure that is to pass.</summary>
    public void AwaitRetry()
    {
        Status = PipelineRunStatus.Queued;
        Retries++;
    }

    /// <summary>Keeps what the run leads to; <see cref="End"/> follows in the same transaction.</summary>
    public void Conclude(string? output, Error? error)
    {
        Output = output;
        ErrorCode = error?.Code;
        ErrorMessage = error?.Message is { Length: > ErrorMessageMaxLength } message
            ? message[..ErrorMessageMaxLength]
            : error?.Message;
    }

    /// <summary>
    /// Whether its end is news to its person: nobody stays at a run that takes long, and who is away wants to hear of what
    /// went wrong and of what a schedule had made for them. Of runs in a conversation the conversation tells.
    /// </summary>
    public bool IsNews(bool hasOutputToRead) => Source != PipelineSource.Agent && Status switch
    {
        PipelineRunStatus.Completed =>
            Source == PipelineSource.Schedule ? hasOutputToRead : Source == PipelineSource.Api && TookLong(),
        PipelineRunStatus.Failed or PipelineRunStatus.Interrupted => Source != PipelineSource.Api || TookLong(),
        _ => false,
    };

    public void End(PipelineRunStatus status, DateTimeOffset at) => (Status, EndedAt) = (status, at);

    private bool TookLong() => EndedAt - CreatedAt >= LongTime;
}
