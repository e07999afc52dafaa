using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

/// <summary>
/// Whose attempts are counted together. All strangers to an account share one budget, wherever they connect from. Who
/// proves to have signed in before has another, so that strangers cannot keep the owner out.
/// </summary>
public sealed record AttemptSource
{
    private AttemptSource(string name) => Name = name;

    public string Name { get; }

    public static AttemptSource Of(Guid? knownDevice, string normalizedEmail) =>
        knownDevice is { } device ? Device(device) : Strangers(normalizedEmail);

    public static AttemptSource Strangers(string normalizedEmail) => new($"account {normalizedEmail}");

    public static AttemptSource Device(Guid device) => new($"device {device:n}");

    public static AttemptSource Session(SessionId session) => new($"session {session.Value:n}");
}
