using System.Net;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class ApiKeyTimeTests
{
    private const string Open = "/api/v1/conversations";

    private FakeTimeProvider _clock = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private JsonElement _key;
    private HttpClient _program = null!;

    [SetUp]
    public async Task Start()
    {
        _clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        _api = await ApiFactory.CreateAsync(replaceServices: services => services.AddSingleton<TimeProvider>(_clock));
        _ann = await _api.SignedInAsync("ann");
        _key = await _ann.CreateApiKeyAsync(expiresAt: _clock.GetUtcNow().AddHours(1).ToOffset(TimeSpan.FromHours(5)));
        _program = _api.ProgramWith(_key);
    }

    [TearDown]
    public async Task Stop()
    {
        _program.Dispose();
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Opens_until_it_expires_and_is_then_listed_still()
    {
        _clock.Advance(TimeSpan.FromMinutes(60) - TimeSpan.FromSeconds(1));
        using var before = await _program.GetAsync(Open);

        _clock.Advance(TimeSpan.FromSeconds(1));
        using var after = await _program.GetAsync(Open);

        Assert.That(before.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await after.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.api_key_invalid");
        using var later = await _api.SignedInAsync("ann");
        Assert.That((await later.ApiKeysAsync()).Single().Id(), Is.EqualTo(_key.Id()));
    }

    [Test]
    public async Task Lives_for_a_year_unless_said_otherwise()
    {
        var key = await _ann.CreateApiKeyAsync();

        var expiresAt = key.GetProperty("expiresAt").GetDateTimeOffset();

        Assert.That(expiresAt, Is.EqualTo(_clock.GetUtcNow().AddDays(365)));
    }

    [Test]
    public async Task Notes_its_use_once_a_minute()
    {
        var first = _clock.GetUtcNow();
        using var used = await _program.GetAsync(Open);
        await UntilLastUsedAsync(first);

        _clock.Advance(TimeSpan.FromSeconds(10));
        using var soonAgain = await _program.GetAsync(Open);
        _clock.Advance(TimeSpan.FromSeconds(55));
        using var later = await _program.GetAsync(Open);

        // Had the second use been noted, the third would not be yet.
        await UntilLastUsedAsync(first.AddSeconds(65));
    }

    private async Task UntilLastUsedAsync(DateTimeOffset time) => await Deadline.UntilAsync(async () =>
        (await _ann.ApiKeysAsync()).Single().GetProperty("lastUsedAt") is { ValueKind: JsonValueKind.String } lastUsed
        && lastUsed.GetDateTimeOffset() == time);
}
