using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.Runs;

/// <summary>A piece of work that goes on whether or not somebody watches.</summary>
/// <param name="Attempt">Counts how often it was taken up or decided about; 0 while it waits.</param>
public sealed record RunDto(
    Guid Id,
    RunKind Kind,
    RunStatus Status,
    int Attempt,
    string? ErrorCode,
    string? ErrorMessage,
    bool CancelRequested,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt)
{
    internal static RunDto From(Run run) => new(
        run.Id.Value,
        run.Kind,
        run.Status,
        run.Attempt,
        run.ErrorCode,
        run.ErrorMessage,
        run.CancelRequestedAt is not null,
        run.CreatedAt,
        run.StartedAt,
        run.EndedAt);
}
