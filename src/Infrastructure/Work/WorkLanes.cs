using AssistantPlatform.Application.Common;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>The lanes of this process.</summary>
internal sealed class WorkLanes(IEnumerable<WorkItemKind> kinds, WorkExecutor executor, OwnerSlots owners, WorkBell bell)
    : IDisposable
{
    private readonly Dictionary<string, WorkLane> _byName = kinds
        .Select(kind => kind.Policy)
        .DistinctBy(policy => policy.Lane)
        .ToDictionary(policy => policy.Lane, policy => new WorkLane(policy, executor, owners, bell));

    public IReadOnlyCollection<WorkLane> All => _byName.Values;

    public IReadOnlyCollection<string> Names => _byName.Keys;

    /// <summary>Null for a lane whose kinds of work this process does not know.</summary>
    public WorkLane? Find(string lane) => _byName.GetValueOrDefault(lane);

    public void Dispose()
    {
        foreach (var lane in _byName.Values)
        {
            lane.Dispose();
        }
    }
}
