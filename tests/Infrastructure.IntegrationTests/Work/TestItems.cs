using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using MediatR;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Work;

internal interface ITestItem : IWorkItem, ILongCommand<Done>
{
    string Name { get; }
}

internal sealed record QuickItem(string Name) : ITestItem
{
    public static WorkPolicy Policy { get; } = new("quick", Concurrency: 3, MaxAttempts: 2);

    public IRequest<Result<Done>> WhenGivenUp => new SlowItem($"{Name} given up");
}

internal sealed record SlowItem(string Name) : ITestItem
{
    public static WorkPolicy Policy { get; } = new("slow", Concurrency: 1, MaxAttempts: 5);
}

internal sealed record OwnedItem(string Name) : ITestItem
{
    public static WorkPolicy Policy { get; } = new("owned", Concurrency: 8, MaxAttempts: 5, LimitedPerOwner: true);
}

/// <summary>Of several, named by the names of all.</summary>
internal sealed record MergedItem(string Name) : ITestItem, IMergedWorkItem<MergedItem>
{
    public static WorkPolicy Policy { get; } =
        new("merged", Concurrency: 8, MaxAttempts: 5, LimitedPerOwner: true, Batch: 3);

    public static MergedItem Merge(IReadOnlyList<MergedItem> items) => new(string.Join('+', items.Select(item => item.Name)));
}

internal sealed class TestItemHandler<TItem>(WorkDiary diary, IWorkContext context) : ILongCommandHandler<TItem, Done>
    where TItem : ITestItem
{
    public Task<Result<Done>> Handle(TItem request, CancellationToken cancellationToken) =>
        diary.ExecuteAsync(request.Name, context, cancellationToken);
}
