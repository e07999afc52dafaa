using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Webhooks;

namespace AssistantPlatform.Domain.UnitTests.Webhooks;

internal sealed class WebhookTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    [Test]
    public void Hears_each_event_once()
    {
        var webhook = New(["run.completed", "run.failed", "run.completed"]);

        Assert.That(webhook.Events, Is.EqualTo(["run.completed", "run.failed"]));
    }

    [Test]
    public void Has_the_secret_before_the_last_one_sign_too_for_a_day()
    {
        var webhook = New(["run.completed"]);

        webhook.RotateSecret([2], Now);

        Assert.That(webhook.SecretsAt(Now.AddHours(23)), Is.EqualTo(new byte[][] { [2], [1] }));
        Assert.That(webhook.SecretsAt(Now.AddHours(24)), Is.EqualTo(new byte[][] { [2] }));
    }

    [Test]
    public void Has_two_secrets_sign_at_most()
    {
        var webhook = New(["run.completed"]);

        webhook.RotateSecret([2], Now);
        webhook.RotateSecret([3], Now.AddHours(1));

        Assert.That(webhook.SecretsAt(Now.AddHours(2)), Is.EqualTo(new byte[][] { [3], [2] }));
    }

    private static Webhook New(string[] events) => Webhook.Create(
        TypedId.New<UserId>(), new WebhookTerms("CRM", "https://example.com/", null, events, Active: true), [1], Now);
}
