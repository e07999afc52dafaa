using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class CurrentUserTests
{
    private const string Route = "/api/v1/users/me";

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
    public async Task Changes_the_display_name_and_nothing_else()
    {
        using var changed = await _ann.PatchAsJsonAsync(
            Route, new { displayName = " Ann Bell ", role = "user", email = "x@example.com" });

        var user = await _ann.GetFromJsonAsync<JsonElement>(Route);
        Assert.Multiple(() =>
        {
            Assert.That(user.GetProperty("displayName").GetString(), Is.EqualTo("Ann Bell"));
            Assert.That(user.GetProperty("role").GetString(), Is.EqualTo("administrator"));
            Assert.That(user.GetProperty("email").GetString(), Is.EqualTo("ann@example.com"));
        });
    }

    [Test]
    public async Task Keeps_the_display_name_when_the_body_does_not_name_it()
    {
        using var changed = await _ann.PatchAsJsonAsync(Route, new { });

        var user = await changed.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(user.GetProperty("displayName").GetString(), Is.EqualTo("ann"));
    }

    [Test]
    public async Task Refuses_a_name_that_is_too_long()
    {
        using var response = await _ann.PatchAsJsonAsync(Route, new { displayName = new string('x', 101) });

        var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").TryGetProperty("displayName", out _));
    }
}
