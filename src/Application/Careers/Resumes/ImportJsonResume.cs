using System.Text;
using System.Text.Json;
using AssistantPlatform.Application.Careers.Documents;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using MediatR;

namespace AssistantPlatform.Application.Careers.Resumes;

/// <summary>Takes a JSON Resume as if it were a file, so that it comes out again as it went in.</summary>
public sealed record ImportJsonResume(JsonElement Content) : ILongCommand<Versioned<ResumeDto>>;

internal sealed class ImportJsonResumeHandler(IMediator mediator) : ILongCommandHandler<ImportJsonResume, Versioned<ResumeDto>>
{
    private const string FileName = "resume.json";

    public async Task<Result<Versioned<ResumeDto>>> Handle(ImportJsonResume request, CancellationToken cancellationToken)
    {
        if (!JsonResume.IsOne(request.Content))
        {
            return DocumentErrors.NotAResume;
        }

        using var content = new MemoryStream(Encoding.UTF8.GetBytes(request.Content.GetRawText()));
        var received = await mediator.Send(new ReceiveFile(FileName, content, Resume.MaxBytes), cancellationToken);
        return received.Error is { } error
            ? error
            : await mediator.Send(new CreateResume(received.Value, NameIn(request.Content), IsPrimary: false), cancellationToken);
    }

    /// <summary>Null where the person gives none, or one that is none.</summary>
    private static string? NameIn(JsonElement resume)
    {
        var name = resume.TryGetProperty("basics", out var basics) && basics.ValueKind == JsonValueKind.Object
            && basics.TryGetProperty("name", out var given) && given.ValueKind == JsonValueKind.String
            ? given.GetString()!.Replace("\0", "", StringComparison.Ordinal).Trim()
            : "";
        return name.Length is > 0 and <= Resume.NameMaxLength ? name : null;
    }
}
