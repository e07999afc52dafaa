using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.Careers;

/// <summary>A job that a person tracks: what is known of it, and how far they are with it.</summary>
public sealed class Job : AggregateRoot
{
    public const string AddedByHand = "manual";
    public const int SourceMaxLength = 50;
    public const int TitleMaxLength = 500;
    public const int CompanyMaxLength = 255;
    public const int UrlMaxLength = 2048;
    public const int DescriptionMaxLength = 100_000;
    public const int NotesMaxLength = 20_000;
    public const int MaxScore = 100;

    /// <summary>Nobody takes so many steps; who goes to and fro loses the oldest ones.</summary>
    public const int MaxHistory = 100;

    private const int MaxSources = 50;

    private Job()
    {
    }

    public JobId Id { get; private init; }

    public UserId OwnerId { get; private init; }

    /// <summary>Where it came from first.</summary>
    public string Source { get; private init; } = "";

    /// <summary>Where it was found, the first place first; empty when a person added it.</summary>
    public IReadOnlyList<JobSource> Sources { get; private set; } = [];

    /// <summary>What its person changed by hand.</summary>
    public IReadOnlyList<PostingField> Edited { get; private set; } = [];

    public string Title { get; private set; } = "";

    public string Company { get; private set; } = "";

    public string? Url { get; private set; }

    public string? ApplyUrl { get; private set; }

    public RemoteMode? RemoteMode { get; private set; }

    public DateTimeOffset? PostedAt { get; private set; }

    public string Description { get; private set; } = "";

    public JobDetails Details { get; private set; } = JobDetails.None;

    public JobStatus Status { get; private set; }

    /// <summary>The steps that were taken, the last one last.</summary>
    public IReadOnlyList<JobStatusChange> History { get; private set; } = [];

    /// <summary>How well it fits, 0 to 100; null while nobody has judged it.</summary>
    public int? Score { get; private set; }

    public string Notes { get; private set; } = "";

    /// <summary>When its person wants to do something about it.</summary>
    public DateOnly? NextActionOn { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Changes with every change of the row; the concurrency token.</summary>
    public uint Version { get; private set; }

    public JobPosting Posting => new(Title, Company, Url, ApplyUrl, RemoteMode, PostedAt, Description, Details);

    public JobPlans Plans => new(Notes, NextActionOn, Score);

    public IReadOnlyList<JobStatus> NextStatuses => NextStatusesOf(Status, History.Count > 0 ? History[^1].From : null);

    public static Job AddByHand(UserId owner, JobPosting posting, DateTimeOffset now)
    {
        var job = new Job { Id = TypedId.New<JobId>(), OwnerId = owner, Source = AddedByHand, CreatedAt = now };
        job.Raise(new JobAdded(job.Id));
        job.Revise(posting, now);
        return job;
    }

    public static Job Find(UserId owner, JobFinding finding, DateTimeOffset now)
    {
        var job = new Job
        {
            Id = TypedId.New<JobId>(),
            OwnerId = owner,
            Source = finding.Source,
            Sources = [JobSource.Of(finding, now)],
            CreatedAt = now,
        };
        job.Raise(new JobAdded(job.Id));
        job.Take(finding.Posting, now);
        return job;
    }

    /// <param name="before">Where it was before; null when it has always been where it is.</param>
    public static IReadOnlyList<JobStatus> NextStatusesOf(JobStatus status, JobStatus? before) =>
        JobTransitions.From(status, before);

    /// <summary>Changes it by hand: what is changed so, no source changes any more.</summary>
    public void Revise(JobPosting posting, DateTimeOffset now)
    {
        PostingField[] edited =
        [
            .. posting.Url == Url ? [] : new[] { PostingField.Url },
            .. posting.RemoteMode == RemoteMode ? [] : new[] { PostingField.RemoteMode },
            .. posting.Description == Description ? [] : new[] { PostingField.Description },
            .. posting.Details.Locations.SequenceEqual(Details.Locations) ? [] : new[] { PostingField.Locations },
        ];
        Edited = edited.Except(Edited).Any() ? [.. Edited.Union(edited)] : Edited;
        if (Take(posting, now))
        {
            Tell(new JobRevised(Id));
        }
    }

    /// <summary>Adds what is known by a finding, and tells whether it was anything.</summary>
    public bool Learn(JobFinding finding, DateTimeOffset now)
    {
        var (before, known) = (Sources, Posting);
        NoteSource(finding, now);
        var learnt = known.With(finding.Posting, Edited);
        if (learnt == known && Sources.Count == before.Count)
        {
            return false;
        }

        Take(learnt, now);
        Tell(new JobRevised(Id));
        return true;
    }

    private void NoteSource(JobFinding finding, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (Sources.FirstOrDefault(source => source.IsThatOf(finding)) is not { } known)
        {
            Sources = Sources.Count < MaxSources ? [.. Sources, JobSource.Of(finding, now)] : Sources;
        }
        else if (known.LastSeenOn < today)
        {
            Sources = [.. Sources.Select(source => source == known ? known with { LastSeenOn = today } : source)];
        }
    }

    /// <summary>False when it says nothing new.</summary>
    private bool Take(JobPosting posting, DateTimeOffset now)
    {
        var before = Posting;
        (Title, Company) = (posting.Title.Trim(), posting.Company.Trim());
        (Url, ApplyUrl) = (posting.Url, posting.ApplyUrl);
        (RemoteMode, PostedAt) = (posting.RemoteMode, posting.PostedAt?.ToUniversalTime());
        (Description, Details) = (posting.Description, posting.Details);
        UpdatedAt = now;
        return Posting != before;
    }

    public void Plan(JobPlans plans, DateTimeOffset now)
    {
        if (plans.Score is not null && plans.Score != Score)
        {
            Tell(new JobJudged(Id));
        }

        if ((plans with { Score = Score }) != Plans)
        {
            Tell(new JobRevised(Id));
        }

        (Notes, NextActionOn, Score) = (plans.Notes, plans.NextActionOn, plans.Score);
        UpdatedAt = now;
    }

    /// <summary>Takes a step; the same status again is none.</summary>
    public Result<Done> MoveTo(JobStatus status, DateTimeOffset now)
    {
        if (status == Status)
        {
            return Result.Ok();
        }

        if (!NextStatuses.Contains(status))
        {
            return JobErrors.TransitionRefused(Status, NextStatuses);
        }

        Tell(new JobMoved(Id, Status));
        History = [.. History.TakeLast(MaxHistory - 1), new JobStatusChange(Status, status, now)];
        (Status, UpdatedAt) = (status, now);
        return Result.Ok();
    }

    /// <summary>Takes the last step back, as if it had never been taken.</summary>
    public Result<Done> RevertStatus(DateTimeOffset now)
    {
        if (History.Count == 0)
        {
            return JobErrors.NothingToRevert;
        }

        Tell(new JobMoved(Id, Status));
        (Status, UpdatedAt) = (History[^1].From, now);
        History = [.. History.SkipLast(1)];
        return Result.Ok();
    }

    public void Delete(DateTimeOffset now)
    {
        if (DeletedAt is null)
        {
            DeletedAt = now;
            Tell(new JobRemoved(Id));
        }
    }

    public void Restore()
    {
        if (DeletedAt is not null)
        {
            DeletedAt = null;
            Tell(new JobRevised(Id));
        }
    }

    /// <summary>Not what is still part of its being added.</summary>
    private void Tell(IDomainEvent domainEvent)
    {
        if (!IsToTell(new JobAdded(Id)))
        {
            Raise(domainEvent);
        }
    }
}

/// <summary>What a person thinks of a job and means to do about it.</summary>
public sealed record JobPlans(string Notes, DateOnly? NextActionOn, int? Score);
