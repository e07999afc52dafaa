using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Api.IntegrationTests.Webhooks;

/// <summary>Webhooks as their person makes and changes them.</summary>
internal sealed class WebhookTests
{
    private ApiFactory _api = null!;
    private HttpClient _admin = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _admin = await _api.SignedInAsync("admin");
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        _admin.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Shows_its_secret_once_and_stores_it_unreadable()
    {
        var (webhook, secret) = await _ann.CreateWebhookAsync();

        var shown = await _ann.WebhookAsync(webhook.Id());
        var listed = await _ann.GetStringAsync(WebhookRequests.Base);
        await using var db = _api.Database.CreateContext();
        var stored = (await db.Webhooks.SingleAsync()).Secret;

        Assert.That(Convert.FromBase64String(secret["whsec_".Length..]), Has.Length.EqualTo(32));
        Assert.That(shown.GetRawText() + listed, Does.Not.Contain("secret").IgnoreCase);
        Assert.That(Encoding.Latin1.GetString(stored), Does.Not.Contain(secret["whsec_".Length..]));
    }

    [Test]
    public async Task Gets_a_new_secret_and_says_how_long_the_old_one_signs_too()
    {
        var (webhook, secret) = await _ann.CreateWebhookAsync();

        using var response = await _ann.PostAsync($"{WebhookRequests.Base}/{webhook.Id()}/rotate-secret", null);
        var rotated = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.That(rotated.Text("secret"), Does.StartWith("whsec_").And.Not.EqualTo(secret));
        var end = rotated.GetProperty("webhook").GetProperty("overlapEndsAt").GetDateTimeOffset();
        Assert.That(end - TimeProvider.System.GetUtcNow(), Is.EqualTo(TimeSpan.FromDays(1)).Within(TimeSpan.FromMinutes(1)));
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        string[] unknown = ["moon.risen"];
        yield return new TestCaseData(new { name = "" }, "name");
        yield return new TestCaseData(new { url = "ftp://example.com/" }, "url");
        yield return new TestCaseData(new { url = "https://ann:secret@example.com/" }, "url");
        yield return new TestCaseData(new { events = Array.Empty<string>() }, "events");
        yield return new TestCaseData(new { events = unknown }, "events");
        yield return new TestCaseData(new { description = new string('x', 1001) }, "description");
    }

    [TestCaseSource(nameof(Wrong))]
    public async Task Names_what_is_wrong(object change, string field)
    {
        var (webhook, _) = await _ann.CreateWebhookAsync();

        using var response = await _ann.ChangeWebhookAsync(webhook.Id(), change);

        var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").EnumerateObject().Select(error => error.Name), Is.EqualTo([field]));
    }

    [Test]
    public async Task Changes_what_is_named()
    {
        var (webhook, _) = await _ann.CreateWebhookAsync(name: "CRM", events: "run.failed");

        using var changed = await _ann.ChangeWebhookAsync(webhook.Id(), new { active = false, description = "Sales" });
        using var cleared = await _ann.ChangeWebhookAsync(webhook.Id(), new { description = (string?)null });

        var before = await changed.Content.ReadFromJsonAsync<JsonElement>();
        var after = await cleared.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That((before.Text("name"), before.Text("description")), Is.EqualTo(("CRM", "Sales")));
        Assert.That(before.GetProperty("active").GetBoolean(), Is.False);
        Assert.That(after.GetProperty("description").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(after.GetProperty("events").EnumerateArray().Select(name => name.GetString()), Is.EqualTo(["run.failed"]));
    }

    [Test]
    public async Task Refuses_a_change_of_what_somebody_else_has_changed()
    {
        var (webhook, _) = await _ann.CreateWebhookAsync();
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"{WebhookRequests.Base}/{webhook.Id()}");
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        request.Content = JsonContent.Create(new { name = "Mine" });

        using var response = await _ann.SendAsync(request);

        await response.AssertProblemAsync(HttpStatusCode.PreconditionFailed, "request.stale");
    }

    [Test]
    public async Task Hears_of_accounts_only_for_administrators_who_are_signed_in()
    {
        using var program = _api.ProgramWith(await _admin.CreateApiKeyAsync(scope: "webhooks"));

        using var anns = await _ann.PostWebhookAsync(events: "user.created");
        using var programs = await program.PostWebhookAsync(events: "user.created");
        var (administrators, _) = await _admin.CreateWebhookAsync(events: "user.created");
        using var ledAway = await program.ChangeWebhookAsync(administrators.Id(), new { url = "https://other.example.com/" });
        using var taken = await program.PostAsync($"{WebhookRequests.Base}/{administrators.Id()}/rotate-secret", null);

        foreach (var refused in new[] { anns, programs, ledAway, taken })
        {
            await refused.AssertProblemAsync(HttpStatusCode.Forbidden, "webhooks.event_reserved");
        }
    }

    [Test]
    public async Task Shows_and_repeats_news_of_accounts_only_for_administrators_who_are_signed_in()
    {
        using var program = _api.ProgramWith(await _admin.CreateApiKeyAsync(scope: "webhooks"));
        var (webhook, _) = await _admin.CreateWebhookAsync(events: "user.created");
        using var registered = await _api.RegisterAsync("bob");
        var all = $"{WebhookRequests.Base}/{webhook.Id()}";
        var listed = await program.GetFromJsonAsync<JsonElement>($"{all}/deliveries");
        var one = $"{WebhookRequests.Deliveries}/{listed.GetProperty("items")[0].Id()}";
        var ever = new { from = DateTimeOffset.UnixEpoch, to = DateTimeOffset.MaxValue };

        using var shown = await program.GetAsync(one);
        using var repeated = await program.PostAsync($"{one}/redeliver", null);
        using var allRepeated = await program.PostAsJsonAsync($"{all}/redeliver", ever);

        foreach (var refused in new[] { shown, repeated, allRepeated })
        {
            await refused.AssertProblemAsync(HttpStatusCode.Forbidden, "webhooks.event_reserved");
        }

        Assert.That(await _admin.GetStringAsync(one), Does.Contain(ApiFactory.EmailOf("bob")));
    }

    [Test]
    public async Task Lists_what_can_be_heard_with_a_schema_of_its_payload()
    {
        var types = (await _ann.GetFromJsonAsync<JsonElement>($"{WebhookRequests.Base}/events")).GetProperty("items")
            .EnumerateArray().ToDictionary(type => type.Text("name")!);

        string[] some = ["user.created", "message.created", "run.completed", "webhook.test"];
        Assert.That(types.Keys, Is.SupersetOf(some));
        var schema = types["message.created"].GetProperty("schema");
        Assert.That(schema.Text("$id"), Is.EqualTo("urn:assistant-platform:event:message.created:1"));
        Assert.That(
            schema.GetProperty("properties").GetProperty("data").GetProperty("properties").TryGetProperty("conversationId", out _));
        Assert.That(types["user.created"].GetProperty("reserved").GetBoolean(), Is.True);
    }

    [Test]
    public async Task Lists_webhooks_page_by_page()
    {
        foreach (var name in new[] { "First", "Second", "Third" })
        {
            await _ann.CreateWebhookAsync(name: name);
        }

        var first = await _ann.GetFromJsonAsync<JsonElement>($"{WebhookRequests.Base}?limit=2");
        var second = await _ann.GetFromJsonAsync<JsonElement>(
            $"{WebhookRequests.Base}?limit=2&cursor={first.Text("nextCursor")}");

        Assert.That(
            new[] { first, second }.SelectMany(page => page.GetProperty("items").EnumerateArray())
                .Select(item => item.Text("name")),
            Is.EqualTo(["Third", "Second", "First"]));
    }

    [Test]
    public async Task Is_gone_once_it_is_deleted()
    {
        var (webhook, _) = await _ann.CreateWebhookAsync();

        using var deleted = await _ann.DeleteAsync($"{WebhookRequests.Base}/{webhook.Id()}");
        using var again = await _ann.DeleteAsync($"{WebhookRequests.Base}/{webhook.Id()}");

        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await again.AssertProblemAsync(HttpStatusCode.NotFound, "webhooks.not_found");
    }
}
