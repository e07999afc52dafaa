using AssistantPlatform.Application.Careers.Documents;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Projects;

/// <param name="Text">Markdown.</param>
public sealed record CreateProject(string Name, string Text) : ICommand<Versioned<ProjectDto>>;

/// <param name="Name">The name of the file when it is null.</param>
public sealed record CreateProjectOfFile(ReceivedFile File, string? Name) : ICommand<Versioned<ProjectDto>>;

/// <param name="Version">The version the caller knows; null changes whatever is there.</param>
public sealed record UpdateProject(Guid Id, uint? Version, ProjectChanges Changes)
    : ICommand<Versioned<ProjectDto>>, IRepeatAfterLostRace;

/// <summary>What can be changed of a project; what is absent stays.</summary>
public sealed record ProjectChanges
{
    public Optional<string> Name { get; init; }

    public Optional<string> Text { get; init; }
}

/// <summary>Has the text of its file read once more.</summary>
public sealed record ReExtractProject(Guid Id) : ICommand<Versioned<ProjectDto>>;

/// <summary>Deletes a project and its file.</summary>
public sealed record DeleteProject(Guid Id) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class CreateProjectValidator : AbstractValidator<CreateProject>
{
    public CreateProjectValidator()
    {
        RuleFor(request => request.Name).NotEmpty().MaximumLength(Project.NameMaxLength).IsStorable();
        RuleFor(request => request.Text).NotEmpty().MaximumLength(Project.TextMaxLength).IsStorable();
    }
}

internal sealed class CreateProjectOfFileValidator : AbstractValidator<CreateProjectOfFile>
{
    public CreateProjectOfFileValidator() =>
        RuleFor(request => request.Name).NotEmpty().MaximumLength(Project.NameMaxLength).IsStorable()
            .When(request => request.Name is not null);
}

internal sealed class UpdateProjectValidator : AbstractValidator<UpdateProject>
{
    public UpdateProjectValidator()
    {
        RuleFor(request => request.Changes.Name.Value).NotEmpty().MaximumLength(Project.NameMaxLength).IsStorable()
            .When(request => request.Changes.Name.IsSet).OverridePropertyName("name");
        RuleFor(request => request.Changes.Text.Value).NotEmpty().MaximumLength(Project.TextMaxLength).IsStorable()
            .When(request => request.Changes.Text.IsSet).OverridePropertyName("text");
    }
}

internal sealed class ProjectCommandHandler(ICareersDb db, ICurrentUser user, DocumentShelf documents, TimeProvider clock)
    : ICommandHandler<CreateProject, Versioned<ProjectDto>>,
        ICommandHandler<CreateProjectOfFile, Versioned<ProjectDto>>,
        ICommandHandler<UpdateProject, Versioned<ProjectDto>>,
        ICommandHandler<ReExtractProject, Versioned<ProjectDto>>,
        ICommandHandler<DeleteProject, Done>
{
    public async Task<Result<Versioned<ProjectDto>>> Handle(CreateProject request, CancellationToken cancellationToken)
    {
        if (await HasManyAsync(cancellationToken))
        {
            return ProjectErrors.TooMany;
        }

        var project = Project.Tell(user.Id, request.Name, request.Text, clock.GetUtcNow());
        db.Projects.Add(project);
        return Show(project, file: null);
    }

    public async Task<Result<Versioned<ProjectDto>>> Handle(CreateProjectOfFile request, CancellationToken cancellationToken)
    {
        if (await HasManyAsync(cancellationToken))
        {
            return ProjectErrors.TooMany;
        }

        var document = documents.Add(request.File);
        var name = request.Name ?? request.File.NameUpTo(Project.NameMaxLength);
        var project = Project.Show(user.Id, name, document.Id, clock.GetUtcNow());
        db.Projects.Add(project);
        return Show(project, DocumentDto.From(document));
    }

    public async Task<Result<Versioned<ProjectDto>>> Handle(UpdateProject request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id, cancellationToken) is not { } project)
        {
            return ProjectErrors.NotFound;
        }

        if (request.Version is { } known && known != project.Version)
        {
            return CommonErrors.Stale;
        }

        var revised = project.Revise(request.Changes.Name.Value, request.Changes.Text.Value, clock.GetUtcNow());
        return revised.Error is { } error
            ? error
            : Show(project, project.DocumentId is { } file ? await documents.ShowAsync(file, cancellationToken) : null);
    }

    public async Task<Result<Versioned<ProjectDto>>> Handle(ReExtractProject request, CancellationToken cancellationToken) =>
        await FindAsync(request.Id, cancellationToken) is not { } project ? ProjectErrors.NotFound
        : project.DocumentId is { } file ? Show(project, await documents.ReadAgainAsync(file, cancellationToken))
        : ProjectErrors.HasNoFile;

    public async Task<Result<Done>> Handle(DeleteProject request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id, cancellationToken) is not { } project)
        {
            return ProjectErrors.NotFound;
        }

        db.Projects.Remove(project);
        var profiles = await db.JobProfiles.WithSpecification(JobProfileSpec.OwnedBy(user.Id)).ToListAsync(cancellationToken);
        profiles.ForEach(profile => profile.Forget(project.Id));
        if (project.DocumentId is { } file)
        {
            await documents.RemoveAsync(file, cancellationToken);
        }

        return Result.Ok();
    }

    private async Task<bool> HasManyAsync(CancellationToken cancellationToken) => await db.Projects
        .WithSpecification(ProjectSpec.OwnedBy(user.Id)).CountAsync(cancellationToken) >= Project.MaxPerOwner;

    private Task<Project?> FindAsync(Guid id, CancellationToken cancellationToken) => db.Projects
        .WithSpecification(ProjectSpec.ById(new ProjectId(id), user.Id))
        .SingleOrDefaultAsync(cancellationToken);

    private static Versioned<ProjectDto> Show(Project project, DocumentDto? file) =>
        new(ProjectDto.From(project, file), () => project.Version);
}
