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
    [
        .. InNumber(owner, finding),
        .. InAddress(owner, finding.Posting.Url),
        .. InText(owner, finding.Posting),
    ];

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
        var text = JobKeys.OfText(posting.Description, TextLength);
        if (text.Length >= ShortestText)
        {
            var (company, title) = (JobKeys.OfCompany(posting.Company), JobKeys.OfTitle(posting.Title));
            yield return JobIdentityId.Of(owner, "text", company, title, text);
        }
    }
}
