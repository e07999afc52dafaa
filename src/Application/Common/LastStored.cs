namespace AssistantPlatform.Application.Common;

/// <summary>
/// Entities as this process stored them last, so that the next command need not read them. Taken once: who takes them
/// changes them, and when that is not committed, nobody may take them for what is stored.
/// </summary>
public sealed class LastStored<T>(T value)
    where T : class
{
    private T? _value = value;

    /// <summary>Null when they were taken before.</summary>
    public T? Take() => Interlocked.Exchange(ref _value, null);
}
