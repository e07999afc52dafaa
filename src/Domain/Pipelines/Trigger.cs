using System.Security.Cryptography;
using System.Text;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Domain.Pipelines;

/// <summary>An address at which another system starts a pipeline, by messages that it signs.</summary>
public sealed class Trigger : SignedAddress
{
    public const int NameMaxLength = 100;
    public const int MaxPerPerson = 50;

    private Trigger()
    {
    }

    public TriggerId Id { get; private init; }

    public UserId OwnerId { get; private init; }

    public string Name { get; private set; } = "";

    public string Pipeline { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Changes with every change of the row; the concurrency token.</summary>
    public uint Version { get; private set; }

    public static Trigger Create(UserId owner, string name, string pipeline, byte[] sealedSecret, DateTimeOffset now) => new()
    {
        Id = TypedId.New<TriggerId>(),
        OwnerId = owner,
        Name = name,
        Pipeline = pipeline,
        Secret = sealedSecret,
        CreatedAt = now,
    };

    public void Change(string name, string pipeline) => (Name, Pipeline) = (name, pipeline);

    /// <summary>The run that a message starts. The same message, sent again, names the same run, also after a change.</summary>
    public RunId RunFor(string message)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Id.Value}\n{message}"));
        return new RunId(new Guid(hash.AsSpan(0, 16), bigEndian: true));
    }
}
