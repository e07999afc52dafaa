using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>Adds a note below those on a job, also below what is written at the same moment.</summary>
/// <param name="Note">Markdown.</param>
public sealed record AddJobNote(Guid Id, string Note) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class AddJobNoteValidator : AbstractValidator<AddJobNote>
{
    public AddJobNoteValidator() => RuleFor(request => request.Note).NotEmpty().IsJobNotes();
}

internal sealed class AddJobNoteHandler(ICareersDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<AddJobNote, Done>
{
    public async Task<Result<Done>> Handle(AddJobNote request, CancellationToken cancellationToken)
    {
        var job = await db.Jobs.WithSpecification(JobSpec.ById(new JobId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        if (job is null)
        {
            return JobErrors.NotFound;
        }

        var notes = $"{job.Notes}\n\n{request.Note}".Trim();
        if (notes.Length > Job.NotesMaxLength)
        {
            return JobErrors.NotesFull;
        }

        job.Plan(job.Plans with { Notes = notes }, clock.GetUtcNow());
        return Result.Ok();
    }
}
