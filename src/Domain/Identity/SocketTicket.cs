namespace AssistantPlatform.Domain.Identity;

/// <summary>Lets a browser, which cannot send headers with a WebSocket, prove once and briefly which session opens it.</summary>
public sealed class SocketTicket
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private SocketTicket()
    {
    }

    public byte[] Hash { get; private init; } = [];

    public UserId UserId { get; private init; }

    public SessionId SessionId { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    public static SocketTicket Issue(byte[] hash, UserId user, SessionId session, DateTimeOffset now) =>
        new() { Hash = hash, UserId = user, SessionId = session, ExpiresAt = now + Lifetime };
}
