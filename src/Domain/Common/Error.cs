namespace AssistantPlatform.Domain.Common;

/// <summary>An expected failure. <paramref name="Code"/> is stable and never renamed: clients branch on it.</summary>
/// <param name="Code"><c>module.snake_case</c>; listed in docs/errors.md.</param>
/// <param name="Kind">Decides the HTTP status.</param>
/// <param name="Message">A sentence for people; may change.</param>
public sealed record Error(string Code, ErrorKind Kind, string Message)
{
    /// <summary>Messages by field name, in camelCase as on the wire.</summary>
    public IReadOnlyDictionary<string, string[]>? Fields { get; init; }

    /// <summary>When it is worth trying again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Members to add to the problem document, such as the id of the run that is in the way.</summary>
    public IReadOnlyDictionary<string, string>? Details { get; init; }
}

public enum ErrorKind
{
    Invalid,
    Unauthenticated,
    Forbidden,
    NotFound,
    Conflict,
    PreconditionFailed,
    TooLarge,
    UnsupportedMedia,
    TooMany,
    Unavailable,
}
