using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Api.IntegrationTests.Pipelines;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Tests.Common;
using Microsoft.AspNetCore.Http;

namespace AssistantPlatform.Api.IntegrationTests.Webhooks;

/// <summary>What becomes of what could not be delivered.</summary>
internal sealed class RetryTests
{
    private WebhookDesk _desk = null!;

    [SetUp]
    public async Task Start() => _desk = await WebhookDesk.OpenAsync();

    [TearDown]
    public Task Stop() => _desk.DisposeAsync().AsTask();

    [Test]
    public async Task Comes_again_under_the_same_id_until_it_is_taken()
    {
        var (webhook, _) = await _desk.HearAsync();
        Answer((context, earlier) => context.Response.StatusCode = earlier < 2 ? 500 : 200);

        await _desk.ConverseAsync();
        var delivery = await NextAsync(webhook, 1);
        await _desk.HurryAsync();
        await _desk.TriedAsync(delivery, 2);
        await _desk.HurryAsync();
        var tried = await _desk.TriedAsync(delivery, 3);

        var received = _desk.Receiver.Received;
        Assert.That(received.Select(message => message.Id).Distinct(), Is.EqualTo([delivery.ToString()]));
        Assert.That(received.Select(message => message.Body).Distinct().Count(), Is.EqualTo(1));
        Assert.That(tried.GetProperty("delivery").Text("status"), Is.EqualTo("delivered"));
        Assert.That(StatusCodesOf(tried), Is.EqualTo([500, 500, 200]));
    }

    [Test]
    public async Task Belongs_with_all_its_attempts_to_the_trace_of_the_event()
    {
        var trace = ActivityTraceId.CreateRandom();
        var made = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is Telemetry.Name or "Microsoft.AspNetCore",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => (activity.TraceId == trace ? made : []).Enqueue(activity.OperationName),
        };
        ActivitySource.AddActivityListener(listener);
        var (webhook, _) = await _desk.HearAsync();
        Answer((context, earlier) => context.Response.StatusCode = earlier < 1 ? 500 : 200);

        _desk.Ann.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        await _desk.ConverseAsync();
        var delivery = await NextAsync(webhook, 1);
        await _desk.HurryAsync();
        await _desk.TriedAsync(delivery, 2);

        Assert.That(made.Count(name => name == "deliver webhook"), Is.EqualTo(2));
    }

    [Test]
    public async Task Tells_where_each_attempt_was_sent_to_also_when_the_address_has_changed()
    {
        var (webhook, _) = await _desk.HearAsync();
        Answer((context, earlier) => context.Response.StatusCode = earlier < 1 ? 500 : 200);
        await _desk.ConverseAsync();
        var delivery = await NextAsync(webhook, 1);
        await _desk.TriedAsync(delivery);

        using var moved = await _desk.Ann.ChangeWebhookAsync(webhook.Id(), new { url = $"{_desk.Receiver.Url}/new" });
        await _desk.HurryAsync();
        var tried = await _desk.TriedAsync(delivery, 2);

        Assert.That(
            tried.GetProperty("attempts").EnumerateArray().Select(attempt => attempt.Text("url")),
            Is.EqualTo([_desk.Receiver.Url, $"{_desk.Receiver.Url}/new"]));
    }

    [Test]
    public async Task Leaves_a_receiver_alone_for_as_long_as_it_wishes()
    {
        var (webhook, _) = await _desk.HearAsync();
        Answer((context, _) =>
        {
            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = "3600";
        });

        await _desk.ConverseAsync();
        var tried = await _desk.TriedAsync(await NextAsync(webhook, 1));

        var delivery = tried.GetProperty("delivery");
        var wait = delivery.GetProperty("nextAttemptAt").GetDateTimeOffset() - delivery.GetProperty("createdAt").GetDateTimeOffset();
        Assert.That(wait, Is.EqualTo(TimeSpan.FromHours(1)).Within(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public async Task Switches_a_webhook_off_whose_receiver_is_gone_and_says_so()
    {
        var (webhook, _) = await _desk.HearAsync();
        Answer((context, _) => context.Response.StatusCode = 410);

        await _desk.ConverseAsync();
        await _desk.TriedAsync(await NextAsync(webhook, 1));

        var shown = await _desk.Ann.WebhookAsync(webhook.Id());
        Assert.That((shown.GetProperty("active").GetBoolean(), shown.Text("suspension")), Is.EqualTo((false, "gone")));
        Assert.That(await _desk.Ann.NoticesAsync("webhooks.switched_off"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Switches_a_webhook_off_after_five_days_of_failure_and_drops_what_waits()
    {
        var (webhook, _) = await _desk.HearAsync();
        Answer((context, _) => context.Response.StatusCode = 500);
        await _desk.ConverseAsync();
        var first = await NextAsync(webhook, 1);
        await _desk.TriedAsync(first);
        await _desk.ExecuteAsync("UPDATE webhooks.webhooks SET failing_since = now() - interval '5 days'");

        await _desk.ConverseAsync();
        await Deadline.UntilAsync(async () => (await _desk.Ann.WebhookAsync(webhook.Id())).Text("suspension") == "failing");
        await _desk.HurryAsync();
        await Deadline.UntilAsync(async () =>
            (await _desk.DeliveriesAsync(webhook.Id())).TrueForAll(delivery => delivery.Text("status") == "cancelled"));

        Assert.That(await _desk.Ann.NoticesAsync("webhooks.switched_off"), Has.Count.EqualTo(1));
        Assert.That(_desk.Receiver.Received, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Sends_one_delivery_once_more_when_asked()
    {
        var (webhook, _) = await _desk.HearAsync();
        await _desk.ConverseAsync();
        var delivery = await NextAsync(webhook, 1);
        await _desk.TriedAsync(delivery);

        using var response = await _desk.Ann.PostAsync($"{WebhookRequests.Deliveries}/{delivery}/redeliver", null);
        var tried = await _desk.TriedAsync(delivery, 2);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(StatusCodesOf(tried), Is.EqualTo([204, 204]));
        Assert.That(_desk.Receiver.Received.Select(message => message.Id).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Sends_what_was_missed_in_a_time_once_more()
    {
        var webhook = await MissAsync(3);
        Answer((context, _) => context.Response.StatusCode = 200);

        var count = await RedeliverAsync(webhook);
        await DeliveredAsync(webhook, 3);

        Assert.That(count, Is.EqualTo(3));
    }

    [Test]
    public async Task Sends_a_time_once_however_often_it_is_asked_for_meanwhile_and_afterwards()
    {
        var webhook = await MissAsync(3);
        var isOpen = new TaskCompletionSource();
        _desk.Receiver.Answer = (_, _, _) => isOpen.Task;

        var atOnce = await Task.WhenAll(RedeliverAsync(webhook), RedeliverAsync(webhook));
        await _desk.Receiver.WaitForAsync(6);
        var meanwhile = await RedeliverAsync(webhook);
        var meanwhileWithAll = await RedeliverAsync(webhook, onlyUndelivered: false);
        isOpen.SetResult();
        await DeliveredAsync(webhook, 3);
        var afterwards = await RedeliverAsync(webhook);

        Assert.That(atOnce.Sum(), Is.EqualTo(3));
        Assert.That((meanwhile, meanwhileWithAll, afterwards), Is.EqualTo((0, 0, 0)));
        Assert.That(
            _desk.Receiver.Received.GroupBy(message => message.Id).Select(message => message.Count()), Is.EqualTo([2, 2, 2]));
    }

    [Test]
    public async Task Sends_again_what_was_delivered_meanwhile_when_all_is_asked_for()
    {
        var webhook = await MissAsync(1);
        Answer((context, _) => context.Response.StatusCode = 200);

        await RedeliverAsync(webhook, onlyUndelivered: false);
        await DeliveredAsync(webhook, 1);
        var again = await RedeliverAsync(webhook, onlyUndelivered: false);
        await _desk.Receiver.WaitForAsync(3);

        Assert.That(again, Is.EqualTo(1));
    }

    [Test]
    public async Task Refuses_to_send_again_what_is_switched_off_except_a_test()
    {
        var (webhook, _) = await _desk.HearAsync();
        await _desk.ConverseAsync();
        var delivery = await NextAsync(webhook, 1);
        await _desk.TriedAsync(delivery);
        using var off = await _desk.Ann.ChangeWebhookAsync(webhook.Id(), new { active = false });

        using var refused = await _desk.Ann.PostAsync($"{WebhookRequests.Deliveries}/{delivery}/redeliver", null);
        var test = await _desk.TestAsync(webhook.Id());

        await refused.AssertProblemAsync(HttpStatusCode.Conflict, "webhooks.switched_off");
        Assert.That((await _desk.TriedAsync(test)).GetProperty("delivery").Text("status"), Is.EqualTo("delivered"));
    }

    [Test]
    public async Task Sends_once_what_is_sent_again_while_its_next_attempt_is_planned()
    {
        var webhook = await MissAsync(1);
        Answer((context, _) => context.Response.StatusCode = 200);

        await RedeliverAsync(webhook);
        await _desk.HurryAsync();
        await DeliveredAsync(webhook, 1);
        await Deadline.UntilAsync(async () => await _desk.CountAsync("work.items WHERE type = 'DeliverWebhook'") == 0);

        Assert.That(_desk.Receiver.Received, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Forgives_a_receiver_that_takes_a_test()
    {
        var webhook = await MissAsync(1);
        Assert.That((await _desk.Ann.WebhookAsync(webhook)).GetProperty("failingSince").ValueKind, Is.Not.EqualTo(JsonValueKind.Null));
        Answer((context, _) => context.Response.StatusCode = 200);

        await _desk.TriedAsync(await _desk.TestAsync(webhook));

        Assert.That((await _desk.Ann.WebhookAsync(webhook)).GetProperty("failingSince").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Waits_for_the_answer_that_is_on_its_way_when_the_server_stops()
    {
        await _desk.HearAsync();
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _desk.Receiver.Answer = (_, _, end) => stopping.Task.WaitAsync(end);
        await _desk.ConverseAsync();
        await _desk.Receiver.WaitForAsync(1);

        await _desk.RestartAsync(whenStopping: stopping.SetResult);

        Assert.That(await _desk.CountAsync("webhooks.deliveries WHERE status = 'delivered' AND attempts = 1"), Is.EqualTo(1));
        Assert.That(_desk.Receiver.Received, Has.Count.EqualTo(1));
    }

    /// <summary>A webhook with so many deliveries that failed, and are to be tried again only tomorrow.</summary>
    private async Task<Guid> MissAsync(int count)
    {
        var (webhook, _) = await _desk.HearAsync();
        Answer((context, _) => context.Response.StatusCode = 500);
        for (var number = 1; number <= count; number++)
        {
            await _desk.ConverseAsync($"Plan {number}");
        }

        await _desk.Receiver.WaitForAsync(count);
        await Deadline.UntilAsync(async () =>
            (await _desk.DeliveriesAsync(webhook.Id())).TrueForAll(delivery => delivery.GetProperty("attempts").GetInt32() == 1));
        await _desk.ExecuteAsync("UPDATE work.items SET due_at = now() + interval '1 day' WHERE type = 'DeliverWebhook'");
        await _desk.ExecuteAsync("UPDATE webhooks.deliveries SET next_attempt_at = now() + interval '1 day'");
        return webhook.Id();
    }

    /// <summary>How many are put on their way.</summary>
    private async Task<int> RedeliverAsync(Guid webhook, bool onlyUndelivered = true)
    {
        var now = TimeProvider.System.GetUtcNow();
        var range = new { from = now.AddHours(-1), to = now.AddHours(1), onlyUndelivered };
        using var response = await _desk.Ann.PostAsJsonAsync($"{WebhookRequests.Base}/{webhook}/redeliver", range);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Accepted), await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("count").GetInt32();
    }

    private async Task DeliveredAsync(Guid webhook, int count) => await Deadline.UntilAsync(async () =>
        (await _desk.DeliveriesAsync(webhook, "?status=delivered")).Count == count);

    private void Answer(Action<HttpContext, int> answer) => _desk.Receiver.Answer = (context, earlier, _) =>
    {
        answer(context, earlier);
        return Task.CompletedTask;
    };

    private async Task<Guid> NextAsync(JsonElement webhook, int count)
    {
        await Deadline.UntilAsync(async () => (await _desk.DeliveriesAsync(webhook.Id())).Count >= count);
        return (await _desk.DeliveriesAsync(webhook.Id()))[0].Id();
    }

    private static IEnumerable<int?> StatusCodesOf(JsonElement delivery) => delivery.GetProperty("attempts").EnumerateArray()
        .Select(attempt => attempt.GetProperty("statusCode") is { ValueKind: JsonValueKind.Number } code ? code.GetInt32() : (int?)null);
}
