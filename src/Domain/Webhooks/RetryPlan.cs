namespace AssistantPlatform.Domain.Webhooks;

/// <summary>When what was not delivered is tried again: soon at first, then ever more patiently, for more than a day.</summary>
public static class RetryPlan
{
    private const double Jitter = 0.1;

    private static readonly TimeSpan LongestWish = TimeSpan.FromDays(1);

    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(5), TimeSpan.FromHours(10), TimeSpan.FromHours(14),
    ];

    public static int MaxAttempts => Delays.Length + 1;

    /// <summary>Null when it was tried often enough.</summary>
    /// <param name="attempts">How many there were.</param>
    /// <param name="wish">How long the receiver wants to be left alone.</param>
    /// <param name="chance">From 0 to 1, so that not all that failed at one moment comes back at one moment.</param>
    public static TimeSpan? DelayAfter(int attempts, TimeSpan? wish, double chance)
    {
        if (attempts >= MaxAttempts)
        {
            return null;
        }

        var planned = Delays[attempts - 1] * (1 - Jitter + (2 * Jitter * chance));
        var wished = wish > LongestWish ? LongestWish : wish ?? TimeSpan.Zero;
        return wished > planned ? wished : planned;
    }
}
