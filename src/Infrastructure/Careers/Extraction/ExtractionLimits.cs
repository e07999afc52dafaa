namespace AssistantPlatform.Infrastructure.Careers.Extraction;

/// <summary>What reading one file may take.</summary>
/// <param name="Time">Then the process is ended.</param>
internal sealed record ExtractionLimits(TimeSpan Time, long HeapBytes)
{
    public const int MaxPages = 30;

    public const int MaxArchiveEntries = 1_000;
    public const long MaxUnpackedBytes = 50 * 1024 * 1024;

    public static ExtractionLimits Default { get; } = new(TimeSpan.FromSeconds(12), 256L * 1024 * 1024);
}
