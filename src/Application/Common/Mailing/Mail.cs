namespace AssistantPlatform.Application.Common.Mailing;

/// <summary>A short mail in the one shape that ours have: what it is about, a link, and a note below it.</summary>
public sealed record Mail(string To, string Subject, string Text)
{
    /// <summary>The same at every attempt, so that a mail which arrives twice is seen to be one.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public MailLink? Link { get; init; }

    public string? Note { get; init; }

    /// <summary>From then on it would only confuse.</summary>
    public DateTimeOffset? GoodUntil { get; init; }
}

/// <param name="Path">Of a page of ours. A secret belongs behind the #, where no server log and no Referer sees it.</param>
public sealed record MailLink(string Label, string Path);
