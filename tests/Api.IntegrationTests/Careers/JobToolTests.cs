using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Api.IntegrationTests.Conversations;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Api.IntegrationTests.Careers;

/// <summary>A person's jobs as their agent sees and changes them.</summary>
internal sealed class JobToolTests
{
    private static readonly string[] Roles = ["Data analyst"];

    private FakeModelServer _model = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private Guid _job;

    [SetUp]
    public async Task Start()
    {
        _model = await FakeModelServer.StartAsync();
        _api = await ApiFactory.CreateAsync(_model.Settings);
        _ann = await _api.SignedInAsync("ann");
        _job = (await _ann.CreateJobAsync("Engineer", new { description = "Build things.", notes = "Call", score = 80 })).Id();
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Test]
    public async Task Finds_them_and_does_not_trust_what_they_say()
    {
        await _ann.CreateJobAsync("Baker");

        var list = ResultIn(await CallAsync("jobs_list", """{"words":"engineer","status":"new","minScore":70}"""));
        var detail = ResultIn(await CallAsync("jobs_get", $$"""{"id":"{{_job}}"}"""));

        var found = JsonDocument.Parse(list.Text("result")).RootElement.GetProperty("jobs");
        Assert.That(found.EnumerateArray().Select(job => job.Text("title")), Is.EqualTo(["Engineer"]));
        Assert.That(JsonDocument.Parse(detail.Text("result")).RootElement.Text("description"), Is.EqualTo("Build things."));
        Assert.That(list.GetProperty("untrusted").GetBoolean() && detail.GetProperty("untrusted").GetBoolean());
    }

    [Test]
    public async Task Knows_what_its_person_looks_for_and_does_not_trust_what_their_resume_says()
    {
        var resume = (await _ann.CreateResumeAsync("Analyst.md", "# Ann, analyst"u8.ToArray())).Id();
        await _ann.CreateJobProfileAsync("Analyst", new { resumeId = resume, wishes = new { roles = Roles } });

        var listed = ResultIn(await CallAsync("profiles_list", "{}"));
        var profile = ResultIn(await CallAsync("profiles_get", "{}"));
        var text = ResultIn(await CallAsync("resumes_get_text", $$"""{"id":"{{resume}}"}"""));

        Assert.That(JsonDocument.Parse(listed.Text("result")).RootElement[0].Text("name"), Is.EqualTo("Analyst"));
        var told = JsonDocument.Parse(profile.Text("result")).RootElement;
        Assert.That(told.GetProperty("wishes").GetProperty("roles")[0].GetString(), Is.EqualTo("Data analyst"));
        Assert.That(told.GetProperty("resume").Id(), Is.EqualTo(resume));
        Assert.That(JsonDocument.Parse(text.Text("result")).RootElement.Text("text"), Does.Contain("Ann, analyst"));
        Assert.That(text.GetProperty("untrusted").GetBoolean());
    }

    [Test]
    public async Task Creates_a_profile_whose_name_is_new()
    {
        const string Wanted = """{"name":"Analyst","roles":["Data analyst"],"locations":["Leeds"],"threshold":60}""";

        await CallAsync("profiles_create", Wanted);
        var again = ResultIn(await CallAsync("profiles_create", Wanted));

        var profile = (await _ann.GetFromJsonAsync<JsonElement>(CareerRequests.JobProfiles)).GetProperty("items").EnumerateArray().Single();
        var wishes = profile.GetProperty("wishes");
        Assert.That((profile.Text("name"), profile.GetProperty("isDefault").GetBoolean()), Is.EqualTo(("Analyst", true)));
        Assert.That(wishes.GetProperty("roles")[0].GetString(), Is.EqualTo("Data analyst"));
        Assert.That(wishes.GetProperty("locations")[0].GetString(), Is.EqualTo("Leeds"));
        Assert.That(wishes.GetProperty("threshold").GetInt32(), Is.EqualTo(60));
        Assert.That(again.Text("status"), Is.EqualTo("failed"));
        Assert.That(again.Text("result"), Does.Contain("name"));
    }

    [Test]
    public async Task Counts_them()
    {
        var stats = ResultIn(await CallAsync("jobs_stats", "{}"));

        Assert.That(JsonDocument.Parse(stats.Text("result")).RootElement.GetProperty("total").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task Moves_one_on_and_notes_something()
    {
        await CallAsync("jobs_update_status", $$"""{"id":"{{_job}}","status":"applied"}""");
        await CallAsync("jobs_add_note", $$"""{"id":"{{_job}}","note":"Sent the letter."}""");

        var job = await JobAsync();
        Assert.That((job.Text("status"), job.Text("notes")), Is.EqualTo(("applied", "Call\n\nSent the letter.")));
    }

    [Test]
    public async Task Loses_no_note_of_those_that_are_made_at_the_same_time()
    {
        string[] notes = ["Sent the letter.", "They called.", "Ask for the pay."];
        _model.Answers(
            FakeAnswer.Tools([.. notes.Select(note => ("jobs_add_note", $$"""{"id":"{{_job}}","note":"{{note}}"}"""))]),
            FakeAnswer.Text("Done."));

        var said = await _ann.SayAsync("Note it", area: "jobs");
        await _ann.FramesAsync(said.RunId);

        Assert.That((await JobAsync()).Text("notes").Split("\n\n"), Is.EquivalentTo([.. notes, "Call"]));
    }

    [Test]
    public async Task Does_not_note_more_than_there_is_room_for()
    {
        using var filled = await _ann.PatchAsJsonAsync($"{CareerRequests.Jobs}/{_job}", new { notes = new string('n', 19_999) });

        var result = ResultIn(await CallAsync("jobs_add_note", $$"""{"id":"{{_job}}","note":"Sent the letter."}"""));

        Assert.That(result.Text("status"), Is.EqualTo("failed"));
        Assert.That(result.Text("result"), Does.Contain("at most 20000 characters"));
        Assert.That((await JobAsync()).Text("notes"), Has.Length.EqualTo(19_999));
    }

    [TestCase("engineer", 1, true)]
    [TestCase("engineer", 2, false)]
    [TestCase("enginer", 1, true)]
    [TestCase("", 1, true)]
    [TestCase("", 50, false)]
    public async Task Knows_whether_there_are_more_than_it_is_shown(string words, int limit, bool hasMore)
    {
        await _ann.CreateJobAsync("Engineer of trains");

        var result = ResultIn(await CallAsync("jobs_list", $$"""{"words":"{{words}}","limit":{{limit}}}"""));

        var list = JsonDocument.Parse(result.Text("result")).RootElement;
        Assert.That(list.GetProperty("jobs").GetArrayLength(), Is.EqualTo(Math.Min(limit, 2)));
        Assert.That(list.GetProperty("hasMore").GetBoolean(), Is.EqualTo(hasMore));
    }

    [Test]
    public async Task Asks_before_it_changes_one_once_it_has_read_what_a_posting_says()
    {
        var read = await CallAsync("jobs_get", $$"""{"id":"{{_job}}"}""");

        var frames = await CallAsync(
            "jobs_update_status",
            $$"""{"id":"{{_job}}","status":"archived"}""",
            conversation: read[0].Id("conversationId"),
            until: "run_status");

        Assert.That(frames.Single(frame => frame.Type() == "tool_call").Data().GetProperty("requiresApproval").GetBoolean());
        Assert.That((await JobAsync()).Text("status"), Is.EqualTo("new"));
    }

    [Test]
    public async Task Deletes_one_only_when_its_person_says_so()
    {
        _model.Answers(FakeAnswer.Tools(("jobs_delete", $$"""{"id":"{{_job}}"}""")), FakeAnswer.Text("Done."));
        var run = await _ann.SayAsync("Delete it", area: "jobs");
        await _ann.FramesAsync(run.RunId, until: "run_status");
        Assert.That(await _ann.JobTitlesAsync(), Is.EqualTo(["Engineer"]));

        using var decided = await _ann.DecideAsync(run.RunId, "approve");

        await _ann.FramesAsync(run.RunId);
        Assert.That(await _ann.JobTitlesAsync(), Is.Empty);
    }

    [TestCase("jobs_update_status", """{"id":"{id}","status":"offered"}""", "can become")]
    [TestCase("jobs_update_status", """{"id":"{id}","status":"hired"}""", "no such status")]
    [TestCase("jobs_get", """{"id":"00000000-0000-0000-0000-000000000000"}""", "no such job")]
    public async Task Is_told_what_does_not_go(string tool, string arguments, string complaint)
    {
        var result = ResultIn(await CallAsync(tool, arguments.Replace("{id}", _job.ToString(), StringComparison.Ordinal)));

        Assert.That(result.Text("status"), Is.EqualTo("failed"));
        Assert.That(result.Text("result"), Does.Contain(complaint));
    }

    [Test]
    public async Task Sees_nothing_of_anybody_else()
    {
        using var bob = await _api.SignedInAsync("bob");
        _model.Answers(FakeAnswer.Tools(("jobs_get", $$"""{"id":"{{_job}}"}""")), FakeAnswer.Text("Done."));
        var said = await bob.SayAsync("Read it", area: "jobs");

        Assert.That(ResultIn(await bob.FramesAsync(said.RunId)).Text("status"), Is.EqualTo("failed"));
    }

    [TestCase("conversations", "current_datetime")]
    [TestCase("conversations jobs:read", "jobs_list jobs_get jobs_stats profiles_list profiles_get resumes_get_text current_datetime")]
    public async Task Can_do_for_a_program_what_its_key_is_for(string scopes, string expected)
    {
        using var program = _api.ProgramWith(await _ann.CreateApiKeyAsync(scope: scopes));
        _model.Answers(FakeAnswer.Text("Hello."));

        var said = await program.SayAsync("Hi", area: "jobs");
        await program.FramesAsync(said.RunId);

        var tools = _model.Requests[0].GetProperty("tools").EnumerateArray()
            .Select(tool => tool.GetProperty("function").Text("name"));
        Assert.That(tools, Is.EquivalentTo(expected.Split(' ')));
    }

    private static JsonElement ResultIn(IEnumerable<JsonElement> frames) =>
        frames.Single(frame => frame.Type() == "tool_result").Data();

    private async Task<JsonElement> JobAsync() => await _ann.GetFromJsonAsync<JsonElement>($"{CareerRequests.Jobs}/{_job}");

    private async Task<List<JsonElement>> CallAsync(
        string tool, string arguments, Guid? conversation = null, string? until = null)
    {
        _model.Answers(FakeAnswer.Tools((tool, arguments)), FakeAnswer.Text("Done."));
        var said = await _ann.SayAsync("Go on", conversation, conversation is null ? "jobs" : null);
        return await _ann.FramesAsync(said.RunId, until);
    }
}
