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
            payload => JsonSerializer.Deserialize<TItem>(payload)
                ?? throw new InvalidOperationException($"A work item {typeof(TItem).Name} has no content."),
            item => ((IWorkItem)item).WhenGivenUp);

    public static string Write<TItem>(TItem item)
        where TItem : IWorkItem => JsonSerializer.Serialize(item);
}

public static class WorkItemRegistration
{
    public static void AddWorkItem<TItem>(this IServiceCollection services)
        where TItem : IWorkItem => services.AddSingleton(WorkItemKind.Of<TItem>());
}
