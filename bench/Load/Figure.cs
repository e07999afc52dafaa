namespace AssistantPlatform.Bench.Load;

/// <summary>One measured quantity of both, over all rounds.</summary>
/// <param name="Raw">What the platform is compared with; null where there is nothing to compare with.</param>
/// <param name="Goal">The ratio to be kept, of the platform's own figure where there is no ratio; null where there is none.</param>
internal sealed record Figure(
    string Name, string Unit, double? Raw, double Platform, double? Ratio, double? Goal, bool MoreIsBetter)
{
    private double Judged => Ratio ?? Platform;

    public bool MeetsGoal => Goal is null || (MoreIsBetter ? Judged >= Goal : Judged <= Goal);

    /// <summary>Medians; that of the ratios within a round is what the noise of the machine touches least.</summary>
    public static Figure Of(
        string name,
        string unit,
        IEnumerable<(double Raw, double Platform)> rounds,
        double? goal = null,
        bool moreIsBetter = false)
    {
        var measured = rounds.ToList();
        return new Figure(
            name,
            unit,
            Median(measured.Select(round => round.Raw)),
            Median(measured.Select(round => round.Platform)),
            Median(measured.Select(round => round.Platform / round.Raw)),
            goal,
            moreIsBetter);
    }

    public static Figure Alone(string name, string unit, double platform, double goal) =>
        new(name, unit, Raw: null, platform, Ratio: null, goal, MoreIsBetter: false);

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
