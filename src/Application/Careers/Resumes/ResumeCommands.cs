using AssistantPlatform.Application.Careers.Documents;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Resumes;

/// <param name="Version">The version the caller knows; null changes whatever is there.</param>
public sealed record UpdateResume(Guid Id, uint? Version, ResumeChanges Changes)
    : ICommand<Versioned<ResumeDto>>, IRepeatAfterLostRace;

/// <summary>What can be changed of a resume; what is absent stays.</summary>
public sealed record ResumeChanges(Optional<string> Name);

public sealed record SetPrimaryResume(Guid Id) : ICommand<Versioned<ResumeDto>>, IRepeatAfterLostRace;

/// <summary>Has the text of the file read once more.</summary>
public sealed record ReExtractResume(Guid Id) : ICommand<Versioned<ResumeDto>>;

/// <summary>Deletes a resume and its file. When it was the primary one, the newest of the others takes its place.</summary>
public sealed record DeleteResume(Guid Id) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class UpdateResumeValidator : AbstractValidator<UpdateResume>
{
    public UpdateResumeValidator() =>
        RuleFor(request => request.Changes.Name.Value).NotEmpty().MaximumLength(Resume.NameMaxLength).IsStorable()
            .When(request => request.Changes.Name.IsSet).OverridePropertyName("name");
}

internal sealed class ResumeCommandHandler(ICareersDb db, ICurrentUser user, DocumentShelf documents, TimeProvider clock)
    : ICommandHandler<UpdateResume, Versioned<ResumeDto>>,
        ICommandHandler<SetPrimaryResume, Versioned<ResumeDto>>,
        ICommandHandler<ReExtractResume, Versioned<ResumeDto>>,
        ICommandHandler<DeleteResume, Done>
{
    public async Task<Result<Versioned<ResumeDto>>> Handle(UpdateResume request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id, cancellationToken) is not { } resume)
        {
            return ResumeErrors.NotFound;
        }

        if (request.Version is { } known && known != resume.Version)
        {
            return CommonErrors.Stale;
        }

        if (request.Changes.Name.Value is { } name)
        {
            resume.Rename(name, clock.GetUtcNow());
        }

        return await ShowAsync(resume, cancellationToken);
    }

    public async Task<Result<Versioned<ResumeDto>>> Handle(SetPrimaryResume request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id, cancellationToken) is not { } resume)
        {
            return ResumeErrors.NotFound;
        }

        if (!resume.IsPrimary)
        {
            resume.MakePrimary(await db.Resumes.WithSpecification(ResumeSpec.PrimaryOf(user.Id))
                .SingleOrDefaultAsync(cancellationToken));
        }

        return await ShowAsync(resume, cancellationToken);
    }

    public async Task<Result<Versioned<ResumeDto>>> Handle(ReExtractResume request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id, cancellationToken) is not { } resume)
        {
            return ResumeErrors.NotFound;
        }

        var file = await documents.ReadAgainAsync(resume.DocumentId, cancellationToken);
        return new Versioned<ResumeDto>(ResumeDto.From(resume, file), () => resume.Version);
    }

    public async Task<Result<Done>> Handle(DeleteResume request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id, cancellationToken) is not { } resume)
        {
            return ResumeErrors.NotFound;
        }

        if (resume.IsPrimary)
        {
            var heir = await db.Resumes.WithSpecification(ResumeSpec.OwnedBy(user.Id)).Where(other => other.Id != resume.Id)
                .OrderByDescending(other => other.Id)
                .FirstOrDefaultAsync(cancellationToken);
            heir?.MakePrimary(resume);
        }

        db.Resumes.Remove(resume);
        await documents.RemoveAsync(resume.DocumentId, cancellationToken);
        return Result.Ok();
    }

    private Task<Resume?> FindAsync(Guid id, CancellationToken cancellationToken) => db.Resumes
        .WithSpecification(ResumeSpec.ById(new ResumeId(id), user.Id))
        .SingleOrDefaultAsync(cancellationToken);

    private async Task<Versioned<ResumeDto>> ShowAsync(Resume resume, CancellationToken cancellationToken)
    {
        var file = await documents.ShowAsync(resume.DocumentId, cancellationToken);
        return new Versioned<ResumeDto>(ResumeDto.From(resume, file), () => resume.Version);
    }
}
