using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.UnitTests.Identity;

internal sealed class UserTests
{
    [Test]
    public void Keeps_the_address_as_typed_and_compares_it_in_lower_case()
    {
        var user = Registered("Ann@Example.COM", null);

        Assert.That(user.Email, Is.EqualTo("Ann@Example.COM"));
        Assert.That(user.NormalizedEmail, Is.EqualTo("ann@example.com"));
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

    private static User Registered(string email, string? displayName) =>
        User.Register(email, displayName, "hash", isFounder: false, DateTimeOffset.UnixEpoch);
}
