using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.UnitTests.Identity;

internal sealed class SecurityChangedTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    [Test]
    public void Is_raised_by_a_new_password_and_not_by_the_first()
    {
        var user = User.Register("ann@example.com", null, "hash", new Admission(UserRole.User, IsFounder: false), Now);
        Assert.That(user.TakeEvents(), Has.None.TypeOf<SecurityChanged>());

        user.ChangePassword("another hash");

        Assert.That(user.TakeEvents(), Is.EqualTo([new SecurityChanged(user.Id, SecurityChange.PasswordChanged)]));
    }

    [Test]
    public void Is_raised_when_a_second_factor_is_turned_on_and_off()
    {
        var user = User.Register("ann@example.com", null, "hash", new Admission(UserRole.User, IsFounder: false), Now);
        var factor = SecondFactor.SetUp(user.Id, [1]);
        Assert.That(factor.TakeEvents(), Is.Empty);

        factor.Enable([], Now);
        factor.Disable();

        Assert.That(factor.IsEnabled, Is.False);
        Assert.That(factor.TakeEvents(), Is.EqualTo(
        [
            new SecurityChanged(user.Id, SecurityChange.SecondFactorEnabled),
            new SecurityChanged(user.Id, SecurityChange.SecondFactorDisabled),
        ]));
    }
}
