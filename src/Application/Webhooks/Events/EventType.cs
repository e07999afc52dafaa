namespace AssistantPlatform.Application.Webhooks.Events;

/// <summary>A kind of event that webhooks can hear.</summary>
/// <param name="Name">Dot-separated; on the wire and stored, so it never changes.</param>
/// <param name="Data">What its payload tells. A change that breaks receivers makes a new version.</param>
/// <param name="IsReserved">It tells of other people's accounts, so only administrators hear it.</param>
internal sealed record EventType(string Name, string Description, Type Data, int Version = 1, bool IsReserved = false);
