using AssistantPlatform.Api.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Infrastructure.Careers.Extraction;

namespace AssistantPlatform.Api.Verbs;

/// <summary>What the executable does besides serving.</summary>
internal static class CommandLine
{
    private const string Help = "--help";

    private static readonly IVerb[] Verbs =
        [new CreateAdministratorVerb(), new ResetPasswordVerb(), new RotateSigningKeysVerb(), new SeedJobsVerb()];

    /// <summary>Settings begin with a dash or a slash, or have an equals sign. Any other first word is meant as a verb.</summary>
    public static bool HasVerb(string[] args) =>
        args is [Help, ..] || (args is [[not ('-' or '/'), ..] first, ..] && !first.Contains('='));

    /// <summary>Gives the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if (DocumentExtraction.IsMeant(args))
        {
            return await DocumentExtraction.RunAsync(args);
        }

        if (args.Contains(Help))
        {
            await Console.Out.WriteLineAsync(Usage());
            return 0;
        }

        try
        {
            var verb = Array.Find(Verbs, verb => verb.Name == args[0])
                ?? throw new VerbException($"There is no verb {args[0]}.{Environment.NewLine}{Usage()}");
            var done = await VerbHost.RunAsync(verb, args[1..]);
            return done.Error is { } error ? await RefuseAsync(Explain(error)) : await ReportAsync(done.Value);
        }
        catch (Exception exception) when (exception is VerbException || StartFailure.IsForOperator(exception))
        {
            return await RefuseAsync(exception.Message);
        }
    }

    private static async Task<int> ReportAsync(string done)
    {
        await Console.Out.WriteLineAsync(done);
        return 0;
    }

    private static async Task<int> RefuseAsync(string reason)
    {
        await Console.Error.WriteLineAsync(reason);
        return 1;
    }

    private static string Usage() => string.Join(Environment.NewLine,
    [
        "Without a verb the platform is served. The verbs work also beside a server that runs:",
        .. Verbs.Select(verb => $"  {verb.Usage}{Environment.NewLine}      {verb.Purpose}"),
        "Passwords are read from standard input. Settings are the same as for the server.",
    ]);

    private static string Explain(Error error) => error.Fields is { } fields
        ? string.Join(Environment.NewLine, fields.SelectMany(field => field.Value, (field, message) => $"{field.Key}: {message}"))
        : error.Message;
}
