using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class NotificationTests
{
    private const string Route = "/api/v1/notifications";

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

    [Test]
    public async Task Are_listed_newest_first_in_pages()
    {
        await GiveAsync(3);

        var first = await _ann.GetFromJsonAsync<JsonElement>($"{Route}?limit=2");
        var second = await _ann.GetFromJsonAsync<JsonElement>(
            $"{Route}?limit=2&cursor={first.GetProperty("nextCursor").GetString()}");

        var keys = new[] { first, second }.SelectMany(page => page.GetProperty("items").EnumerateArray())
            .Select(notification => notification.Text("body").Split('“', '”')[1]);
        Assert.That(keys, Is.EqualTo(["key 3", "key 2", "key 1"]));
        Assert.That(second.GetProperty("nextCursor").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Are_read_one_by_one()
    {
        await GiveAsync(2);
        var newest = (await ListAsync())[0];

        using var read = await _ann.PostAsync($"{Route}/{newest.Id()}/read", null);
        using var again = await _ann.PostAsync($"{Route}/{newest.Id()}/read", null);

        Assert.That(read.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await CountUnreadAsync(), Is.EqualTo(1));
        Assert.That((await ListAsync("?unread=true")).Select(left => left.Id()), Does.Not.Contain(newest.Id()));
        Assert.That((await ListAsync())[0].GetProperty("readAt").ValueKind, Is.EqualTo(JsonValueKind.String));
    }

    [Test]
    public async Task Are_all_read_at_once_and_nobody_elses()
    {
        using var bob = await _api.SignedInAsync("bob");
        await GiveAsync(2);
        await bob.CreateApiKeyAsync();

        using var read = await _ann.PostAsync($"{Route}/read-all", null);

        Assert.That(read.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await CountUnreadAsync(), Is.Zero);
        Assert.That(await ListAsync(), Has.Count.EqualTo(2));
        Assert.That(await CountUnreadAsync(bob), Is.EqualTo(1));
    }

    [Test]
    public async Task Ring_at_the_sockets_of_their_person_from_the_moment_they_are_open()
    {
        await using var socket = await _api.OpenSocketAsync(_ann);

        await GiveAsync(1);
        Assert.That((await socket.ReadAsync())?.Type(), Is.EqualTo("notification"));
        Assert.That(await CountUnreadAsync(), Is.EqualTo(1));

        using var read = await _ann.PostAsync($"{Route}/read-all", null);
        Assert.That((await socket.ReadAsync())?.Type(), Is.EqualTo("notification"));
    }

    [Test]
    public async Task Ring_neither_at_other_people_nor_at_programs()
    {
        using var bob = await _api.SignedInAsync("bob");
        var key = await _ann.CreateApiKeyAsync();
        await using var bobs = await _api.OpenSocketAsync(bob);
        await using var program = await AgentSocketClient.ConnectAsync(
            _ann.BaseAddress!, options => options.SetRequestHeader(ApiKeys.Header, key.Text("key")));
        await GreetAsync(bobs);
        await GreetAsync(program);

        await GiveAsync(1);

        await GreetAsync(bobs);
        await GreetAsync(program);
    }

    /// <summary>Waits until the server listens to the socket; the answer is the next frame, so nothing else came before it.</summary>
    private static async Task GreetAsync(AgentSocketClient socket)
    {
        await socket.SendAsync(new { type = "ping" });
        Assert.That((await socket.ReadAsync())?.Type(), Is.EqualTo("pong"));
    }

    private async Task GiveAsync(int count)
    {
        for (var number = 1; number <= count; number++)
        {
            await _ann.CreateApiKeyAsync($"key {number}");
        }
    }

    private async Task<List<JsonElement>> ListAsync(string query = "") =>
        [.. (await _ann.GetFromJsonAsync<JsonElement>(Route + query)).GetProperty("items").EnumerateArray()];

    private async Task<int> CountUnreadAsync(HttpClient? person = null) =>
        (await (person ?? _ann).GetFromJsonAsync<JsonElement>($"{Route}/unread")).GetProperty("count").GetInt32();
}
