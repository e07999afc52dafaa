using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using MediatR;

namespace AssistantPlatform.Application.Common;

/// <summary>A command to be executed later. Executing it twice must be harmless.</summary>
public interface IWorkItem : IRequest<Result<Done>>
{
    /// <summary>How the queue treats this type of command.</summary>
    static abstract WorkPolicy Policy { get; }

    /// <summary>Sent when the item is given up, so that nothing waits for it for ever.</summary>
    IRequest<Result<Done>>? WhenGivenUp => null;
}

/// <summary>Work of which several items are executed as one, where they wait for a slot: less is stored for each.</summary>
public interface IMergedWorkItem<TSelf> : IWorkItem
    where TSelf : IMergedWorkItem<TSelf>
{
    /// <param name="items">In the order in which they came due; all of one share, and none executed before.</param>
    static abstract TSelf Merge(IReadOnlyList<TSelf> items);
}

/// <summary>Work of one lane shares its slots; a full lane never delays another.</summary>
/// <param name="Lane">A short name, part of the stored row.</param>
/// <param name="Concurrency">How many items of the lane one process executes at a time.</param>
/// <param name="MaxAttempts">After so many failed executions the item is dead and stays for inspection.</param>
/// <param name="LimitedPerOwner">
/// One person's items of this lane run at most <c>Runs:MaxConcurrentPerUser</c> at a time, or as many as their
/// <see cref="OwnerShare"/> allows.
/// </param>
/// <param name="Batch">
/// So many items of one share are merged into one where more are due than it has free slots; only for a lane whose one kind
/// of work is an <see cref="IMergedWorkItem{TSelf}"/>.
/// </param>
public sealed record WorkPolicy(
    string Lane, int Concurrency, int MaxAttempts, bool LimitedPerOwner = false, int Batch = 1);

/// <summary>Items of one lane and person that are counted by themselves.</summary>
/// <param name="Slots">How many of them run at a time.</param>
public sealed record OwnerShare(string Name, int Slots);

/// <summary>The durable queue. What is enqueued commits with the unit of work that caused it.</summary>
public interface IWorkQueue
{
    /// <returns>
    /// The attempt that this process begins as soon as the item is committed, where it has a slot for it; null when the
    /// item waits to be claimed.
    /// </returns>
    int? Enqueue<TItem>(TItem item, UserId? owner = null, TimeSpan delay = default, OwnerShare? share = null)
        where TItem : IWorkItem;

    /// <summary>
    /// Completes an item together with its last effect. Where another process has the item meanwhile, nothing is saved.
    /// </summary>
    void Complete(WorkTicket work);

    /// <summary>Leaves of an item that is being executed what it is to be executed again for.</summary>
    void Reduce<TItem>(WorkTicket work, TItem rest)
        where TItem : IWorkItem;
}

/// <summary>One execution of a work item.</summary>
/// <param name="Attempt">Counts executions of the item, from 1; the fencing token of everything it writes.</param>
public sealed record WorkTicket(Guid Item, int Attempt);

/// <summary>What an executing work item may know about its own execution.</summary>
public interface IWorkContext
{
    WorkTicket Ticket { get; }

    /// <summary>Cancelled when another process took the item over: stop, and write nothing more.</summary>
    CancellationToken LeaseLost { get; }

    /// <summary>The item was completed with its last effect; the queue need not do it.</summary>
    void NoteCompleted();
}
