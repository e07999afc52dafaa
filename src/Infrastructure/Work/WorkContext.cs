using AssistantPlatform.Application.Common;

namespace AssistantPlatform.Infrastructure.Work;

internal sealed class WorkContext : IWorkContext
{
    public int Attempt { get; private set; }

    public CancellationToken LeaseLost { get; private set; }

    public void Begin(int attempt, CancellationToken leaseLost) => (Attempt, LeaseLost) = (attempt, leaseLost);
}
