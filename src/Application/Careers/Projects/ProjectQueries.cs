using AssistantPlatform.Application.Careers.Documents;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Projects;

/// <summary>A person's projects, the newest first.</summary>
public sealed record ListProjects(int Limit, string? Cursor) : IQuery<Page<ProjectSummaryDto>>;

public sealed record GetProject(Guid Id) : IQuery<Versioned<ProjectDto>>;

public sealed record GetProjectText(Guid Id) : IQuery<DocumentTextDto>;

public sealed record OpenProjectFile(Guid Id) : IQuery<OpenedFile>;

internal sealed class ListProjectsValidator : AbstractValidator<ListProjects>
{
    public ListProjectsValidator() => RuleFor(request => request.Limit).IsPageLimit();
}

internal sealed class ProjectQueryHandler(ICareersDb db, ICurrentUser user, DocumentShelf documents)
    : IQueryHandler<ListProjects, Page<ProjectSummaryDto>>,
        IQueryHandler<GetProject, Versioned<ProjectDto>>,
        IQueryHandler<GetProjectText, DocumentTextDto>,
        IQueryHandler<OpenProjectFile, OpenedFile>
{
    private const int PreviewLength = 200;

    private sealed record Key(Guid Id);

    public async Task<Result<Page<ProjectSummaryDto>>> Handle(ListProjects request, CancellationToken cancellationToken)
    {
        var projects = db.Projects.WithSpecification(ProjectSpec.OwnedBy(user.Id));
        if (request.Cursor is { } cursor)
        {
            if (!Cursor.TryDecode<Key>(cursor, out var key))
            {
                return CommonErrors.CursorInvalid;
            }

            var last = new ProjectId(key!.Id);
            projects = projects.Where(project => project.Id < last);
        }

        var rows = await projects
            .OrderByDescending(project => project.Id)
            .Take(request.Limit + 1)
            .Select(project => new ProjectSummaryDto(
                project.Id.Value,
                project.Name,
                project.Text == null ? null : project.Text.Substring(0, PreviewLength),
                db.Documents.Where(file => file.Id == project.DocumentId)
                    .Select(file => new DocumentDto(file.FileName, file.Type, file.Size, file.TextStatus, file.TextLength))
                    .FirstOrDefault(),
                project.CreatedAt,
                project.UpdatedAt))
            .ToListAsync(cancellationToken);
        return Page<ProjectSummaryDto>.Of(rows, request.Limit, row => new Key(row.Id));
    }

    public async Task<Result<Versioned<ProjectDto>>> Handle(GetProject request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id, cancellationToken) is not { } project)
        {
            return ProjectErrors.NotFound;
        }

        var file = project.DocumentId is { } id ? await documents.ShowAsync(id, cancellationToken) : null;
        return new Versioned<ProjectDto>(ProjectDto.From(project, file), () => project.Version);
    }

    public async Task<Result<DocumentTextDto>> Handle(GetProjectText request, CancellationToken cancellationToken) =>
        await FindAsync(request.Id, cancellationToken) is not { } project ? ProjectErrors.NotFound
        : project.DocumentId is { } id ? await documents.ReadAsync(id, cancellationToken)
        : new DocumentTextDto(TextStatus.Ok, project.Text);

    public async Task<Result<OpenedFile>> Handle(OpenProjectFile request, CancellationToken cancellationToken) =>
        await FindAsync(request.Id, cancellationToken) is not { } project ? ProjectErrors.NotFound
        : project.DocumentId is { } id ? await documents.OpenAsync(id, cancellationToken)
        : ProjectErrors.HasNoFile;

    private Task<Project?> FindAsync(Guid id, CancellationToken cancellationToken) => db.Projects.AsNoTracking()
        .WithSpecification(ProjectSpec.ById(new ProjectId(id), user.Id))
        .SingleOrDefaultAsync(cancellationToken);
}
