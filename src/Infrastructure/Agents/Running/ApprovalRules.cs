using AssistantPlatform.Application.Agents.Contracts;

namespace AssistantPlatform.Infrastructure.Agents.Running;

/// <summary>Which calls wait for the person: by what they do, and by what the model has read when it asks for them.</summary>
internal sealed class ApprovalRules(AgentSetup setup)
{
    private const string NobodyToAsk =
        "This call needs the approval of a person, and nobody is here to give it. Go on without, and say what was not done.";

    private bool? _hasReadUntrusted;

    // Looked up when it matters: most runs call nothing that asks for it.
    private bool HasReadUntrusted => _hasReadUntrusted ??= setup.Request.History.Concat(setup.Request.Progress?.Turns ?? [])
        .OfType<AssistantTurn>().Any(turn => turn.Calls.Any(call => call.Untrusted));

    public ToolRequest Judge(ToolRequest call)
    {
        if (call.Refusal is not null)
        {
            return call;
        }

        var nature = setup.Judge.NatureOf(call.Tool!, setup.Area, call.Arguments);
        var judged = call with { ReturnsUntrusted = nature.Traits.HasFlag(ToolTraits.UntrustedResult) };
        if (!NeedsApproval(nature.Traits))
        {
            return judged;
        }

        var grant = HasReadUntrusted ? null : ToolJudge.GrantFor(call.Tool!, nature);
        return setup.Request switch
        {
            { HasPersonToAsk: false } => judged with { Refusal = NobodyToAsk, IsDenied = true },
            { Grants: var granted } when grant is not null && granted.Contains(grant) => judged,
            _ => judged with { Approval = new ApprovalWish(grant) },
        };
    }

    /// <summary>What was approved is not asked about again.</summary>
    public ToolRequest JudgeApproved(ToolRequest call) => Judge(call) with { Approval = null };

    public void NoteResult(ToolReturned returned) => _hasReadUntrusted = returned.Untrusted ? true : _hasReadUntrusted;

    private bool NeedsApproval(ToolTraits traits) =>
        traits.HasFlag(ToolTraits.SideEffects)
        || ((traits & (ToolTraits.ReachesOutside | ToolTraits.Reversible)) != ToolTraits.None && HasReadUntrusted);
}
