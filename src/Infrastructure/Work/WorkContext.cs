using AssistantPlatform.Application.Common;

namespace AssistantPlatform.Infrastructure.Work;

internal sealed class WorkContext : IWorkContext
{
    /// <summary>Of no item, in the scopes that execute none.</summary>
    public WorkTicket Ticket { get; private set; } = new(default, Attempt: 0);

    public CancellationToken LeaseLost { get; private set; }

    public bool IsCompleted { get; private set; }

    public void Begin(WorkTicket ticket, CancellationToken leaseLost) => (Ticket, LeaseLost) = (ticket, leaseLost);

    public void NoteCompleted() => IsCompleted = true;
}
