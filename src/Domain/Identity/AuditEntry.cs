using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

/// <summary>
/// Who did what to what, and from where. Never changed, and free of names: the id of a person who is gone tells nothing.
/// </summary>
public sealed class AuditEntry
{
    public const int DetailMaxLength = 100;
    public const int TraceIdLength = 32;

    /// <summary>The detail of what was done at the machine, by who needs no account for it.</summary>
    public const string ByOperator = "operator";

    private AuditEntry()
    {
    }

    public AuditEntryId Id { get; private init; }

    public DateTimeOffset At { get; private init; }

    public AuditAction Action { get; private init; }

    /// <summary>Null when nobody was signed in.</summary>
    public UserId? ActorId { get; private init; }

    /// <summary>The id of the account, session or key that it was done to; null when that is the actor alone.</summary>
    public Guid? TargetId { get; private init; }

    /// <summary>The new role, say: a word of ours, never one of a person's.</summary>
    public string? Detail { get; private init; }

    public string? Address { get; private init; }

    public string? TraceId { get; private init; }

    public static AuditEntry Of(
        AuditAction action,
        UserId? actor,
        Guid? target,
        string? detail,
        string? address,
        string? traceId,
        DateTimeOffset now) => new()
    {
        Id = TypedId.New<AuditEntryId>(),
        At = now,
        Action = action,
        ActorId = actor,
        TargetId = target,
        Detail = detail,
        Address = address,
        TraceId = traceId,
    };
}
