using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class SessionTests
{
    private const string Route = "/api/v1/sessions";

    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Lists_the_callers_sessions_only_and_marks_the_current_one()
    {
        using var phone = await _api.SignedInAsync("ann");
        using var bob = await _api.SignedInAsync("bob");

        var items = await ItemsAsync(_ann);

        Assert.That(items, Has.Count.EqualTo(2));
        Assert.That(items.Select(IsCurrent), Is.EqualTo([false, true]));
    }

    [Test]
    public async Task Pages_through_the_list()
    {
        using var phone = await _api.SignedInAsync("ann");

        var first = await _ann.GetFromJsonAsync<JsonElement>($"{Route}?limit=1");
        var second = await _ann.GetFromJsonAsync<JsonElement>($"{Route}?limit=1&cursor={first.GetProperty("nextCursor")}");

        Assert.That(IdOf(first.GetProperty("items")[0]), Is.Not.EqualTo(IdOf(second.GetProperty("items")[0])));
        Assert.That(second.GetProperty("nextCursor").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [TestCase("?limit=0", "request.invalid")]
    [TestCase("?limit=101", "request.invalid")]
    [TestCase("?limit=many", "request.malformed")]
    [TestCase("?cursor=nonsense", "request.cursor_invalid")]
    public async Task Refuses_a_page_that_makes_no_sense(string query, string code)
    {
        using var response = await _ann.GetAsync(Route + query);

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, code);
    }

    [Test]
    public async Task Ends_a_session_at_once_also_for_access_tokens_already_used()
    {
        using var phone = await _api.SignedInAsync("ann");
        var phoneSession = (await ItemsAsync(phone)).Single(IsCurrent);

        using var revoked = await _ann.DeleteAsync($"{Route}/{IdOf(phoneSession)}");

        Assert.That(revoked.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        using var refused = await phone.GetAsync(Route);
        await refused.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.unauthenticated");
        using var again = await _ann.DeleteAsync($"{Route}/{IdOf(phoneSession)}");
        await again.AssertProblemAsync(HttpStatusCode.NotFound, "identity.session_not_found");
    }

    [Test]
    public async Task Hides_the_sessions_of_others()
    {
        using var bob = await _api.SignedInAsync("bob");
        var annsSession = (await ItemsAsync(_ann)).Single();

        using var response = await bob.DeleteAsync($"{Route}/{IdOf(annsSession)}");

        await response.AssertProblemAsync(HttpStatusCode.NotFound, "identity.session_not_found");
        Assert.That(await ItemsAsync(_ann), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Ends_all_sessions_but_the_one_that_asks()
    {
        using var phone = await _api.SignedInAsync("ann");
        using var bob = await _api.SignedInAsync("bob");

        using var response = await _ann.DeleteAsync(Route);

        Assert.That(await ItemsAsync(_ann), Has.Count.EqualTo(1));
        Assert.That(await ItemsAsync(bob), Has.Count.EqualTo(1));
        using var refused = await phone.GetAsync(Route);
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Logs_out_for_good_and_as_often_as_asked()
    {
        using var first = await _ann.PostAsync("/api/v1/auth/logout", null);
        using var second = await _ann.PostAsync("/api/v1/auth/logout", null);

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        using var refused = await _ann.GetAsync(Route);
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Logs_out_by_the_cookie_when_the_access_token_is_gone()
    {
        using var browser = _api.CreateClient();
        using var signedIn = await browser.PostAsJsonAsync(
            "/api/v1/auth/login", new { email = ApiFactory.EmailOf("ann"), password = ApiFactory.Password });
        browser.DefaultRequestHeaders.Add("Origin", "http://localhost");
        browser.DefaultRequestHeaders.Add("X-Requested-With", "AssistantPlatform");

        using var response = await browser.PostAsync("/api/v1/auth/logout", null);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await ItemsAsync(_ann), Has.Count.EqualTo(1));
    }

    private static async Task<List<JsonElement>> ItemsAsync(HttpClient client) =>
        [.. (await client.GetFromJsonAsync<JsonElement>(Route)).GetProperty("items").EnumerateArray()];

    private static string IdOf(JsonElement session) => session.GetProperty("id").GetString()!;

    private static bool IsCurrent(JsonElement session) => session.GetProperty("isCurrent").GetBoolean();
}
