using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.UnitTests.Identity;

internal sealed class UserTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    [Test]
    public void Keeps_the_address_as_typed_and_compares_it_in_lower_case()
    {
        var user = Registered("Ann@Example.COM", null);

        Assert.That(user.Email, Is.EqualTo("Ann@Example.COM"));
        Assert.That(user.NormalizedEmail, Is.EqualTo("ann@example.com"));
    }

    [Test]
    public void Compares_the_address_however_it_is_composed() => Assert.That(
        Registered("Rene\u0301@example.com", null).NormalizedEmail,
        Is.EqualTo(Registered("RENÉ@example.com", null).NormalizedEmail));

    [TestCase(null, "ann.bell")]
    [TestCase("  ", "ann.bell")]
    [TestCase(" Ann ", "Ann")]
    public void Is_named_after_the_address_when_no_name_is_given(string? displayName, string expected) =>
        Assert.That(Registered("ann.bell@example.com", displayName).DisplayName, Is.EqualTo(expected));

    [TestCase("ann@example.com", true)]
    [TestCase("a@b", true)]
    [TestCase("@example.com", false)]
    [TestCase("ann@", false)]
    [TestCase("ann", false)]
    [TestCase("ann @example.com", false)]
    [TestCase("ann@example.com\0", false)]
    public void Knows_the_shape_of_an_address(string text, bool expected) =>
        Assert.That(EmailAddress.HasShape(text), Is.EqualTo(expected));

    [Test]
    public void Has_an_address_of_which_nothing_is_known_until_it_is_verified_once()
    {
        var user = Registered("ann@example.com", null);
        Assert.That(user.EmailVerifiedAt, Is.Null);

        user.VerifyEmail(Now);
        user.VerifyEmail(Now.AddDays(1));

        Assert.That(user.EmailVerifiedAt, Is.EqualTo(Now));
    }

    [Test]
    public void Is_never_kept_out_by_mail_when_founder() => Assert.That(Founder().EmailVerifiedAt, Is.EqualTo(Now));

    [Test]
    public void Gets_rights_and_loses_them_only_by_an_administrator()
    {
        var (founder, ann, bob) = (Founder(), Registered("ann@example.com", null), Registered("bob@example.com", null));

        Assert.That(ann.ChangeRole(UserRole.Administrator, bob, Now).Error, Is.EqualTo(UserErrors.Forbidden));
        Assert.That(ann.ChangeRole(UserRole.Administrator, ann, Now).Error, Is.EqualTo(UserErrors.Forbidden));
        Assert.That(ann.ChangeRole(UserRole.Administrator, founder, Now).Error, Is.Null);
        Assert.That(ann.IsAdministrator, Is.True);
        Assert.That(founder.Disable(ann, Now).Error, Is.Null);
        Assert.That(ann.ChangeRole(UserRole.User, founder, Now).Error, Is.EqualTo(UserErrors.Forbidden));
    }

    [Test]
    public void Does_not_lose_the_last_administrator_by_their_own_hand()
    {
        var founder = Founder();

        Assert.That(founder.ChangeRole(UserRole.User, founder, Now).Error, Is.EqualTo(UserErrors.OwnAccount));
        Assert.That(founder.Disable(founder, Now).Error, Is.EqualTo(UserErrors.OwnAccount));
        Assert.That(founder.IsAdministrator, Is.True);
    }

    [Test]
    public void Notes_on_both_accounts_what_one_does_to_the_other()
    {
        var (founder, ann) = (Founder(), Registered("ann@example.com", null));

        ann.Disable(founder, Now);

        Assert.That((ann.DisabledAt, founder.AdministeredAt), Is.EqualTo(((DateTimeOffset?)Now, (DateTimeOffset?)Now)));
    }

    private static User Founder() => User.Register("ada@example.com", null, "hash", isFounder: true, Now);

    private static User Registered(string email, string? displayName) =>
        User.Register(email, displayName, "hash", isFounder: false, Now);
}
