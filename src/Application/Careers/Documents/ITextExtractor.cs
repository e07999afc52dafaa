using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Application.Careers.Documents;

/// <summary>Reads the text out of files that anybody may have made: whatever they do, they harm nothing and come to an end.</summary>
public interface ITextExtractor
{
    Task<ExtractedText> ExtractAsync(Stream file, DocumentType type, CancellationToken cancellationToken);
}
