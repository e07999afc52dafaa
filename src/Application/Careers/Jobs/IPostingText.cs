namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>Takes the text out of the markup that postings come in. Of the markup nothing is kept that could do harm.</summary>
public interface IPostingText
{
    /// <summary>Also of markup that somebody escaped once too often.</summary>
    string MarkdownOf(string html);
}
