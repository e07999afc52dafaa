namespace AssistantPlatform.Domain.Webhooks;

public enum DeliveryStatus
{
    /// <summary>Waits for its next attempt, or is being sent.</summary>
    Pending,
    Delivered,

    /// <summary>No attempt is left.</summary>
    Failed,

    /// <summary>The webhook was switched off before it was delivered.</summary>
    Cancelled,
}
