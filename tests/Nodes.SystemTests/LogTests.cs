using System.Text.Json;
using AssistantPlatform.Nodes.SystemTests.Servers;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Nodes.SystemTests;

[Parallelizable]
internal sealed class LogTests
{
    private static readonly Dictionary<string, string> LogEverything = new()
    {
        ["Logging:LogLevel:Default"] = "Debug",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Debug",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Debug",
        ["Logging:LogLevel:Microsoft.Hosting"] = "Debug",
    };

    [Test]
    public async Task Hold_no_secret_and_one_object_a_line_whatever_people_send()
    {
        await using var cluster = await NodeCluster.CreateAsync();
        cluster.Model.Answers(
            FakeAnswer.Text(TalkativePerson.Answer), FakeAnswer.Stream($"data: {{{TalkativePerson.Answer}\n\n"));
        var node = await cluster.StartNodeAsync(LogEverything);
        var process = node.Process;
        var person = new TalkativePerson(node);

        await person.UseEverythingAsync();
        await node.StopAsync();

        Assert.That(process.Output, Has.All.Matches<string>(IsObject));
        Assert.That(process.Output, Has.Some.Contains("Executed DbCommand"), "Nothing much was logged.");
        foreach (var secret in person.Secrets)
        {
            Assert.That(process.Output, Has.None.Contains(secret));
        }
    }

    private static bool IsObject(string? line)
    {
        try
        {
            using var entry = JsonDocument.Parse(line ?? "");
            return entry.RootElement.ValueKind == JsonValueKind.Object && !line!.Any(char.IsControl);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
