using System.Diagnostics;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Webhooks;

/// <summary>What is sent passes the verifier of the people who wrote the standard.</summary>
internal sealed class SignatureTests
{
    private const string Verify = """
        const { Webhook } = require("standardwebhooks");
        const { secret, headers, body } = JSON.parse(require("fs").readFileSync(0, "utf8"));
        try { console.log(new Webhook(secret).verify(body, headers).type); } catch (error) { console.log(error.message); }
        """;

    private WebhookDesk _desk = null!;

    [SetUp]
    public async Task Start() => _desk = await WebhookDesk.OpenAsync();

    [TearDown]
    public Task Stop() => _desk.DisposeAsync().AsTask();

    [Test]
    public async Task Is_valid_for_the_secret_of_the_webhook_and_no_other()
    {
        var (_, secret) = await _desk.HearAsync();
        var (_, other) = await _desk.Admin.CreateWebhookAsync();

        await _desk.ConverseAsync("Zürich → 東京 \"quoted\"");
        var message = (await _desk.Receiver.WaitForAsync(1))[0];

        Assert.That(await VerifyAsync(secret, message), Is.EqualTo("conversation.created"));
        Assert.That(await VerifyAsync(other, message), Is.EqualTo("No matching signature found"));
        Assert.That(
            await VerifyAsync(secret, message with { Body = message.Body.Replace("Plans", "Plots", StringComparison.Ordinal) + " " }),
            Is.EqualTo("No matching signature found"));
    }

    [Test]
    public async Task Is_valid_for_both_secrets_while_one_takes_the_place_of_the_other()
    {
        var (webhook, first) = await _desk.HearAsync();
        var second = await RotateAsync(webhook.Id());

        await _desk.ConverseAsync();
        var during = (await _desk.Receiver.WaitForAsync(1))[0];
        await _desk.ExecuteAsync("UPDATE webhooks.webhooks SET overlap_ends_at = now() - interval '1 second'");
        await _desk.ConverseAsync();
        var after = (await _desk.Receiver.WaitForAsync(2))[1];

        Assert.That(await VerifyAsync(first, during), Is.EqualTo("conversation.created"));
        Assert.That(await VerifyAsync(second, during), Is.EqualTo("conversation.created"));
        Assert.That(await VerifyAsync(second, after), Is.EqualTo("conversation.created"));
        Assert.That(await VerifyAsync(first, after), Is.EqualTo("No matching signature found"));
    }

    private async Task<string> RotateAsync(Guid webhook)
    {
        using var response = await _desk.Ann.PostAsync($"{WebhookRequests.Base}/{webhook}/rotate-secret", null);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.Text("secret")!;
    }

    private static async Task<string> VerifyAsync(string secret, ReceivedWebhook message)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["--eval", Verify])
        {
            WorkingDirectory = Path.Combine(TestDirectories.Checkout, "src", "Web"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(new { secret, headers = message.Headers, body = message.Body }));
        node.StandardInput.Close();
        return (await node.StandardOutput.ReadToEndAsync()).Trim();
    }
}
