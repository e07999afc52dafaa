namespace AssistantPlatform.Application.Common;

/// <summary>
/// Entities as this process stored them last, so that the next command need not read them. Who takes them changes them;
/// until that is committed nobody else may take them for what is stored.
/// </summary>
public sealed class LastStored<T>(T value)
    where T : class
{
    private int _isTaken;

    /// <summary>Null while they are taken.</summary>
    public T? Take() => Interlocked.Exchange(ref _isTaken, 1) == 0 ? value : null;

    /// <summary>What whoever took them was to store is committed, by whatever way.</summary>
    public void NoteStored() => Volatile.Write(ref _isTaken, 0);
}
