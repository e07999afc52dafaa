namespace AssistantPlatform.Application.Pipelines;

/// <summary>How an attempt at a run ended.</summary>
internal abstract record AttemptEnd
{
    private AttemptEnd()
    {
    }

    /// <summary>And the run with it.</summary>
    internal sealed record Ended(PipelineOutcome Outcome) : AttemptEnd;

    /// <summary>The same may succeed after a while.</summary>
    internal sealed record ToBeRetried(TimeSpan Delay) : AttemptEnd;

    /// <summary>The server stops, and the pipeline can be run again.</summary>
    internal sealed record CutShort : AttemptEnd;

    /// <summary>Another attempt has the run: nothing may be written any more.</summary>
    internal sealed record FencedOff : AttemptEnd;
}
