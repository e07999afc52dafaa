using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.UnitTests.Identity;

internal sealed class SigningKeyTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;

    private readonly SigningKey _key = SigningKey.Create("key", [], [], Start);

    [Test]
    public void Is_due_for_a_successor_at_its_greatest_age()
    {
        Assert.That(_key.IsDue(Start + SigningKey.MaxAge - TimeSpan.FromSeconds(1)), Is.False);
        Assert.That(_key.IsDue(Start + SigningKey.MaxAge));
    }

    [Test]
    public void Verifies_until_the_tokens_it_signed_last_have_expired()
    {
        var key = SigningKey.Create("key", [], [], Start);
        var successorSigns = Start + SigningKey.MaxAge;

        key.Retire(successorSigns);

        Assert.That(key.IsSpent(successorSigns + TimeSpan.FromMinutes(31)), Is.False);
        Assert.That(key.IsSpent(successorSigns + SigningKey.Overlap + TimeSpan.FromSeconds(1)));
    }

    [Test]
    public void Verifies_for_good_without_a_successor() => Assert.That(_key.IsSpent(DateTimeOffset.MaxValue), Is.False);
}
