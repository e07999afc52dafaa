using System.Text.Json.Nodes;
using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Application.Careers.Import;

/// <summary>A JobPosting in the words of schema.org, of which pages write each in several ways.</summary>
internal static class SchemaOrgPosting
{
    private const string JobPosting = "JobPosting";

    /// <summary>Null where there is none in the data.</summary>
    public static JsonObject? In(JsonNode? data) => data switch
    {
        JsonArray items => items.Select(In).FirstOrDefault(found => found is not null),
        JsonObject item when item["@type"].Texts().Any(type => type.EndsWith(JobPosting, StringComparison.Ordinal)) => item,
        JsonObject item => In(item["@graph"]) ?? In(item["mainEntity"]),
        _ => null,
    };

    public static FoundJob Read(JsonObject posting, Uri address, DateTimeOffset now)
    {
        var organisation = posting["hiringOrganization"].First();
        var known = PostingAddress.Of(address.AbsoluteUri);
        return new FoundJob(
            known?.Source ?? FoundJob.SourceOf(address),
            (posting["title"] ?? posting["name"]).Text(Job.TitleMaxLength) ?? "",
            (organisation as JsonObject is { } named ? named["name"] : organisation).Text(Job.CompanyMaxLength) ?? "",
            known?.SourceId,
            address.AbsoluteUri,
            RemoteMode: IsRemote(posting) ? RemoteMode.Remote : null,
            PostedAt: posting["datePosted"].Time(),
            DescriptionHtml: Cut(posting["description"].Raw(), FoundJob.HtmlMaxLength),
            Details: DetailsIn(posting, organisation as JsonObject, now));
    }

    private static JobDetails DetailsIn(JsonObject posting, JsonObject? organisation, DateTimeOffset now)
    {
        var validThrough = posting["validThrough"].End();
        var isOver = validThrough < now;
        return new JobDetails
        {
            CompanyUrl = WebAddress((organisation?["sameAs"] ?? organisation?["url"]).Text(Job.UrlMaxLength)),
            Locations = [.. posting["jobLocation"].All().Select(SchemaOrgPlace.Read).OfType<JobLocation>().Distinct().Take(20)],
            AllowedRegions =
            [
                .. posting["applicantLocationRequirements"].All()
                    .Select(region => (region as JsonObject is { } named ? named["name"] : region).Text())
                    .OfType<string>().Distinct().Take(20),
            ],
            Salary = SchemaOrgSalary.Read(posting["baseSalary"].First()),
            EmploymentTypes = [.. posting["employmentType"].Texts().SelectMany(EmploymentIn).Distinct()],
            ValidThrough = validThrough,
            ClosedAt = isOver ? validThrough : null,
            ClosedReason = isOver ? ClosedReason.Expired : null,
        };
    }

    private static bool IsRemote(JsonObject posting) =>
        posting["jobLocationType"].Texts().Any(type => type.Contains("TELECOMMUTE", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<EmploymentType> EmploymentIn(string types) => types
        .Split(',', StringSplitOptions.TrimEntries)
        .Select(type => type.ToUpperInvariant().Replace('-', '_').Replace(' ', '_'))
        .Select(EmploymentType? (type) => type switch
        {
            "FULL_TIME" or "FULLTIME" => EmploymentType.FullTime,
            "PART_TIME" or "PARTTIME" => EmploymentType.PartTime,
            "CONTRACTOR" or "CONTRACT" or "FREELANCE" => EmploymentType.Contract,
            "TEMPORARY" or "PER_DIEM" => EmploymentType.Temporary,
            "INTERN" or "INTERNSHIP" => EmploymentType.Internship,
            "VOLUNTEER" => EmploymentType.Volunteer,
            _ => null,
        })
        .OfType<EmploymentType>();

    private static string? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? text : null;

    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..length];
}
