using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AssistantPlatform.Infrastructure.Agents.OpenAi;

/// <summary>
/// Puts tool calls together from their fragments. By the protocol every fragment has the index and the first one the id,
/// but some servers leave out the index, or use it twice: a known id wins, then the index, then the call that came last.
/// </summary>
internal sealed class ToolCallAccumulator
{
    private readonly List<Call> _calls = [];

    public void Add(string? id, long? index, string? name, string? arguments)
    {
        var call = Find(id, index) ?? Open(index);
        call.Id ??= id;
        call.Name ??= name;
        call.Arguments.Append(arguments);
    }

    public IEnumerable<FunctionCallContent> Complete() => _calls
        .Where(call => call.Name is not null)
        .Select(call => FunctionCallContent.CreateFromParsedArguments(
            call.Arguments.ToString(), call.Id ?? $"call_{Guid.CreateVersion7():N}", call.Name!, Parse));

    private Call? Find(string? id, long? index)
    {
        if (id is not null)
        {
            return _calls.FindLast(call => call.Id == id)
                ?? _calls.FindLast(call => call.Id is null && index is not null && call.Index == index);
        }

        return index is null ? _calls.LastOrDefault() : _calls.FindLast(call => call.Index == index);
    }

    private Call Open(long? index)
    {
        var call = new Call { Index = index };
        _calls.Add(call);
        return call;
    }

    private static Dictionary<string, object?> Parse(string arguments) => string.IsNullOrWhiteSpace(arguments)
        ? []
        : JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments) ?? [];

    private sealed class Call
    {
        public long? Index { get; init; }

        public string? Id { get; set; }

        public string? Name { get; set; }

        public StringBuilder Arguments { get; } = new();
    }
}
