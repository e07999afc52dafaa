using MediatR;

namespace AssistantPlatform.Domain.Common;

/// <summary>Something that happened in an aggregate; dispatched inside the unit of work that saves it.</summary>
public interface IDomainEvent : INotification;

/// <summary>The root of a consistency boundary.</summary>
public abstract class AggregateRoot
{
    private readonly List<IDomainEvent> _events = [];

    /// <summary>Hands out the events raised since the last call.</summary>
    public IReadOnlyList<IDomainEvent> TakeEvents()
    {
        IDomainEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }

    /// <summary>Raised, and not handed out yet.</summary>
    protected bool IsToTell(IDomainEvent domainEvent) => _events.Contains(domainEvent);

    /// <summary>The same twice in one change is said once.</summary>
    protected void Raise(IDomainEvent domainEvent)
    {
        if (!IsToTell(domainEvent))
        {
            _events.Add(domainEvent);
        }
    }
}
