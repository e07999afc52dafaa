using System.Text.Json;
using AssistantPlatform.Application.Agents.Contracts;
using Microsoft.Extensions.AI;

namespace AssistantPlatform.Infrastructure.Agents.Running;

/// <summary>A call the model asked for, checked before anything happens.</summary>
/// <param name="Refusal">Why it cannot be executed, in words the model can act on.</param>
internal sealed record ToolRequest(
    string CallId, string Name, JsonElement Arguments, IDictionary<string, object?> Values, AgentTool? Tool, string? Refusal)
{
    private static readonly JsonElement NoArguments = JsonSerializer.SerializeToElement(new { });

    /// <summary>The refusal is no fault of the call.</summary>
    public bool IsDenied { get; init; }

    /// <summary>Set when it waits for the person.</summary>
    public ApprovalWish? Approval { get; init; }

    public bool ReturnsUntrusted { get; init; }

    /// <summary>Identifies what is asked for, apart from the id.</summary>
    public string Signature => Name + Arguments.GetRawText();

    /// <summary>What never ran and never will does no harm a second time either.</summary>
    public bool ReadOnly => Tool?.ReadOnly ?? true;

    public static ToolRequest Of(FunctionCallContent call, string callId, IReadOnlyDictionary<string, AgentTool> tools)
    {
        var values = WithoutNulls(call.Arguments);
        var arguments = call.Exception is null ? JsonSerializer.SerializeToElement(values) : NoArguments;
        tools.TryGetValue(call.Name, out var tool);
        var refusal = tool is null ? $"There is no tool named '{call.Name}'. Available: {string.Join(", ", tools.Keys)}."
            : call.Exception is not null ? "The arguments are not valid JSON. Send one complete JSON object."
            : ArgumentCheck.Complaint(arguments, tool.Declaration.JsonSchema);
        return new ToolRequest(callId, call.Name, arguments, values, tool, refusal);
    }

    public static ToolRequest Of(RecordedToolCall approved, IReadOnlyDictionary<string, AgentTool> tools)
    {
        var arguments = JsonSerializer.Deserialize<Dictionary<string, object?>>(approved.ChangedArguments ?? approved.Arguments);
        return Of(new FunctionCallContent(approved.CallId, approved.Tool, arguments), approved.CallId, tools);
    }

    public ToolCalled ToEvent() => new(CallId, Name, Arguments, ReadOnly) { Approval = Approval };

    public FunctionCallContent ToContent() => new(CallId, Name, Values);

    private static Dictionary<string, object?> WithoutNulls(IDictionary<string, object?>? arguments) =>
        (arguments ?? new Dictionary<string, object?>())
            .Where(argument => argument.Value is not (null or JsonElement { ValueKind: JsonValueKind.Null }))
            .ToDictionary();
}
