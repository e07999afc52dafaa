using AssistantPlatform.Application.Careers.Documents;
using AssistantPlatform.Domain.Careers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Careers;

/// <summary>Hands a file back as it came: to be kept, never to be shown by this origin.</summary>
internal static class DocumentDownload
{
    public static FileStreamHttpResult Of(OpenedFile file) =>
        TypedResults.Stream(file.Content, MediaTypeOf(file.Type), file.Name, enableRangeProcessing: false);

    private static string MediaTypeOf(DocumentType type) => type switch
    {
        DocumentType.Pdf => "application/pdf",
        DocumentType.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        DocumentType.JsonResume => "application/json",
        _ => "application/octet-stream",
    };
}
