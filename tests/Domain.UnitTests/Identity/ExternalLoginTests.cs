using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.UnitTests.Identity;

internal sealed class ExternalLoginTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    [Test]
    public void Is_linked_once_however_often_it_is_asked_for()
    {
        var user = Register("hash");

        user.Link(Identity("acme", "1"), Now);
        var again = user.Link(Identity("acme", "1"), Now);

        Assert.That(again.IsSuccess);
        Assert.That(user.ExternalLogins, Has.Count.EqualTo(1));
    }

    [Test]
    public void Leaves_room_for_one_account_of_each_provider()
    {
        var user = Register("hash");
        user.Link(Identity("acme", "1"), Now);

        Assert.That(user.Link(Identity("acme", "2"), Now).Error, Is.EqualTo(ExternalLoginErrors.ProviderTaken));
        Assert.That(user.Link(Identity("other", "2"), Now).IsSuccess);
    }

    [Test]
    public void Stays_when_it_is_the_last_way_in()
    {
        var user = Register(passwordHash: null);
        user.Link(Identity("acme", "1"), Now);
        var last = user.ExternalLogins[0].Id;

        Assert.That(user.Unlink(last, Now).Error, Is.EqualTo(ExternalLoginErrors.LastWayIn));

        user.Link(Identity("other", "1"), Now);
        Assert.That(user.Unlink(last, Now).IsSuccess);
        Assert.That(user.ExternalLogins, Has.Count.EqualTo(1));
    }

    [Test]
    public void May_go_when_there_is_a_password()
    {
        var user = Register("hash");
        user.Link(Identity("acme", "1"), Now);

        Assert.That(user.Unlink(user.ExternalLogins[0].Id, Now).IsSuccess);
        Assert.That(user.ExternalLogins, Is.Empty);
    }

    [TestCase("ann@example.com", true, "ann@example.com")]
    [TestCase("ann@example.com", false, null)]
    [TestCase("ann", true, null)]
    [TestCase(null, true, null)]
    public void Vouches_for_an_address_that_is_one(string? email, bool isVerified, string? vouched)
    {
        var identity = Identity("acme", "1") with { Email = email, IsEmailVerified = isVerified };

        Assert.That(identity.VerifiedEmail, Is.EqualTo(vouched));
    }

    [TestCase("Ann", "Ann")]
    [TestCase("Ann\u0007", null)]
    public void Shows_names_that_can_be_shown(string name, string? shown) =>
        Assert.That((Identity("acme", "1") with { DisplayName = name }).ShownName, Is.EqualTo(shown));

    private static User Register(string? passwordHash) =>
        User.Register("ann@example.com", "Ann", passwordHash, new Admission(UserRole.User, IsFounder: false), Now);

    private static ExternalIdentity Identity(string provider, string subject) =>
        new() { Provider = provider, Issuer = $"https://{provider}.example", Subject = subject };
}
