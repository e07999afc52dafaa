using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.Careers;

public readonly record struct DocumentId(Guid Value) : ITypedId<DocumentId>
{
    public static DocumentId From(Guid value) => new(value);

    public static bool operator <(DocumentId left, DocumentId right) => left.Value < right.Value;

    public static bool operator >(DocumentId left, DocumentId right) => left.Value > right.Value;
}

/// <summary>A file that a person brought, and the text that could be read out of it.</summary>
public sealed class Document : AggregateRoot
{
    public const int FileNameMaxLength = 255;
    public const int TextMaxLength = 200_000;

    private Document()
    {
    }

    /// <summary>Also the name of the file where files are kept.</summary>
    public DocumentId Id { get; private init; }

    public UserId OwnerId { get; private init; }

    public string FileName { get; private init; } = "";

    public DocumentType Type { get; private init; }

    /// <summary>In bytes.</summary>
    public long Size { get; private init; }

    public TextStatus TextStatus { get; private set; }

    public string? Text { get; private set; }

    public int TextLength { get; private set; }

    /// <summary>How often the text was to be read; what an earlier reading comes to counts no more.</summary>
    public int Reading { get; private set; }

    public static Document Receive(UserId owner, ReceivedFile file) => new()
    {
        Id = file.Id,
        OwnerId = owner,
        FileName = file.FileName,
        Type = file.Type,
        Size = file.Size,
        Reading = 1,
    };

    public bool Awaits(int reading) => TextStatus == TextStatus.Pending && Reading == reading;

    /// <summary>What was read before stays until it is replaced.</summary>
    public void ReadAgain()
    {
        TextStatus = TextStatus.Pending;
        Reading++;
    }

    public void Note(ExtractedText extracted)
    {
        (TextStatus, Text) = (extracted.Status, extracted.Text);
        TextLength = extracted.Text?.Length ?? 0;
    }
}

/// <summary>A file that has arrived and belongs to nothing yet.</summary>
/// <param name="FileName">As its person called it, without folders.</param>
public sealed record ReceivedFile(DocumentId Id, string FileName, DocumentType Type, long Size)
{
    /// <summary>What the thing is called that it tells of, where nobody says.</summary>
    public string NameUpTo(int length)
    {
        var name = Path.GetFileNameWithoutExtension(FileName);
        return name.Length == 0 ? FileName : name[..Math.Min(name.Length, length)];
    }
}

/// <summary>What came of reading a file; the text is null where there is none to speak of.</summary>
public sealed record ExtractedText(TextStatus Status, string? Text = null)
{
    public static ExtractedText Of(string text) => text.Length > Document.TextMaxLength
        ? new ExtractedText(TextStatus.TooLarge)
        : new ExtractedText(TextQuality.Of(text), text);
}

public static class DocumentSpec
{
    public static Specification<Document> ById(DocumentId id, UserId owner) =>
        new Specification<Document>().Where(document => document.OwnerId == owner && document.Id == id);
}
