namespace AssistantPlatform.Domain.Identity;

/// <summary>What presenting a refresh token came to.</summary>
public enum Rotation
{
    /// <summary>The successor is live now.</summary>
    Rotated,

    /// <summary>Presented again within the grace: the same successor answers it.</summary>
    Repeated,

    /// <summary>Presented again later: somebody else may have it, so the whole family is revoked.</summary>
    Reused,

    /// <summary>The session was over already.</summary>
    Ended,
}
