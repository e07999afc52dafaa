namespace AssistantPlatform.Domain.Runs;

/// <summary>What an attempt finds when it takes a run.</summary>
public enum RunStart
{
    /// <summary>Nobody had begun.</summary>
    Fresh,

    /// <summary>It waited for its person, who has decided; this attempt goes on from what is stored.</summary>
    Resumed,

    /// <summary>An earlier attempt went away; this one goes on from what is stored.</summary>
    Takeover,

    /// <summary>It was to stop when its attempt went away: only its end is left to be stored.</summary>
    Cancelled,

    /// <summary>It was continued before and its attempt went away again: only its end is left to be stored.</summary>
    Exhausted,
}
