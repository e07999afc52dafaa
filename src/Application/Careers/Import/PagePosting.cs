using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Application.Careers.Import;

/// <summary>What can be told of a job from a page that says nothing to programs.</summary>
internal static class PagePosting
{
    private static readonly string[] Separators = [" | ", " – ", " - ", " · "];

    public static FoundJob Read(PostingPage page, Uri address)
    {
        var known = PostingAddress.Of(address.AbsoluteUri);
        var fromText = PastedPosting.Read(page.Title + '\n' + page.Text);
        return fromText with
        {
            Source = known?.Source ?? FoundJob.SourceOf(address),
            SourceId = known?.SourceId,
            Url = address.AbsoluteUri,
            Title = FirstOf(fromText.Title),
            Company = fromText.Company.Length > 0 ? FirstOf(fromText.Company) : page.SiteName ?? "",
            Description = page.Text[..Math.Min(page.Text.Length, Job.DescriptionMaxLength)],
        };
    }

    /// <summary>Behind it pages name themselves.</summary>
    private static string FirstOf(string heading) => heading.Split(Separators, StringSplitOptions.TrimEntries)[0];
}
