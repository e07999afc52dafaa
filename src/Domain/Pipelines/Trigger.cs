using System.Security.Cryptography;
using System.Text;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Domain.Pipelines;

/// <summary>An address at which another system starts a pipeline, by messages that it signs.</summary>
public sealed class Trigger
{
    public const int NameMaxLength = 100;
    public const int MaxPerPerson = 50;

    private Trigger()
    {
    }

    public TriggerId Id { get; private init; }

    public UserId OwnerId { get; private init; }

    public string Name { get; private init; } = "";

    public string Pipeline { get; private init; } = "";

    /// <summary>Sealed.</summary>
    public byte[] Secret { get; private init; } = [];

    public DateTimeOffset CreatedAt { get; private init; }

    public static Trigger Create(UserId owner, string name, string pipeline, byte[] sealedSecret, DateTimeOffset now) => new()
    {
        Id = TypedId.New<TriggerId>(),
        OwnerId = owner,
        Name = name,
        Pipeline = pipeline,
        Secret = sealedSecret,
        CreatedAt = now,
    };

    /// <summary>The run that a message starts. The same message, sent again, names the same run.</summary>
    public RunId RunFor(string message)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Id.Value}\n{message}"));
        return new RunId(new Guid(hash.AsSpan(0, 16), bigEndian: true));
    }
}
