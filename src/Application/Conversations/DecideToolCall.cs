using System.Text.Json;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Runs;
using FluentValidation;

namespace AssistantPlatform.Application.Conversations;

public enum ToolCallDecision
{
    Approve,
    Deny,
}

/// <summary>Answers the assistant that asked whether it may make a call. Only a person does, never a program.</summary>
/// <param name="Arguments">Those to call the tool with; null for those that the assistant proposed.</param>
/// <param name="AlwaysAllow">Such calls are not asked about any more in this conversation.</param>
public sealed record DecideToolCall(
    Guid RunId, string ToolCallId, ToolCallDecision Decision, JsonElement? Arguments, bool AlwaysAllow)
    : ILongCommand<MessageDto>;

internal sealed class DecideToolCallValidator : AbstractValidator<DecideToolCall>
{
    public DecideToolCallValidator()
    {
        RuleFor(request => request.Arguments)
            .Must(arguments => arguments is null or { ValueKind: JsonValueKind.Object })
            .WithMessage("The arguments must be a JSON object.");
        RuleFor(request => request.Arguments).Null().When(request => request.Decision == ToolCallDecision.Deny);
        RuleFor(request => request.AlwaysAllow).Equal(false).When(request => request.Decision == ToolCallDecision.Deny);
    }
}

internal sealed class DecideToolCallHandler(IScopedSender sender, IRunTeller teller, ICurrentUser user)
    : ILongCommandHandler<DecideToolCall, MessageDto>
{
    public async Task<Result<MessageDto>> Handle(DecideToolCall request, CancellationToken cancellationToken)
    {
        var decided = await sender.SendAsync(new StoreDecision(request), user, cancellationToken);
        if (decided.Error is { } refusal)
        {
            return refusal;
        }

        if (decided.Value.WaitsOn)
        {
            await teller.TellAsync(new RunId(request.RunId), cancellationToken);
        }

        return decided.Value.Answer;
    }
}
