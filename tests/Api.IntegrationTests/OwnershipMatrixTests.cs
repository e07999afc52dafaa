using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Api.IntegrationTests.Careers;
using AssistantPlatform.Api.IntegrationTests.Conversations;
using AssistantPlatform.Api.IntegrationTests.Pipelines;
using AssistantPlatform.Api.IntegrationTests.Webhooks;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.Providers;

namespace AssistantPlatform.Api.IntegrationTests;

/// <summary>
/// Every operation of the document that names something by its id, called by somebody else. A new one fails here until
/// it is told what Ann owns of that kind, and what a valid request looks like.
/// </summary>
internal sealed class OwnershipMatrixTests
{
    // Rows of Ann's and everybody else's, all that a use case can change.
    private const string Everything = """
        SELECT string_agg(name || md5(rows::text), ' ' ORDER BY name) FROM (
            SELECT table_schema || '.' || table_name AS name,
                query_to_xml(format('TABLE %I.%I', table_schema, table_name), true, true, '') AS rows
            FROM information_schema.tables
            WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')) tables
        """;

    // What belongs to the platform itself is named so in paths, and what is for whoever can sign.
    private static readonly string[] NamesOfNobodys = ["name", "provider", "trigger"];

    private readonly Dictionary<string, Guid> _anns = [];
    private LetterDesk _desk = null!;
    private HttpClient _ann = null!;
    private HttpClient _bob = null!;

    private static Dictionary<string, object> Bodies => new()
    {
        ["DecideToolCall"] = new { decision = "approve" },
        ["ManageUser"] = new { disabled = true },
        ["RedeliverRange"] = new { from = DateTimeOffset.UnixEpoch, to = DateTimeOffset.MaxValue },
        ["RegenerateMessage"] = new { clientRequestId = Guid.CreateVersion7() },
        ["UnlinkExternalLogin"] = new { password = ApiFactory.Password },
        ["SendMessage"] = new { content = "Hello", clientRequestId = Guid.CreateVersion7() },
        ["UpdateConversation"] = new { title = "Mine" },
        ["UpdateJob"] = new { title = "Mine" },
        ["UpdateJobProfile"] = new { name = "Mine" },
        ["UpdateProject"] = new { name = "Mine" },
        ["UpdateResume"] = new { name = "Mine" },
        ["UpdateSchedule"] = new { name = "Mine" },
        ["UpdateStory"] = new { name = "Mine" },
        ["UpdateTrigger"] = new { name = "Mine" },
        ["UpdateWebhook"] = new { name = "Mine" },
    };

    private ApiFactory Api => _desk.Api;

    [OneTimeSetUp]
    public async Task Start()
    {
        _desk = await LetterDesk.OpenAsync();
        _ann = await Api.SignedInAsync("ann");
        _bob = await Api.SignedInAsync("bob");
        var said = await _ann.SayAsync("Hello");
        await _ann.FramesAsync(said.RunId);
        _anns["conversations"] = said.ConversationId;
        _anns["messages"] = said.AssistantMessageId;
        _anns["runs"] = (await _desk.AskAsync(_ann)).RunId;
        _anns["pipeline runs"] = await EchoAsync();
        _anns["jobs"] = (await _ann.CreateJobAsync("Engineer")).Id();
        _anns["job-profiles"] = (await _ann.CreateJobProfileAsync("Engineer")).Id();
        _anns["projects"] = (await _ann.CreateProjectAsync("Engine")).Id();
        _anns["resumes"] = (await _ann.CreateResumeAsync("resume.pdf")).Id();
        _anns["stories"] = (await _ann.CreateStoryAsync("Story")).Id();
        _anns["schedules"] = (await _ann.CreateScheduleAsync()).Id();
        _anns["triggers"] = (await _ann.CreateTriggerAsync()).Trigger.Id();
        _anns["api-keys"] = (await _ann.CreateApiKeyAsync()).Id();
        _anns["external-logins"] = await Api.LinkAsync("ann");
        _anns["invitations"] = (await _ann.InviteAsync("carol")).Id();
        _anns["notifications"] =
            (await _ann.GetFromJsonAsync<JsonElement>("/api/v1/notifications")).GetProperty("items")[0].Id();
        _anns["sessions"] = (await _ann.GetFromJsonAsync<JsonElement>("/api/v1/sessions")).GetProperty("items")[0].Id();
        _anns["webhooks"] = (await _ann.CreateWebhookAsync()).Webhook.Id();
        _anns["deliveries"] = await _ann.TestedWebhookAsync(_anns["webhooks"]);
        _anns["users"] = (await _ann.GetFromJsonAsync<JsonElement>("/api/v1/users/me")).Id();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        _bob.Dispose();
        await _desk.DisposeAsync();
    }

    public static IEnumerable<ApiOperation> Operations() =>
        ApiDocument.Operations().Where(operation => operation.Parameters.Except(NamesOfNobodys).Any());

    [TestCaseSource(nameof(Operations))]
    public async Task Hides_what_belongs_to_another_person_and_leaves_it_as_it_is(ApiOperation operation)
    {
        var before = await ReadEverythingAsync();

        using var response = await SendAsync(_bob, operation);

        var expected = operation.IsAdministration ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound;
        Assert.That(response.StatusCode, Is.EqualTo(expected));
        Assert.That(await ReadEverythingAsync(), Is.EqualTo(before));
    }

    [TestCaseSource(nameof(Operations))]
    public async Task Wants_to_know_who_asks(ApiOperation operation)
    {
        using var visitor = Api.CreateClient();

        using var response = await SendAsync(visitor, operation);

        await response.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.unauthenticated");
    }

    private async Task<HttpResponseMessage> SendAsync(HttpClient person, ApiOperation operation)
    {
        var kind = operation.Path.StartsWith("/api/v1/pipelines/", StringComparison.Ordinal)
            ? "pipeline runs"
            : operation.Path.Split('/').TakeWhile(segment => segment != "{id}").Last();
        Assert.That(_anns, Does.ContainKey(kind), "What does Ann own of this kind?");
        Assert.That(!operation.HasBody || Bodies.ContainsKey(operation.Id), "What does a valid request look like?");

        var path = operation.PathWith(_anns[kind])
            .Replace("{toolCallId}", "call_0", StringComparison.Ordinal)
            .Replace("{grant}", "send_letter", StringComparison.Ordinal);
        Assert.That(path, Does.Not.Contain("{"), "What does Ann own that is named so?");
        using var request = new HttpRequestMessage(operation.Method, path);
        request.Content = operation.HasBody ? JsonContent.Create(Bodies[operation.Id]) : null;
        return await person.SendAsync(request);
    }

    private async Task<Guid> EchoAsync()
    {
        using var response = await _ann.PostRunAsync(new { text = "Hello" }, "echo");
        var run = (await response.Content.ReadFromJsonAsync<JsonElement>()).Id("runId");
        await _ann.FramesAsync(run);
        return run;
    }

    private async Task<string> ReadEverythingAsync()
    {
        await using var command = Api.Database.DataSource.CreateCommand(Everything);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
