using System.ComponentModel.DataAnnotations;

namespace AssistantPlatform.Application.Common;

/// <summary>For how many days is kept what nobody deletes by hand.</summary>
public sealed class RetentionSettings
{
    public const string Section = "Retention";

    private const int Century = 36_500;

    /// <summary>The database itself refuses to lose younger entries.</summary>
    [Range(90, Century, ErrorMessage = "Retention:AuditDays takes a number from 90 to 36500.")]
    public int AuditDays { get; init; } = 90;

    /// <summary>After they ended, expired or were revoked.</summary>
    [Range(1, Century)]
    public int SessionDays { get; init; } = 30;

    /// <summary>After they ended, expired or were revoked.</summary>
    [Range(1, Century)]
    public int ApiKeyDays { get; init; } = 30;

    /// <summary>After they were read.</summary>
    [Range(1, Century)]
    public int ReadNotificationDays { get; init; } = 30;

    [Range(1, Century)]
    public int NotificationDays { get; init; } = 90;

    /// <summary>After they ended. The answers they wrote stay in their conversations.</summary>
    [Range(1, Century)]
    public int RunDays { get; init; } = 90;

    /// <summary>After they were delivered, or tried for the last time.</summary>
    [Range(1, Century)]
    public int WebhookDeliveryDays { get; init; } = 30;

    /// <summary>After it was given up.</summary>
    [Range(1, Century)]
    public int GivenUpWorkDays { get; init; } = 30;
}
