using AssistantPlatform.Application.Careers.Documents;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Resumes;

/// <param name="Name">The name of the file when it is null.</param>
/// <param name="IsPrimary">The first resume is the primary one in any case.</param>
public sealed record CreateResume(ReceivedFile File, string? Name, bool IsPrimary)
    : ICommand<Versioned<ResumeDto>>, IRepeatAfterLostRace;

internal sealed class CreateResumeValidator : AbstractValidator<CreateResume>
{
    public CreateResumeValidator() =>
        RuleFor(request => request.Name).NotEmpty().MaximumLength(Resume.NameMaxLength).IsStorable()
            .When(request => request.Name is not null);
}

internal sealed class CreateResumeHandler(ICareersDb db, ICurrentUser user, DocumentShelf documents, TimeProvider clock)
    : ICommandHandler<CreateResume, Versioned<ResumeDto>>
{
    public async Task<Result<Versioned<ResumeDto>>> Handle(CreateResume request, CancellationToken cancellationToken)
    {
        if (await db.Resumes.WithSpecification(ResumeSpec.OwnedBy(user.Id)).CountAsync(cancellationToken) >= Resume.MaxPerOwner)
        {
            return ResumeErrors.TooMany;
        }

        var document = documents.Add(request.File);
        var name = request.Name ?? request.File.NameUpTo(Resume.NameMaxLength);
        var resume = Resume.Create(user.Id, name, document.Id, clock.GetUtcNow());
        var primary = await db.Resumes.WithSpecification(ResumeSpec.PrimaryOf(user.Id)).SingleOrDefaultAsync(cancellationToken);
        if (request.IsPrimary || primary is null)
        {
            resume.MakePrimary(primary);
        }

        db.Resumes.Add(resume);
        return new Versioned<ResumeDto>(ResumeDto.From(resume, DocumentDto.From(document)), () => resume.Version);
    }
}
