namespace AssistantPlatform.Infrastructure.Storage;

/// <summary>Where the files of people are kept.</summary>
public sealed class StorageSettings
{
    public const string Section = "Storage";

    /// <summary><c>files</c> in the data directory by default. Several processes need a folder that they share.</summary>
    public string? Root { get; init; }
}
