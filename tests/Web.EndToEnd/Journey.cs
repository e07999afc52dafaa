using System.Net.Http.Json;
using System.Text.Json;

namespace AssistantPlatform.Web.EndToEnd;

/// <summary>A visit for each test.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal abstract class Journey : Visit
{
    protected ChatPage Chat => new(Page);

    [SetUp]
    public Task Begin() => BeginAsync();

    [TearDown]
    public async Task End()
    {
        await EndAsync();
        AssertNoFaults();
    }

    /// <summary>A signed-in person on a new chat.</summary>
    protected async Task<ChatPage> OpenChatAsync()
    {
        await SignInAsync();
        await Page.GotoAsync("/chat");
        return Chat;
    }

    /// <summary>The text of the open conversation's newest answer, as it is stored.</summary>
    protected async Task<string> StoredAnswerAsync()
    {
        using var client = await Api.SignedInAsync(Person);
        var id = new Uri(Page.Url).Segments[^1];
        var page = await client.GetFromJsonAsync<JsonElement>($"/api/v1/conversations/{id}/messages?limit=1");
        var answer = page.GetProperty("items")[0];
        Assert.That(answer.GetProperty("status").GetString(), Is.EqualTo("completed"));
        return string.Concat(answer.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("text").GetString()));
    }

    protected async Task StopServerAsync() => Api = await Api.StopAsync();

    /// <summary>Stops the server and has it leave nothing that says so, as when it is killed.</summary>
    protected async Task KillServerAsync()
    {
        await StopServerAsync();
        await using var forget = Api.Database.DataSource.CreateCommand("UPDATE runs.runs SET released_by = NULL");
        await forget.ExecuteNonQueryAsync();
    }

    /// <summary>Starts the next server where the last one was.</summary>
    protected void StartServer() => Listen(Api, Origin.Port);
}
