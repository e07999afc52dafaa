using System.Net;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Api.IntegrationTests.Conversations;

/// <summary>What becomes of a call when its person decides about it.</summary>
internal sealed class DecideToolCallTests
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
    public async Task Waits_for_its_person_and_tells_what_it_asks()
    {
        _desk.Model.Answers(FakeAnswer.Tools(("send_letter", """{"to":"bob"}""")), FakeAnswer.Text("Done."));
        var run = await _ann.SayAsync("Write to Bob", area: LetterDesk.Area);

        var frames = await _ann.FramesAsync(run.RunId, until: "run_status");

        var call = frames.Single(frame => frame.Type() == "tool_call").Data();
        Assert.That(call.GetProperty("requiresApproval").GetBoolean());
        Assert.That(frames[^1].Data().Text("status"), Is.EqualTo("requires_action"));
        Assert.That(frames[^1].Data().GetProperty("toolCallIds").EnumerateArray().Single().GetString(), Is.EqualTo("call_0"));
        var expiry = frames[^1].Data().GetProperty("expiresAt").GetDateTimeOffset();
        Assert.That(expiry, Is.EqualTo(TimeProvider.System.GetUtcNow().AddDays(1)).Within(TimeSpan.FromMinutes(1)));
        Assert.That(await _ann.StandingAsync(run), Is.EqualTo("requires_action requires_approval"));
        var approval = (await _ann.CallsAsync(run)).Single().GetProperty("approval");
        Assert.That(approval.GetProperty("expiresAt").GetDateTimeOffset(), Is.EqualTo(expiry));
        Assert.That(approval.GetProperty("canAlwaysAllow").GetBoolean());
        Assert.That(_desk.Log.Sent, Is.Empty);
    }

    [Test]
    public async Task Makes_an_approved_call_and_goes_on()
    {
        var run = await _desk.AskAsync(_ann);

        using var decided = await _ann.DecideAsync(run.RunId, "approve");

        Assert.That(decided.StatusCode, Is.EqualTo(HttpStatusCode.OK), await decided.Content.ReadAsStringAsync());
        var frames = await _ann.FramesAsync(run.RunId);
        Assert.That(frames[^1].StoredMessage().Said(), Is.EqualTo("Done."));
        Assert.That(frames.Last(frame => frame.Type() == "run_status").Data().Text("status"), Is.EqualTo("running"));
        Assert.That(_desk.Log.Sent, Is.EqualTo(["bob"]));
        Assert.That(await _ann.StandingAsync(run), Is.EqualTo("completed completed"));
    }

    [Test]
    public async Task Makes_the_call_as_the_person_changed_it_and_keeps_what_was_proposed()
    {
        var run = await _desk.AskAsync(_ann);

        using var decided = await _ann.DecideAsync(run.RunId, "approve", arguments: new { to = "carol", copies = 2 });

        await _ann.FramesAsync(run.RunId);
        var call = (await _ann.CallsAsync(run)).Single();
        Assert.That(_desk.Log.Sent, Is.EqualTo(["carol"]));
        Assert.That(call.Text("result"), Is.EqualTo("2 sent to carol"));
        Assert.That(call.GetProperty("arguments").Text("to"), Is.EqualTo("carol"));
        Assert.That(call.GetProperty("approval").GetProperty("proposedArguments").Text("to"), Is.EqualTo("bob"));
    }

    [TestCase("""{"copies":2}""")]
    [TestCase("""{"to":7}""")]
    [TestCase("""{"to":"bob","cc":"eve"}""")]
    [TestCase("\"bob\"")]
    public async Task Refuses_arguments_that_the_tool_does_not_take_and_waits_on(string arguments)
    {
        var run = await _desk.AskAsync(_ann);

        using var decided = await _ann.DecideAsync(run.RunId, "approve", arguments: JsonElement.Parse(arguments));

        var problem = await decided.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").TryGetProperty("arguments", out _));
        Assert.That(await _ann.StandingAsync(run), Is.EqualTo("requires_action requires_approval"));
    }

    [Test]
    public async Task Tells_the_model_of_a_denial_and_goes_on()
    {
        var run = await _desk.AskAsync(_ann);

        using var decided = await _ann.DecideAsync(run.RunId, "deny");

        await _ann.FramesAsync(run.RunId);
        Assert.That(_desk.Log.Sent, Is.Empty);
        Assert.That(await _ann.StandingAsync(run), Is.EqualTo("completed denied"));
        var heard = _desk.Model.Requests[^1].GetProperty("messages").EnumerateArray().Last();
        Assert.That(heard.Text("content"), Does.StartWith("The person denied this call."));
    }

    [TestCase("approve", "deny")]
    [TestCase("deny", "approve")]
    public async Task Takes_no_second_decision(string first, string second)
    {
        var run = await _desk.AskAsync(_ann, calls:
            [("send_letter", """{"to":"bob"}"""), ("send_letter", """{"to":"carol"}""")]);
        using var decided = await _ann.DecideAsync(run.RunId, first);

        using var again = await _ann.DecideAsync(run.RunId, second);

        await again.AssertProblemAsync(HttpStatusCode.Conflict, "conversations.already_decided");
    }

    [Test]
    public async Task Takes_one_of_many_decisions_at_one_moment()
    {
        var run = await _desk.AskAsync(_ann);

        var decided = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _ann.DecideAsync(run.RunId, "approve")));

        await _ann.FramesAsync(run.RunId);
        Assert.That(
            decided.Select(answer => answer.StatusCode).Order(),
            Is.EqualTo([HttpStatusCode.OK, .. Enumerable.Repeat(HttpStatusCode.Conflict, 4)]));
        Assert.That(_desk.Log.Sent, Is.EqualTo(["bob"]));
    }

    [Test]
    public async Task Goes_on_when_all_calls_are_decided_about_and_makes_those_that_need_nobody_first()
    {
        var run = await _desk.AskAsync(_ann, calls:
        [
            ("send_letter", """{"to":"bob"}"""), ("look_up", """{"name":"bob"}"""), ("send_letter", """{"to":"carol"}"""),
        ]);
        Assert.That(_desk.Log.LookedUp, Is.EqualTo(["bob"]));

        using var one = await _ann.DecideAsync(run.RunId, "deny", "call_0");
        Assert.That(await _ann.StandingAsync(run), Is.EqualTo("requires_action completed denied requires_approval"));
        using var other = await _ann.DecideAsync(run.RunId, "approve", "call_2");

        await _ann.FramesAsync(run.RunId);
        Assert.That(_desk.Log.Sent, Is.EqualTo(["carol"]));
        Assert.That(_desk.Log.LookedUp, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Loses_neither_of_two_decisions_at_one_moment()
    {
        var run = await _desk.AskAsync(_ann, calls:
            [("send_letter", """{"to":"bob"}"""), ("send_letter", """{"to":"carol"}""")]);

        var decided = await Task.WhenAll(
            _ann.DecideAsync(run.RunId, "approve", "call_0"), _ann.DecideAsync(run.RunId, "approve", "call_1"));

        Assert.That(decided.Select(answer => answer.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
        await _ann.FramesAsync(run.RunId);
        Assert.That(_desk.Log.Sent, Is.EquivalentTo(["bob", "carol"]));
    }

    [Test]
    public async Task Takes_decisions_over_the_socket()
    {
        var run = await _desk.AskAsync(_ann);
        await using var socket = await _desk.Api.OpenSocketAsync(_ann);
        await socket.SubscribeAsync(run.RunId);

        await socket.SendAsync(new { type = "approve", runId = run.RunId, toolCallId = "call_0", decision = "approve" });

        Assert.That((await socket.ReadToEndAsync())[^1].StoredMessage().Said(), Is.EqualTo("Done."));
        Assert.That(_desk.Log.Sent, Is.EqualTo(["bob"]));
    }

    [Test]
    public async Task Hides_the_run_from_others_and_knows_no_other_calls()
    {
        var run = await _desk.AskAsync(_ann);
        using var bob = await _desk.Api.SignedInAsync("bob");

        using var foreign = await bob.DecideAsync(run.RunId, "approve");
        using var unknown = await _ann.DecideAsync(run.RunId, "approve", "call_9");

        await foreign.AssertProblemAsync(HttpStatusCode.NotFound, "runs.not_found");
        await unknown.AssertProblemAsync(HttpStatusCode.NotFound, "conversations.approval_not_found");
        Assert.That(await _ann.StandingAsync(run), Is.EqualTo("requires_action requires_approval"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Is_closed_to_programs(bool bySocket)
    {
        var run = await _desk.AskAsync(_ann);
        var key = await _ann.CreateApiKeyAsync();
        using var program = _desk.Api.ProgramWith(key);

        if (bySocket)
        {
            await using var socket = await AgentSocketClient.ConnectAsync(
                program.BaseAddress!, options => options.SetRequestHeader(ApiKeys.Header, key.Text("key")));
            await socket.SendAsync(new { type = "approve", runId = run.RunId, toolCallId = "call_0", decision = "approve" });
            Assert.That((await socket.ReadUntilAsync("error"))[^1].Data().Text("code"), Is.EqualTo("identity.forbidden"));
        }
        else
        {
            using var refused = await program.DecideAsync(run.RunId, "approve");
            await refused.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        }

        Assert.That(await _ann.StandingAsync(run), Is.EqualTo("requires_action requires_approval"));
    }
}
