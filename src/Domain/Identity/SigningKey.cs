namespace AssistantPlatform.Domain.Identity;

/// <summary>A key pair that signs access tokens for a while and then verifies what it has signed.</summary>
public sealed class SigningKey
{
    /// <summary>After this age a key gets a successor.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromDays(90);

    /// <summary>A successor is published so long before it signs, so that every node and client knows it by then.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromMinutes(15);

    /// <summary>How long a retired key verifies: the last access token it signed must have expired on every clock.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    private SigningKey()
    {
    }

    /// <summary>The <c>kid</c> of its tokens.</summary>
    public string Id { get; private init; } = "";

    /// <summary>As SubjectPublicKeyInfo.</summary>
    public byte[] PublicKey { get; private init; } = [];

    public byte[] ProtectedPrivateKey { get; private init; } = [];

    public DateTimeOffset SignsFrom { get; private init; }

    /// <summary>Null for the newest key, which has no successor yet.</summary>
    public DateTimeOffset? VerifiesUntil { get; private set; }

    public static SigningKey Create(string id, byte[] publicKey, byte[] protectedPrivateKey, DateTimeOffset signsFrom) =>
        new() { Id = id, PublicKey = publicKey, ProtectedPrivateKey = protectedPrivateKey, SignsFrom = signsFrom };

    public bool IsDue(DateTimeOffset now) => now - SignsFrom >= MaxAge;

    public bool IsSpent(DateTimeOffset now) => VerifiesUntil < now;

    public void Retire(DateTimeOffset successorSignsFrom) => VerifiesUntil = successorSignsFrom + Overlap;
}
