using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Application.Careers.Documents;

/// <summary>A file, and how reading its text went.</summary>
/// <param name="Name">As its person called it.</param>
/// <param name="Size">In bytes.</param>
/// <param name="TextStatus"><c>pending</c> while it is being read.</param>
/// <param name="TextLength">In characters; 0 where there is no text.</param>
public sealed record DocumentDto(string Name, DocumentType Type, long Size, TextStatus TextStatus, int TextLength)
{
    internal static DocumentDto From(Document document) =>
        new(document.FileName, document.Type, document.Size, document.TextStatus, document.TextLength);
}

/// <summary>What was read out of a file.</summary>
/// <param name="Text">Null where nothing was found, or nothing yet.</param>
public sealed record DocumentTextDto(TextStatus Status, string? Text);

/// <summary>A file to be downloaded.</summary>
public sealed record OpenedFile(Stream Content, string Name, DocumentType Type);
