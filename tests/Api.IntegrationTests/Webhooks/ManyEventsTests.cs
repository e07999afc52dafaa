using System.Net.Http.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Webhooks;

internal sealed class ManyEventsTests
{
    private const int Receivers = 5;
    private const int Events = 100;

    private WebhookDesk _desk = null!;

    [SetUp]
    public async Task Start() => _desk = await WebhookDesk.OpenAsync();

    [TearDown]
    public Task Stop() => _desk.DisposeAsync().AsTask();

    [Test]
    public async Task Reach_every_good_receiver_once_although_another_hangs()
    {
        _desk.Receiver.Answer = (context, _, end) =>
            context.Request.Path == "/in/hang" ? Task.Delay(Timeout.Infinite, end) : Task.CompletedTask;
        await _desk.Ann.CreateWebhookAsync($"{_desk.Receiver.Url}/hang");
        for (var number = 0; number < Receivers; number++)
        {
            await _desk.Ann.CreateWebhookAsync($"{_desk.Receiver.Url}/{number}");
        }

        await Parallel.ForAsync(0, Events, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, cancellationToken) =>
        {
            using var response = await _desk.Ann.PostAsJsonAsync(
                "/api/v1/conversations", new { title = $"Number {number}" }, cancellationToken);
            response.EnsureSuccessStatusCode();
        });
        await Deadline.UntilAsync(() => Task.FromResult(Good().Count >= Events * Receivers));

        Assert.That(Good().Select(message => message.Id).Distinct().Count(), Is.EqualTo(Events * Receivers));
        Assert.That(Good().GroupBy(message => message.Path).Select(group => group.Count()), Is.All.EqualTo(Events));
    }

    private List<ReceivedWebhook> Good() => [.. _desk.Receiver.Received.Where(message => message.Path != "/in/hang")];
}
