using AssistantPlatform.Bench.Load;
using AssistantPlatform.Bench.Load.Jobs;
using AssistantPlatform.Bench.Load.Webhooks;

if (args is [QueueComparison.Verb, var kind, var connection, var directory])
{
    await QueueComparison.MeasureAsync(kind, connection, directory);
    return;
}

// Arguments: what to measure, the folder to work in, the PostgreSQL binaries, rounds, seconds of each load.
var (subject, folder, binaries, rounds, seconds) = (args[0], args[1], args[2], int.Parse(args[3]), int.Parse(args[4]));
Cores.PinLoad();
await using (var database = await Database.StartAsync(folder, binaries))
{
    var report = Report.Of(rounds, subject == JobsComparison.Verb
        ? await JobsComparison.RunAsync(database, folder, rounds, TimeSpan.FromSeconds(seconds))
        : await MeasureAllElseAsync(database));
    await File.WriteAllTextAsync(Path.Combine(folder, $"{subject}.json"), report.ToJson());
    await File.WriteAllTextAsync(Path.Combine(folder, $"{subject}.md"), report.ToMarkdown());
    Console.Write(report.ToMarkdown());
}

async Task<List<Figure>> MeasureAllElseAsync(Database database)
{
    var figures = new List<Figure>();
    await using var model = await ScriptedModel.StartAsync();
    await using var receiver = await Receiver.StartAsync();
    var raw = await Targets.StartRawAsync(await database.CreateAsync("raw"), model.Address);
    using var rawServer = raw.Server;
    var connected = await database.CreateAsync("platform");
    var platform = await Targets.StartPlatformAsync(connected, model.Address, receiver.Address, folder);
    using (platform.Server)
    {
        figures.Add(await IdleStatements.MeasureAsync(database, "platform"));
        figures.AddRange(await new Comparison(raw, platform, rounds, TimeSpan.FromSeconds(seconds)).RunAsync());
        figures.AddRange(await new WebhookComparison(raw, platform, connected, receiver, rounds).RunAsync());
    }

    figures.AddRange(await QueueComparison.RunAsync(database, folder, rounds));
    return figures;
}
