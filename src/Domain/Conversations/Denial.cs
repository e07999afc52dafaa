namespace AssistantPlatform.Domain.Conversations;

/// <summary>What stands in the place of the result of a call that was not made. Models and people read it.</summary>
public static class Denial
{
    public const string ByPerson = "The person denied this call. Do not make it again unless they ask for it.";

    public const string Expired = "Nobody decided about this call in time, so it was not made.";

    public const string RunEnded = "The answer ended before this call was made.";
}
