namespace AssistantPlatform.Domain.Runs;

/// <summary>Numbers the events of a run so that every event of a later attempt comes after all of an earlier one.</summary>
public static class EventSequence
{
    private const long EventsPerAttempt = 1_000_000_000;

    /// <summary>The number before the first event of an attempt.</summary>
    public static long Start(int attempt) => attempt * EventsPerAttempt;

    public static int AttemptOf(long seq) => (int)(seq / EventsPerAttempt);
}
