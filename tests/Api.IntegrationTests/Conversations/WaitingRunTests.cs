using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Api.IntegrationTests.Conversations;

/// <summary>Runs while nobody has decided yet.</summary>
internal sealed class WaitingRunTests
{
    private LetterDesk _desk = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _desk = await LetterDesk.OpenAsync();
        _ann = await _desk.Api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _desk.DisposeAsync();
    }

    [Test]
    public async Task Are_told_to_their_person()
    {
        var run = await _desk.AskAsync(_ann);

        var notices = (await _ann.GetFromJsonAsync<JsonElement>("/api/v1/notifications")).GetProperty("items");
        var notice = notices.EnumerateArray().Single(item => item.Text("kind") == "conversations.approval_required");
        Assert.That(notice.Text("link"), Is.EqualTo($"/chat/{run.ConversationId}"));
        Assert.That(notice.Text("body"), Does.Contain("Write to Bob"));
    }

    [Test]
    public async Task Keep_the_conversation_for_themselves()
    {
        var run = await _desk.AskAsync(_ann);

        using var next = await _ann.PostMessageAsync("And now?", run.ConversationId);

        await next.AssertProblemAsync(HttpStatusCode.Conflict, "conversations.run_in_progress");
        Assert.That((await _ann.ConversationAsync(run.ConversationId)).Id("activeRunId"), Is.EqualTo(run.RunId));
    }

    [Test]
    public async Task Take_no_place_of_those_that_work()
    {
        await using (var work = _desk.Api.Database.DataSource.CreateCommand(
            "SELECT count(*) FROM work.items WHERE type = 'ExecuteAgentRun'"))
        {
            await _desk.AskAsync(_ann);

            await Deadline.UntilAsync(async () => (long)(await work.ExecuteScalarAsync())! == 0);
        }
    }

    [Test]
    public async Task Show_who_comes_later_what_is_asked()
    {
        var run = await _desk.AskAsync(_ann);
        await _desk.RestartAsync();
        using var ann = _desk.Api.ClientLike(_ann);

        var snapshot = (await ann.FramesAsync(run.RunId, until: "snapshot"))[^1].Data().GetProperty("message");

        var call = snapshot.GetProperty("parts").EnumerateArray().Single();
        Assert.That(call.Text("status"), Is.EqualTo("requires_approval"));
        Assert.That(call.GetProperty("approval").GetProperty("expiresAt").ValueKind, Is.EqualTo(JsonValueKind.String));
    }

    [Test]
    public async Task Survive_a_restart()
    {
        var run = await _desk.AskAsync(_ann);
        await _desk.RestartAsync();
        using var ann = _desk.Api.ClientLike(_ann);

        using var decided = await ann.DecideAsync(run.RunId, "approve");

        Assert.That((await ann.FramesAsync(run.RunId))[^1].StoredMessage().Said(), Is.EqualTo("Done."));
        Assert.That(_desk.Log.Sent, Is.EqualTo(["bob"]));
    }

    [Test]
    public async Task End_at_once_when_they_are_cancelled()
    {
        var run = await _desk.AskAsync(_ann);

        using var cancelled = await _ann.CancelAsync(run.RunId);

        Assert.That((await cancelled.Content.ReadFromJsonAsync<JsonElement>()).Text("status"), Is.EqualTo("cancelled"));
        Assert.That((await _ann.FramesAsync(run.RunId))[^1].Type(), Is.EqualTo("run_cancelled"));
        Assert.That(await _ann.StandingAsync(run), Is.EqualTo("cancelled denied"));
        using var late = await _ann.DecideAsync(run.RunId, "approve");
        await late.AssertProblemAsync(HttpStatusCode.Conflict, "conversations.already_decided");
        Assert.That(
            (await _ann.ConversationAsync(run.ConversationId)).GetProperty("activeRunId").ValueKind,
            Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Go_on_without_the_call_when_nobody_decides_for_a_day()
    {
        var run = await _desk.AskAsync(_ann);

        await _desk.LetTimePassAsync();

        Assert.That((await _ann.FramesAsync(run.RunId))[^1].StoredMessage().Said(), Is.EqualTo("Done."));
        Assert.That(await _ann.StandingAsync(run), Is.EqualTo("completed denied"));
        Assert.That((await _ann.CallsAsync(run)).Single().Text("result"), Is.EqualTo(Denial.Expired));
        Assert.That(_desk.Log.Sent, Is.Empty);
        using var late = await _ann.DecideAsync(run.RunId, "approve");
        await late.AssertProblemAsync(HttpStatusCode.Conflict, "conversations.already_decided");
    }

    [Test]
    public async Task Do_not_mind_the_end_of_a_time_in_which_all_was_decided()
    {
        var first = await _desk.AskAsync(_ann);
        using var decided = await _ann.DecideAsync(first.RunId, "approve");
        await _ann.FramesAsync(first.RunId);

        await _desk.LetTimePassAsync();
        await Deadline.UntilAsync(async () => await WaitingItemsAsync() == 0);

        Assert.That(await _ann.StandingAsync(first), Is.EqualTo("completed completed"));
    }

    [Test]
    public async Task Go_with_their_conversation()
    {
        var run = await _desk.AskAsync(_ann);

        using var deleted = await _ann.DeleteAsync($"/api/v1/conversations/{run.ConversationId}");
        await _desk.LetTimePassAsync();
        await Deadline.UntilAsync(async () => await WaitingItemsAsync() == 0);

        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        using var late = await _ann.DecideAsync(run.RunId, "approve");
        await late.AssertProblemAsync(HttpStatusCode.NotFound, "runs.not_found");
    }

    [Test]
    public async Task Deny_at_once_what_a_program_is_not_there_to_approve()
    {
        using var program = _desk.Api.ProgramWith(await _ann.CreateApiKeyAsync());
        _desk.Model.Answers(FakeAnswer.Tools(("send_letter", """{"to":"bob"}""")), FakeAnswer.Text("Not sent."));

        var run = await program.SayAsync("Write to Bob", area: LetterDesk.Area);

        var frames = await program.FramesAsync(run.RunId);
        Assert.That(frames.Single(frame => frame.Type() == "tool_result").Data().Text("status"), Is.EqualTo("denied"));
        Assert.That(frames[^1].StoredMessage().Said(), Is.EqualTo("Not sent."));
        Assert.That(_desk.Log.Sent, Is.Empty);
    }

    private async Task<long> WaitingItemsAsync()
    {
        await using var count = _desk.Api.Database.DataSource.CreateCommand(
            "SELECT count(*) FROM work.items WHERE type = 'ExpireApprovals'");
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
