using System.Diagnostics;
using System.Globalization;

namespace AssistantPlatform.Bench.Load.Jobs;

/// <summary>
/// Databases of made-up jobs, which the raw program finds in a table of its own with nothing but what it lists and searches. What
/// an earlier measurement filled is used again.
/// </summary>
internal sealed class JobsDatabase(Database database, string folder)
{
    public const string Password = "correct horse battery staple";
    public const int JobsOfOne = 100_000;

    private const string RawTable = """
        CREATE SCHEMA raw;
        CREATE TABLE raw.jobs AS
            SELECT id, owner_id, source, title, company, url, remote_mode, details -> 'locations' -> 0 ->> 'raw' AS location,
                details ->> 'salary' AS salary, posted_at, status, score, next_action_on::text, created_at, updated_at, description,
                search
            FROM careers.jobs;
        CREATE INDEX ON raw.jobs (owner_id, id);
        CREATE INDEX ON raw.jobs (owner_id, status, id);
        CREATE INDEX ON raw.jobs (owner_id, score DESC NULLS LAST, id DESC);
        CREATE INDEX ON raw.jobs USING gin (owner_id, search);
        """;

    /// <summary>The address of the first person; the others only fill the database.</summary>
    public static string Person { get; } = EmailOf(0);

    public async Task<string> PrepareAsync(int jobs)
    {
        var name = $"jobs_{jobs}";
        if (await database.FindAsync(name) is { } ready)
        {
            return ready;
        }

        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"making {jobs:N0} jobs"));
        var connection = await database.CreateAsync("jobs_new");
        for (var begun = 0; begun < jobs; begun += JobsOfOne)
        {
            var email = EmailOf(begun / JobsOfOne);
            await RunAsync(connection, "create-administrator", "--email", email);
            await RunAsync(connection, "seed-jobs", "--email", email, "--count", $"{Math.Min(jobs, JobsOfOne)}");
        }

        foreach (var statement in new[] { RawTable, "VACUUM ANALYZE careers.jobs", "VACUUM ANALYZE raw.jobs" })
        {
            await Database.ExecuteAsync(connection, statement);
        }

        return await database.RenameAsync("jobs_new", name);
    }

    private async Task RunAsync(string connection, params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [Targets.AssemblyOf("Api"), .. verb]) { RedirectStandardInput = true };
        start.Environment["ConnectionStrings__Postgres"] = connection;
        start.Environment["Platform__DataDirectory"] = folder;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(Password);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{verb[0]} failed.");
        }
    }

    private static string EmailOf(int person) => $"bench{person}@example.com";
}
