using System.Text;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using Microsoft.AspNetCore.Http;

namespace AssistantPlatform.Api.IntegrationTests.Webhooks;

/// <summary>Receivers that do everything but what they should.</summary>
internal sealed class MisbehavingReceiverTests
{
    private WebhookDesk _desk = null!;
    private Guid _webhook;

    [SetUp]
    public async Task Start()
    {
        _desk = await WebhookDesk.OpenAsync();
        _webhook = (await _desk.HearAsync()).Webhook.Id();
    }

    [TearDown]
    public Task Stop() => _desk.DisposeAsync().AsTask();

    [TestCase(301)]
    [TestCase(302)]
    [TestCase(307)]
    [TestCase(308)]
    public async Task Is_never_followed_to_another_address(int statusCode)
    {
        _desk.Receiver.Answer = (context, _, _) =>
        {
            context.Response.StatusCode = statusCode;
            context.Response.Headers.Location = "http://169.254.169.254/latest/meta-data";
            return Task.CompletedTask;
        };

        var attempt = await TestedAsync();

        Assert.That(attempt.GetProperty("statusCode").GetInt32(), Is.EqualTo(statusCode));
        Assert.That(_desk.Receiver.Received, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Is_not_listened_to_for_ever()
    {
        _desk.Receiver.Answer = async (context, _, end) =>
        {
            context.Response.StatusCode = 200;
            var line = Encoding.ASCII.GetBytes(new string('x', 4000));
            while (!end.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(line, end);
            }
        };

        var attempt = await TestedAsync();

        Assert.That(attempt.GetProperty("statusCode").GetInt32(), Is.EqualTo(200));
        Assert.That(attempt.Text("response"), Has.Length.EqualTo(8 * 1024));
    }

    [Test]
    public async Task Is_not_reached_when_it_hangs_up()
    {
        _desk.Receiver.Answer = (context, _, _) =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        var attempt = await TestedAsync();

        Assert.That(attempt.Text("errorCode"), Is.EqualTo("request.address_unreachable"));
    }

    [Test]
    public async Task May_answer_what_cannot_be_stored()
    {
        _desk.Receiver.Answer = async (context, _, end) =>
        {
            context.Response.StatusCode = 200;
            await context.Response.Body.WriteAsync(new byte[] { 0, 0xff, (byte)'a', 0xc3 }, end);
        };

        var attempt = await TestedAsync();

        Assert.That(attempt.Text("response"), Is.EqualTo("\uFFFD\uFFFDa\uFFFD"));
    }

    [Test]
    public async Task Delays_nobody_else_when_it_hangs()
    {
        _desk.Receiver.Answer = (context, _, end) =>
            context.Request.Path.Value!.EndsWith("/hang", StringComparison.Ordinal) ? Task.Delay(Timeout.Infinite, end) : Task.CompletedTask;
        await _desk.Ann.CreateWebhookAsync($"{_desk.Receiver.Url}/hang");

        for (var number = 0; number < 24; number++)
        {
            await _desk.ConverseAsync($"Number {number}");
        }

        await Deadline.UntilAsync(async () => (await _desk.DeliveriesAsync(_webhook, "?status=delivered")).Count == 24);
        var hanging = _desk.Receiver.Received.Count(message => message.Path.EndsWith("/hang", StringComparison.Ordinal));
        Assert.That(hanging, Is.InRange(1, 16), "No more than sixteen at a time.");
    }

    [Test]
    public async Task Is_given_up_after_its_time_unless_only_the_end_of_its_answer_is_missing()
    {
        _desk.Receiver.Answer = async (context, _, end) =>
        {
            if (context.Request.Path.Value!.EndsWith("/endless", StringComparison.Ordinal))
            {
                context.Response.StatusCode = StatusCodes.Status200OK;
                await context.Response.WriteAsync("Thank", end);
                await context.Response.Body.FlushAsync(end);
            }

            await Task.Delay(Timeout.Infinite, end);
        };
        var (endless, _) = await _desk.Ann.CreateWebhookAsync($"{_desk.Receiver.Url}/endless");

        var unfinished = _desk.TestAsync(endless.Id());
        var attempt = await TestedAsync();
        var taken = (await _desk.TriedAsync(await unfinished)).GetProperty("attempts")[0];

        Assert.That((taken.GetProperty("statusCode").GetInt32(), taken.Text("response")), Is.EqualTo((200, "Thank")));
        Assert.That(attempt.Text("errorCode"), Is.EqualTo("request.address_too_slow"));
        Assert.That(attempt.GetProperty("durationMs").GetInt32(), Is.EqualTo(20_000).Within(5_000));
    }

    /// <summary>As if the address had been public when it was saved.</summary>
    [TestCase("http://127.0.0.1:1/")]
    [TestCase("http://[::ffff:127.0.0.1]/")]
    [TestCase("http://0x7f000001/")]
    [TestCase("http://169.254.169.254/")]
    [TestCase("http://localhost/")]
    [TestCase("http://user:password@example.com/")]
    public async Task Is_refused_at_the_door_when_it_is_not_public(string url)
    {
        await _desk.ExecuteAsync($"UPDATE webhooks.webhooks SET url = '{url}'");

        var attempt = await TestedAsync();

        Assert.That(attempt.Text("errorCode"), Is.EqualTo("request.address_refused"));
    }

    private async Task<JsonElement> TestedAsync() =>
        (await _desk.TriedAsync(await _desk.TestAsync(_webhook))).GetProperty("attempts")[0];
}
