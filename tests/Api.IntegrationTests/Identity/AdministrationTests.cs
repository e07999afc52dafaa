using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class AdministrationTests
{
    private ApiFactory _api = null!;
    private HttpClient _ada = null!;
    private HttpClient _ann = null!;
    private Guid _annId;

    [SetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _ada = await _api.SignedInAsync("ada");
        _ann = await _api.SignedInAsync("ann");
        _annId = (await MeAsync(_ann)).Id();
    }

    [TearDown]
    public async Task Stop()
    {
        _ada.Dispose();
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Lists_accounts_and_finds_them_by_a_part_of_address_or_name()
    {
        var all = await UsersAsync("?limit=1");
        var rest = await UsersAsync($"?limit=1&cursor={all.GetProperty("nextCursor").GetString()}");
        var found = await UsersAsync("?q=AN");
        var both = await UsersAsync($"?q={Uri.EscapeDataString($"{ApiFactory.EmailOf("ann")} ANN")}");
        var nobody = await UsersAsync("?q=%25");

        Assert.Multiple(() =>
        {
            Assert.That(NamesIn(all), Is.EqualTo(["ann"]));
            Assert.That(NamesIn(rest), Is.EqualTo(["ada"]));
            Assert.That(NamesIn(found), Is.EqualTo(["ann"]));
            Assert.That(NamesIn(both), Is.EqualTo(["ann"]));
            Assert.That(NamesIn(nobody), Is.Empty);
            Assert.That(all.GetProperty("items")[0].GetProperty("lastUsedAt").ValueKind, Is.EqualTo(JsonValueKind.String));
        });
    }

    [Test]
    public async Task Shuts_a_person_out_at_once_and_lets_them_in_again()
    {
        using var disabled = await PatchAsync(_annId, new { disabled = true });
        Assert.That((await disabled.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("disabled").GetBoolean());

        using var shutOut = await _ann.GetAsync("/api/v1/users/me");
        using var refused = await TryLogInAsync("ann");
        await shutOut.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.unauthenticated");
        await refused.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.account_disabled");

        using var enabled = await PatchAsync(_annId, new { disabled = false });
        using var back = await TryLogInAsync("ann");
        Assert.That(back.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Tells_of_a_disabled_account_only_who_knows_its_password()
    {
        using var disabled = await PatchAsync(_annId, new { disabled = true });

        using var browser = _api.CreateClient();
        using var wrong = await browser.PostAsJsonAsync(
            "/api/v1/auth/login", new { email = ApiFactory.EmailOf("ann"), password = "not her pass phrase" });

        await wrong.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.credentials_invalid");
    }

    [Test]
    public async Task Gives_and_takes_the_rights_of_an_administrator()
    {
        using var promoted = await PatchAsync(_annId, new { role = "administrator" });
        using var again = _api.CreateClient().With((await _api.CreateClient().LogInAsync("ann")).Text("accessToken")!);
        Assert.That((await again.GetAsync("/api/v1/admin/users")).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        using var demoted = await PatchAsync(_annId, new { role = "user" });

        using var ended = await again.GetAsync("/api/v1/admin/users");
        await ended.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.unauthenticated");
    }

    [Test]
    public async Task Lets_nobody_change_their_own_rights()
    {
        var ada = (await MeAsync(_ada)).Id();

        using var demoted = await PatchAsync(ada, new { role = "user" });
        using var disabled = await PatchAsync(ada, new { disabled = true });

        await demoted.AssertProblemAsync(HttpStatusCode.Conflict, "identity.own_account");
        await disabled.AssertProblemAsync(HttpStatusCode.Conflict, "identity.own_account");
    }

    [Test]
    public async Task Keeps_one_administrator_when_two_shut_each_other_out_at_one_moment()
    {
        using var promoted = await PatchAsync(_annId, new { role = "administrator" });
        var ada = (await MeAsync(_ada)).Id();
        using var ann = _api.CreateClient().With((await _api.CreateClient().LogInAsync("ann")).Text("accessToken")!);

        var answers = await Task.WhenAll(
            PatchAsync(_annId, new { disabled = true }),
            ann.PatchAsync($"/api/v1/admin/users/{ada}", JsonContent.Create(new { disabled = true })));

        Assert.That(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), Is.EqualTo(1));
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Test]
    public async Task Does_not_know_an_account_that_is_not_there()
    {
        using var read = await _ada.GetAsync($"/api/v1/admin/users/{Guid.CreateVersion7()}");
        using var changed = await PatchAsync(Guid.CreateVersion7(), new { disabled = true });

        await read.AssertProblemAsync(HttpStatusCode.NotFound, "identity.user_not_found");
        await changed.AssertProblemAsync(HttpStatusCode.NotFound, "identity.user_not_found");
    }

    [Test]
    public async Task Shows_what_was_done_by_whom_to_whom()
    {
        using var disabled = await PatchAsync(_annId, new { disabled = true });

        var log = await _ada.GetFromJsonAsync<JsonElement>($"/api/v1/admin/audit?target={_annId}&action=user_disabled");

        var entry = log.GetProperty("items").EnumerateArray().Single();
        Assert.Multiple(() =>
        {
            Assert.That(entry.Text("actorName"), Is.EqualTo("ada"));
            Assert.That(entry.Text("targetName"), Is.EqualTo("ann"));
            Assert.That(entry.Text("action"), Is.EqualTo("user_disabled"));
            Assert.That(entry.Text("traceId"), Is.Not.Empty);
        });
    }

    [Test]
    public async Task Pages_through_the_audit_log()
    {
        var first = await _ada.GetFromJsonAsync<JsonElement>("/api/v1/admin/audit?limit=3");
        var second = await _ada.GetFromJsonAsync<JsonElement>(
            $"/api/v1/admin/audit?limit=3&cursor={first.GetProperty("nextCursor").GetString()}");

        var actions = new[] { first, second }.SelectMany(page => page.GetProperty("items").EnumerateArray())
            .Select(entry => entry.Text("action"));
        Assert.That(actions, Is.EqualTo(["logged_in", "user_registered", "logged_in", "user_registered"]));
    }

    private static Task<JsonElement> MeAsync(HttpClient person) => person.GetFromJsonAsync<JsonElement>("/api/v1/users/me");

    private static IEnumerable<string?> NamesIn(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(user => user.Text("displayName"));

    private Task<JsonElement> UsersAsync(string query) => _ada.GetFromJsonAsync<JsonElement>($"/api/v1/admin/users{query}");

    private Task<HttpResponseMessage> PatchAsync(Guid user, object change) =>
        _ada.PatchAsync($"/api/v1/admin/users/{user}", JsonContent.Create(change));

    private async Task<HttpResponseMessage> TryLogInAsync(string name)
    {
        using var browser = _api.CreateClient();
        return await browser.PostAsJsonAsync(
            "/api/v1/auth/login", new { email = ApiFactory.EmailOf(name), password = ApiFactory.Password });
    }
}
