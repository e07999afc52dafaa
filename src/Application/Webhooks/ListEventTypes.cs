using System.Text.Json;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Webhooks.Events;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Webhooks;

/// <summary>What webhooks can hear.</summary>
public sealed record ListEventTypes : IQuery<EventTypeListDto>;

public sealed record EventTypeListDto(IReadOnlyList<EventTypeDto> Items);

/// <summary>A kind of event.</summary>
/// <param name="Version">Grows when the payload changes in a way that receivers would notice.</param>
/// <param name="Reserved">Only administrators' webhooks hear it.</param>
/// <param name="Schema">The JSON Schema of the payload.</param>
public sealed record EventTypeDto(string Name, int Version, string Description, bool Reserved, JsonElement Schema)
{
    internal static EventTypeDto From(EventType type) =>
        new(type.Name, type.Version, type.Description, type.IsReserved, EventJson.SchemaOf(type));
}

internal sealed class ListEventTypesHandler : IQueryHandler<ListEventTypes, EventTypeListDto>
{
    private static readonly EventTypeListDto Listed = new([.. EventCatalog.All.Select(EventTypeDto.From)]);

    public Task<Result<EventTypeListDto>> Handle(ListEventTypes request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<EventTypeListDto>>(Listed);
}
