namespace AssistantPlatform.Domain.Careers;

/// <summary>What is known of a job, wherever it was found.</summary>
/// <param name="Url">Where the posting is read.</param>
/// <param name="ApplyUrl">Where one applies, when that is elsewhere.</param>
/// <param name="PostedAt">Null when nobody says.</param>
/// <param name="Description">Markdown.</param>
public sealed record JobPosting(
    string Title,
    string Company,
    string? Url,
    string? ApplyUrl,
    RemoteMode? RemoteMode,
    DateTimeOffset? PostedAt,
    string Description,
    JobDetails Details);

/// <summary>What is shown of a job, and neither sorted nor searched by.</summary>
public sealed record JobDetails
{
    public static readonly JobDetails None = new();

    public string? CompanyUrl { get; init; }

    public IReadOnlyList<JobLocation> Locations { get; init; } = [];

    /// <summary>Where people who work remotely must be.</summary>
    public IReadOnlyList<string> AllowedRegions { get; init; } = [];

    public Salary? Salary { get; init; }

    public IReadOnlyList<EmploymentType> EmploymentTypes { get; init; } = [];

    public string? Seniority { get; init; }

    public string? Department { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>When its source changed it last.</summary>
    public DateTimeOffset? SourceUpdatedAt { get; init; }

    public DateTimeOffset? ValidThrough { get; init; }

    /// <summary>Since when nobody can apply any more.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    public ClosedReason? ClosedReason { get; init; }

    /// <summary>A language tag such as <c>en</c> or <c>de-CH</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The same, with the work elsewhere.</summary>
    public JobDetails At(IReadOnlyList<JobLocation> locations) =>
        locations.SequenceEqual(Locations) ? this : this with { Locations = locations };
}

/// <param name="Raw">As the posting has it.</param>
/// <param name="CountryCode">Two letters, as ISO 3166 has them.</param>
public sealed record JobLocation(string Raw, string? City = null, string? Region = null, string? CountryCode = null);

/// <summary>What the job pays in a period. It is kept as it is stated, never converted.</summary>
public sealed record Salary
{
    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>Three letters, as ISO 4217 has them.</summary>
    public string? Currency { get; init; }

    public SalaryPeriod? Period { get; init; }

    /// <summary>As the posting has it.</summary>
    public string? Raw { get; init; }

    /// <summary>Whether the source states it, or it was read out of a text; null when nobody says.</summary>
    public SalaryOrigin? Origin { get; init; }

    internal bool IsStated => Origin == SalaryOrigin.Structured;
}

public enum RemoteMode
{
    Remote,
    Hybrid,
    Onsite,
}

public enum SalaryPeriod
{
    Hour,
    Day,
    Week,
    Month,
    Year,
}

public enum SalaryOrigin
{
    Structured,
    Text,
}

public enum ClosedReason
{
    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>Its source does not have it any more.</summary>
    Removed,

    /// <summary>Its page says so.</summary>
    Announced,
}

/// <summary>What a person can change of a posting, and nobody else then.</summary>
public enum PostingField
{
    Url,
    RemoteMode,
    Description,
    Locations,
}

public enum EmploymentType
{
    FullTime,
    PartTime,
    Contract,
    Temporary,
    Internship,
    Volunteer,
}
