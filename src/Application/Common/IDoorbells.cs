namespace AssistantPlatform.Application.Common;

/// <summary>
/// Tells every process of the platform of an id, this one first. A hint without data that others may miss, so whoever
/// listens also looks by itself now and then.
/// </summary>
public interface IDoorbells
{
    /// <summary>Hears one bell for as long as the process lives; may hear the same ring twice.</summary>
    void Listen(string bell, Func<Guid, Task> listener);

    /// <summary>Returns when the listeners of this process have heard it.</summary>
    Task RingAsync(string bell, Guid id);
}
