using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Api.IntegrationTests.Conversations;

/// <summary>A platform whose agent writes letters, and asks before it sends one.</summary>
internal sealed class LetterDesk : IAsyncDisposable
{
    public const string Area = "letters";

    private LetterDesk(FakeModelServer model, LetterLog log, ApiFactory api) => (Model, Log, Api) = (model, log, api);

    public FakeModelServer Model { get; }

    public LetterLog Log { get; }

    public ApiFactory Api { get; private set; }

    public static async Task<LetterDesk> OpenAsync()
    {
        var (model, log) = (await FakeModelServer.StartAsync(), new LetterLog());
        var api = await ApiFactory.ListenAsync(model.Settings, services => services
            .AddSingleton(log)
            .AddScoped<LetterTools>()
            .AddSingleton(new Area(Area, "Letters", "For tests.", "You write letters.", [typeof(LetterTools)])));
        return new LetterDesk(model, log, api);
    }

    /// <summary>Has the agent ask for calls; returns when it waits.</summary>
    public async Task<StartedRun> AskAsync(
        HttpClient person, Guid? conversation = null, params (string Name, string Arguments)[] calls)
    {
        (string, string)[] wanted = calls is [] ? [("send_letter", """{"to":"bob"}""")] : calls;
        Model.Answers(FakeAnswer.Tools(wanted), FakeAnswer.Text("Done."));
        var run = await person.SayAsync("Write to Bob", conversation, conversation is null ? Area : null);
        await person.FramesAsync(run.RunId, until: "run_status");
        return run;
    }

    public async Task RestartAsync()
    {
        Api = await Api.StopAsync();
        Api.UseKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        Api.StartServer();
    }

    /// <summary>Lets the time to decide be over.</summary>
    public async Task LetTimePassAsync()
    {
        await using var command = Api.Database.DataSource.CreateCommand(
            "UPDATE work.items SET due_at = now() WHERE type = 'ExpireApprovals'; SELECT pg_notify('work_items', 'approval')");
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        await Model.DisposeAsync();
    }
}

internal static class ApprovalRequests
{
    public static Task<HttpResponseMessage> DecideAsync(
        this HttpClient person,
        Guid run,
        string decision,
        string call = "call_0",
        object? arguments = null,
        bool alwaysAllow = false) =>
        person.PostAsJsonAsync($"/api/v1/runs/{run}/approvals/{call}", new { decision, arguments, alwaysAllow });

    /// <summary>The answer's calls, as they are stored.</summary>
    public static async Task<List<JsonElement>> CallsAsync(this HttpClient person, StartedRun run)
    {
        var answer = (await person.MessagesAsync(run.ConversationId)).Single(message => message.Id() == run.AssistantMessageId);
        return [.. answer.GetProperty("parts").EnumerateArray().Where(part => part.Type() == "tool_call")];
    }

    /// <summary>The status of the run, and of the answer's calls.</summary>
    public static async Task<string> StandingAsync(this HttpClient person, StartedRun run)
    {
        var calls = (await person.CallsAsync(run)).Select(call => call.Text("status"));
        return string.Join(' ', calls.Prepend((await person.RunAsync(run.RunId)).Text("status")));
    }
}
