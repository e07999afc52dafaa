using System.Text.Json;
using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Infrastructure.Careers.Extraction;

/// <summary>The work of the process that reads one file: the file comes in, its text goes out.</summary>
public static class DocumentExtraction
{
    public static bool IsMeant(string[] args) => args is [ExtractionCommand.Verb, _];

    public static async Task<int> RunAsync(string[] args)
    {
        using var file = new MemoryStream();
        await using (var input = Console.OpenStandardInput())
        {
            await input.CopyToAsync(file);
        }

        // A library may catch it, and go on without what found no room.
        var isMemoryFull = false;
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) => isMemoryFull |= thrown.Exception is OutOfMemoryException;

        var text = Extract(file.ToArray(), Enum.Parse<DocumentType>(args[1]));
        await using var output = Console.OpenStandardOutput();
        await JsonSerializer.SerializeAsync(output, isMemoryFull ? new ExtractedText(TextStatus.TooLarge) : text);
        return 0;
    }

    internal static ExtractedText Extract(byte[] file, DocumentType type)
    {
        try
        {
            return type switch
            {
                DocumentType.Pdf => PdfText.Read(file),
                DocumentType.Docx => DocxText.Read(file),
                DocumentType.JsonResume => JsonResumeText.Read(file),
                DocumentType.Markdown => ExtractedText.Of(TextRepair.Of(PlainText.WithoutFrontMatter(PlainText.Decode(file)))),
                _ => ExtractedText.Of(TextRepair.Of(PlainText.Decode(file))),
            };
        }
        catch (OutOfMemoryException)
        {
            return new ExtractedText(TextStatus.TooLarge);
        }
        catch (Exception)
        {
            // Whatever a library stumbles over in a file that is not as it should be.
            return new ExtractedText(TextStatus.Corrupt);
        }
    }
}
