namespace AssistantPlatform.Domain.Runs;

/// <summary>Numbers the events of a run so that every event of a later attempt comes after all of an earlier one.</summary>
public static class EventSequence
{
    private const long EventsPerAttempt = 1_000_000_000;

    /// <summary>The number before the first event of an attempt.</summary>
    public static long Start(int attempt) => attempt * EventsPerAttempt;

    public static int AttemptOf(long seq) => (int)(seq / EventsPerAttempt);

    /// <summary>The place of an event in its attempt, from 1 on.</summary>
    public static long NumberInAttempt(long seq) => seq % EventsPerAttempt;

    /// <summary>False when an event of the same attempt is missing between the two.</summary>
    public static bool Follows(long seq, long last) => seq == last + 1 || NumberInAttempt(seq) == 1;
}
