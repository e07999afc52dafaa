using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Webhooks;

namespace AssistantPlatform.Domain.UnitTests.Webhooks;

internal sealed class WebhookHealthTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    private readonly WebhookTerms _terms = new("CRM", "https://example.com/", null, ["run.completed"], Active: true);

    [Test]
    public void Is_switched_off_after_five_days_of_nothing_but_failure()
    {
        var webhook = New();

        Assert.That(webhook.Note(Answered(500), Now), Is.False);
        Assert.That(webhook.Note(Answered(500), Now.AddDays(5).AddSeconds(-1)), Is.False);
        Assert.That(webhook.Note(Answered(500), Now.AddDays(5)), Is.True);

        Assert.That((webhook.Active, webhook.Suspension), Is.EqualTo((false, SuspensionReason.Failing)));
    }

    [Test]
    public void Is_forgiven_everything_with_one_success()
    {
        var webhook = New();
        webhook.Note(Answered(500), Now);

        webhook.Note(Answered(200), Now.AddDays(4));

        Assert.That(webhook.Note(Answered(500), Now.AddDays(6)), Is.False);
        Assert.That(webhook.FailingSince, Is.EqualTo(Now.AddDays(6)));
    }

    [Test]
    public void Is_switched_off_at_once_when_its_receiver_is_gone()
    {
        var webhook = New();

        Assert.That(webhook.Note(Answered(410), Now), Is.True);
        Assert.That(webhook.Note(Answered(410), Now), Is.False, "It is told once.");

        Assert.That((webhook.Active, webhook.Suspension), Is.EqualTo((false, SuspensionReason.Gone)));
    }

    [Test]
    public void Gets_another_chance_from_whoever_switches_it_on()
    {
        var webhook = New();
        webhook.Note(Answered(500), Now);
        webhook.Note(Answered(500), Now.AddDays(5));

        webhook.Change(_terms);

        Assert.That((webhook.Active, webhook.Suspension, webhook.FailingSince), Is.EqualTo((true, default(SuspensionReason?), default(DateTimeOffset?))));
    }

    [Test]
    public void Gets_another_chance_from_whoever_names_another_address()
    {
        var webhook = New();
        webhook.Note(Answered(500), Now);

        webhook.Change(_terms with { Name = "Sales" });
        Assert.That(webhook.FailingSince, Is.EqualTo(Now));
        webhook.Change(_terms with { Url = "https://example.com/new" });
        Assert.That(webhook.FailingSince, Is.Null);
    }

    private static AttemptOutcome Answered(int statusCode) => new(Now, TimeSpan.FromSeconds(1), statusCode);

    private Webhook New() => Webhook.Create(TypedId.New<UserId>(), _terms, [1], Now);
}
