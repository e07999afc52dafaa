namespace AssistantPlatform.Application.Common;

/// <summary>A value with the version of its row, which becomes the ETag.</summary>
/// <param name="ReadVersion">Called after the unit of work has saved, when the new version is known.</param>
public sealed record Versioned<T>(T Value, Func<uint> ReadVersion);
