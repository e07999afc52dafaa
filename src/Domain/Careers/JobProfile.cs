using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.Careers;

public readonly record struct JobProfileId(Guid Value) : ITypedId<JobProfileId>
{
    public static JobProfileId From(Guid value) => new(value);

    /// <summary>The order of creation, as the database sorts uuids; lists go by it.</summary>
    public static bool operator <(JobProfileId left, JobProfileId right) => left.Value < right.Value;

    public static bool operator >(JobProfileId left, JobProfileId right) => left.Value > right.Value;
}

/// <summary>What a person looks for, and what they apply with. One of their profiles is the default.</summary>
public sealed class JobProfile : AggregateRoot
{
    public const int NameMaxLength = 100;
    public const int MaxPerOwner = 20;
    public const int MaxProjects = 20;

    private JobProfile()
    {
    }

    public JobProfileId Id { get; private init; }

    public UserId OwnerId { get; private init; }

    /// <summary>No two profiles of a person have the same.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The one that is meant where none is named.</summary>
    public bool IsDefault { get; private set; }

    public ResumeId? ResumeId { get; private set; }

    public StoryId? StoryId { get; private set; }

    public IReadOnlyList<ProjectId> ProjectIds { get; private set; } = [];

    public JobWishes Wishes { get; private set; } = JobWishes.None;

    public ContactBlock Contact { get; private set; } = ContactBlock.None;

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Changes with every change of the row; the concurrency token.</summary>
    public uint Version { get; private set; }

    public JobProfileTerms Terms => new(Name, ResumeId, StoryId, ProjectIds, Wishes, Contact);

    public static JobProfile Create(UserId owner, JobProfileTerms terms, DateTimeOffset now)
    {
        var profile = new JobProfile { Id = TypedId.New<JobProfileId>(), OwnerId = owner, CreatedAt = now };
        profile.Revise(terms, now);
        return profile;
    }

    public void Revise(JobProfileTerms terms, DateTimeOffset now)
    {
        Name = terms.Name.Trim();
        (ResumeId, StoryId, ProjectIds) = (terms.ResumeId, terms.StoryId, [.. terms.ProjectIds.Distinct()]);
        (Wishes, Contact) = (terms.Wishes, terms.Contact);
        UpdatedAt = now;
    }

    /// <summary>A project is gone.</summary>
    public void Forget(ProjectId project)
    {
        if (ProjectIds.Contains(project))
        {
            ProjectIds = [.. ProjectIds.Where(id => id != project)];
        }
    }

    /// <param name="present">The default until now; null when there is none.</param>
    public void MakeDefault(JobProfile? present)
    {
        present?.IsDefault = false;
        IsDefault = true;
    }
}

/// <summary>What makes a profile.</summary>
public sealed record JobProfileTerms(
    string Name,
    ResumeId? ResumeId,
    StoryId? StoryId,
    IReadOnlyList<ProjectId> ProjectIds,
    JobWishes Wishes,
    ContactBlock Contact);

/// <summary>What a person looks for.</summary>
public sealed record JobWishes
{
    public static readonly JobWishes None = new();

    /// <summary>What they want to be called.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    public IReadOnlyList<string> Locations { get; init; } = [];

    /// <summary>Where they would work from; empty means anywhere.</summary>
    public IReadOnlyList<RemoteMode> RemoteModes { get; init; } = [];

    public MinimumPay? MinimumPay { get; init; }

    /// <summary>Words that a job they want does not have.</summary>
    public IReadOnlyList<string> Exclusions { get; init; } = [];

    /// <summary>The lowest score that is worth their while, 0 to 100.</summary>
    public int Threshold { get; init; } = 70;
}

/// <param name="Currency">Three letters, as ISO 4217 has them.</param>
public sealed record MinimumPay(decimal Amount, string Currency, SalaryPeriod Period);

/// <summary>How a person is reached, as a letter tells it.</summary>
public sealed record ContactBlock
{
    public static readonly ContactBlock None = new();

    public string? FullName { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Location { get; init; }

    public string? Website { get; init; }
}

public static class JobProfileErrors
{
    public static readonly Error NotFound = new("careers.profile_not_found", ErrorKind.NotFound, "There is no such profile.");

    public static readonly Error NameTaken = new(
        "careers.profile_name_taken", ErrorKind.Conflict, "Another of your profiles has this name. Choose another one.");

    public static readonly Error TooMany = new(
        "careers.too_many_profiles",
        ErrorKind.Conflict,
        $"Nobody has more than {JobProfile.MaxPerOwner} profiles. Delete one first.");
}

public static class JobProfileSpec
{
    public static Specification<JobProfile> ById(JobProfileId id, UserId owner) =>
        OwnedBy(owner).Where(profile => profile.Id == id);

    public static Specification<JobProfile> OwnedBy(UserId owner) =>
        new Specification<JobProfile>().Where(profile => profile.OwnerId == owner);

    public static Specification<JobProfile> DefaultOf(UserId owner) => OwnedBy(owner).Where(profile => profile.IsDefault);
}
