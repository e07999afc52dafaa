namespace AssistantPlatform.Domain.Common;

/// <summary>An address whose messages are signed with a secret that both sides share, and that can be replaced.</summary>
public abstract class SignedAddress
{
    /// <summary>How long the secret before the last one signs too, so that the other side can change at leisure.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    /// <summary>Sealed.</summary>
    public byte[] Secret { get; protected set; } = [];

    /// <summary>Sealed; signs too for as long as it overlaps.</summary>
    public byte[]? EarlierSecret { get; private set; }

    public DateTimeOffset? OverlapEndsAt { get; private set; }

    public void RotateSecret(byte[] sealedSecret, DateTimeOffset now)
    {
        (EarlierSecret, OverlapEndsAt) = (Secret, now + Overlap);
        Secret = sealedSecret;
    }

    /// <summary>Those that sign now, the newest first; sealed.</summary>
    public IReadOnlyList<byte[]> SecretsAt(DateTimeOffset now) =>
        EarlierSecret is { } earlier && now < OverlapEndsAt ? [Secret, earlier] : [Secret];
}
