using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Application.Careers.Samples;

/// <summary>
/// A job that nobody offers. Its number decides all that it says, but for the reference, by which no two are the same.
/// </summary>
internal static class MadeUpJob
{
    private const string Source = "load-test";
    private const int RareTerms = 200;
    private const int Companies = 5_000;

    private static readonly string[] Levels = ["Junior", "Senior", "Lead", "Staff", "Principal"];
    private static readonly string[] Fields =
        ["Software", "Data", "Platform", "Security", "Frontend", "Backend", "Machine Learning"];

    private static readonly string[] Roles = ["Engineer", "Developer", "Architect", "Manager", "Analyst"];
    private static readonly string[] Skills =
    [
        "kubernetes", "postgres", "react", "dotnet", "python", "rust", "golang", "terraform", "spark", "kafka", "graphql",
        "redis",
    ];

    private static readonly string[] Trades = ["banking", "health", "games", "retail", "energy", "travel", "media"];
    private static readonly string[] Cities = ["Berlin", "London", "Paris", "Warsaw", "Madrid", "New York", "Toronto", "Tokyo"];
    private static readonly string[] Currencies = ["EUR", "GBP", "USD"];

    private static readonly RemoteMode?[] Places = [RemoteMode.Remote, RemoteMode.Hybrid, RemoteMode.Onsite, null];

    /// <summary>Ways that people go with jobs; most of them go none.</summary>
    private static readonly JobStatus[][] Ways =
    [
        [], [], [], [], [JobStatus.Analyzed], [JobStatus.Archived], [JobStatus.Applied],
        [JobStatus.Applied, JobStatus.Interviewing], [JobStatus.Applied, JobStatus.Rejected],
    ];

    public static JobFinding Finding(int number, DateTimeOffset now)
    {
        var (random, reference) = (new Random(number), Guid.CreateVersion7().ToString("N"));
        var posting = new JobPosting(
            $"{random.Of(Levels)} {random.Of(Fields)} {random.Of(Roles)}",
            $"Company {random.Next(Companies)}",
            $"https://jobs.example/{reference}",
            ApplyUrl: null,
            random.Of(Places),
            random.Next(10) == 0 ? null : now.AddMinutes(-random.Next(90 * 24 * 60)),
            $"""
            Reference {reference}, term{number % RareTerms}. We are looking for somebody who knows {random.Of(Skills)}
            and {random.Of(Skills)} well, and has worked in {random.Of(Trades)} before.

            - You build and run services that many people use every day.
            - You write tests, review what others write, and explain what you decide.
            """,
            new JobDetails { Locations = [new JobLocation(random.Of(Cities))], Salary = SalaryOf(random) });
        return new JobFinding(Source, reference, posting);
    }

    /// <summary>Does with it what its person might have done.</summary>
    public static void Treat(Job job, int number, DateTimeOffset now)
    {
        var random = new Random(~number);
        foreach (var step in random.Of(Ways))
        {
            job.MoveTo(step, now);
        }

        DateOnly? next = random.Next(20) == 0 ? DateOnly.FromDateTime(now.UtcDateTime).AddDays(random.Next(-7, 30)) : null;
        job.Plan(new JobPlans("", next, random.Next(3) == 0 ? null : random.Next(Job.MaxScore + 1)), now);
    }

    private static Salary? SalaryOf(Random random)
    {
        var from = 1_000 * random.Next(40, 160);
        return random.Next(3) == 0
            ? null
            : new Salary
            {
                Min = from,
                Max = from + 20_000,
                Currency = random.Of(Currencies),
                Period = SalaryPeriod.Year,
                Origin = SalaryOrigin.Structured,
            };
    }

    private static T Of<T>(this Random random, T[] choices) => choices[random.Next(choices.Length)];
}
