namespace AssistantPlatform.Domain.Careers;

public enum DocumentType
{
    Pdf,
    Docx,
    Text,
    Markdown,
    JsonResume,
}

/// <summary>How the text of a document came out.</summary>
public enum TextStatus
{
    /// <summary>It is still to be read.</summary>
    Pending,

    Ok,

    /// <summary>There is little of it, or much of it is no words.</summary>
    LowQuality,

    /// <summary>Nothing, as in a scan.</summary>
    NoText,

    /// <summary>The file opens only with a password.</summary>
    Password,

    /// <summary>The file is damaged.</summary>
    Corrupt,

    /// <summary>It is another kind of file than it seemed.</summary>
    Unsupported,

    /// <summary>It would take too much time, memory or room.</summary>
    TooLarge,
}
