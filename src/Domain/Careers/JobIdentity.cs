using System.Security.Cryptography;
using System.Text;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.Careers;

/// <summary>Follows from what a posting is recognised by, so that the same makes the same.</summary>
public readonly record struct JobIdentityId(Guid Value) : ITypedId<JobIdentityId>
{
    public static JobIdentityId From(Guid value) => new(value);

    internal static JobIdentityId Of(UserId owner, string kind, params string[] parts)
    {
        var text = $"{owner.Value:N}\n{kind}\n{string.Join('\n', parts)}";
        return new JobIdentityId(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16)));
    }
}

/// <summary>By what a job is recognised when it is found again. No two jobs of a person have one in common.</summary>
public sealed class JobIdentity
{
    private const int TextLength = 400;
    private const int ShortestText = 200;

    private JobIdentity()
    {
    }

    public JobIdentityId Id { get; private init; }

    public UserId OwnerId { get; private init; }

    public JobId JobId { get; private init; }

    public static JobIdentity Of(Job job, JobIdentityId id) => new() { Id = id, OwnerId = job.OwnerId, JobId = job.Id };

    public static IEnumerable<JobIdentityId> In(UserId owner, JobFinding finding) =>
        InAnythingTelling(owner, finding) is { Length: > 0 } telling ? telling : InLittle(owner, finding);

    public static IEnumerable<JobIdentityId> InNumber(UserId owner, JobFinding finding) =>
        finding.SourceId is { } number ? [JobIdentityId.Of(owner, "number", finding.Source, number)] : [];

    public static IEnumerable<JobIdentityId> InAddress(UserId owner, string? url)
    {
        if (PostingAddress.Of(url) is not { } address)
        {
            yield break;
        }

        if (address is { Source: { } source, SourceId: { } number })
        {
            yield return JobIdentityId.Of(owner, "number", source, number);
        }

        yield return JobIdentityId.Of(owner, "address", address.Canonical);
    }

    public static IEnumerable<JobIdentityId> InText(UserId owner, JobPosting posting)
    {
        if (TextOf(posting) is { Length: >= ShortestText } text)
        {
            yield return JobIdentityId.Of(owner, "text", CompanyOf(posting), TitleOf(posting), text);
        }
    }

    /// <summary>
    /// All that is said of a job of which too little is said to recognise it anywhere else: a program that says no more would
    /// bring it anew each time. A person who writes two alike means two.
    /// </summary>
    public static IEnumerable<JobIdentityId> InLittle(UserId owner, JobFinding finding)
    {
        var posting = finding.Posting;
        if (finding.Source != Job.AddedByHand && InAnythingTelling(owner, finding).Length == 0)
        {
            var places = posting.Details.Locations.Select(place => JobKeys.OfText(place.Raw, TextLength));
            yield return JobIdentityId.Of(
                owner, "little", [finding.Source, CompanyOf(posting), TitleOf(posting), TextOf(posting), .. places.Order(StringComparer.Ordinal)]);
        }
    }

    private static JobIdentityId[] InAnythingTelling(UserId owner, JobFinding finding) =>
    [
        .. InNumber(owner, finding),
        .. InAddress(owner, finding.Posting.Url),
        .. InText(owner, finding.Posting),
    ];

    private static string CompanyOf(JobPosting posting) => JobKeys.OfCompany(posting.Company);

    private static string TitleOf(JobPosting posting) => JobKeys.OfTitle(posting.Title);

    private static string TextOf(JobPosting posting) => JobKeys.OfText(posting.Description, TextLength);
}
