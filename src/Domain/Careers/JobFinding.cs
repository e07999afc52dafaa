namespace AssistantPlatform.Domain.Careers;

/// <summary>A posting, and where it was found.</summary>
/// <param name="Source">The board or the program that it comes from.</param>
/// <param name="SourceId">The number that the source gave it.</param>
public sealed record JobFinding(string Source, string? SourceId, JobPosting Posting, JobAttribution? Attribution = null)
{
    /// <summary>What a person wrote down themselves.</summary>
    public static JobFinding ByHand(JobPosting posting) => new(Job.AddedByHand, SourceId: null, posting);

    /// <summary>Whether its source knows the job by another number.</summary>
    public bool IsNumberedOtherwiseThan(Job job)
    {
        var numbers = job.Sources.Where(source => source.Name == Source).Select(source => source.Id).OfType<string>().ToList();
        return SourceId is { } number && numbers.Count > 0 && !numbers.Contains(number);
    }
}

/// <summary>Whom to name where the job is shown.</summary>
public sealed record JobAttribution(string Name, string? Url = null);

/// <summary>Where a job was found.</summary>
/// <param name="Id">The number that the source gave it.</param>
/// <param name="LastSeenOn">The last day on which it was still there.</param>
public sealed record JobSource(
    string Name, string? Id, string? Url, JobAttribution? Attribution, DateTimeOffset FirstSeenAt, DateOnly LastSeenOn)
{
    internal static JobSource Of(JobFinding finding, DateTimeOffset now) => new(
        finding.Source,
        finding.SourceId,
        finding.Posting.Url,
        finding.Attribution,
        now,
        DateOnly.FromDateTime(now.UtcDateTime));

    internal bool IsThatOf(JobFinding finding) =>
        Name == finding.Source && KeyOf(Id, Url) == KeyOf(finding.SourceId, finding.Posting.Url);

    private static string? KeyOf(string? id, string? url) => id ?? PostingAddress.Of(url)?.Canonical;
}
