using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Tests.Common;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class SocketTicketTests
{
    private FakeTimeProvider _clock = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        _api = await ApiFactory.CreateAsync(replaceServices: services => services.AddSingleton<TimeProvider>(_clock));
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Opens_one_socket_for_the_session_that_asked()
    {
        var me = await _ann.GetFromJsonAsync<JsonElement>("/api/v1/users/me");
        var ticket = await TicketAsync();

        var first = await RedeemAsync(ticket);
        var second = await RedeemAsync(ticket);

        Assert.That(first.Value.UserId.Value, Is.EqualTo(me.GetProperty("id").GetGuid()));
        Assert.That(second.Error?.Code, Is.EqualTo("identity.ticket_invalid"));
    }

    [Test]
    public async Task Opens_one_socket_only_when_redeemed_many_times_at_once()
    {
        var ticket = await TicketAsync();

        var redeemed = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => RedeemAsync(ticket)));

        Assert.That(redeemed.Count(result => result.IsSuccess), Is.EqualTo(1));
    }

    [Test]
    public async Task Is_worthless_after_half_a_minute()
    {
        var ticket = await TicketAsync();
        _clock.Advance(TimeSpan.FromSeconds(30));

        var redeemed = await RedeemAsync(ticket);

        Assert.That(redeemed.Error?.Code, Is.EqualTo("identity.ticket_invalid"));
    }

    [Test]
    public async Task Is_worthless_once_its_session_has_ended()
    {
        var ticket = await TicketAsync();
        using var loggedOut = await _ann.PostAsync("/api/v1/auth/logout", null);

        var redeemed = await RedeemAsync(ticket);

        Assert.That(redeemed.Error?.Code, Is.EqualTo("identity.ticket_invalid"));
    }

    private async Task<string> TicketAsync()
    {
        using var response = await _ann.PostAsync("/api/v1/auth/ws-ticket", null);
        var ticket = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(ticket.GetProperty("expiresIn").GetInt32(), Is.EqualTo(30));
        return ticket.GetProperty("ticket").GetString()!;
    }

    private async Task<Result<SignedInSession>> RedeemAsync(string ticket)
    {
        await using var scope = _api.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new RedeemSocketTicket(ticket));
    }
}
