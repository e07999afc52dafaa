using AssistantPlatform.Bench.Load;

if (args is [QueueComparison.Verb, var kind, var connection, var directory])
{
    await QueueComparison.MeasureAsync(kind, connection, directory);
    return;
}

// Arguments: the folder to work in, the PostgreSQL binaries, rounds, seconds of each load.
var (folder, binaries, rounds, seconds) = (args[0], args[1], int.Parse(args[2]), int.Parse(args[3]));
Cores.PinLoad();
var figures = new List<Figure>();
await using (var database = await Database.StartAsync(folder, binaries))
await using (var model = await ScriptedModel.StartAsync())
{
    var raw = await Targets.StartRawAsync(await database.CreateAsync("raw"), model.Address);
    using var rawServer = raw.Server;
    var platform = await Targets.StartPlatformAsync(await database.CreateAsync("platform"), model.Address, folder);
    using (platform.Server)
    {
        figures.Add(await IdleStatements.MeasureAsync(database, "platform"));
        figures.AddRange(await new Comparison(raw, platform, rounds, TimeSpan.FromSeconds(seconds)).RunAsync());
    }

    figures.AddRange(await QueueComparison.RunAsync(database, folder, rounds));
}

var report = Report.Of(rounds, figures);
await File.WriteAllTextAsync(Path.Combine(folder, "report.json"), report.ToJson());
await File.WriteAllTextAsync(Path.Combine(folder, "report.md"), report.ToMarkdown());
Console.Write(report.ToMarkdown());
