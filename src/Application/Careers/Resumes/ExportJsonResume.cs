using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using MediatR;

namespace AssistantPlatform.Application.Careers.Resumes;

/// <summary>A resume as JSON Resume.</summary>
public sealed record ExportJsonResume(Guid Id) : ILongCommand<JsonElement>;

internal sealed partial class ExportJsonResumeHandler(IMediator mediator) : ILongCommandHandler<ExportJsonResume, JsonElement>
{
    public async Task<Result<JsonElement>> Handle(ExportJsonResume request, CancellationToken cancellationToken)
    {
        var resume = await mediator.Send(new GetResume(request.Id), cancellationToken);
        if (resume.Error is { } error)
        {
            return error;
        }

        var text = await mediator.Send(new GetResumeText(request.Id), cancellationToken);
        var isOneAlready = resume.Value.Value.File is { Type: DocumentType.JsonResume, TextStatus: not TextStatus.Unsupported };
        return isOneAlready ? await ReadAsync(request.Id, cancellationToken) : Write(text.Value.Text ?? "");
    }

    private async Task<Result<JsonElement>> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var file = await mediator.Send(new OpenResumeFile(id), cancellationToken);
        if (file.Error is { } error)
        {
            return error;
        }

        await using var content = file.Value.Content;
        try
        {
            return await JsonSerializer.DeserializeAsync<JsonElement>(content, cancellationToken: cancellationToken);
        }
        catch (JsonException)
        {
            return DocumentErrors.NotAResume;
        }
    }

    /// <summary>Only what can be told for sure is put into a member of its own.</summary>
    private static JsonElement Write(string text)
    {
        var basics = new JsonObject { ["summary"] = text };
        if (MailAddress().Match(text) is { Success: true, Value: var email })
        {
            basics["email"] = email;
        }

        var resume = new JsonObject { ["$schema"] = JsonResume.Schema, ["basics"] = basics };
        return JsonSerializer.SerializeToElement(resume);
    }

    [GeneratedRegex(@"[\w.%+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();
}
