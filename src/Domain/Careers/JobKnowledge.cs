namespace AssistantPlatform.Domain.Careers;

/// <summary>
/// Adds what was found to what is known, so that nothing known is lost and finding the same again adds nothing.
/// </summary>
internal static class JobKnowledge
{
    /// <summary>Enough for every posting that is not broken.</summary>
    public const int MaxItems = 50;

    /// <param name="edited">What its person changed by hand stays as they left it.</param>
    public static JobPosting With(this JobPosting known, JobPosting found, IReadOnlyList<PostingField> edited) => known with
    {
        Url = edited.Contains(PostingField.Url) ? known.Url : known.Url ?? found.Url,
        ApplyUrl = known.ApplyUrl ?? found.ApplyUrl,
        RemoteMode = edited.Contains(PostingField.RemoteMode) ? known.RemoteMode : known.RemoteMode ?? found.RemoteMode,
        PostedAt = Earlier(known.PostedAt, found.PostedAt),
        Description = edited.Contains(PostingField.Description) || found.Description.Length <= known.Description.Length
            ? known.Description
            : found.Description,
        Details = known.Details.With(found.Details, edited),
    };

    private static JobDetails With(this JobDetails known, JobDetails found, IReadOnlyList<PostingField> edited) => new()
    {
        CompanyUrl = known.CompanyUrl ?? found.CompanyUrl,
        Locations = edited.Contains(PostingField.Locations)
            ? known.Locations
            : Union(known.Locations, found.Locations, location => location.Raw),
        AllowedRegions = Union(known.AllowedRegions, found.AllowedRegions, region => region),
        Salary = known.Salary is not { IsStated: true } && found.Salary is { IsStated: true } ? found.Salary
            : known.Salary ?? found.Salary,
        EmploymentTypes = Union(known.EmploymentTypes, found.EmploymentTypes, type => type),
        Seniority = known.Seniority ?? found.Seniority,
        Department = known.Department ?? found.Department,
        Tags = Union(known.Tags, found.Tags, tag => tag),
        SourceUpdatedAt = Later(known.SourceUpdatedAt, found.SourceUpdatedAt),
        ValidThrough = Later(known.ValidThrough, found.ValidThrough),
        ClosedAt = Earlier(known.ClosedAt, found.ClosedAt),
        ClosedReason = known.ClosedReason ?? found.ClosedReason,
        Language = known.Language ?? found.Language,
    };

    private static IReadOnlyList<T> Union<T, TKey>(IReadOnlyList<T> known, IReadOnlyList<T> found, Func<T, TKey> key)
    {
        var added = found.ExceptBy(known.Select(key), key).Take(MaxItems - known.Count).ToList();
        return added.Count == 0 ? known : known.Concat(added).ToList();
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other < one ? other : one;

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other > one ? other : one;
}
