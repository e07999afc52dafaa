using System.Text;
using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Application.Careers.Documents;

/// <summary>Tells what a file is by how it begins, whatever its name and its sender say.</summary>
internal static class FileSniffer
{
    /// <summary>So much of a file is enough to tell.</summary>
    public const int HeadLength = 4096;

    private const byte FirstPrintable = 0x20;

    /// <summary>Null when it is nothing that can be read.</summary>
    /// <param name="name">Only says whether a text is meant as Markdown.</param>
    public static DocumentType? TypeOf(ReadOnlySpan<byte> head, string name) =>
        head.StartsWith("%PDF-"u8) ? DocumentType.Pdf
        : head.StartsWith("PK\x03\x04"u8) ? DocumentType.Docx
        : TextIn(head) is { } text ? KindOf(text.TrimStart(), name)
        : null;

    /// <summary>Markdown may begin with markup; a page may not.</summary>
    private static DocumentType? KindOf(string text, string name) =>
        text.StartsWith("{\\rtf", StringComparison.Ordinal) ? null
        : name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase) ? DocumentType.Markdown
        : text.StartsWith('<') ? null
        : text.StartsWith('{') ? DocumentType.JsonResume
        : DocumentType.Text;

    /// <summary>Null when these are no characters. Single bytes are taken for what they are in most of them, ASCII.</summary>
    private static string? TextIn(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith<byte>([0xFF, 0xFE]) || HasZeros(head, at: 1))
        {
            return Encoding.Unicode.GetString(head).TrimStart('\uFEFF');
        }

        if (head.StartsWith<byte>([0xFE, 0xFF]) || HasZeros(head, at: 0))
        {
            return Encoding.BigEndianUnicode.GetString(head).TrimStart('\uFEFF');
        }

        foreach (var value in head)
        {
            if (value < FirstPrintable && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
            {
                return null;
            }
        }

        return Encoding.UTF8.GetString(head).TrimStart('\uFEFF');
    }

    /// <summary>As in UTF-16: every other byte of western text is zero, and only those.</summary>
    private static bool HasZeros(ReadOnlySpan<byte> head, int at)
    {
        var (there, elsewhere) = (0, 0);
        for (var index = 0; index < head.Length; index++)
        {
            if (head[index] == 0)
            {
                _ = index % 2 == at ? there++ : elsewhere++;
            }
        }

        return elsewhere == 0 && there > head.Length / 4;
    }
}
