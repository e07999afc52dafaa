using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AssistantPlatform.Api.IntegrationTests.Conversations;

internal sealed class SocketDoorTests
{
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _api = await ApiFactory.ListenAsync();
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    private Uri Server => _ann.BaseAddress!;

    [Test]
    public async Task Opens_to_a_ticket_once()
    {
        var ticket = await TicketAsync();

        await using var socket = await AgentSocketClient.ConnectAsync(Server, options => options.OfferTicket(ticket));

        await socket.SendAsync(new { type = "ping" });
        Assert.That((await socket.ReadAsync())?.Type(), Is.EqualTo("pong"));
        Assert.That(socket.Subprotocol, Is.EqualTo("assistant.v1"));
        Assert.That(await RefusalAsync(options => options.OfferTicket(ticket)), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Stays_closed_to_a_ticket_that_is_wrong_or_too_old()
    {
        var ticket = await TicketAsync();
        await using (var age = _api.Database.DataSource.CreateCommand(
            "UPDATE identity.socket_tickets SET expires_at = now() - interval '1 second'"))
        {
            await age.ExecuteNonQueryAsync();
        }

        Assert.That(await RefusalAsync(options => options.OfferTicket(ticket)), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await RefusalAsync(options => options.OfferTicket("guessed")), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Stays_closed_to_who_shows_nothing_or_a_wrong_token()
    {
        Assert.That(await RefusalAsync(_ => { }), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await RefusalAsync(options => options.AddSubProtocol("x")), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await RefusalAsync(options => options.Offer("guessed")), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("access_token")]
    [TestCase("token")]
    [TestCase("ticket")]
    public async Task Stays_closed_to_what_stands_in_the_address(string name)
    {
        var secret = name == "ticket" ? await TicketAsync() : _ann.AccessToken();

        using var response = await UpgradeAsync($"/api/v1/ws/agent?{name}={secret}");

        await response.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.unauthenticated");
    }

    [TestCase("http://evil.example")]
    [TestCase("http://sub.127.0.0.1")]
    [TestCase("https://127.0.0.1")]
    [TestCase("null")]
    public async Task Stays_closed_to_pages_of_other_sites_and_keeps_the_ticket_good(string origin)
    {
        var ticket = await TicketAsync();

        var refusal = await RefusalAsync(options =>
        {
            options.OfferTicket(ticket);
            options.SetRequestHeader("Origin", origin);
        });

        Assert.That(refusal, Is.EqualTo(HttpStatusCode.Forbidden));
        await using var socket = await AgentSocketClient.ConnectAsync(Server, options =>
        {
            options.OfferTicket(ticket);
            options.SetRequestHeader("Origin", Server.GetLeftPart(UriPartial.Authority));
        });
        Assert.That(socket.Subprotocol, Is.EqualTo("assistant.v1"));
    }

    [Test]
    public async Task Tells_who_asks_without_an_upgrade_what_to_do()
    {
        using var response = await _ann.GetAsync("/api/v1/ws/agent");

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.upgrade_expected");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Closes_when_the_session_ends(bool byTicket)
    {
        var ticket = await TicketAsync();
        await using var socket = byTicket
            ? await AgentSocketClient.ConnectAsync(Server, options => options.OfferTicket(ticket))
            : await _api.OpenSocketAsync(_ann);
        using var loggedOut = await _ann.PostAsync("/api/v1/auth/logout", null);

        Assert.That(await socket.ReadAsync(), Is.Null);
        Assert.That(socket.CloseStatus, Is.EqualTo(4401));
    }

    [Test]
    public async Task Closes_when_the_session_ends_at_another_server()
    {
        await using var socket = await _api.OpenSocketAsync(_ann);
        await using (var revoke = _api.Database.DataSource.CreateCommand("UPDATE identity.sessions SET revoked_at = now()"))
        {
            await revoke.ExecuteNonQueryAsync();
        }

        Assert.That(await socket.ReadAsync(), Is.Null);
        Assert.That(socket.CloseStatus, Is.EqualTo(4401));
    }

    [Test]
    public async Task Says_good_bye_when_the_server_stops()
    {
        await using var socket = await _api.OpenSocketAsync(_ann);
        _api.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.That(await socket.ReadAsync(), Is.Null);
        Assert.That(socket.CloseStatus, Is.EqualTo((int)WebSocketCloseStatus.EndpointUnavailable));
    }

    [Test]
    public async Task Answers_a_client_that_closes()
    {
        await using var socket = await _api.OpenSocketAsync(_ann);
        await socket.CloseAsync();

        Assert.That(await socket.ReadAsync(), Is.Null);
        Assert.That(socket.CloseStatus, Is.EqualTo((int)WebSocketCloseStatus.NormalClosure));
    }

    private async Task<HttpResponseMessage> UpgradeAsync(string address)
    {
        using var visitor = _api.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Connection", "Upgrade");
        request.Headers.Add("Upgrade", "websocket");
        request.Headers.Add("Sec-WebSocket-Version", "13");
        request.Headers.Add("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        return await visitor.SendAsync(request);
    }

    private async Task<string> TicketAsync()
    {
        using var response = await _ann.PostAsync("/api/v1/auth/ws-ticket", null);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).Text("ticket");
    }

    private Task<HttpStatusCode> RefusalAsync(Action<ClientWebSocketOptions> configure) =>
        AgentSocketClient.RefusalOfAsync(Server, configure);
}
