using System.Text.Json;
using AssistantPlatform.Domain.Common;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Application.Common;

/// <summary>A registered type of work item: how it is stored, read back and treated.</summary>
public sealed record WorkItemKind(
    string Name,
    WorkPolicy Policy,
    Func<string, IRequest<Result<Done>>> Read,
    Func<IRequest<Result<Done>>, IRequest<Result<Done>>?> WhenGivenUp)
{
    public static WorkItemKind Of<TItem>()
        where TItem : IWorkItem => new(
            typeof(TItem).Name,
            TItem.Policy,
            payload => Parse<TItem>(payload),
            item => ((IWorkItem)item).WhenGivenUp);

    /// <summary>What was merged is stored as a list.</summary>
    public static WorkItemKind OfMerged<TItem>()
        where TItem : IMergedWorkItem<TItem> => Of<TItem>() with
    {
        Read = payload => payload.StartsWith('[') ? TItem.Merge(Parse<TItem[]>(payload)) : Parse<TItem>(payload),
    };

    public static string Write<TItem>(TItem item)
        where TItem : IWorkItem => JsonSerializer.Serialize(item);

    private static T Parse<T>(string payload) => JsonSerializer.Deserialize<T>(payload)
        ?? throw new InvalidOperationException($"A work item {typeof(T).Name} has no content.");
}

public static class WorkItemRegistration
{
    public static void AddWorkItem<TItem>(this IServiceCollection services)
        where TItem : IWorkItem => services.AddSingleton(WorkItemKind.Of<TItem>());

    public static void AddMergedWorkItem<TItem>(this IServiceCollection services)
        where TItem : IMergedWorkItem<TItem> => services.AddSingleton(WorkItemKind.OfMerged<TItem>());
}
