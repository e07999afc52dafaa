using AssistantPlatform.Application.Careers.Documents;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Resumes;

/// <summary>A person's resumes, the newest first.</summary>
/// <param name="Q">Words that all occur in the name.</param>
public sealed record ListResumes(int Limit, string? Cursor, string? Q) : IQuery<Page<ResumeDto>>;

public sealed record GetResume(Guid Id) : IQuery<Versioned<ResumeDto>>;

public sealed record GetResumeText(Guid Id) : IQuery<DocumentTextDto>;

public sealed record OpenResumeFile(Guid Id) : IQuery<OpenedFile>;

internal sealed class ListResumesValidator : AbstractValidator<ListResumes>
{
    public ListResumesValidator()
    {
        RuleFor(request => request.Limit).IsPageLimit();
        RuleFor(request => request.Q).AreSoughtWords();
    }
}

internal sealed class ResumeQueryHandler(ICareersDb db, ICurrentUser user, DocumentShelf documents)
    : IQueryHandler<ListResumes, Page<ResumeDto>>,
        IQueryHandler<GetResume, Versioned<ResumeDto>>,
        IQueryHandler<GetResumeText, DocumentTextDto>,
        IQueryHandler<OpenResumeFile, OpenedFile>
{
    private sealed record Key(Guid Id);

    public async Task<Result<Page<ResumeDto>>> Handle(ListResumes request, CancellationToken cancellationToken)
    {
        var resumes = db.Resumes.WithSpecification(ResumeSpec.OwnedBy(user.Id)).Called(request.Q, resume => resume.Name);
        if (request.Cursor is { } cursor)
        {
            if (!Cursor.TryDecode<Key>(cursor, out var key))
            {
                return CommonErrors.CursorInvalid;
            }

            var last = new ResumeId(key!.Id);
            resumes = resumes.Where(resume => resume.Id < last);
        }

        var rows = await resumes
            .OrderByDescending(resume => resume.Id)
            .Take(request.Limit + 1)
            .Join(db.Documents, resume => resume.DocumentId, file => file.Id, (resume, file) => new { resume, file })
            .OrderByDescending(row => row.resume.Id)
            .Select(row => new ResumeDto(
                row.resume.Id.Value,
                row.resume.Name,
                new DocumentDto(row.file.FileName, row.file.Type, row.file.Size, row.file.TextStatus, row.file.TextLength),
                row.resume.IsPrimary,
                row.resume.CreatedAt,
                row.resume.UpdatedAt))
            .ToListAsync(cancellationToken);
        return Page<ResumeDto>.Of(rows, request.Limit, row => new Key(row.Id));
    }

    public async Task<Result<Versioned<ResumeDto>>> Handle(GetResume request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id, cancellationToken) is not { } resume)
        {
            return ResumeErrors.NotFound;
        }

        var file = await documents.ShowAsync(resume.DocumentId, cancellationToken);
        return new Versioned<ResumeDto>(ResumeDto.From(resume, file), () => resume.Version);
    }

    public async Task<Result<DocumentTextDto>> Handle(GetResumeText request, CancellationToken cancellationToken) =>
        await FindAsync(request.Id, cancellationToken) is { } resume
            ? await documents.ReadAsync(resume.DocumentId, cancellationToken)
            : ResumeErrors.NotFound;

    public async Task<Result<OpenedFile>> Handle(OpenResumeFile request, CancellationToken cancellationToken) =>
        await FindAsync(request.Id, cancellationToken) is { } resume
            ? await documents.OpenAsync(resume.DocumentId, cancellationToken)
            : ResumeErrors.NotFound;

    private Task<Resume?> FindAsync(Guid id, CancellationToken cancellationToken) => db.Resumes.AsNoTracking()
        .WithSpecification(ResumeSpec.ById(new ResumeId(id), user.Id))
        .SingleOrDefaultAsync(cancellationToken);
}
