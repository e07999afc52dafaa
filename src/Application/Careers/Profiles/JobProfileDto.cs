using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Application.Careers.Profiles;

/// <summary>What a person looks for, and what they apply with.</summary>
/// <param name="IsDefault">Whether it is the one that is meant where none is named.</param>
public sealed record JobProfileDto(
    Guid Id,
    string Name,
    bool IsDefault,
    LinkedDto? Resume,
    LinkedDto? Story,
    IReadOnlyList<LinkedDto> Projects,
    JobWishes Wishes,
    ContactBlock Contact,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);

/// <summary>Something that a profile names.</summary>
public sealed record LinkedDto(Guid Id, string Name);
