using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

/// <summary>A person's authenticator app: the secret it shares with us, and recovery codes for when it is lost.</summary>
public sealed class SecondFactor : AggregateRoot
{
    private SecondFactor()
    {
    }

    public UserId UserId { get; private init; }

    public byte[] ProtectedSecret { get; private set; } = [];

    /// <summary>Null until a first code proved that the app has the secret.</summary>
    public DateTimeOffset? EnabledAt { get; private set; }

    /// <summary>The time step of the newest code accepted: codes up to it are spent.</summary>
    public long LastStep { get; private set; }

    /// <summary>Hashes of the codes that were not used yet.</summary>
    public IReadOnlyList<byte[]> RecoveryCodes { get; private set; } = [];

    /// <summary>The row's xmin: of two that present one code at the same moment, one is repeated and finds it spent.</summary>
    public uint Version { get; private init; }

    public bool IsEnabled => EnabledAt is not null;

    public static SecondFactor SetUp(UserId user, byte[] protectedSecret) =>
        new() { UserId = user, ProtectedSecret = protectedSecret };

    /// <summary>Starts the set-up over with another secret.</summary>
    public void Replace(byte[] protectedSecret) => (ProtectedSecret, LastStep) = (protectedSecret, 0);

    public void Enable(IReadOnlyList<byte[]> recoveryCodes, DateTimeOffset now)
    {
        (RecoveryCodes, EnabledAt) = (recoveryCodes, now);
        Raise(new SecurityChanged(UserId, SecurityChange.SecondFactorEnabled));
    }

    /// <summary>Before it is forgotten.</summary>
    public void Disable()
    {
        EnabledAt = null;
        Raise(new SecurityChanged(UserId, SecurityChange.SecondFactorDisabled));
    }

    public void Renew(IReadOnlyList<byte[]> recoveryCodes) => RecoveryCodes = recoveryCodes;

    /// <summary>False when a code of this time step, or of a later one, was accepted before.</summary>
    public bool Accept(long step)
    {
        if (step <= LastStep)
        {
            return false;
        }

        LastStep = step;
        return true;
    }

    /// <summary>Uses a recovery code up; false when there is none like it.</summary>
    public bool Redeem(byte[] hash)
    {
        var left = RecoveryCodes.Where(code => !code.AsSpan().SequenceEqual(hash)).ToList();
        var isKnown = left.Count < RecoveryCodes.Count;
        RecoveryCodes = left;
        return isKnown;
    }
}
