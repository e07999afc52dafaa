using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Api.IntegrationTests.Pipelines;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;
using AssistantPlatform.Tests.Common.Providers;
using OtpNet;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class DeleteCurrentUserTests
{
    private FakeModelServer _model = null!;
    private ApiFactory _api = null!;
    private HttpClient _ada = null!;
    private HttpClient _ann = null!;
    private Guid _annId;

    [SetUp]
    public async Task Start()
    {
        _model = await FakeModelServer.StartAsync();
        _api = await ApiFactory.ListenAsync(_model.Settings);
        _ada = await _api.SignedInAsync("ada");
        _ann = await _api.SignedInAsync("ann");
        _annId = (await _ann.GetFromJsonAsync<JsonElement>("/api/v1/users/me")).Id();
    }

    [TearDown]
    public async Task Stop()
    {
        _ada.Dispose();
        _ann.Dispose();
        await _api.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Test]
    public async Task Leaves_the_id_in_the_audit_log_and_nothing_else_anywhere()
    {
        _model.Answers(FakeAnswer.Text("Here I am."));
        var said = await _ann.SayAsync("Hello");
        await _ann.FramesAsync(said.RunId);
        await _ann.CreateApiKeyAsync();
        await _ann.CreateScheduleAsync();
        await _api.LinkAsync("ann");
        using var started = await _ann.PostRunAsync(new { text = "Hello" }, "echo");
        var pipelineRun = (await started.Content.ReadFromJsonAsync<JsonElement>()).Id("runId");
        await _ann.FramesAsync(pipelineRun);
        using var ticket = await _ann.PostAsync("/api/v1/auth/ws-ticket", null);

        using var deleted = await _ann.DeleteAccountAsync();

        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await ErasedAsync();
        Assert.That(await _api.Database.TablesWithAsync($"{_annId}"), Is.EqualTo(["identity.audit_entries"]));
        Assert.That(await _api.Database.TablesWithAsync(ApiFactory.EmailOf("ann")), Is.Empty);
        Assert.That(await _api.Database.TablesWithAsync($"{said.RunId}"), Is.Empty);
        Assert.That(await _api.Database.TablesWithAsync($"{said.ConversationId}"), Is.Empty);
        Assert.That(await _api.Database.TablesWithAsync($"{pipelineRun}"), Is.Empty);
        Assert.That(await CountAsync("work.items"), Is.Zero);
    }

    [Test]
    public async Task Shuts_every_door_at_once()
    {
        var key = await _ann.CreateApiKeyAsync();
        using var elsewhere = await _api.SignedInAsync("ann");
        await using var socket = await _api.OpenSocketAsync(elsewhere);

        using var deleted = await _ann.DeleteAccountAsync();

        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        using var here = await _ann.GetAsync("/api/v1/users/me");
        using var there = await elsewhere.GetAsync("/api/v1/users/me");
        using var program = await _api.ProgramWith(key).GetAsync("/api/v1/conversations");
        using var again = await _api.CreateClient().PostAsJsonAsync(
            "/api/v1/auth/login", new { email = ApiFactory.EmailOf("ann"), password = ApiFactory.Password });
        Assert.That(here.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(there.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(program.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        await again.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.credentials_invalid");
        await socket.ReadToCloseAsync();
        Assert.That(socket.CloseStatus, Is.EqualTo(4401));
    }

    [Test]
    public async Task Stops_an_answer_that_is_being_written()
    {
        _model.Answers(FakeAnswer.Stream(Chunk.Text("Well, ")).ThenHang());
        var said = await _ann.SayAsync("Hello");
        await _ann.FramesAsync(said.RunId, until: "text_delta");

        using var deleted = await _ann.DeleteAccountAsync();

        await _model.HungUp.WaitAsync(Deadline.Time);
        await ErasedAsync();
        Assert.That(await _api.Database.TablesWithAsync($"{said.RunId}"), Is.Empty);
        Assert.That(await CountAsync("work.items"), Is.Zero);
    }

    [Test]
    public async Task Wants_the_password_again()
    {
        using var refused = await _ann.DeleteAccountAsync(password: "not her pass phrase");

        await refused.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.password_wrong");
        using var me = await _ann.GetAsync("/api/v1/users/me");
        Assert.That(me.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Wants_a_code_where_the_second_factor_is_on()
    {
        var secret = await SetUpSecondFactorAsync();

        using var without = await _ann.DeleteAccountAsync();
        using var with = await _ann.DeleteAccountAsync(code: CodeOf(secret, stepsAhead: 1));

        await without.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.code_wrong");
        Assert.That(with.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
    }

    [Test]
    public async Task Leaves_nobody_without_an_administrator()
    {
        using var refused = await _ada.DeleteAccountAsync();
        await refused.AssertProblemAsync(HttpStatusCode.Conflict, "identity.last_administrator");

        await PromoteAnnAsync();
        using var deleted = await _ada.DeleteAccountAsync();
        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
    }

    [Test]
    public async Task Leaves_one_of_two_administrators_who_go_at_one_moment()
    {
        await PromoteAnnAsync();
        using var bob = await _api.RegisterAsync("bob");

        var answers = await Task.WhenAll(_ada.DeleteAccountAsync(), _ann.DeleteAccountAsync());

        Assert.That(answers.Select(answer => answer.StatusCode), Is.EquivalentTo(
            [HttpStatusCode.NoContent, HttpStatusCode.Conflict]));
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Test]
    public async Task Lets_the_last_of_all_go_and_the_next_one_who_comes_administer()
    {
        using var first = await _ann.DeleteAccountAsync();
        using var last = await _ada.DeleteAccountAsync();
        Assert.That(last.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));

        using var again = await _api.SignedInAsync("ada");

        Assert.That((await again.GetFromJsonAsync<JsonElement>("/api/v1/users/me")).Text("role"), Is.EqualTo("administrator"));
    }

    [Test]
    public async Task Keeps_what_belongs_to_others()
    {
        _model.Answers(FakeAnswer.Text("Here I am."));
        var said = await _ada.SayAsync("Hello");
        await _ada.FramesAsync(said.RunId);

        using var deleted = await _ann.DeleteAccountAsync();
        await ErasedAsync();

        Assert.That(await _ada.MessagesAsync(said.ConversationId), Has.Count.EqualTo(2));
        var next = await _ada.SayAsync("And now?", said.ConversationId);
        Assert.That((await _ada.FramesAsync(next.RunId))[^1].Type(), Is.EqualTo("final_result"));
    }

    [Test]
    public async Task Is_done_by_an_administrator_too_but_not_to_themselves_here()
    {
        var ada = (await _ada.GetFromJsonAsync<JsonElement>("/api/v1/users/me")).Id();
        using var own = await _ada.DeleteAsync($"/api/v1/admin/users/{ada}");
        await own.AssertProblemAsync(HttpStatusCode.Conflict, "identity.own_account");

        using var deleted = await _ada.DeleteAsync($"/api/v1/admin/users/{_annId}");
        using var again = await _ada.DeleteAsync($"/api/v1/admin/users/{_annId}");

        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await again.AssertProblemAsync(HttpStatusCode.NotFound, "identity.user_not_found");
        await ErasedAsync();
        Assert.That(await _api.Database.TablesWithAsync(ApiFactory.EmailOf("ann")), Is.Empty);
        var log = await _ada.GetFromJsonAsync<JsonElement>($"/api/v1/admin/audit?target={_annId}&action=user_deleted");
        Assert.That(log.GetProperty("items")[0].Text("actorName"), Is.EqualTo("ada"));
    }

    private static string CodeOf(byte[] secret, int stepsAhead = 0) =>
        new Totp(secret).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(30 * stepsAhead));

    private async Task<byte[]> SetUpSecondFactorAsync()
    {
        const string route = "/api/v1/users/me/second-factor";
        using var setup = await _ann.PostAsJsonAsync($"{route}/setup", new { password = ApiFactory.Password });
        var secret = Base32Encoding.ToBytes((await setup.Content.ReadFromJsonAsync<JsonElement>()).Text("secret"));
        using var confirmed = await _ann.PostAsJsonAsync($"{route}/confirm", new { code = CodeOf(secret) });
        confirmed.EnsureSuccessStatusCode();
        return secret;
    }

    private async Task PromoteAnnAsync()
    {
        using var promoted = await _ada.PatchAsync(
            $"/api/v1/admin/users/{_annId}", JsonContent.Create(new { role = "administrator" }));
        promoted.EnsureSuccessStatusCode();
    }

    private Task<TimeSpan> ErasedAsync() => Deadline.UntilAsync(async () => await CountAsync("work.items") == 0
        && !(await _api.Database.TablesWithAsync($"{_annId}")).Contains("identity.users"));

    private async Task<long> CountAsync(string what)
    {
        await using var count = _api.Database.DataSource.CreateCommand($"SELECT count(*) FROM {what}");
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
