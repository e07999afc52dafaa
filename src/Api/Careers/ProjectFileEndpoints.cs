using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Careers.Documents;
using AssistantPlatform.Application.Careers.Projects;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Careers;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Careers;

/// <summary>Projects that a file tells of.</summary>
internal static class ProjectFileEndpoints
{
    public static void MapProjectFiles(this IEndpointRouteBuilder api)
    {
        var projects = api.MapGroup("/projects").WithTags("Projects").ProducesProblem(401);
        var reads = projects.MapGroup("/").OpenTo(ApiKeyScopes.JobsRead);
        reads.MapGet("/{id:guid}/text", GetText).WithName("GetProjectText").ProducesProblem(404);
        reads.MapGet("/{id:guid}/file", Download).WithName("DownloadProject").ProducesProblem(404)
            .Produces(200, contentType: "application/octet-stream");
        projects.MapPost("/upload", Upload).WithName("UploadProject").OpenTo(ApiKeyScopes.JobsWrite)
            .TakesUpload(Project.MaxBytes, "name")
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415);
    }

    /// <summary>
    /// Takes a file of up to 5 MiB that tells of a project. Its text is read afterwards: ask for the project until its text is not
    /// pending any more.
    /// </summary>
    internal static async Task<Results<Created<ProjectDto>, ProblemHttpResult>> Upload(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var form = await UploadForm.ReadAsync(
            context.Request,
            (name, content) => mediator.Send(new ReceiveFile(name, content, Project.MaxBytes), cancellationToken),
            cancellationToken);
        if (form.Error is { } error)
        {
            return error.ToProblem(context);
        }

        var command = new CreateProjectOfFile(form.Value.File, form.Value.Fields.GetValueOrDefault("name"));
        return ProjectEndpoints.Announce(await mediator.Send(command, cancellationToken), context);
    }

    /// <summary>Gets what is told of a project, in words or in its file.</summary>
    internal static async Task<Results<Ok<DocumentTextDto>, ProblemHttpResult>> GetText(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var text = await mediator.Send(new GetProjectText(id), cancellationToken);
        return text.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(text.Value);
    }

    /// <summary>Downloads the file as it came.</summary>
    internal static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Download(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var file = await mediator.Send(new OpenProjectFile(id), cancellationToken);
        return file.Error is { } error ? error.ToProblem(context) : DocumentDownload.Of(file.Value);
    }
}
