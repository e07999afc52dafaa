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

    [TestCase(49, true)]
    [TestCase(50, false)]
    public void Makes_no_more_keys_than_it_may(int live, bool admitted)
    {
        var user = Registered("ann@example.com", null);

        var result = user.AdmitApiKey(live, Now);

        Assert.That(result.IsSuccess, Is.EqualTo(admitted));
        Assert.That(result.Error, Is.EqualTo(admitted ? null : ApiKeyErrors.LimitReached));
    }

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

    [Test]
    public void Tells_when_what_others_see_of_it_has_changed()
    {
        var (founder, ann) = (Founder(), Registered("ann@example.com", "Ann"));
        Assert.That(ann.TakeEvents(), Is.EqualTo([new UserChanged(ann.Id, IsNew: true)]));

        ann.Rename("Anna");
        Assert.That(ann.TakeEvents(), Is.EqualTo([new UserChanged(ann.Id, IsNew: false)]));

        ann.ChangeRole(UserRole.Administrator, founder, Now);
        ann.Rename("Anne");
        Assert.That(ann.TakeEvents(), Is.EqualTo([new UserChanged(ann.Id, IsNew: false)]), "Once for one change.");

        ann.Disable(ann, Now);
        Assert.That(ann.TakeEvents(), Is.Empty, "Nobody disables themselves.");
    }

    [Test]
    public void Leaves_nothing_of_the_person_in_the_row_when_it_is_closed()
    {
        var ann = Registered("ann@example.com", "Ann");
        ann.TakeEvents();

        Assert.That(ann.Leave(successor: null, isAlone: false, Now).Error, Is.Null);

        Assert.That((ann.Email, ann.DisplayName, ann.PasswordHash), Is.EqualTo(("", "", (string?)null)));
        Assert.That(ann.NormalizedEmail, Does.Not.Contain("ann").And.Contain($"{ann.Id.Value}"));
        Assert.That((ann.ClosedAt, ann.DisabledAt), Is.EqualTo(((DateTimeOffset?)Now, (DateTimeOffset?)Now)));
        Assert.That(ann.TakeEvents(), Is.EqualTo([new UserClosed(ann.Id, Now)]));
    }

    [Test]
    public void Does_not_go_while_others_need_the_administrator()
    {
        var (founder, ann) = (Founder(), Registered("ann@example.com", null));

        Assert.That(founder.Leave(successor: null, isAlone: false, Now).Error, Is.EqualTo(UserErrors.LastAdministrator));
        Assert.That(founder.ClosedAt, Is.Null);

        ann.ChangeRole(UserRole.Administrator, founder, Now);
        Assert.That(founder.Leave(ann, isAlone: false, Now.AddDays(1)).Error, Is.Null);
        Assert.That(ann.AdministeredAt, Is.EqualTo(Now.AddDays(1)));
    }

    [Test]
    public void Makes_room_for_another_founder_when_the_last_of_all_goes()
    {
        var founder = Founder();

        Assert.That(founder.Leave(successor: null, isAlone: true, Now).Error, Is.Null);

        Assert.That(founder.IsFounder, Is.False);
    }

    [Test]
    public void Is_deleted_only_by_another_administrator()
    {
        var (founder, ann, bob) = (Founder(), Registered("ann@example.com", null), Registered("bob@example.com", null));

        Assert.That(ann.Delete(bob, Now).Error, Is.EqualTo(UserErrors.Forbidden));
        Assert.That(founder.Delete(founder, Now).Error, Is.EqualTo(UserErrors.OwnAccount));
        Assert.That(ann.Delete(founder, Now).Error, Is.Null);
        Assert.That(ann.ClosedAt, Is.EqualTo(Now));
    }

    private static User Founder() =>
        User.Register("ada@example.com", null, "hash", new Admission(UserRole.Administrator, IsFounder: true), Now);

    private static User Registered(string email, string? displayName) =>
        User.Register(email, displayName, "hash", new Admission(UserRole.User, IsFounder: false), Now);
}
