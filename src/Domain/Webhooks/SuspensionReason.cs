namespace AssistantPlatform.Domain.Webhooks;

/// <summary>Why the platform itself switched a webhook off.</summary>
public enum SuspensionReason
{
    /// <summary>The receiver answered 410: it wants nothing more.</summary>
    Gone,

    /// <summary>For days nothing could be delivered.</summary>
    Failing,
}
