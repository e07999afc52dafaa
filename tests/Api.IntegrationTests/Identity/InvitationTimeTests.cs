using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class InvitationTimeTests
{
    private FakeTimeProvider _clock = null!;
    private ApiFactory _api = null!;
    private JsonElement _invitation;

    [SetUp]
    public async Task Start()
    {
        _clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        _api = await ApiFactory.CreateAsync(replaceServices: services => services.AddSingleton<TimeProvider>(_clock));
        using var ada = await _api.SignedInAsync("ada");
        _invitation = await ada.InviteAsync("ann");
    }

    [TearDown]
    public async Task Stop() => await _api.DisposeAsync();

    [Test]
    public async Task Lasts_a_week_and_is_then_listed_still()
    {
        _clock.Advance(TimeSpan.FromDays(7));
        using var visitor = _api.CreateClient();

        using var late = await visitor.AcceptInvitationAsync("ann", Invitations.TokenIn(_invitation));

        await late.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.invitation_invalid");
        Assert.That(await ListedAsync(), Is.EqualTo(1));
    }

    [TestCase(36, 1)]
    [TestCase(38, 0)]
    public async Task Is_forgotten_a_month_after_it_expired(int days, int left)
    {
        _clock.Advance(TimeSpan.FromDays(days));
        await using var scope = _api.Services.CreateAsyncScope();

        foreach (var module in scope.ServiceProvider.GetServices<IRetention>())
        {
            await module.ForgetAsync(_clock.GetUtcNow(), CancellationToken.None);
        }

        Assert.That(await ListedAsync(), Is.EqualTo(left));
    }

    private async Task<int> ListedAsync()
    {
        using var ada = await _api.SignedInAsync("ada");
        return (await ada.GetFromJsonAsync<JsonElement>(Invitations.Route)).GetProperty("items").GetArrayLength();
    }
}
