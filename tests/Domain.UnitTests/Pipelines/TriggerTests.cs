using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Pipelines;

namespace AssistantPlatform.Domain.UnitTests.Pipelines;

internal sealed class TriggerTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    [Test]
    public void Takes_the_secret_before_the_last_one_too_for_as_long_as_webhooks_sign_with_it()
    {
        var trigger = New();

        trigger.RotateSecret([2], Now);

        Assert.That(trigger.SecretsAt(Now.AddHours(23)), Is.EqualTo(new byte[][] { [2], [1] }));
        Assert.That(trigger.SecretsAt(Now.AddHours(24)), Is.EqualTo(new byte[][] { [2] }));
    }

    [Test]
    public void Names_the_same_run_for_the_same_message_also_when_it_was_changed_meanwhile()
    {
        var trigger = New();
        var run = trigger.RunFor("msg_1");

        trigger.Change("Till", "notify_me");

        Assert.That((trigger.Name, trigger.Pipeline), Is.EqualTo(("Till", "notify_me")));
        Assert.That(trigger.RunFor("msg_1"), Is.EqualTo(run));
        Assert.That(trigger.RunFor("msg_2"), Is.Not.EqualTo(run));
    }

    private static Trigger New() => Trigger.Create(TypedId.New<UserId>(), "CRM", "echo", [1], Now);
}
