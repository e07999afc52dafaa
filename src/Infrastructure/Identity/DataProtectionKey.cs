namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>An element of the Data Protection key ring, sealed under the master key.</summary>
internal sealed class DataProtectionKey
{
    public required string Name { get; init; }

    public required byte[] SealedXml { get; init; }
}
