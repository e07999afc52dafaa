using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Api.IntegrationTests.Pipelines;
using AssistantPlatform.Tests.Common;
using Npgsql;

namespace AssistantPlatform.Api.IntegrationTests.Webhooks;

/// <summary>What is told, and to whom.</summary>
internal sealed class EventTests
{
    private WebhookDesk _desk = null!;

    [SetUp]
    public async Task Start() => _desk = await WebhookDesk.OpenAsync();

    [TearDown]
    public Task Stop() => _desk.DisposeAsync().AsTask();

    [Test]
    public async Task Tells_of_a_conversation_from_its_beginning_to_its_end()
    {
        await _desk.HearAsync("conversation.created", "conversation.deleted", "message.created", "run.completed");

        var said = await _desk.Ann.SayAsync("What shall we do?");
        await _desk.Ann.FramesAsync(said.RunId);
        await _desk.Receiver.WaitForAsync(4);
        using var deleted = await _desk.Ann.DeleteAsync($"/api/v1/conversations/{said.ConversationId}");
        var received = await _desk.Receiver.WaitForAsync(5);

        var started = DataOf(received, "conversation.created").Single();
        Assert.That((started.Id(), started.Text("title")), Is.EqualTo((said.ConversationId, "What shall we do?")));
        Assert.That(
            DataOf(received, "message.created").Select(message => (message.Id(), message.Text("role"), message.Text("status"))),
            Is.EquivalentTo([(said.UserMessageId, "user", "completed"), (said.AssistantMessageId, "assistant", "completed")]));
        var run = DataOf(received, "run.completed").Single();
        Assert.That((run.Id(), run.Id("conversationId")), Is.EqualTo((said.RunId, said.ConversationId)));
        Assert.That(DataOf(received, "conversation.deleted").Single().Id(), Is.EqualTo(said.ConversationId));
        Assert.That(received.Select(message => message.Body), Has.None.Contain("demo"), "What was said is read from the API.");
    }

    [Test]
    public async Task Tells_of_the_end_of_a_pipeline()
    {
        await _desk.HearAsync("pipeline_run.completed", "pipeline_run.failed");

        using var good = await _desk.Ann.PostRunAsync(new { text = "Hello" }, "echo");
        await _desk.Receiver.WaitForAsync(1);
        using var bad = await _desk.Ann.PostRunAsync(new { url = $"{_desk.Receiver.Url}/none" }, "web_page_to_text");
        var received = await _desk.Receiver.WaitForAsync(2);

        var completed = DataOf(received, "pipeline_run.completed").Single();
        Assert.That(
            (completed.Text("pipeline"), completed.Text("source"), completed.Text("status")),
            Is.EqualTo(("echo", "api", "completed")));
        var failed = DataOf(received, "pipeline_run.failed").Single();
        Assert.That((failed.Text("status"), failed.Text("errorCode")), Is.EqualTo(("failed", "pipelines.page_not_read")));
    }

    [Test]
    public async Task Tells_of_a_job_from_its_being_found_to_its_end()
    {
        await _desk.HearAsync("job.created", "job.updated", "job.status_changed", "job.scored", "job.deleted");

        using var added = await _desk.Ann.PostAsJsonAsync(
            "/api/v1/jobs", new { title = "Keeper", company = "Lighthouse", status = "applied", score = 70 });
        var job = await added.Content.ReadFromJsonAsync<JsonElement>();
        var address = $"/api/v1/jobs/{job.Id()}";
        using var changed = await _desk.Ann.PatchAsJsonAsync(
            address, new { status = "interviewing", score = 80, notes = "Ring them.", nextActionOn = "2026-12-01" });
        using var unchanged = await _desk.Ann.PatchAsJsonAsync(address, new { status = "interviewing", title = "Keeper" });
        using var deleted = await _desk.Ann.DeleteAsync(address);
        var received = await _desk.Receiver.WaitForAsync(5);

        Assert.That(
            received.Select(message => message.Type),
            Is.EquivalentTo(["job.created", "job.updated", "job.status_changed", "job.scored", "job.deleted"]));
        var created = DataOf(received, "job.created").Single();
        Assert.That(
            (created.Id(), created.Text("title"), created.Text("company"), created.Text("status"), created.Text("source")),
            Is.EqualTo((job.Id(), "Keeper", "Lighthouse", "applied", "manual")));
        var moved = DataOf(received, "job.status_changed").Single();
        Assert.That((moved.Text("from"), moved.Text("to")), Is.EqualTo(("applied", "interviewing")));
        Assert.That(DataOf(received, "job.scored").Single().GetProperty("score").GetInt32(), Is.EqualTo(80));
        Assert.That(DataOf(received, "job.deleted").Single().Id(), Is.EqualTo(job.Id()));
        Assert.That(received.Select(message => message.Body), Has.None.Contain("Ring them."), "Notes are read from the API.");
    }

    [Test]
    public async Task Tells_administrators_of_accounts()
    {
        await _desk.Admin.CreateWebhookAsync(
            _desk.Receiver.Url, events: ["user.created", "user.updated", "user.deleted"]);

        using var bob = await _desk.Api.SignedInAsync("bob");
        await _desk.Receiver.WaitForAsync(1);
        using var renamed = await bob.PatchAsJsonAsync("/api/v1/users/me", new { displayName = "Robert" });
        await _desk.Receiver.WaitForAsync(2);
        using var left = await bob.DeleteAccountAsync();
        var received = await _desk.Receiver.WaitForAsync(3);

        Assert.That(received.Select(message => message.Type), Is.EqualTo(["user.created", "user.updated", "user.deleted"]));
        Assert.That(DataOf(received, "user.created").Single().Text("email"), Is.EqualTo(ApiFactory.EmailOf("bob")));
        Assert.That(DataOf(received, "user.updated").Single().Text("displayName"), Is.EqualTo("Robert"));
        Assert.That(received[^1].Body, Does.Not.Contain("bob").And.Not.Contain("Robert"));
    }

    [Test]
    public async Task Tells_of_accounts_no_longer_who_is_no_administrator_any_more()
    {
        using var second = await _desk.Api.SignedInAsync("second");
        var id = (await second.GetFromJsonAsync<JsonElement>("/api/v1/users/me")).Id();
        await SetRoleAsync(id, "administrator");
        await second.CreateWebhookAsync($"{_desk.Receiver.Url}/second", events: "user.created");
        await _desk.Admin.CreateWebhookAsync($"{_desk.Receiver.Url}/admin", events: "user.created");
        await SetRoleAsync(id, "user");

        using var bob = await _desk.Api.RegisterAsync("bob");
        await _desk.Receiver.WaitForAsync(1);

        Assert.That(await _desk.CountAsync("webhooks.deliveries"), Is.EqualTo(1));
        Assert.That(_desk.Receiver.Received.Single().Path, Is.EqualTo("/in/admin"));
    }

    [Test]
    public async Task Drops_news_of_accounts_whose_hearer_is_no_administrator_any_more()
    {
        using var second = await _desk.Api.SignedInAsync("second");
        var id = (await second.GetFromJsonAsync<JsonElement>("/api/v1/users/me")).Id();
        await SetRoleAsync(id, "administrator");
        await second.CreateWebhookAsync(_desk.Receiver.Url, events: "user.created");
        _desk.Receiver.Answer = (context, _, _) => Task.FromResult(context.Response.StatusCode = 500);
        using var bob = await _desk.Api.RegisterAsync("bob");
        await Deadline.UntilAsync(async () => await _desk.CountAsync("webhooks.deliveries WHERE attempts = 1") == 1);

        await SetRoleAsync(id, "user");
        await _desk.HurryAsync();
        await Deadline.UntilAsync(async () => await _desk.CountAsync("webhooks.deliveries WHERE status = 'cancelled'") == 1);

        Assert.That(_desk.Receiver.Received, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Goes_without_a_webhook_that_is_deleted_at_that_very_moment()
    {
        var (webhook, _) = await _desk.HearAsync("job.created");
        await using var connection = await _desk.Api.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var delete = new NpgsqlCommand("DELETE FROM webhooks.webhooks WHERE id = $1", connection, transaction);
        delete.Parameters.Add(new() { Value = webhook.Id() });
        await delete.ExecuteNonQueryAsync();

        var adding = _desk.Ann.PostAsJsonAsync("/api/v1/jobs", new { title = "Keeper", company = "Lighthouse" });
        await Deadline.UntilAsync(async () => await _desk.CountAsync("pg_locks WHERE NOT granted") > 0);
        await transaction.CommitAsync();
        using var added = await adding;

        Assert.That(added.StatusCode, Is.EqualTo(HttpStatusCode.Created), await added.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task Tells_of_a_session_that_was_ended()
    {
        await _desk.HearAsync("session.revoked");
        using var other = _desk.Api.ClientWith((await _desk.Api.LogInAsync("ann")).Text("accessToken")!);

        using var out_ = await other.PostAsync("/api/v1/auth/logout", null);
        var received = await _desk.Receiver.WaitForAsync(1);

        Assert.That(DataOf(received, "session.revoked").Single().Text("reason"), Is.EqualTo("logged_out"));
    }

    [Test]
    public async Task Tells_nobody_else_and_nothing_that_was_not_asked_for()
    {
        await _desk.HearAsync("run.failed");
        await _desk.Admin.CreateWebhookAsync(_desk.Receiver.Url, events: "conversation.created");
        var (off, _) = await _desk.HearAsync("conversation.created");
        using var switchedOff = await _desk.Ann.ChangeWebhookAsync(off.Id(), new { active = false });

        await _desk.ConverseAsync();

        Assert.That(await _desk.CountAsync("webhooks.deliveries"), Is.Zero);
    }

    [Test]
    public async Task Tells_nothing_of_what_was_not_saved()
    {
        await _desk.HearAsync("conversation.created", "message.created");

        using var refused = await _desk.Ann.PostAsJsonAsync(
            "/api/v1/conversations/messages", new { content = "Hello", clientRequestId = Guid.CreateVersion7(), model = "none/none" });

        Assert.That((int)refused.StatusCode, Is.InRange(400, 499));
        Assert.That(await _desk.CountAsync("webhooks.deliveries"), Is.Zero);
    }

    private static IEnumerable<JsonElement> DataOf(IEnumerable<ReceivedWebhook> received, string type) =>
        received.Where(message => message.Type == type).Select(message => message.Payload.GetProperty("data"));

    private async Task SetRoleAsync(Guid user, string role)
    {
        using var response = await _desk.Admin.PatchAsJsonAsync($"/api/v1/admin/users/{user}", new { role });
        response.EnsureSuccessStatusCode();
    }
}
