using System.Text.Json;
using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Careers.Documents;
using AssistantPlatform.Application.Careers.Resumes;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Careers;

/// <summary>How resumes come in, and what comes out of their files.</summary>
internal static class ResumeFileEndpoints
{
    public static void MapResumeFiles(this IEndpointRouteBuilder api)
    {
        var resumes = api.MapGroup("/resumes").WithTags("Resumes").ProducesProblem(401);
        var reads = resumes.MapGroup("/").OpenTo(ApiKeyScopes.JobsRead);
        reads.MapGet("/{id:guid}/text", GetText).WithName("GetResumeText").ProducesProblem(404);
        reads.MapGet("/{id:guid}/file", Download).WithName("DownloadResume").ProducesProblem(404)
            .Produces(200, contentType: "application/octet-stream");
        reads.MapGet("/{id:guid}/json-resume", Export).WithName("ExportJsonResume").ProducesProblem(400).ProducesProblem(404);
        var writes = resumes.MapGroup("/").OpenTo(ApiKeyScopes.JobsWrite);
        writes.MapPost("/", Upload).WithName("UploadResume").TakesUpload(Resume.MaxBytes, "name", "isPrimary")
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415);
        writes.MapPost("/import", Import).WithName("ImportJsonResume").ProducesProblem(400).ProducesProblem(409);
    }

    /// <summary>
    /// Takes a PDF, DOCX, text or Markdown file of up to 10 MiB. Its text is read afterwards: ask for the resume until its
    /// text is not pending any more. The first resume is the primary one.
    /// </summary>
    internal static async Task<Results<Created<ResumeDto>, ProblemHttpResult>> Upload(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var form = await UploadForm.ReadAsync(
            context.Request,
            (name, content) => mediator.Send(new ReceiveFile(name, content, Resume.MaxBytes), cancellationToken),
            cancellationToken);
        if (form.Error is { } error)
        {
            return error.ToProblem(context);
        }

        var (file, fields) = form.Value;
        var isPrimary = fields.GetValueOrDefault("isPrimary") == "true";
        var command = new CreateResume(file, fields.GetValueOrDefault("name"), isPrimary);
        return Answer(await mediator.Send(command, cancellationToken), context);
    }

    /// <summary>Takes a JSON Resume.</summary>
    internal static async Task<Results<Created<ResumeDto>, ProblemHttpResult>> Import(
        JsonElement body, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new ImportJsonResume(body), cancellationToken), context);

    /// <summary>Gets the text that was read out of the file, and how that went.</summary>
    internal static async Task<Results<Ok<DocumentTextDto>, ProblemHttpResult>> GetText(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var text = await mediator.Send(new GetResumeText(id), cancellationToken);
        return text.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(text.Value);
    }

    /// <summary>Downloads the file as it came.</summary>
    internal static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Download(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var file = await mediator.Send(new OpenResumeFile(id), cancellationToken);
        return file.Error is { } error ? error.ToProblem(context) : DocumentDownload.Of(file.Value);
    }

    /// <summary>
    /// Gets a resume as JSON Resume: one that was imported as it came, any other with its text as the summary.
    /// </summary>
    internal static async Task<Results<Ok<JsonElement>, ProblemHttpResult>> Export(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var exported = await mediator.Send(new ExportJsonResume(id), cancellationToken);
        return exported.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(exported.Value);
    }

    private static Results<Created<ResumeDto>, ProblemHttpResult> Answer(Result<Versioned<ResumeDto>> resume, HttpContext context)
    {
        if (resume.Error is { } error)
        {
            return error.ToProblem(context);
        }

        context.Response.SetETag(resume.Value.ReadVersion());
        return TypedResults.Created($"/api/v1/resumes/{resume.Value.Value.Id}", resume.Value.Value);
    }
}
