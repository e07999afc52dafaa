using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Profiles;

/// <summary>A person's profiles, the newest first.</summary>
public sealed record ListJobProfiles(int Limit, string? Cursor) : IQuery<Page<JobProfileDto>>;

/// <param name="Id">The default profile when it is null.</param>
public sealed record GetJobProfile(Guid? Id) : IQuery<Versioned<JobProfileDto>>;

internal sealed class ListJobProfilesValidator : AbstractValidator<ListJobProfiles>
{
    public ListJobProfilesValidator() => RuleFor(request => request.Limit).IsPageLimit();
}

internal sealed class JobProfileQueryHandler(ICareersDb db, ICurrentUser user, ProfileLinks links)
    : IQueryHandler<ListJobProfiles, Page<JobProfileDto>>, IQueryHandler<GetJobProfile, Versioned<JobProfileDto>>
{
    private sealed record Key(Guid Id);

    public async Task<Result<Page<JobProfileDto>>> Handle(ListJobProfiles request, CancellationToken cancellationToken)
    {
        var profiles = db.JobProfiles.AsNoTracking().WithSpecification(JobProfileSpec.OwnedBy(user.Id));
        if (request.Cursor is { } cursor)
        {
            if (!Cursor.TryDecode<Key>(cursor, out var key))
            {
                return CommonErrors.CursorInvalid;
            }

            var last = new JobProfileId(key!.Id);
            profiles = profiles.Where(profile => profile.Id < last);
        }

        var rows = await profiles
            .OrderByDescending(profile => profile.Id)
            .Take(request.Limit + 1)
            .ToListAsync(cancellationToken);
        return Page<JobProfileDto>.Of(
            [.. await links.ShowAsync(rows, cancellationToken)], request.Limit, row => new Key(row.Id));
    }

    public async Task<Result<Versioned<JobProfileDto>>> Handle(GetJobProfile request, CancellationToken cancellationToken)
    {
        var meant = request.Id is { } id
            ? JobProfileSpec.ById(new JobProfileId(id), user.Id)
            : JobProfileSpec.DefaultOf(user.Id);
        var profile = await db.JobProfiles.AsNoTracking().WithSpecification(meant).SingleOrDefaultAsync(cancellationToken);
        return profile is null
            ? JobProfileErrors.NotFound
            : new Versioned<JobProfileDto>(await links.ShowAsync(profile, cancellationToken), () => profile.Version);
    }
}
