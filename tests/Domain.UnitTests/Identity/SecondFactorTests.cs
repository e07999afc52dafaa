using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.UnitTests.Identity;

internal sealed class SecondFactorTests
{
    private static readonly byte[] First = [1];
    private static readonly byte[] Second = [2];

    [Test]
    public void Is_off_until_it_is_confirmed()
    {
        var factor = SecondFactor.SetUp(TypedId.New<UserId>(), [0]);

        Assert.That(factor.IsEnabled, Is.False);
        factor.Enable([First], DateTimeOffset.UnixEpoch);
        Assert.That(factor.IsEnabled);
    }

    [Test]
    public void Accepts_no_time_step_twice_and_none_before_the_newest()
    {
        var factor = Enabled();

        Assert.That(factor.Accept(100));
        Assert.That(factor.Accept(100), Is.False);
        Assert.That(factor.Accept(99), Is.False);
        Assert.That(factor.Accept(101));
    }

    [Test]
    public void Redeems_each_recovery_code_once()
    {
        var factor = Enabled();

        Assert.That(factor.Redeem([1]));
        Assert.That(factor.Redeem([1]), Is.False);
        Assert.That(factor.RecoveryCodes, Is.EqualTo(new[] { Second }));
    }

    [Test]
    public void Forgets_the_old_recovery_codes_when_they_are_renewed()
    {
        var factor = Enabled();

        factor.Renew([[3]]);

        Assert.That(factor.Redeem(First), Is.False);
        Assert.That(factor.Redeem([3]));
    }

    private static SecondFactor Enabled()
    {
        var factor = SecondFactor.SetUp(TypedId.New<UserId>(), [0]);
        factor.Enable([First, Second], DateTimeOffset.UnixEpoch);
        return factor;
    }
}
