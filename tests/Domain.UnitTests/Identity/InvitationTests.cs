using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.UnitTests.Identity;

internal sealed class InvitationTests
{
    private const string Email = "Ann@Example.com";

    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    [Test]
    public void Admits_its_address_however_it_is_spelled_in_the_role_it_was_made_for()
    {
        var admission = Invite(UserRole.Administrator).Admit("ann@example.COM", Now);

        Assert.That(admission.Value, Is.EqualTo(new Admission(UserRole.Administrator, IsFounder: false, IsInvited: true)));
    }

    [Test]
    public void Admits_no_other_address() => Assert.That(
        Invite().Admit("bob@example.com", Now).Error, Is.EqualTo(InvitationErrors.Invalid));

    [Test]
    public void Lasts_a_week_unless_said_otherwise()
    {
        var invitation = Invite();

        Assert.That(invitation.Admit(Email, Now.AddDays(7).AddTicks(-1)).IsSuccess);
        Assert.That(invitation.Admit(Email, Now.AddDays(7)).Error, Is.EqualTo(InvitationErrors.Invalid));
    }

    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(30, true)]
    [TestCase(31, false)]
    public void Expires_within_thirty_days(int days, bool expected) =>
        Assert.That(Invitation.CanExpireAt(Now.AddDays(days), Now), Is.EqualTo(expected));

    private static Invitation Invite(UserRole role = UserRole.User) => Invitation.Create(Email, role, [1], expiresAt: null, Now);
}
