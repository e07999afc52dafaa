using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Nodes.SystemTests.Servers;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Nodes.SystemTests;

/// <summary>A node is killed while a receiver has a message and has not answered yet.</summary>
[Parallelizable]
internal sealed class WebhookKillTests
{
    private WebhookReceiver _receiver = null!;
    private NodeCluster _cluster = null!;
    private Node _node = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _receiver = await WebhookReceiver.StartAsync();
        _cluster = await NodeCluster.CreateAsync();
        _node = await _cluster.StartNodeAsync(_receiver.Settings);
        _ann = await _node.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _cluster.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Test]
    public async Task Delivers_after_its_restart_what_it_was_killed_at_and_logs_both_attempts()
    {
        _receiver.Answer = (_, earlier, end) => earlier == 0 ? Task.Delay(Timeout.Infinite, end) : Task.CompletedTask;
        var webhook = await CreateAsync();
        using var started = await _ann.PostAsJsonAsync("/api/v1/conversations", new { title = "Plans" });
        await _receiver.WaitForAsync(1);

        await _node.KillAsync();
        await _node.StartAsync();
        using var person = _node.ClientLike(_ann);
        var received = await _receiver.WaitForAsync(2);
        JsonElement delivery = default;
        await Deadline.UntilAsync(async () =>
        {
            var page = await person.GetFromJsonAsync<JsonElement>($"/api/v1/webhooks/{webhook}/deliveries");
            delivery = page.GetProperty("items").EnumerateArray().Single();
            return delivery.Text("status") == "delivered";
        });

        Assert.That(received.Select(message => message.Id), Is.All.EqualTo(delivery.Id().ToString()));
        var shown = await person.GetFromJsonAsync<JsonElement>($"/api/v1/deliveries/{delivery.Id()}");
        Assert.That(
            shown.GetProperty("attempts").EnumerateArray().Select(attempt => attempt.Text("errorCode")),
            Is.EqualTo(["webhooks.interrupted", null]));
    }

    private async Task<Guid> CreateAsync()
    {
        string[] events = ["conversation.created"];
        using var response = await _ann.PostAsJsonAsync(
            "/api/v1/webhooks", new { name = "CRM", url = _receiver.Url, events });
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("webhook").Id();
    }
}
