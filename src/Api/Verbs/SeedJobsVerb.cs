using System.Globalization;
using AssistantPlatform.Application.Careers.Samples;
using AssistantPlatform.Domain.Common;
using MediatR;

namespace AssistantPlatform.Api.Verbs;

internal sealed class SeedJobsVerb : IVerb
{
    public string Name => "seed-jobs";

    public IReadOnlyList<string> Options => ["email", "count"];

    public string Usage => $"{Name} --email ADDRESS --count NUMBER";

    public string Purpose => "Gives an account made-up jobs, to try the server under load.";

    public async Task<Result<string>> RunAsync(IMediator mediator, IConfiguration options)
    {
        var (email, count) = (options.Required("email"), NumberOf(options.Required("count")));
        for (var done = 0; done < count;)
        {
            var step = Math.Min(count - done, SeedJobs.MaxCount);
            var seeded = await mediator.Send(new SeedJobs(email, done, step));
            if (seeded.Error is { } error)
            {
                return error;
            }

            done += step;
            await Console.Error.WriteLineAsync($"{done} of {count}");
        }

        return $"{email} has {count} jobs more.";
    }

    private static int NumberOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new VerbException("--count is no number of jobs.");
}
