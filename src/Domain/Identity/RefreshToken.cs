namespace AssistantPlatform.Domain.Identity;

/// <summary>One generation of a session's token, kept as a hash after its rotation so that its reuse is noticed.</summary>
public sealed class RefreshToken
{
    private RefreshToken()
    {
    }

    public byte[] Hash { get; private init; } = [];

    public DateTimeOffset? RotatedAt { get; private set; }

    internal static RefreshToken Of(byte[] hash) => new() { Hash = hash };

    internal void Rotate(DateTimeOffset now) => RotatedAt = now;
}
