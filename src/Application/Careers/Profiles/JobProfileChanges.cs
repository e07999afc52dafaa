using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Careers.Profiles;

/// <summary>What can be changed of a profile; what is absent stays, what is null is cleared.</summary>
public sealed record JobProfileChanges
{
    public Optional<string> Name { get; init; }

    public Optional<Guid?> ResumeId { get; init; }

    public Optional<Guid?> StoryId { get; init; }

    public Optional<IReadOnlyList<Guid>?> ProjectIds { get; init; }

    public Optional<JobWishChanges?> Wishes { get; init; }

    public Optional<ContactChanges?> Contact { get; init; }

    internal JobProfileTerms ApplyTo(JobProfileTerms terms) => new(
        Name.Value ?? terms.Name,
        ResumeId.IsSet ? TypedIdOf<ResumeId>(ResumeId.Value) : terms.ResumeId,
        StoryId.IsSet ? TypedIdOf<StoryId>(StoryId.Value) : terms.StoryId,
        ProjectIds.IsSet ? [.. (ProjectIds.Value ?? []).Select(ProjectId.From)] : terms.ProjectIds,
        ApplyTo(terms.Wishes),
        ApplyTo(terms.Contact));

    internal JobWishes ApplyTo(JobWishes wishes) => Wishes.IsSet ? Wishes.Value?.ApplyTo(wishes) ?? JobWishes.None : wishes;

    internal ContactBlock ApplyTo(ContactBlock contact) =>
        Contact.IsSet ? Contact.Value?.ApplyTo(contact) ?? ContactBlock.None : contact;

    private static TId? TypedIdOf<TId>(Guid? id)
        where TId : struct, ITypedId<TId> => id is { } value ? TId.From(value) : null;
}

/// <summary>What can be changed of what a person looks for.</summary>
public sealed record JobWishChanges
{
    /// <summary>What they want to be called.</summary>
    public Optional<IReadOnlyList<string>?> Roles { get; init; }

    public Optional<IReadOnlyList<string>?> Locations { get; init; }

    /// <summary>Where they would work from; empty means anywhere.</summary>
    public Optional<IReadOnlyList<RemoteMode>?> RemoteModes { get; init; }

    public Optional<MinimumPay?> MinimumPay { get; init; }

    /// <summary>Words that a job they want does not have.</summary>
    public Optional<IReadOnlyList<string>?> Exclusions { get; init; }

    /// <summary>The lowest score that is worth their while, 0 to 100.</summary>
    public Optional<int?> Threshold { get; init; }

    internal JobWishes ApplyTo(JobWishes wishes) => new()
    {
        Roles = Roles.IsSet ? Roles.Value ?? [] : wishes.Roles,
        Locations = Locations.IsSet ? Locations.Value ?? [] : wishes.Locations,
        RemoteModes = RemoteModes.IsSet ? RemoteModes.Value ?? [] : wishes.RemoteModes,
        MinimumPay = MinimumPay.IsSet ? MinimumPay.Value : wishes.MinimumPay,
        Exclusions = Exclusions.IsSet ? Exclusions.Value ?? [] : wishes.Exclusions,
        Threshold = Threshold.IsSet ? Threshold.Value ?? JobWishes.None.Threshold : wishes.Threshold,
    };
}

/// <summary>What can be changed of how a person is reached.</summary>
public sealed record ContactChanges
{
    public Optional<string?> FullName { get; init; }

    public Optional<string?> Email { get; init; }

    public Optional<string?> Phone { get; init; }

    public Optional<string?> Location { get; init; }

    public Optional<string?> Website { get; init; }

    internal ContactBlock ApplyTo(ContactBlock contact) => new()
    {
        FullName = FullName.IsSet ? FullName.Value : contact.FullName,
        Email = Email.IsSet ? Email.Value : contact.Email,
        Phone = Phone.IsSet ? Phone.Value : contact.Phone,
        Location = Location.IsSet ? Location.Value : contact.Location,
        Website = Website.IsSet ? Website.Value : contact.Website,
    };
}
