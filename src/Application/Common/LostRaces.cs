namespace AssistantPlatform.Application.Common;

/// <summary>What becomes of the command of a scope when it loses a race.</summary>
public sealed class LostRaces
{
    /// <summary>It is run again. Only then may it try for what another may take first.</summary>
    public bool AreRepeated { get; set; }

    /// <summary>How many it has lost. What was read before the last of them may be no more.</summary>
    public int Count { get; set; }
}
